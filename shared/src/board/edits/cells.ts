import type * as Y from 'yjs';
import { findItemType, type NewItem } from '../../items/index.ts';
import { parseJourneySlot } from '../../lanes/slots.ts';
import { absolutePosition, ancestorsOf, storedPoint } from '../geometry.ts';
import { addToGroup } from '../groups.ts';
import { byOrder, itemsOf } from '../layout.ts';
import { keysAt, type Ordered } from '../order-keys.ts';
import type { Point } from '../schema.ts';
import { addItems } from './items.ts';
import { mapIn } from './keep-places.ts';
import { placedIn, recordOf, setValue } from './records.ts';
import { reparent, topmost } from './stacking.ts';

/** A cell of a map; see `lanes/slots.ts`. */
export interface CellTarget {
  readonly map: string;
  readonly slot: string;
  /** Before which of the cell's items, those that are moved not counted; at the end when left out. */
  readonly index?: number | undefined;
}

/**
 * Puts items into a cell, in the sequence given: free ones, those of other cells and of other maps. What cannot lie in
 * cells (cards, areas, maps) is passed over.
 * @returns the ids that lie in the cell now; none when its map, stage or lane is gone
 */
export function putIntoCell(doc: Y.Doc, ids: Iterable<string>, target: CellTarget): readonly string[] {
  if (!isCell(doc, target)) return [];
  const lookup = placedIn(doc);
  const map = lookup(target.map)!;
  const forbidden = new Set([map.id, ...ancestorsOf(map, lookup).map(({ id }) => id)]);
  const moved = topmost(ids, lookup).filter(
    (id) => !forbidden.has(id) && findItemType(lookup(id)!.type)?.cellSize !== undefined,
  );
  if (moved.length === 0) return [];
  doc.transact(() => {
    const parentPos = storedPoint(absolutePosition(map, lookup));
    const keys = keysInCell(doc, target, new Set(moved), moved.length);
    moved.forEach((id, i) => {
      const record = recordOf(doc, id)!;
      const placed = lookup(id)!;
      if (placed.parent !== map.id) {
        // Where it stood, in case that somebody deletes the map at this very moment.
        const [x, y] = absolutePosition(placed, lookup);
        setValue(record, 'pos', storedPoint([x - parentPos[0], y - parentPos[1]]));
        record.set('parent', map.id);
        record.set('parentPos', parentPos);
      }
      setValue(record, 'slot', target.slot);
      setValue(record, 'order', keys[i]!);
    });
  });
  return moved;
}

/**
 * Makes new items in a cell, in the sequence given.
 * @returns their ids; none when the map, stage or lane is gone
 * @throws AppError boardFull, before anything is changed
 */
export function addToCell(
  doc: Y.Doc,
  inputs: readonly NewItem[],
  target: CellTarget,
  by: string | null = null,
): readonly string[] {
  if (!isCell(doc, target)) return [];
  return doc.transact(() => {
    const keys = keysInCell(doc, target, new Set(), inputs.length);
    const placed = inputs.map(
      (input, i) => ({ ...input, parent: target.map, slot: target.slot, order: keys[i]! }) as NewItem,
    );
    return addItems(doc, placed, by);
  });
}

/**
 * Makes new items at the ends of several cells of a map, looking at the board once however many cells there are.
 * @param bySlot new items by their cell; cells that the map does not have are passed over
 * @returns their ids
 * @throws AppError boardFull, before anything is changed
 */
export function addToCells(
  doc: Y.Doc,
  map: string,
  bySlot: ReadonlyMap<string, readonly NewItem[]>,
  by: string | null = null,
): readonly string[] {
  const has = cellTest(doc, map);
  const wanted = [...bySlot].filter(([slot, inputs]) => inputs.length > 0 && has(slot));
  if (wanted.length === 0) return [];
  return doc.transact(() => {
    const there = orderBySlot(doc, map);
    const placed = wanted.flatMap(([slot, inputs]) => {
      const others = (there.get(slot) ?? []).sort(byOrder);
      const { keys, changed } = keysAt(others, others.length, inputs.length);
      for (const [id, key] of changed) setValue(recordOf(doc, id)!, 'order', key);
      return inputs.map((input, i) => ({ ...input, parent: map, slot, order: keys[i]! }) as NewItem);
    });
    return addItems(doc, placed, by);
  });
}

function orderBySlot(doc: Y.Doc, map: string): ReadonlyMap<string, Ordered[]> {
  const found = new Map<string, Ordered[]>();
  for (const [id, record] of itemsOf(doc).entries()) {
    const slot = record.get('slot');
    if (typeof slot !== 'string' || record.get('parent') !== map) continue;
    const order = record.get('order');
    addToGroup(found, slot, { id, order: typeof order === 'string' ? order : 'a0' });
  }
  return found;
}

/**
 * Takes items out of their maps: they lie free on the board, or in the container there.
 * @param places top left corners on the board
 */
export function takeOutOfCells(
  doc: Y.Doc,
  places: ReadonlyMap<string, Point>,
  containerId: string | null = null,
): void {
  doc.transact(() => {
    const ids = [...places.keys()].filter((id) => recordOf(doc, id));
    const lookup = placedIn(doc);
    for (const id of ids) {
      const home = ancestorsOf(lookup(id)!, lookup)[0];
      const [x, y] = places.get(id)!;
      const [left, top] = home ? absolutePosition(home, lookup) : [0, 0];
      const record = recordOf(doc, id)!;
      if (!home) {
        record.set('parent', null);
        record.set('parentPos', null);
      }
      setValue(record, 'pos', storedPoint([x - left, y - top]));
    }
    reparent(doc, ids, containerId);
  });
}

/** The ids of a cell's items in their order. */
export function itemsOfCell(doc: Y.Doc, { map, slot }: CellTarget): readonly string[] {
  return cellOrder(doc, map, slot).map(({ id }) => id);
}

function cellOrder(doc: Y.Doc, map: string, slot: string): readonly Ordered[] {
  const found: Ordered[] = [];
  for (const [id, record] of itemsOf(doc).entries()) {
    if (record.get('parent') !== map || record.get('slot') !== slot) continue;
    const order = record.get('order');
    found.push({ id, order: typeof order === 'string' ? order : 'a0' });
  }
  return found.sort(byOrder);
}

/** Keys for a place in a cell; items in the way are given new ones. */
function keysInCell(
  doc: Y.Doc,
  { map, slot, index = Infinity }: CellTarget,
  moved: ReadonlySet<string>,
  count: number,
): readonly string[] {
  const others = cellOrder(doc, map, slot).filter(({ id }) => !moved.has(id));
  const { keys, changed } = keysAt(others, Math.min(index, others.length), count);
  for (const [id, key] of changed) setValue(recordOf(doc, id)!, 'order', key);
  return keys;
}

/** Whether a map is there and has such a cell. */
function isCell(doc: Y.Doc, { map, slot }: CellTarget): boolean {
  return cellTest(doc, map)(slot);
}

/** Tells which slots are cells of a map; none when it is gone. */
function cellTest(doc: Y.Doc, map: string): (slot: string) => boolean {
  const item = mapIn(doc, map);
  if (!item) return () => false;
  const lanes = new Set(item.lanes.map(({ id }) => id));
  if (item.type === 'empathyMap') return (slot) => lanes.has(slot);
  const stages = new Set(item.stages.map(({ id }) => id));
  return (slot) => {
    const { stage, lane } = parseJourneySlot(slot);
    return stages.has(stage) && lanes.has(lane);
  };
}
