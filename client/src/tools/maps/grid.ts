import type { Box } from '@whoboard/shared/items/item-type.ts';
import { isMap } from '@whoboard/shared/lanes/lay-out-map.ts';
import type { JourneyLayout, MapCell, MapLayout } from '@whoboard/shared/lanes/map-layout.ts';
import { journeySlot } from '@whoboard/shared/lanes/slots.ts';
import type { Editor, MapSpot } from '../../model/editor.ts';
import { cellOfItem, mapLayout } from '../../model/map-places.ts';

/** Where the keys are: a place of a map, and the item in it that is selected. */
export interface Whereabouts {
  readonly spot: MapSpot;
  readonly layout: MapLayout;
  /** The item of the cell that is selected (the last one of several); null on an empty cell or a head. */
  readonly item: string | null;
  /** All that is selected, in the order in which one reads it. */
  readonly items: readonly string[];
}

/** Where the keys are in a map; null when they are elsewhere. */
export function whereabouts(editor: Editor): Whereabouts | null {
  const spot = editor.cell.get();
  if (spot) {
    const layout = mapLayout(editor, spot.map);
    return layout && isThere(layout, spot) ? { spot, layout, item: null, items: [] } : null;
  }
  const selected = editor.selection.ids.get();
  if (selected.size === 0) return null;
  const cells = [...selected].map((id) => cellOfItem(editor, id));
  const [first] = cells;
  if (!first || cells.some((cell) => cell?.map !== first.map)) return null;
  const layout = mapLayout(editor, first.map);
  const items = [...(layout?.slotOf.keys() ?? [])].filter((id) => selected.has(id));
  const item = items.at(-1);
  const slot = item === undefined ? undefined : layout?.slotOf.get(item);
  if (!layout || item === undefined || slot === undefined) return null;
  return { spot: { map: first.map, part: 'cell', slot }, layout, item, items };
}

function isThere(layout: MapLayout, spot: MapSpot): boolean {
  return spotBox(layout, spot) !== null;
}

/** A place of a map, in the map's units; null when it is gone. */
export function spotBox(layout: MapLayout, spot: MapSpot): Box | null {
  if (spot.part === 'cell') return layout.cells.get(spot.slot)?.box ?? null;
  if (layout.kind === 'empathyMap') {
    const region = spot.part === 'lane' && layout.regions.find(({ id }) => id === spot.lane);
    return region ? { ...region.box, h: region.name.box.h + 24 } : null;
  }
  if (spot.part === 'stage') return layout.columns.find(({ id }) => id === spot.stage)?.head ?? null;
  return layout.rows.find(({ id }) => id === spot.lane)?.head ?? null;
}

/** The map that is selected, when nothing else is. */
export function selectedMap(editor: Editor): string | null {
  const [id, other] = editor.selection.ids.get();
  const item = id === undefined || other !== undefined ? undefined : editor.board.item(id);
  return item && isMap(item) ? item.id : null;
}

/** The place beside another one, or null at the edge. */
export function spotBeside(layout: MapLayout, spot: MapSpot, dx: number, dy: number): MapSpot | null {
  return layout.kind === 'journey' ? inJourney(layout, spot, dx, dy) : inRegions(layout, spot, dx, dy);
}

/** Heads count as a row above the first lane and a column before the first stage. */
function inJourney(layout: JourneyLayout, spot: MapSpot, dx: number, dy: number): MapSpot | null {
  const columns = layout.columns.filter(({ isGap }) => !isGap);
  const { rows } = layout;
  const cell = spot.part === 'cell' ? layout.cells.get(spot.slot) : undefined;
  const stage = spot.part === 'stage' ? spot.stage : cell?.stage;
  const lane = spot.part === 'lane' ? spot.lane : cell?.lane;
  const column = stage === undefined ? -1 : columns.findIndex(({ id }) => id === stage);
  const row = lane === undefined ? -1 : rows.findIndex(({ id }) => id === lane);
  const [toColumn, toRow] = [column + dx, row + dy];
  const [nextColumn, nextRow] = [columns[toColumn], rows[toRow]];
  const { map } = layout;
  if (toColumn === -1 && nextRow)
    return nextRow.id === '' ? null : { map: map.id, part: 'lane', lane: nextRow.id };
  if (toRow === -1 && nextColumn) {
    return nextColumn.id === '' ? null : { map: map.id, part: 'stage', stage: nextColumn.id };
  }
  if (!nextColumn || !nextRow) return null;
  return { map: map.id, part: 'cell', slot: journeySlot(nextColumn.id, nextRow.id) };
}

function inRegions(layout: MapLayout, spot: MapSpot, dx: number, dy: number): MapSpot | null {
  const from = spotBox(layout, spot);
  if (!from) return null;
  const [x, y] = middle(from);
  let best: MapCell | null = null;
  let least = Infinity;
  for (const cell of layout.cells.values()) {
    const [cx, cy] = middle(cell.box);
    const ahead = (cx - x) * dx + (cy - y) * dy;
    const aside = Math.abs((cx - x) * dy) + Math.abs((cy - y) * dx);
    if (ahead < 8) continue;
    const distance = ahead + 2 * aside;
    if (distance < least) [best, least] = [cell, distance];
  }
  return best && { map: layout.map.id, part: 'cell', slot: best.slot };
}

function middle({ x, y, w, h }: Box): readonly [number, number] {
  return [x + w / 2, y + h / 2];
}

/** The cell after or before another one as one reads them; the first or last one without one. */
export function cellInTurn(layout: MapLayout, slot: string | null, by: 1 | -1): MapCell | null {
  const cells = [...layout.cells.values()];
  const at = slot === null ? -1 : cells.findIndex((cell) => cell.slot === slot);
  if (slot === null) return (by === 1 ? cells[0] : cells.at(-1)) ?? null;
  return cells[at + by] ?? null;
}
