import type * as Y from 'yjs';
import { addToCell } from '../board/edits/cells.ts';
import type { NewItem } from '../items/index.ts';
import { createTestDoc } from './board.ts';

/** Two stages, the second without a name, and two lanes. */
export const smallJourney: NewItem = {
  type: 'journey',
  id: 'j',
  stages: [{ id: 'a', name: 'Before' }, { id: 'b' }],
  lanes: [
    { id: 'x', type: 'actions' },
    { id: 'y', type: 'custom', name: 'Papers' },
  ],
};

/** A board of the small journey alone, with notes in its cells. */
export function smallJourneyWith(...notes: readonly (readonly [slot: string, text: string])[]): Y.Doc {
  const doc = createTestDoc([smallJourney]);
  for (const [slot, text] of notes) addToCell(doc, [{ type: 'note', text }], { map: 'j', slot });
  return doc;
}
