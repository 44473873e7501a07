import * as Y from 'yjs';
import { AppError } from '../../errors.ts';
import { newId } from '../../ids.ts';
import type { Fields, ListField } from '../../items/fields.ts';
import { byOrder, newEntry, resolvePath, type FieldPath, type YRecord } from '../layout.ts';
import { keysAt, type Ordered } from '../order-keys.ts';
import { fieldOfItem, recordOf, setValue, setValues } from './records.ts';

/** A place in a list: after or before another entry. Without either, or when that entry is gone: at the end. */
export interface EntryPlace {
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/** What a new entry starts with, by field name; its id may be given too. */
export type EntryInput = Readonly<Record<string, unknown>> & { readonly id?: string };

/**
 * Adds an entry to a list of an item.
 * @param listPath e.g. `['statements', <id>, 'sources']`
 * @returns the entry's id, or null when the item or the list is gone
 * @throws AppError tooLarge when the list is full
 */
export function addEntry(
  doc: Y.Doc,
  itemId: string,
  listPath: FieldPath,
  input: EntryInput = {},
  place: EntryPlace = {},
): string | null {
  const list = findList(doc, itemId, listPath);
  if (!list) return null;
  const id = input.id ?? newId();
  if (list.entries.has(id)) throw new RangeError('an entry with this id exists');
  refuseWhenFull(list);
  const { id: _id, ...fields } = input;
  doc.transact(() => {
    list.entries.set(id, newEntry(list.field.entry, placeInList(list, place), fields));
  });
  return id;
}

/** Removes an entry. @returns its id, or null when it is gone already */
export function removeEntry(doc: Y.Doc, itemId: string, listPath: FieldPath, entryId: string): string | null {
  const list = findList(doc, itemId, listPath);
  if (!list?.entries.has(entryId)) return null;
  doc.transact(() => list.entries.delete(entryId));
  return entryId;
}

/**
 * Moves an entry within its list. It stays the same entry: what others write in it meanwhile is kept, and moved by two
 * people at once it ends up at one place.
 * @param values what else tells where it stands (the section of a statement)
 * @returns the entry's id, or null when it is gone
 * @throws TypeError for fields or values that do not fit, before anything is changed
 */
export function moveEntry(
  doc: Y.Doc,
  itemId: string,
  listPath: FieldPath,
  entryId: string,
  place: EntryPlace = {},
  values: Readonly<Record<string, unknown>> = {},
): string | null {
  const list = findList(doc, itemId, listPath);
  const entry = list?.entries.get(entryId);
  if (!list || !(entry instanceof Y.Map)) return null;
  doc.transact(() => {
    setValues(entry as YRecord, list.field.entry, values);
    if (place.after === entryId || place.before === entryId) return;
    setValue(entry as YRecord, 'order', placeInList(list, place, entryId));
  });
  return entryId;
}

/**
 * Sets value fields of an entry.
 * @returns its id, or null when it is gone
 * @throws TypeError for fields or values that do not fit, before anything is changed
 */
export function setEntryFields(
  doc: Y.Doc,
  itemId: string,
  listPath: FieldPath,
  entryId: string,
  values: Readonly<Record<string, unknown>>,
): string | null {
  const list = findList(doc, itemId, listPath);
  const entry = list?.entries.get(entryId);
  if (!list || !(entry instanceof Y.Map)) return null;
  doc.transact(() => setValues(entry as YRecord, list.field.entry, values));
  return entryId;
}

/** Ids of a list's entries in their sequence; empty when the list is gone. */
export function entryIdsOf(doc: Y.Doc, itemId: string, listPath: FieldPath): readonly string[] {
  const list = findList(doc, itemId, listPath);
  return list ? sortedEntries(list.entries).map(({ id }) => id) : [];
}

interface FoundList {
  readonly entries: YRecord;
  readonly field: ListField<Fields>;
}

function findList(doc: Y.Doc, itemId: string, path: FieldPath): FoundList | null {
  const field = fieldOfItem(doc, itemId, path);
  const entries = field?.kind === 'list' ? resolvePath(recordOf(doc, itemId)!, path) : undefined;
  return field?.kind === 'list' && entries instanceof Y.Map ? { entries: entries as YRecord, field } : null;
}

function refuseWhenFull({ entries, field }: FoundList): void {
  if (entries.size >= field.maxEntries) {
    throw new AppError('tooLarge', 'the list is full', { limit: field.maxEntries });
  }
}

function sortedEntries(entries: YRecord): readonly Ordered[] {
  const found: Ordered[] = [];
  for (const [id, entry] of entries.entries()) {
    const order: unknown = entry instanceof Y.Map ? entry.get('order') : undefined;
    found.push({ id, order: typeof order === 'string' ? order : 'a0' });
  }
  return found.sort(byOrder);
}

/** The key for a place in a list; entries in the way are given new keys. */
function placeInList({ entries }: FoundList, place: EntryPlace, moving?: string): string {
  const sorted = sortedEntries(entries).filter(({ id }) => id !== moving);
  const { keys, changed } = keysAt(sorted, indexOfPlace(sorted, place), 1);
  for (const [id, key] of changed) {
    const entry = entries.get(id);
    if (entry instanceof Y.Map) setValue(entry as YRecord, 'order', key);
  }
  return keys[0]!;
}

function indexOfPlace(sorted: readonly Ordered[], { after, before }: EntryPlace): number {
  const afterIndex = after === undefined || after === null ? -1 : sorted.findIndex(({ id }) => id === after);
  if (afterIndex >= 0) return afterIndex + 1;
  const beforeIndex =
    before === undefined || before === null ? -1 : sorted.findIndex(({ id }) => id === before);
  return beforeIndex >= 0 ? beforeIndex : sorted.length;
}
