import { expect, test } from 'vitest';
import type { StepInput } from './agenda.ts';
import { keepAgenda, placeAgenda, readAgenda } from './kept-agenda.ts';

const steps: readonly StepInput[] = [
  { title: 'Write', minutes: 5, mode: 'writePrivately', frame: 'f1', instruction: 'One idea a note.' },
  { title: 'Talk', minutes: 0, mode: 'discuss', frame: null, instruction: '' },
  { title: 'Vote', minutes: 3, mode: 'vote', frame: 'gone', instruction: '' },
];

test('a kept agenda finds the areas of another board by their names', () => {
  const kept = keepAgenda('Mine', steps, [{ id: 'f1', title: 'What we heard' }]);
  const again = readAgenda(JSON.stringify(kept));
  const other = [
    { id: 'x', title: 'Else' },
    { id: 'y', title: 'what we  HEARD' },
  ];
  const placed = placeAgenda(again!, other);
  expect(placed.map(({ frame }) => frame)).toEqual(['y', null, null]);
  expect(placed.map(({ title, minutes, mode }) => [title, minutes, mode])).toEqual(
    steps.map(({ title, minutes, mode }) => [title, minutes, mode]),
  );
});

test.each([
  '',
  'null',
  '{}',
  '[1]',
  '{"whoboardAgenda":2,"title":"x","steps":[]}',
  '{"whoboardAgenda":1,"title":" ","steps":[]}',
])('%s is no agenda', (text) => expect(readAgenda(text)).toBeNull());
