import type * as Y from 'yjs';
import { byOrder, itemsOf, type YRecord } from '../layout.ts';
import { keysAt, tryKeysBetween, type Ordered } from '../order-keys.ts';
import { setValue } from './records.ts';

/** Items with the same parent in stacking order, the lowest first. What lay in a container that is gone lies on the board. */
export function siblingsOf(doc: Y.Doc, parent: string | null): readonly Ordered[] {
  const found: Ordered[] = [];
  const items = itemsOf(doc);
  for (const [id, record] of items.entries()) {
    if (!liesIn(items, record, parent)) continue;
    const order = record.get('order');
    found.push({ id, order: typeof order === 'string' ? order : 'a0' });
  }
  return found.sort(byOrder);
}

/** Stacking keys above all siblings; siblings that have no proper key get one. */
export function keysAfterLast(doc: Y.Doc, parent: string | null, count: number): readonly string[] {
  let last: string | null = null;
  const items = itemsOf(doc);
  for (const record of items.values()) {
    if (!liesIn(items, record, parent)) continue;
    const order = record.get('order');
    if (typeof order === 'string' && (last === null || order > last)) last = order;
  }
  const keys = tryKeysBetween(last, null, count);
  if (keys) return keys;
  const siblings = siblingsOf(doc, parent);
  return placeAmong(doc, siblings, siblings.length, count);
}

function liesIn(items: ReturnType<typeof itemsOf>, record: YRecord, parent: string | null): boolean {
  const named = record.get('parent') ?? null;
  if (named === parent) return true;
  return parent === null && typeof named === 'string' && !items.has(named);
}

/** Stacking keys before `siblings[index]`; siblings in the way are given new ones. */
export function placeAmong(
  doc: Y.Doc,
  siblings: readonly Ordered[],
  index: number,
  count: number,
): readonly string[] {
  const { keys, changed } = keysAt(siblings, index, count);
  const items = itemsOf(doc);
  for (const [id, key] of changed) {
    const record = items.get(id);
    if (record) setValue(record, 'order', key);
  }
  return keys;
}
