import * as Y from 'yjs';
import { byOrder, itemsOf, newEntry, resolvePath, type YRecord } from '../board/layout.ts';
import { keysAt, type Ordered } from '../board/order-keys.ts';
import type { ItemBase } from '../board/schema.ts';
import { newId } from '../ids.ts';
import { sectionFields, statementFields } from '../items/persona/fields.ts';

/** Whether a statement can be made of an item: it has words of its own. */
export function hasStatementText(item: ItemBase): item is ItemBase & { readonly text: string } {
  return 'text' in item && typeof item.text === 'string';
}

/**
 * Makes a statement of a note (or another item with words) at the end of a section. Words and speaker are copied, the
 * link to the note stays, so that the statement shows where it comes from and the note what it became.
 * @returns the statement's id; the one there is when the section has a statement from this note already; null when the
 * section is gone, full, or the item has no words
 */
export function statementFromNote(
  doc: Y.Doc,
  personaId: string,
  sectionId: string,
  note: ItemBase,
): string | null {
  const record: unknown = itemsOf(doc).get(personaId);
  const list =
    record instanceof Y.Map
      ? resolvePath(record as YRecord, ['sections', sectionId, 'statements'])
      : undefined;
  if (!(list instanceof Y.Map) || !hasStatementText(note)) return null;
  const text = oneLine(note.text, statementFields.text.maxLength);
  if (!text) return null;
  const statements = list as YRecord;
  const present = statementOf(statements, note.id);
  if (present !== null || statements.size >= sectionFields.statements.maxEntries) return present;
  const id = newId();
  const saidBy =
    'saidBy' in note && typeof note.saidBy === 'string'
      ? oneLine(note.saidBy, statementFields.saidBy.maxLength)
      : '';
  doc.transact(() => {
    const sorted = orderedEntries(statements);
    const order = keysAt(sorted, sorted.length, 1).keys[0]!;
    const sources = [{ id: newId(), item: note.id, stance: 'supports' as const }];
    statements.set(id, newEntry(statementFields, order, { text, saidBy, sources }));
  });
  return id;
}

/** The statement of a list that names an item among its sources, or null. */
function statementOf(statements: YRecord, itemId: string): string | null {
  for (const [id, statement] of statements.entries()) {
    const sources: unknown = statement instanceof Y.Map ? statement.get('sources') : undefined;
    if (!(sources instanceof Y.Map)) continue;
    for (const source of sources.values()) {
      if (source instanceof Y.Map && source.get('item') === itemId) return id;
    }
  }
  return null;
}

function orderedEntries(entries: YRecord): readonly Ordered[] {
  const found: Ordered[] = [];
  for (const [id, entry] of entries.entries()) {
    const order: unknown = entry instanceof Y.Map ? entry.get('order') : undefined;
    if (typeof order === 'string') found.push({ id, order });
  }
  return found.sort(byOrder);
}

/** A statement is one line; a text of several lines becomes one, cut between characters where it is too long. */
function oneLine(text: string, maxLength: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= maxLength ? line : line.slice(0, maxLength).replace(/\p{Surrogate}$/u, '');
}
