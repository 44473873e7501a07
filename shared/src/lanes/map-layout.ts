import type { Point, Size } from '../board/schema.ts';
import type { Item } from '../items/index.ts';
import type { Box } from '../items/item-type.ts';
import type { EmpathyMapItem, EmpathyMapLane } from '../items/empathy-map/fields.ts';
import type { JourneyItem, JourneyLane, Stage } from '../items/journey/fields.ts';
import type { PersonaItem } from '../items/persona/fields.ts';
import type { TextPart } from '../items/persona/parts.ts';
import type { CellParts } from './cell-parts.ts';
import type { EmotionLine } from './emotion.ts';
import type { Flow } from './flow.ts';
import { mapStyle } from './map-style.ts';

/** Items that hold lanes. */
export type MapItem = JourneyItem | EmpathyMapItem;

/** A persona at the head of a map. */
export interface HeadPersona {
  readonly id: string;
  /** Undefined when the card was deleted meanwhile; the head says so. */
  readonly persona: PersonaItem | undefined;
  readonly box: Box;
  readonly portrait: Box;
  readonly name: TextPart;
}

/** The band at the top: title, kind, personas, figures. All boxes are in the map's units. */
export interface MapHead {
  readonly box: Box;
  readonly title: TextPart;
  /** The word above the title, such as "Journey · lived". */
  readonly kind: TextPart;
  readonly personas: readonly HeadPersona[];
  /** Figures of the whole map in words, such as the mix of channels; null when there are none. */
  readonly figures: TextPart | null;
}

/** A cell with what lies in it. */
export interface MapCell {
  readonly slot: string;
  /** Empty in empathy maps, and for what has no stage. */
  readonly stage: string;
  /** Empty for what has no lane. */
  readonly lane: string;
  readonly box: Box;
  /** What the cell holds by itself (chips, stars, labels of points), from the cell's top left corner; null when nothing. */
  readonly parts: CellParts | null;
  readonly flow: Flow;
  /** Where the flow begins, from the cell's top left corner. */
  readonly flowAt: Point;
  /** The lane is collapsed: what lies in the cell is counted, not shown. */
  readonly isCollapsed: boolean;
  /** The question that is shown as long as the cell is empty; null where none is. */
  readonly prompt: TextPart | null;
}

/** A stage of a journey as a column. */
export interface MapColumn {
  /** Empty for the column of what has no stage. */
  readonly id: string;
  /** Null for the column without stage, and for a stage that only the journey laid beside has. */
  readonly stage: Stage | null;
  readonly x: number;
  readonly w: number;
  readonly head: Box;
  readonly name: TextPart;
  /** 1 for the first stage of the journey; 0 for columns without stage. */
  readonly number: number;
  /** Only the journey laid beside has this stage: there are no cells. */
  readonly isGap: boolean;
}

/** A lane as a row. */
export interface MapRow {
  /** Empty for the row of what has no lane. */
  readonly id: string;
  readonly lane: JourneyLane | null;
  readonly y: number;
  readonly h: number;
  readonly head: Box;
  readonly name: TextPart;
  /** A line below the name, such as the mix of channels or the sum of costs. */
  readonly note: TextPart | null;
  /** Where the emotion curve runs, from the first column to the last; null in other lanes. */
  readonly band: Box | null;
}

interface CommonLayout {
  readonly size: Size;
  readonly head: MapHead;
  /** By slot, in reading order. */
  readonly cells: ReadonlyMap<string, MapCell>;
  /** The slot that each child is shown in, see `cellOf`; children of hidden lanes are left out. */
  readonly slotOf: ReadonlyMap<string, string>;
}

export interface JourneyLayout extends CommonLayout {
  readonly kind: 'journey';
  readonly map: JourneyItem;
  /** The band with the names of stages. */
  readonly stageHead: Box;
  readonly columns: readonly MapColumn[];
  readonly rows: readonly MapRow[];
  readonly lines: readonly EmotionLine[];
  /** What depends on the map alone, kept for the next layout. */
  readonly frame: object;
}

/** A lane of an empathy map. */
export interface EmpathyRegion {
  /** Empty for the lane of what has no lane. */
  readonly id: string;
  readonly lane: EmpathyMapLane | null;
  readonly box: Box;
  readonly name: TextPart;
  readonly color: string;
  readonly edge: string;
}

export interface EmpathyLayoutResult extends CommonLayout {
  readonly kind: 'empathyMap';
  readonly map: EmpathyMapItem;
  readonly regions: readonly EmpathyRegion[];
}

