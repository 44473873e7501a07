import type { InterviewItem } from '@whoboard/shared/items/index.ts';
import { expect, test } from 'vitest';
import { TestEditor } from '../../testing/test-editor.ts';
import { pasteRows } from './use-lines.ts';

test('pasted rows fill a list to its limit, in one step, and tell how many had no room', () => {
  const { editor } = new TestEditor({
    items: [
      {
        type: 'interview',
        id: 'talk',
        verbatims: [
          { id: 'a', text: 'before  after' },
          { id: 'z', text: 'last' },
        ],
      },
    ],
  });
  const verbatims = () => (editor.board.item('talk') as InterviewItem).verbatims;
  const rows = Array.from({ length: 502 }, (_, i) => ({
    text: `Words ${i}`,
    stage: 'Repair',
    tag: 'delight',
  }));
  const at = { list: 'verbatims', id: 'a', field: 'text' };
  const { last, left } = pasteRows(editor, 'talk', at, rows, ['before ', ' after']);
  expect(left).toBe(3);
  expect(verbatims()).toHaveLength(500);
  expect(verbatims()[0]).toMatchObject({ text: 'before Words 0 after', stage: 'Repair', tag: 'delight' });
  expect(verbatims().at(-1)!.text).toBe('last');
  expect(verbatims().at(-2)).toMatchObject({ id: last, text: 'Words 498' });
  editor.history.undo();
  expect(verbatims().map(({ text }) => text)).toEqual(['before  after', 'last']);
});
