import { intersects } from '@whoboard/shared/board/geometry.ts';
import { decisionsInOrder } from '@whoboard/shared/decisions/decisions.ts';
import { expect, it } from 'vitest';
import { TestEditor } from '../testing/test-editor.ts';
import { decide } from './decision-commands.ts';

const wall = () =>
  new TestEditor({
    role: 'facilitator',
    items: [{ type: 'note', id: 'n', pos: [0, 0], text: 'Shorter forms' }],
  });

it('puts the winner of a vote beside what was voted on, with its vote; undo takes it away', () => {
  const { editor } = wall();
  const id = decide(editor, { text: 'Shorter\nforms ', vote: { round: 'r1', target: 'n' } });
  expect(editor.board.item(id!)).toMatchObject({
    type: 'decision',
    round: 'r1',
    origin: 'n',
    originPart: null,
    decidedOn: editor.drawContext().today,
  });
  const [note, card] = [editor.board.boundsOf(['n'])!, editor.board.boundsOf([id!])!];
  expect(intersects(note, card)).toBe(false);
  expect(Math.abs(card.x - (note.x + note.w))).toBeLessThan(60);
  editor.commands.run('edit.undo');
  expect(editor.board.item(id!)).toBeUndefined();
});

it('lays what is typed one below the other, and keeps nothing without words', () => {
  const { editor } = wall();
  expect(decide(editor, { text: '  ', vote: null })).toBeUndefined();
  const ids = ['First', 'Second', 'Third'].map((text) => decide(editor, { text, vote: null })!);
  const boxes = ids.map((id) => editor.board.boundsOf([id])!);
  expect(boxes.every((box, i) => boxes.every((other, j) => i === j || !intersects(box, other)))).toBe(true);
  expect(new Set(decisionsInOrder(editor.board.snapshot().items.values()).map(({ id }) => id))).toEqual(
    new Set(ids),
  );
});
