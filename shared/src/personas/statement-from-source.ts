import * as Y from 'yjs';
import { byOrder, itemsOf, newEntry, resolvePath, type FieldPath, type YRecord } from '../board/layout.ts';
import { keysAt, type Ordered } from '../board/order-keys.ts';
import type { ItemBase } from '../board/schema.ts';
import { newId } from '../ids.ts';
import { personaFields, sourceFields, statementFields } from '../items/persona/fields.ts';
import { sourceName, sourceWords } from './origins.ts';

/**
 * Makes a statement of a note, or of a line of a card (a verbatim), at the end of a section. Words and speaker are
 * copied, the link stays, so that the statement shows where it comes from and the source what it became.
 * @param entry id of the line; null for the item as a whole
 * @returns the statement's id; the one there is when the section has a statement from this source already; null when
 * the persona is gone, full, or there are no words
 */
export function makeStatement(
  doc: Y.Doc,
  personaId: string,
  sectionId: string,
  item: ItemBase,
  entry: string | null = null,
): string | null {
  const list = listAt(doc, personaId, ['statements']);
  const text = oneLine(sourceWords(item, entry) ?? '', statementFields.text.maxLength);
  if (!list || !text) return null;
  const present = statementOf(list, sectionId, item.id, entry);
  if (present !== null || list.size >= personaFields.statements.maxEntries) return present;
  const id = newId();
  const saidBy = oneLine(sourceName(item), statementFields.saidBy.maxLength);
  doc.transact(() => {
    const sources = [{ id: newId(), item: item.id, entry, stance: 'supports' as const }];
    const input = { section: sectionId, text, saidBy, sources };
    list.set(id, newEntry(statementFields, keyAtEnd(list), input));
  });
  return id;
}

/**
 * Makes a note, or a line of a card, a source of a statement that is there already.
 * @returns the source's id; the one there is when it is linked already; null when the statement is gone or full
 */
export function linkEvidence(
  doc: Y.Doc,
  personaId: string,
  statementId: string,
  item: ItemBase,
  entry: string | null = null,
): string | null {
  const list = listAt(doc, personaId, ['statements', statementId, 'sources']);
  if (!list) return null;
  for (const [id, source] of list.entries()) if (isSource(source, item.id, entry)) return id;
  if (list.size >= statementFields.sources.maxEntries) return null;
  const id = newId();
  doc.transact(() => list.set(id, newEntry(sourceFields, keyAtEnd(list), { item: item.id, entry })));
  return id;
}

/** Whether an entry of a list of sources names this item, and this line of it. */
function isSource(source: unknown, itemId: string, entry: string | null): boolean {
  return source instanceof Y.Map && source.get('item') === itemId && (source.get('entry') ?? null) === entry;
}

function listAt(doc: Y.Doc, itemId: string, path: FieldPath): YRecord | null {
  const record: unknown = itemsOf(doc).get(itemId);
  const list = record instanceof Y.Map ? resolvePath(record as YRecord, path) : undefined;
  return list instanceof Y.Map ? (list as YRecord) : null;
}

/** The statement of a section that names an item, or a line of it, among its sources, or null. */
function statementOf(
  statements: YRecord,
  sectionId: string,
  itemId: string,
  entry: string | null,
): string | null {
  for (const [id, statement] of statements.entries()) {
    if (!(statement instanceof Y.Map) || statement.get('section') !== sectionId) continue;
    const sources: unknown = statement.get('sources');
    if (!(sources instanceof Y.Map)) continue;
    for (const source of sources.values()) if (isSource(source, itemId, entry)) return id;
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
  // No-break spaces stay what they are.
  const line = text.replace(/[^\S\u00A0\u202F]+/g, ' ').trim();
  return line.length <= maxLength ? line : line.slice(0, maxLength).replace(/\p{Surrogate}$/u, '');
}
