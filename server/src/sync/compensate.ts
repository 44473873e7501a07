import * as Y from 'yjs';
import { forgetPositions } from './rollback.ts';
import type { TransactionView, YType } from './transaction-view.ts';

/**
 * Writes the former value of a map's key again, as a new change: what others have written meanwhile stays, and the
 * sender's own history remains complete.
 */
export function restoreKey(type: YType, key: string, view: TransactionView): void {
  const map = type as unknown as Y.Map<unknown>;
  const before = view.itemOf(type, key);
  const now = type._map.get(key);
  if (before === null) {
    if (map.has(key)) map.delete(key);
  } else if (now !== before || before.deleted) map.set(key, formerValue(before, view));
}

/** Writes the former characters of a text again. */
export function restoreText(type: YType, view: TransactionView): void {
  const text = type as unknown as Y.Text;
  const repairs: { readonly at: number; readonly remove: number; readonly insert: string }[] = [];
  let at = 0;
  for (let item = type._start; item !== null; item = item.right) {
    const isThere = !item.deleted;
    const wasThere = view.wasThere(item);
    if (isThere && !wasThere) repairs.push({ at, remove: item.length, insert: '' });
    else if (!isThere && wasThere) repairs.push({ at, remove: 0, insert: stringOf(item) });
    if (isThere && item.countable) at += item.length;
  }
  forgetPositions(type);
  for (const { at: index, remove, insert } of repairs.reverse()) {
    if (remove > 0) text.delete(index, remove);
    if (insert !== '') text.insert(index, insert);
  }
}

/** Restores everything that the transaction has changed in an item which is still the same. */
export function restoreBelow(
  changed: readonly (readonly [YType, ReadonlySet<string | null>])[],
  view: TransactionView,
): void {
  for (const [type, keys] of changed) {
    if (type instanceof Y.Text) restoreText(type as unknown as YType, view);
    else for (const key of keys) if (key !== null) restoreKey(type, key, view);
  }
}

function formerValue(item: Y.Item, view: TransactionView): unknown {
  if (item.content instanceof Y.ContentType) return formerType(item.content.type as unknown as YType, view);
  const values = item.content.getContent() as readonly unknown[];
  return values[values.length - 1];
}

function formerType(type: YType, view: TransactionView): Y.Text | Y.Map<unknown> {
  if (type instanceof Y.Text) {
    let text = '';
    for (let item = (type as unknown as YType)._start; item !== null; item = item.right) {
      if (view.wasThere(item)) text += stringOf(item);
    }
    return new Y.Text(text);
  }
  const copy = new Y.Map<unknown>();
  for (const key of type._map.keys()) {
    const item = view.itemOf(type, key);
    if (item !== null) copy.set(key, formerValue(item, view));
  }
  return copy;
}

function stringOf(item: Y.Item): string {
  return item.content instanceof Y.ContentString ? item.content.str : '';
}
