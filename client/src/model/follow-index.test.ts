import { deleteItems, setFields } from '@whoboard/shared/board/edits/items.ts';
import { setEntryFields } from '@whoboard/shared/board/edits/lists.ts';
import { panelState } from '@whoboard/shared/interviews/panel.ts';
import type { PanelTrackerItem } from '@whoboard/shared/items/index.ts';
import { expect, test } from 'vitest';
import { runCommand } from '../commands/define.ts';
import { add } from '../commands/insert-commands.ts';
import { TestEditor } from '../testing/test-editor.ts';

function open() {
  const { editor } = new TestEditor({
    items: [
      { type: 'panelTracker', id: 'tracker', pos: [0, 0] },
      { type: 'note', id: 'note', pos: [2000, 0] },
    ],
  });
  const talk = (id: string, region: string) =>
    runCommand(editor, add, {
      item: { type: 'interview', id, region, pos: [3000, 0], verbatims: [{ id: 'v', text: 'Words' }] },
    });
  const told: ReadonlySet<string>[] = [];
  editor.board.onChange((ids) => told.push(ids));
  const state = () =>
    panelState(editor.board.item('tracker') as PanelTrackerItem, editor.drawContext().interviews());
  return { editor, talk, told, state };
}

test('a tracker follows the interviews: it is told of them, counts them and grows with them', () => {
  const { editor, talk, told, state } = open();
  const [, empty] = editor.board.sizeOf('tracker');
  talk('a', 'North');
  talk('b', 'South');
  talk('c', 'West');
  expect(told.every((ids) => ids.has('tracker'))).toBe(true);
  expect(state().done).toBe(3);
  expect(editor.board.sizeOf('tracker')[1]).toBeGreaterThan(empty);
  expect(editor.scene.inView({ x: 0, y: editor.board.sizeOf('tracker')[1] - 4, w: 10, h: 2 })).toHaveLength(
    1,
  );
  editor.board.change((doc) => setEntryFields(doc, 'a', ['verbatims'], 'v', { tag: 'delight' }));
  expect(state().steps[0]!.themes).toEqual([{ tag: 'delight', stage: '' }]);
  editor.board.change((doc) => deleteItems(doc, ['a']));
  expect(state().done).toBe(2);
  editor.history.undo();
  expect(state().done).toBe(3);
});

test('a tracker is left in peace by what it does not follow', () => {
  const { editor, told } = open();
  const before = editor.drawContext().interviews();
  editor.board.change((doc) => setFields(doc, 'note', { pos: [2100, 0] }));
  expect(told.some((ids) => ids.has('tracker'))).toBe(false);
  expect(editor.drawContext().interviews()).toBe(before);
});
