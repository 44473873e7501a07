import type * as Y from 'yjs';
import { addEntry, removeEntry, setEntryFields } from '../board/edits/lists.ts';
import { itemRecord } from '../board/edits/records.ts';
import { itemsOf, readFields } from '../board/layout.ts';
import { interviewFields, type InterviewItem } from '../items/interview/fields.ts';
import { panelTrackerFields, type Criterion } from '../items/panel-tracker/fields.ts';
import { wordKey } from './words.ts';

type Traits = InterviewItem['traits'];

/**
 * Sets what an interview says about an own criterion of the team; an empty value takes it away.
 * @returns null when the card is gone
 */
export function setTrait(doc: Y.Doc, interviewId: string, criterion: string, value: string): string | null {
  const traits = traitsOf(doc, interviewId);
  if (!traits) return null;
  const name = wordKey(criterion);
  const [first, ...others] = traits.filter((trait) => wordKey(trait.criterion) === name);
  doc.transact(() => {
    // Two people who set it at once leave two entries.
    for (const { id } of value === '' && first ? [first, ...others] : others) {
      removeEntry(doc, interviewId, ['traits'], id);
    }
    if (value === '') return;
    if (first) setEntryFields(doc, interviewId, ['traits'], first.id, { criterion, value });
    else addEntry(doc, interviewId, ['traits'], { criterion, value });
  });
  return interviewId;
}

/**
 * Names an own criterion of a tracker, and with it the values that interviews have by its name, unless another tracker
 * goes on using that name.
 * @param mayChange whether an item may be changed: locked ones keep their words
 * @returns null when the tracker or the criterion is gone
 */
export function renameCriterion(
  doc: Y.Doc,
  trackerId: string,
  criterionId: string,
  name: string,
  mayChange: (itemId: string) => boolean = () => true,
): string | null {
  const criteria = criteriaOf(doc, trackerId);
  const before = criteria?.find(({ id }) => id === criterionId);
  if (!before) return null;
  const key = wordKey(before.name);
  doc.transact(() => {
    setEntryFields(doc, trackerId, ['criteria'], criterionId, { name });
    if (key === '' || wordKey(name) === '') return;
    const ids = [...itemsOf(doc).keys()];
    if (
      ids.some((id) => criteriaOf(doc, id)?.some((one) => one.source === 'own' && wordKey(one.name) === key))
    )
      return;
    for (const id of ids) {
      if (!mayChange(id)) continue;
      for (const trait of traitsOf(doc, id) ?? []) {
        if (wordKey(trait.criterion) !== key) continue;
        setEntryFields(doc, id, ['traits'], trait.id, { criterion: name });
      }
    }
  });
  return criterionId;
}

function traitsOf(doc: Y.Doc, id: string): Traits | null {
  const found = itemRecord(doc, id);
  if (!found?.record.has('verbatims')) return null;
  return readFields(found.record, { traits: interviewFields.traits }).traits;
}

function criteriaOf(doc: Y.Doc, id: string): readonly Criterion[] | null {
  const found = itemRecord(doc, id);
  if (!found?.record.has('criteria')) return null;
  return readFields(found.record, { criteria: panelTrackerFields.criteria }).criteria;
}
