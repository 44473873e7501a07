import { expect, it } from 'vitest';
import { readBoard } from '../board/read-board.ts';
import type { PersonaItem } from '../items/index.ts';
import { sectionsOf } from '../personas/sections.ts';
import { createTestContext, createTestDoc } from '../testing/board.ts';
import { footnotesOf } from './footnotes.ts';

it('names the interview and its date, once for each verbatim, and says what was deleted', () => {
  const board = readBoard(
    createTestDoc([
      {
        type: 'interview',
        id: 'talk',
        firstName: 'Claire',
        heldOn: '2026-09-03',
        verbatims: [
          { id: 'v1', text: 'I wait all morning' },
          { id: 'v2', text: 'Saturdays are all I have' },
        ],
      },
      {
        type: 'persona',
        id: 'p',
        sections: [{ id: 'barriers' }],
        statements: [
          {
            id: 'a',
            section: 'barriers',
            text: 'Waits',
            sources: [
              { id: 's1', item: 'talk', entry: 'v1' },
              { id: 's2', item: 'talk', entry: 'v2' },
            ],
          },
          {
            id: 'b',
            section: 'barriers',
            text: 'Is at work',
            sources: [
              { id: 's3', item: 'talk', entry: 'v2' },
              { id: 's4', item: 'talk', entry: 'gone' },
            ],
          },
        ],
      },
    ]),
  );
  const persona = board.items.get('p') as PersonaItem;
  const { numbers, texts } = footnotesOf(sectionsOf(persona), createTestContext(board));
  expect(texts).toEqual([
    'Claire, interview, 3 September 2026 “I wait all morning”',
    'Claire, interview, 3 September 2026 “Saturdays are all I have”',
    'A source that has been deleted from the board',
  ]);
  expect(Object.fromEntries(numbers)).toEqual({ a: '1, 2', b: '2, 3' });
});

it('says of a note that it comes from a role-play, whoever is named on it', () => {
  const sources = [
    { id: 's1', item: 'named' },
    { id: 's2', item: 'nameless' },
  ];
  const board = readBoard(
    createTestDoc([
      { type: 'note', id: 'named', text: 'Sighs', saidBy: 'Zoé', setting: 'rolePlay' },
      { type: 'note', id: 'nameless', text: 'Looks away', setting: 'rolePlay' },
      {
        type: 'persona',
        id: 'p',
        sections: [{ id: 'barriers' }],
        statements: [{ id: 'a', section: 'barriers', text: 'Is tired of it', sources }],
      },
    ]),
  );
  const { texts } = footnotesOf(sectionsOf(board.items.get('p') as PersonaItem), createTestContext(board));
  expect(texts).toEqual(['Zoé, note (role-play) “Sighs”', 'Note (Role-play) “Looks away”']);
});
