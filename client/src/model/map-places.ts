import type { CellTarget } from '@whoboard/shared/board/edits/cells.ts';
import { containsPoint } from '@whoboard/shared/board/geometry.ts';
import type { Point } from '@whoboard/shared/board/schema.ts';
import { findItemType } from '@whoboard/shared/items/index.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import { layoutOfMap } from '@whoboard/shared/lanes/lay-out-board.ts';
import { isMap } from '@whoboard/shared/lanes/lay-out-map.ts';
import { placeAt, type MapCell, type MapItem, type MapLayout } from '@whoboard/shared/lanes/map-layout.ts';
import { mapStyle } from '@whoboard/shared/lanes/map-style.ts';
import { slotName } from '@whoboard/shared/lanes/slot-names.ts';
import type { Editor } from './editor.ts';
import { mayChange } from './rights.ts';

/** A place in a cell of a map, as it is shown before something is put there. */
export interface CellPlace extends CellTarget {
  readonly index: number;
  /** The cell, on the board. */
  readonly box: Box;
  /** Where in the cell it would go: a bar between two items, on the board. */
  readonly mark: Box;
  readonly label: string;
}

/** A map of the board with its layout; undefined when it is gone. */
export function mapLayout(
  editor: Pick<Editor, 'board' | 'drawContext'>,
  mapId: string,
): MapLayout | undefined {
  const map = editor.board.item(mapId);
  return map && isMap(map) ? layoutOfMap(map, editor.drawContext()) : undefined;
}

/** Whether items of a type lie in cells. */
export function fitsCells(type: string): boolean {
  return findItemType(type)?.cellSize !== undefined;
}

/**
 * The cell at a board point where something could be put; null beside all cells, and in maps that this person may not
 * change.
 * @param carried what is being dragged, which counts neither as a place nor in the order
 */
export function cellPlaceAt(
  editor: Editor,
  point: Point,
  carried: ReadonlySet<string> = new Set(),
): CellPlace | null {
  const id = editor.scene.containerAt(point, carried);
  const map = id === null ? undefined : editor.board.item(id);
  if (!map || !isMap(map) || !mayChange(editor, map.id)) return null;
  const layout = layoutOfMap(map, editor.drawContext());
  const [left, top] = editor.board.positionOf(map.id);
  const place = placeAt(layout, [point[0] - left, point[1] - top], carried);
  if (!place) return null;
  return cellPlace(editor, map, layout.cells.get(place.slot)!, place.index, carried);
}

function cellPlace(
  editor: Editor,
  map: MapItem,
  cell: MapCell,
  index: number,
  carried: ReadonlySet<string>,
): CellPlace {
  const [left, top] = editor.board.positionOf(map.id);
  const { box } = cell;
  const mark = markIn(cell, index, carried);
  return {
    map: map.id,
    slot: cell.slot,
    index,
    box: { ...box, x: left + box.x, y: top + box.y },
    mark: { ...mark, x: left + mark.x, y: top + mark.y },
    label: slotName(map, cell.slot, editor.drawContext()),
  };
}

const markWidth = 4;

/** The bar between two items of a cell, in the map's units: upright where items stand beside each other. */
function markIn(cell: MapCell, index: number, carried: ReadonlySet<string>): Box {
  const { cellPadding: pad, noteGap } = mapStyle;
  const { box, flow, flowAt } = cell;
  const at = { x: box.x + flowAt[0], y: box.y + flowAt[1] };
  const items = cell.isCollapsed ? [] : flow.items.filter(({ item }) => !carried.has(item.id));
  const width = box.w - 2 * pad;
  const [before, after] = [items[index - 1]?.box, items[index]?.box];
  if (!before && !after) {
    const y = cell.isCollapsed ? box.y + box.h - 8 : at.y;
    return { x: box.x + pad, y: Math.min(y, box.y + box.h - 8), w: width, h: markWidth };
  }
  if (flow.columns === 1) {
    const y = after ? after.y - noteGap / 2 : before!.y + before!.h + noteGap / 2;
    return { x: at.x, y: at.y + y - markWidth / 2, w: width, h: markWidth };
  }
  // After the last one of a row the bar stands behind it, else before the one that follows.
  const isBehind = before !== undefined && (after === undefined || after.y > before.y);
  const beside = isBehind ? before : after!;
  const x = isBehind ? beside.x + beside.w + noteGap / 2 : beside.x - noteGap / 2;
  return { x: at.x + x - markWidth / 2, y: at.y + beside.y, w: markWidth, h: beside.h };
}

/** The cell that an item lies in, or null. */
export function cellOfItem(editor: Pick<Editor, 'board' | 'drawContext'>, id: string): CellTarget | null {
  const map = editor.board.parentOf(id);
  const slot = map === null ? undefined : mapLayout(editor, map)?.slotOf.get(id);
  return map === null || slot === undefined ? null : { map, slot };
}

/**
 * The container at a point for what cannot lie in cells, or is dropped beside them: a map does not take it, the area
 * around the map does.
 */
export function freeContainerAt(editor: Editor, point: Point, carried: ReadonlySet<string>): string | null {
  let id = editor.scene.containerAt(point, carried);
  while (id !== null) {
    const item = editor.board.item(id);
    if (!item || !isMap(item)) break;
    id = editor.board.parentOf(id);
    if (id === null) break;
    const home = editor.board.homeOf(id);
    if (home && containsPoint(home, point)) break;
  }
  return id;
}

/** A cell on the board; null when it is not shown. */
export function cellBox(
  editor: Pick<Editor, 'board' | 'drawContext'>,
  { map, slot }: CellTarget,
): Box | null {
  const cell = mapLayout(editor, map)?.cells.get(slot);
  if (!cell) return null;
  const [left, top] = editor.board.positionOf(map);
  return { ...cell.box, x: left + cell.box.x, y: top + cell.box.y };
}
