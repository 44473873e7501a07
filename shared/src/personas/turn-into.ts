import type * as Y from 'yjs';
import { addItems, setFields } from '../board/edits/items.ts';
import { itemRecord } from '../board/edits/records.ts';
import { readFields } from '../board/layout.ts';
import type { ItemBase, Point } from '../board/schema.ts';
import { personaFields } from '../items/persona/fields.ts';
import { newPersona } from './edits.ts';
import type { TurnedKind } from './negative.ts';

/** What the card that is turned takes over: the portrait and who it is. */
const { firstName, age, family, occupation, motto, photo } = personaFields;
const keptFields = { firstName, age, family, occupation, motto, photo };

/**
 * Turns a negative persona into a candidate or an ambassador: a new card with its portrait and header that names it as
 * its origin. The card itself stays, with the treatment that was chosen for it thereby.
 * @param by participant who does it
 * @returns the new card's id, or null when the persona is gone
 * @throws AppError boardFull, before anything is changed
 */
export function turnInto(
  doc: Y.Doc,
  personaId: string,
  kind: TurnedKind,
  {
    pos,
    parent = null,
    by = null,
  }: { readonly pos: Point; readonly parent?: string | null; readonly by?: string | null },
): string | null {
  const found = itemRecord(doc, personaId);
  if (!found || found.record.get('type') !== 'persona') return null;
  const kept = readFields(found.record, keptFields);
  const card = { ...newPersona({ kind, pos }), ...kept, parent, origin: personaId };
  let id: string | undefined;
  doc.transact(() => {
    [id] = addItems(doc, [card], by);
    setFields(doc, personaId, { treatment: kind });
  });
  return id ?? null;
}

/** The ids of cards by that of the card which they were turned from. */
export function cardsByOrigin(items: Iterable<ItemBase>): ReadonlyMap<string, readonly string[]> {
  const byOrigin = new Map<string, string[]>();
  for (const item of items) {
    const origin = originOf(item);
    if (origin === null) continue;
    const cards = byOrigin.get(origin);
    if (cards) cards.push(item.id);
    else byOrigin.set(origin, [item.id]);
  }
  for (const cards of byOrigin.values()) cards.sort();
  return byOrigin;
}

/** The card that an item was turned from, or null. */
export function originOf(item: ItemBase): string | null {
  return 'origin' in item && typeof item.origin === 'string' ? item.origin : null;
}
