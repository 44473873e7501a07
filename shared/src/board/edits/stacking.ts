import type * as Y from 'yjs';
import { findItemType } from '../../items/index.ts';
import { isMapType } from '../../lanes/lay-out-map.ts';
import { absolutePosition, ancestorsOf, storedPoint, type Lookup } from '../geometry.ts';
import { addToGroup } from '../groups.ts';
import { byOrder, itemsOf } from '../layout.ts';
import type { Ordered } from '../order-keys.ts';
import { placedIn, recordOf, setValue } from './records.ts';
import { keysAfterLast, placeAmong, siblingsOf } from './siblings.ts';

/**
 * Puts items into a container (or, with null, onto the board itself) without moving them on the screen. What lies in
 * one of the items comes along in it; an item is never put into itself or into what lies in it.
 * @param slot the place in containers that have places, such as a lane
 * @returns the ids whose parent is now `parentId`
 */
export function reparent(
  doc: Y.Doc,
  ids: Iterable<string>,
  parentId: string | null,
  slot: string | null = null,
): readonly string[] {
  const lookup = placedIn(doc);
  const parent = parentId === null ? undefined : lookup(parentId);
  if (parentId !== null && !(parent && findItemType(parent.type)?.isContainer)) return [];
  const forbidden = new Set(parent ? [parent.id, ...ancestorsOf(parent, lookup).map(({ id }) => id)] : []);
  // Maps never lie in each other: neither could know its size before the other.
  const holdsLanes = parent !== undefined && isMapType(parent.type);
  const wanted = topmost(ids, lookup).filter(
    (id) => !forbidden.has(id) && !(holdsLanes && isMapType(lookup(id)!.type)),
  );
  const newcomers = wanted.filter((id) => lookup(id)!.parent !== parentId);
  doc.transact(() => {
    const parentPos = parent ? storedPoint(absolutePosition(parent, lookup)) : null;
    const [originX, originY] = parentPos ?? [0, 0];
    const places = newcomers.map((id) => absolutePosition(lookup(id)!, lookup));
    const sorted = inStackingOrder(doc, newcomers);
    const keys = keysAfterLast(doc, parentId, sorted.length);
    sorted.forEach((id, i) => recordOf(doc, id)!.set('order', keys[i]));
    newcomers.forEach((id, i) => {
      const [x, y] = places[i]!;
      const record = recordOf(doc, id)!;
      record.set('parent', parentId);
      record.set('parentPos', parentPos);
      setValue(record, 'pos', storedPoint([x - originX, y - originY]));
    });
    for (const id of wanted) setValue(recordOf(doc, id)!, 'slot', slot);
  });
  return wanted;
}

/** The ids that are there and do not lie in another one of them. */
export function topmost(ids: Iterable<string>, lookup: Lookup): string[] {
  const all = new Set(ids);
  return [...all].filter((id) => {
    const item = lookup(id);
    return item !== undefined && !ancestorsOf(item, lookup).some((ancestor) => all.has(ancestor.id));
  });
}

/** The ids from the lowest to the highest. */
export function inStackingOrder(doc: Y.Doc, ids: readonly string[]): readonly string[] {
  const ordered: Ordered[] = ids.map((id) => {
    const order = recordOf(doc, id)?.get('order');
    return { id, order: typeof order === 'string' ? order : 'a0' };
  });
  return ordered.sort(byOrder).map(({ id }) => id);
}

/** Stacks items above their siblings, keeping their sequence among themselves. */
export function bringToFront(doc: Y.Doc, ids: Iterable<string>): void {
  restack(doc, ids, 'front');
}

/** Stacks items below their siblings, keeping their sequence among themselves. */
export function sendToBack(doc: Y.Doc, ids: Iterable<string>): void {
  restack(doc, ids, 'back');
}

function restack(doc: Y.Doc, ids: Iterable<string>, to: 'front' | 'back'): void {
  doc.transact(() => {
    const groups = new Map<string | null, string[]>();
    const items = itemsOf(doc);
    for (const id of new Set(ids)) {
      const record = recordOf(doc, id);
      if (!record) continue;
      const parent = record.get('parent');
      // What lay in a container that is gone lies on the board.
      addToGroup(groups, typeof parent === 'string' && items.has(parent) ? parent : null, id);
    }
    for (const [parent, group] of groups) {
      const moved = new Set(group);
      const others = siblingsOf(doc, parent).filter(({ id }) => !moved.has(id));
      const sorted = inStackingOrder(doc, group);
      const keys = placeAmong(doc, others, to === 'front' ? others.length : 0, sorted.length);
      sorted.forEach((id, i) => setValue(recordOf(doc, id)!, 'order', keys[i]));
    }
  });
}
