import { addItems, deleteItems, moveItems } from '@whoboard/shared/board/edits/items.ts';
import { reparent } from '@whoboard/shared/board/edits/stacking.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { TestEditor } from '../../testing/test-editor.ts';
import { watchDeeds } from './watch-deeds.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Makes a change as somebody else's copy of the board would. */
function elsewhere(test: TestEditor, edit: (doc: Y.Doc) => void): void {
  const { doc } = test.editor.board;
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  edit(other);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)));
}

test('what others do is told once in a while, gathered', () => {
  const board = new TestEditor();
  const told: string[] = [];
  const end = watchDeeds(board.editor, (text) => told.push(text));
  elsewhere(board, (doc) =>
    addItems(doc, [
      { type: 'note', id: 'a' },
      { type: 'note', id: 'b' },
    ]),
  );
  elsewhere(board, (doc) => moveItems(doc, new Map([['a', [50, 50]]])));
  elsewhere(board, (doc) => addItems(doc, [{ type: 'note', id: 'c' }]));
  expect(told).toEqual([]);
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual(['Somebody wrote 3 notes.']);
  end();
});

test('one’s own move into an area is told at once, by its name', () => {
  const board = new TestEditor({
    items: [
      { type: 'frame', id: 'area', title: 'Irritants' },
      { type: 'note', id: 'a', text: 'Slow' },
    ],
  });
  const told: string[] = [];
  const end = watchDeeds(board.editor, (text) => told.push(text));
  board.editor.board.change((doc) => reparent(doc, ['a'], 'area'));
  board.editor.board.change((doc) => reparent(doc, ['a'], null));
  board.editor.board.change((doc) => deleteItems(doc, ['a']));
  expect(told).toEqual(['Moved into Irritants.', 'Moved onto the board.', '1 item deleted.']);
  end();
});
