import type * as Y from 'yjs';
import { addEntry, removeEntry } from '../board/edits/lists.ts';
import { itemRecord } from '../board/edits/records.ts';
import { readFields } from '../board/layout.ts';
import { personaFields } from '../items/persona/fields.ts';

/** A statement of a card. */
export interface StatementOf {
  readonly card: string;
  readonly statement: string;
}

/**
 * Says that two statements of two personas are the same, or are not, whatever their words. It is kept on the card whose
 * id comes first, so that two people who say it at once say it in one place.
 * @returns null when that card is gone
 */
export function setShared(
  doc: Y.Doc,
  one: StatementOf,
  another: StatementOf,
  isShared: boolean,
): string | null {
  const [owner, other] = one.card < another.card ? [one, another] : [another, one];
  const found = itemRecord(doc, owner.card);
  if (!found || found.record.get('type') !== 'persona') return null;
  const { verdicts } = readFields(found.record, { verdicts: personaFields.verdicts });
  const before = verdicts.filter(
    (verdict) =>
      verdict.card === other.card && verdict.own === owner.statement && verdict.other === other.statement,
  );
  doc.transact(() => {
    for (const { id } of before) removeEntry(doc, owner.card, ['verdicts'], id);
    addEntry(doc, owner.card, ['verdicts'], {
      card: other.card,
      own: owner.statement,
      other: other.statement,
      isShared,
    });
  });
  return owner.card;
}