/** Where everything of a map stands: stages, lanes, cells, and the items in them. Computed, never stored. */
export type MapLayout = JourneyLayout | EmpathyLayoutResult;

/** The layout of a map as it is given, with what lies in it on the board. */
export interface LayoutOf {
  (map: JourneyItem): JourneyLayout;
  (map: EmpathyMapItem): EmpathyLayoutResult;
}

/** The cell that a child is shown in; undefined for those of hidden lanes. */
export function cellOf(layout: MapLayout, id: string): MapCell | undefined {
  const slot = layout.slotOf.get(id);
  return slot === undefined ? undefined : layout.cells.get(slot);
}

/** The slots of all items; the index before when the same items stand in the same cells. */
export function indexSlots(
  cells: ReadonlyMap<string, MapCell>,
  before: Pick<MapLayout, 'cells' | 'slotOf'> | undefined,
): ReadonlyMap<string, string> {
  if (before && before.cells.size === cells.size) {
    let isSame = true;
    for (const { slot, flow } of cells.values()) {
      const old = before.cells.get(slot)?.flow;
      isSame =
        old !== undefined &&
        (old === flow ||
          (old.items.length === flow.items.length &&
            old.items.every(({ item }, index) => item.id === flow.items[index]!.item.id)));
      if (!isSame) break;
    }
    if (isSame) return before.slotOf;
  }
  const slots = new Map<string, string>();
  for (const { slot, flow } of cells.values()) for (const { item } of flow.items) slots.set(item.id, slot);
  return slots;
}

/** A child's box in the map's units; null for one that is not shown (its lane is hidden or collapsed). */
export function childBox(layout: MapLayout, id: string): Box | null {
  const cell = cellOf(layout, id);
  if (!cell || cell.isCollapsed) return null;
  const flowed = flowedIn(cell).get(id);
  if (!flowed) return null;
  const { box, flowAt } = cell;
  return { x: box.x + flowAt[0] + flowed.x, y: box.y + flowAt[1] + flowed.y, w: flowed.w, h: flowed.h };
}

const remembered = new WeakMap<Flow, ReadonlyMap<string, Box>>();

function flowedIn({ flow }: MapCell): ReadonlyMap<string, Box> {
  let boxes = remembered.get(flow);
  if (!boxes) {
    boxes = new Map(flow.items.map(({ item, box }) => [item.id, box]));
    remembered.set(flow, boxes);
  }
  return boxes;
}

/** A place in a map where something can be put: a cell, and before which of its items. */
export interface MapPlace {
  readonly slot: string;
  /** Index among the cell's items. */
  readonly index: number;
}

/** The cell at a point in the map's units, or null beside all cells. */
export function cellAt(layout: MapLayout, [x, y]: Point): MapCell | null {
  for (const cell of layout.cells.values()) {
    const { box } = cell;
    if (x >= box.x && x < box.x + box.w && y >= box.y && y < box.y + box.h) return cell;
  }
  return null;
}

/**
 * Where something that is dropped at a point would go, or null beside all cells and in the cells of what has lost its
 * stage or lane: things are only taken out of these.
 * @param point in the map's units
 * @param without items that do not count, since they are being dragged
 */
export function placeAt(
  layout: MapLayout,
  point: Point,
  without: ReadonlySet<string> = nothing,
): MapPlace | null {
  const cell = cellAt(layout, point);
  if (!cell || !takesItems(layout, cell)) return null;
  const x = point[0] - cell.box.x - cell.flowAt[0];
  const y = point[1] - cell.box.y - cell.flowAt[1];
  let index = 0;
  for (const { item, box } of cell.isCollapsed ? [] : cell.flow.items) {
    if (without.has(item.id)) continue;
    const isBelow = y > box.y + box.h + mapStyle.noteGap / 2;
    const isInRow = !isBelow && y >= box.y - mapStyle.noteGap / 2;
    const middle = cell.flow.columns === 1 ? y > box.y + box.h / 2 : x > box.x + box.w / 2;
    if (isBelow || (isInRow && middle)) index += 1;
    else break;
  }
  if (cell.isCollapsed) index = cell.flow.items.length;
  return { slot: cell.slot, index };
}

const nothing: ReadonlySet<string> = new Set();

/** Whether things can be put into a cell: its stage and its lane are there. */
export function takesItems(layout: MapLayout, { stage, lane }: MapCell): boolean {
  return lane !== '' && (layout.kind === 'empathyMap' || stage !== '');
}

/** The items of a cell in their order, dragged ones and those of collapsed lanes included. */
export function itemsIn(cell: MapCell): readonly Item[] {
  return cell.flow.items.map(({ item }) => item);
}
