import { addItems } from '@whoboard/shared/board/edits/items.ts';
import { createTestDoc } from '@whoboard/shared/testing/board.ts';
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { showPanel } from '../testing/show-panel.tsx';
import { BoardView } from './board-view.ts';
import { EmptyBoard } from './EmptyBoard.tsx';

const field = () => document.querySelector<HTMLTextAreaElement>('textarea[aria-label="Your first note"]');

let hasMouse = true;
beforeEach(() => {
  hasMouse = true;
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) =>
      ({
        matches: query === '(pointer: fine)' && hasMouse,
        addEventListener() {},
        removeEventListener() {},
      }) as unknown as MediaQueryList,
  );
});

const open = (role: 'participant' | 'observer' = 'participant') => {
  const view = new BoardView();
  return showPanel(createTestDoc(), role, (editor) => <EmptyBoard editor={editor} view={view} />).editor;
};

function type(text: string): void {
  const textarea = field()!;
  act(() => {
    textarea.value = text;
    textarea.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
  });
}

function press(key: string, init: KeyboardEventInit = {}): void {
  act(
    () =>
      void field()!.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
      ),
  );
}

test('the first letter makes a note of the board, in which one writes on', () => {
  const editor = open();
  expect(document.activeElement).toBe(field());
  type('N');
  const [id = ''] = editor.board.order.get();
  expect(editor.board.item(id)).toMatchObject({ type: 'note', text: 'N' });
  expect(editor.textEditing.current.get()?.itemId).toBe(id);
  expect(field()).toBeNull();
  act(() => editor.textEditing.stop());
  expect(field()).toBeNull();
  act(() => editor.history.undo());
  expect(editor.board.count.get()).toBe(0);
});

test('what others write does not take the open note away; it goes when one leaves it', () => {
  const editor = open();
  act(() => void addItems(editor.board.doc, [{ type: 'note', text: 'First' }], 'other'));
  expect(document.activeElement).toBe(field());
  press('Escape');
  expect(field()).toBeNull();
  expect(editor.board.count.get()).toBe(1);
});

test('combinations of keys do what they do on the wall', () => {
  const editor = open();
  const run = vi.spyOn(editor.commands, 'run');
  press('a', { ctrlKey: true, code: 'KeyA' });
  expect(run).toHaveBeenCalledWith('edit.selectAll');
  press('a');
  expect(run).toHaveBeenCalledTimes(1);
});

test('under a finger the note waits for a tap, so that no keyboard covers the wall', () => {
  hasMouse = false;
  open();
  expect(field()).not.toBeNull();
  expect(document.activeElement).not.toBe(field());
});

test('observers are shown no note to write', () => {
  open('observer');
  expect(field()).toBeNull();
});
