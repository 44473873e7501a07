import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { findItemProblem, typeOf } from '../../items/index.ts';
import { createTestContext, createTestDoc } from '../../testing/board.ts';
import { itemsOf, type YRecord } from '../layout.ts';
import { readBoard } from '../read-board.ts';
import { completeItems } from './complete.ts';
import { setText } from './text.ts';

function oldBoard(): Y.Doc {
  const doc = createTestDoc([
    {
      type: 'persona',
      id: 'p',
      kind: 'negative',
      sections: [{ id: 'treatment' }],
      statements: [{ id: 's', section: 'treatment', text: 'Send elsewhere' }],
    },
    { type: 'note', id: 'n', text: 'Said' },
  ]);
  const persona = itemsOf(doc).get('p')!;
  persona.delete('verdicts');
  ((persona.get('statements') as YRecord).get('s') as YRecord).delete('responsible');
  itemsOf(doc).get('n')!.delete('saidBy');
  itemsOf(doc).set('odd', new Y.Map<unknown>());
  return doc;
}

it('what an older program wrote is read, drawn, and can be written in once it is completed', () => {
  const doc = oldBoard();
  const board = readBoard(doc);
  const persona = board.items.get('p')!;
  expect(persona).toMatchObject({ verdicts: [], statements: [{ responsible: '' }] });
  expect(typeOf(persona)!.editableTexts(persona, createTestContext(board)).length).toBeGreaterThan(0);

  const responsible = ['statements', 's', 'responsible'];
  expect(setText(doc, 'p', responsible, 'Nadia')).toBeNull();
  expect(completeItems(doc)).toBe(3);
  expect(setText(doc, 'p', responsible, 'Nadia')).toBe('p');
  expect(readBoard(doc).items.get('p')).toMatchObject({
    statements: [{ text: 'Send elsewhere', responsible: 'Nadia' }],
  });
  expect(findItemProblem(itemsOf(doc).get('p')!)).toBeNull();
});

it('a board that lacks nothing is left as it is', () => {
  const doc = oldBoard();
  completeItems(doc);
  const before = Y.encodeStateVector(doc);
  expect(completeItems(doc)).toBe(0);
  expect(Y.encodeStateVector(doc)).toEqual(before);
});

it('completes in steps, as much in the end as at once', () => {
  const doc = oldBoard();
  const added: number[] = [];
  do added.push(completeItems(doc, 1));
  while (added.at(-1)! > 0);
  expect(added.length).toBeGreaterThan(2);
  expect(added.reduce((sum, each) => sum + each)).toBe(3);
  for (const id of ['p', 'n']) expect(findItemProblem(itemsOf(doc).get(id)!)).toBeNull();
});
