import * as Y from 'yjs';
import { itemsOf, metaOf, resolvePath, type YRecord } from '../../board/layout.ts';
import { findItemType } from '../../items/index.ts';
import { erasedMark, type SpokenWords } from './spoken-words.ts';
import type { Erasure } from './plan-erasure.ts';

/** Carries out an erasure in a board document. What it held before is still in the document's history. */
export function applyErasure(doc: Y.Doc, erasure: Erasure): void {
  const items = itemsOf(doc);
  doc.transact(() => {
    for (const { itemId, path, text } of erasure.texts) {
      const found = resolvePath(items.get(itemId)!, path);
      if (found instanceof Y.Text) rewrite(found, text);
      else if (typeof found === 'string')
        (resolvePath(items.get(itemId)!, path.slice(0, -1)) as YRecord).set(path.at(-1)!, text);
    }
    for (const { itemId, path } of erasure.removedEntries) {
      const entries = resolvePath(items.get(itemId)!, path.slice(0, -1));
      if (entries instanceof Y.Map) entries.delete(path.at(-1)!);
    }
    for (const id of erasure.removedItems) items.delete(id);
    if (erasure.title !== null) metaOf(doc).set('title', erasure.title);
    for (const record of items.values()) {
      const type: unknown = record instanceof Y.Map ? record.get('type') : undefined;
      // What this program cannot read is searched word by word.
      if (typeof type !== 'string' || !findItemType(type)) eraseIn(record, erasure.words, true);
    }
  });
}

/**
 * Takes a person's words, wherever they stand, out of a shared type of any shape.
 * @param withName whether the name goes, too
 */
export function eraseIn(type: unknown, words: SpokenWords, withName: boolean): void {
  if (type instanceof Y.Text) {
    const before = type.toString();
    const after = withoutPerson(before, words, withName);
    if (after !== before) rewrite(type, after);
  } else if (type instanceof Y.Map) {
    for (const [key, value] of (type as YRecord).entries()) {
      if (value instanceof Y.AbstractType) eraseIn(value, words, withName);
      else {
        const next = plainWithout(value, words, withName);
        if (next !== value) type.set(key, next);
      }
    }
  } else if (type instanceof Y.Array) {
    (type as Y.Array<unknown>).toArray().forEach((value, index) => {
      if (value instanceof Y.AbstractType) return eraseIn(value, words, withName);
      const next = plainWithout(value, words, withName);
      if (next === value) return;
      type.delete(index, 1);
      type.insert(index, [next]);
    });
  }
}

/** A plain value without the words; the same value when it holds none. */
function plainWithout(value: unknown, words: SpokenWords, withName: boolean): unknown {
  if (typeof value === 'string') return withoutPerson(value, words, withName);
  if (Array.isArray(value)) {
    const next = value.map((entry) => plainWithout(entry, words, withName));
    return next.some((entry, index) => entry !== value[index]) ? next : value;
  }
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  const entries = Object.entries(value);
  const next = entries.map(([key, entry]) => [key, plainWithout(entry, words, withName)] as const);
  return next.some(([, entry], index) => entry !== entries[index]![1]) ? Object.fromEntries(next) : value;
}

/**
 * A text without a person's words.
 * @param withName whether the name goes, too
 */
export function withoutPerson(text: string, words: SpokenWords, withName: boolean): string {
  const spoken = words.find(text, 'anywhere');
  const rest = spoken.kind === 'whole' ? erasedMark : spoken.kind === 'part' ? spoken.rest : text;
  return withName || spoken.kind !== 'none' ? words.withoutName(rest) : rest;
}

function rewrite(text: Y.Text, next: string): void {
  text.delete(0, text.length);
  if (next !== '') text.insert(0, next);
}
