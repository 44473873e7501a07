import { expect, it } from 'vitest';
import { addToCell } from '../board/edits/cells.ts';
import { mapIn } from '../board/edits/keep-places.ts';
import { readBoard } from '../board/read-board.ts';
import type { JourneyItem } from '../items/journey/fields.ts';
import { createTestDoc } from '../testing/board.ts';
import { compareLanes } from './compare-lanes.ts';

it('tells lane by lane what only one of two journeys says, whatever the stage', () => {
  const doc = createTestDoc([
    {
      type: 'journey',
      id: 'l',
      stages: [{ id: 'a' }, { id: 'b' }],
      lanes: [
        { id: 'x', type: 'actions' },
        { id: 'y', type: 'irritants' },
        { id: 'z', type: 'delights' },
      ],
    },
    {
      type: 'journey',
      id: 't',
      kind: 'target',
      stages: [{ id: 'a' }],
      lanes: [
        { id: 'q', type: 'actions' },
        { id: 'o', type: 'custom', name: 'Papers' },
      ],
    },
  ]);
  const put = (map: string, slot: string, ...texts: readonly string[]) =>
    addToCell(
      doc,
      texts.map((text) => ({ type: 'note', text })),
      { map, slot },
    );
  put('l', 'b/x', 'Pays');
  put('l', 'a/x', 'Waits', 'Réserve');
  put('l', 'a/y', 'No price');
  put('t', 'a/q', 'reserve !', 'Pays by text');
  put('t', 'a/o', 'None');
  const { items } = readBoard(doc);
  const rows = compareLanes(mapIn(doc, 'l') as JourneyItem, mapIn(doc, 't') as JourneyItem, (id) =>
    [...items.values()].filter(({ parent }) => parent === id),
  );
  expect(rows.map(({ lane, ...rest }) => ({ lane: lane.id, ...rest }))).toEqual([
    { lane: 'x', onlyFirst: ['Waits', 'Pays'], onlySecond: ['Pays by text'], shared: 1 },
    { lane: 'y', onlyFirst: ['No price'], onlySecond: [], shared: 0 },
    { lane: 'o', onlyFirst: [], onlySecond: ['None'], shared: 0 },
  ]);
});
