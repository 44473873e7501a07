import { itemsOf, metaOf, type YRecord } from '@whoboard/shared/board/layout.ts';
import * as Y from 'yjs';

/**
 * Makes a board like another one by as few changes as possible: what is equal stays untouched, texts change only where
 * they differ. Version and epoch stay.
 * @param target inside a transaction
 * @returns how many items have changed
 */
export function makeLike(target: Y.Doc, source: Y.Doc): number {
  let changed = 0;
  const items = itemsOf(target);
  const wanted = itemsOf(source);
  for (const id of [...items.keys()]) {
    if (wanted.has(id)) continue;
    items.delete(id);
    changed++;
  }
  for (const [id, record] of wanted.entries()) {
    const present = items.get(id);
    if (!present) items.set(id, copyOf(record) as YRecord);
    else if (!matchMap(present, record)) continue;
    changed++;
  }
  for (const key of ['title', 'staleAfterMonths']) {
    const wantedValue: unknown = metaOf(source).get(key);
    if (wantedValue !== undefined && metaOf(target).get(key) !== wantedValue)
      metaOf(target).set(key, wantedValue);
  }
  return changed;
}

/** @returns whether anything had to change */
function matchMap(target: YRecord, source: YRecord): boolean {
  let hasChanged = false;
  for (const key of [...target.keys()]) {
    if (source.has(key)) continue;
    target.delete(key);
    hasChanged = true;
  }
  for (const [key, wanted] of source.entries()) hasChanged = matchValue(target, key, wanted) || hasChanged;
  return hasChanged;
}

function matchValue(target: YRecord, key: string, wanted: unknown): boolean {
  const present = target.get(key);
  if (wanted instanceof Y.Map && present instanceof Y.Map)
    return matchMap(present as YRecord, wanted as YRecord);
  if (wanted instanceof Y.Text && present instanceof Y.Text) return matchText(present, wanted.toString());
  if (!(wanted instanceof Y.AbstractType) && JSON.stringify(present) === JSON.stringify(wanted)) return false;
  target.set(key, copyOf(wanted));
  return true;
}

function matchText(text: Y.Text, wanted: string): boolean {
  const present = text.toString();
  if (present === wanted) return false;
  const shorter = Math.min(present.length, wanted.length);
  let start = 0;
  while (start < shorter && present[start] === wanted[start]) start++;
  let end = 0;
  while (end < shorter - start && present[present.length - 1 - end] === wanted[wanted.length - 1 - end])
    end++;
  // Surrogate pairs stay whole.
  if (start > 0 && isHighSurrogate(present.charCodeAt(start - 1))) start--;
  if (end > 0 && isHighSurrogate(present.charCodeAt(present.length - end - 1))) end--;
  const removed = present.length - start - end;
  if (removed > 0) text.delete(start, removed);
  const inserted = wanted.slice(start, wanted.length - end);
  if (inserted !== '') text.insert(start, inserted);
  return true;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** A shared type with all that it holds, to be put elsewhere; plain values as they are. */
export function copyOf(value: unknown): unknown {
  if (value instanceof Y.Text) return new Y.Text(value.toString());
  if (value instanceof Y.Array) return arrayOf((value as Y.Array<unknown>).toArray().map(copyOf));
  if (!(value instanceof Y.Map)) return value;
  const copy = new Y.Map<unknown>();
  for (const [key, entry] of (value as YRecord).entries()) copy.set(key, copyOf(entry));
  return copy;
}

function arrayOf(values: readonly unknown[]): Y.Array<unknown> {
  const array = new Y.Array<unknown>();
  array.push([...values]);
  return array;
}
