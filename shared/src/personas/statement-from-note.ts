import * as Y from 'yjs';
import { byOrder, itemsOf, newEntry, resolvePath, type FieldPath, type YRecord } from '../board/layout.ts';
import { keysAt, type Ordered } from '../board/order-keys.ts';
import type { ItemBase } from '../board/schema.ts';
import { newId } from '../ids.ts';
import { personaFields, sourceFields, statementFields } from '../items/persona/fields.ts';

/** Whether a statement can be made of an item: it has words of its own. */
export function hasStatementText(item: ItemBase): item is ItemBase & { readonly text: string } {
  return 'text' in item && typeof item.text === 'string';
}

/**
 * Makes a statement of a note (or another item with words) at the end of a section. Words and speaker are copied, the
 * link to the note stays, so that the statement shows where it comes from and the note what it became.
 * @returns the statement's id; the one there is when the section has a statement from this note already; null when the
 * persona is gone, full, or the item has no words
 */
export function statementFromNote(
  doc: Y.Doc,
  personaId: string,
  sectionId: string,
  note: ItemBase,
): string | null {
  const list = listAt(doc, personaId, ['statements']);
  if (!list || !hasStatementText(note)) return null;
  const text = oneLine(note.text, statementFields.text.maxLength);
  if (!text) return null;
  const present = statementOf(list, sectionId, note.id);
  if (present !== null || list.size >= personaFields.statements.maxEntries) return present;
  const id = newId();
  const saidBy =
    'saidBy' in note && typeof note.saidBy === 'string'
      ? oneLine(note.saidBy, statementFields.saidBy.maxLength)
      : '';
  doc.transact(() => {
    const sources = [{ id: newId(), item: note.id, stance: 'supports' as const }];
    const input = { section: sectionId, text, saidBy, sources };
    list.set(id, newEntry(statementFields, keyAtEnd(list), input));
  });
  return id;
}

/**
 * Makes a note a source of a statement that is there already.
 * @returns the source's id; the one there is when the note is linked already; null when the statement is gone or full
 */
export function linkNote(doc: Y.Doc, personaId: string, statementId: string, note: ItemBase): string | null {
  const list = listAt(doc, personaId, ['statements', statementId, 'sources']);
  if (!list) return null;
  for (const [id, source] of list.entries()) {
    if (source instanceof Y.Map && source.get('item') === note.id) return id;
  }
  if (list.size >= statementFields.sources.maxEntries) return null;
  const id = newId();
  doc.transact(() => list.set(id, newEntry(sourceFields, keyAtEnd(list), { item: note.id })));
  return id;
}

function listAt(doc: Y.Doc, itemId: string, path: FieldPath): YRecord | null {
  const record: unknown = itemsOf(doc).get(itemId);
  const list = record instanceof Y.Map ? resolvePath(record as YRecord, path) : undefined;
  return list instanceof Y.Map ? (list as YRecord) : null;
}

/** The statement of a section that names an item among its sources, or null. */
function statementOf(statements: YRecord, sectionId: string, itemId: string): string | null {
  for (const [id, statement] of statements.entries()) {
    if (!(statement instanceof Y.Map) || statement.get('section') !== sectionId) continue;
    const sources: unknown = statement.get('sources');
    if (!(sources instanceof Y.Map)) continue;
    for (const source of sources.values()) {
      if (source instanceof Y.Map && source.get('item') === itemId) return id;
    }
  }
  return null;
}

/** The order key of a new last entry. */
function keyAtEnd(entries: YRecord): string {
  const sorted: Ordered[] = [];
  for (const [id, entry] of entries.entries()) {
    const order: unknown = entry instanceof Y.Map ? entry.get('order') : undefined;
    if (typeof order === 'string') sorted.push({ id, order });
  }
  sorted.sort(byOrder);
  return keysAt(sorted, sorted.length, 1).keys[0]!;
}

/** A statement is one line; a text of several lines becomes one, cut between characters where it is too long. */
function oneLine(text: string, maxLength: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= maxLength ? line : line.slice(0, maxLength).replace(/\p{Surrogate}$/u, '');
}
