import { setText } from '@whoboard/shared/board/edits/text.ts';
import type { NewItem } from '@whoboard/shared/items/index.ts';
import { expect, test } from 'vitest';
import { TestEditor } from '../../testing/test-editor.ts';
import { OutlineModel, outlineChunk } from './outline-model.ts';
import { outlineRows, siblingPlaces } from './outline-rows.ts';
import { addLineAt, moveRow, removeRow } from './row-actions.ts';

const items: readonly NewItem[] = [
  { type: 'frame', id: 'area', pos: [0, 0], size: [600, 400], title: 'Irritants' },
  { type: 'note', id: 'right', parent: 'area', pos: [300, 50], text: 'Too long' },
  { type: 'note', id: 'left', parent: 'area', pos: [20, 50], text: 'Too dear', saidBy: 'Beth' },
  { type: 'note', id: 'alone', pos: [0, 900], text: 'Later' },
];

function shown(editor: TestEditor['editor'], collapsed: ReadonlySet<string> = new Set()) {
  return outlineRows(editor, collapsed, 100).rows.map((row) => `${row.level} ${row.label}${row.text}`);
}

test('the board reads from top to bottom, containers with what lies in them', () => {
  const { editor } = new TestEditor({ items });
  expect(shown(editor)).toEqual(['1 Irritants', '2 Too dear', '3 Said byBeth', '2 Too long', '1 Later']);
});

test('what is collapsed hides everything below it', () => {
  const { editor } = new TestEditor({ items });
  expect(shown(editor, new Set(['area']))).toEqual(['1 Irritants', '1 Later']);
  expect(shown(editor, new Set(['left']))).toContain('2 Too dear');
});

test('lines that say the same stay the same objects', () => {
  const { editor } = new TestEditor({ items });
  const before = outlineRows(editor, new Set(), 100).rows;
  editor.board.change((doc) => setText(doc, 'alone', ['text'], 'Sooner'));
  const after = outlineRows(editor, new Set(), 100, new Map(before.map((row) => [row.key, row]))).rows;
  const changed = after.filter((row) => !before.includes(row)).map((row) => row.text);
  expect(changed).toEqual(['Sooner']);
});

test('places among siblings', () => {
  const { editor } = new TestEditor({ items });
  const places = siblingPlaces(outlineRows(editor, new Set(), 100).rows);
  expect(places.get('area')).toEqual({ place: 1, of: 2 });
  expect(places.get('right')).toEqual({ place: 2, of: 2 });
  expect(places.get('left/saidBy')).toEqual({ place: 1, of: 1 });
  expect(places.get('alone')).toEqual({ place: 2, of: 2 });
});

test('a large board is listed in pieces, and further when an item is asked for', () => {
  const many = Array.from({ length: outlineChunk + 50 }, (_, index) => ({
    type: 'note' as const,
    id: `n${index}`,
    pos: [0, index * 210] as const,
    text: `Note ${index}`,
  }));
  const { editor } = new TestEditor({ items: many });
  const model = new OutlineModel(editor);
  model.refresh();
  expect(model.rows.get().rows).toHaveLength(outlineChunk);
  expect(model.rows.get().left).toBe(50);
  model.reveal(`n${outlineChunk + 10}`);
  expect(model.rows.get().rows).toHaveLength(outlineChunk + 50);
  expect(model.rows.get().left).toBe(0);
});

test('cards of many lines are listed in shorter pieces, and further when one is asked for', () => {
  const cards = Array.from({ length: 100 }, (_, index) => ({
    type: 'interview' as const,
    id: `i${index}`,
    pos: [index * 600, 0] as const,
    verbatims: Array.from({ length: 40 }, (_each, line) => ({ id: `v${line}`, text: `Words ${line}` })),
  }));
  const { editor } = new TestEditor({ items: cards });
  const model = new OutlineModel(editor);
  model.refresh();
  const listed = () => model.rows.get().rows.filter(({ isItem }) => isItem).length;
  const first = listed();
  expect(first).toBeGreaterThan(5);
  expect(first).toBeLessThan(50);
  expect(model.rows.get().left).toBe(100 - first);
  model.reveal('i99');
  expect(listed()).toBe(100);
  expect(model.rows.get().left).toBe(0);
});

test('the outline follows the board after a while, not at every change', () => {
  const { editor, clock } = new TestEditor({ items });
  const model = new OutlineModel(editor);
  const end = model.follow();
  let renders = 0;
  model.rows.subscribe(() => renders++);
  for (const text of ['S', 'So', 'Soo', 'Soon']) {
    editor.board.change((doc) => setText(doc, 'alone', ['text'], text));
    clock.advance(20);
  }
  expect(renders).toBe(0);
  clock.advance(60_000);
  expect(renders).toBe(1);
  expect(model.rows.get().rows.at(-1)?.text).toBe('Soon');
  end();
});

test('statements are added, moved and removed by their lines', () => {
  const { editor } = new TestEditor({
    items: [
      {
        type: 'persona',
        id: 'rachel',
        sections: [{ id: 'motivations' }, { id: 'delights' }],
        statements: [
          { id: 's1', text: 'One', section: 'motivations' },
          { id: 's2', text: 'Two', section: 'motivations' },
        ],
      },
    ],
  });
  const statements = (section = 'motivations') =>
    outlineRows(editor, new Set(), 100).rows.filter(
      (row) => row.entry && row.newEntryValues?.['section'] === section,
    );
  const [one] = statements();
  moveRow(editor, one!, 1);
  expect(statements().map(({ text }) => text)).toEqual(['Two', 'One']);
  addLineAt(editor, statements()[0]!);
  expect(statements().map(({ text }) => text)).toEqual(['Two', '', 'One']);
  removeRow(editor, statements()[0]!);
  expect(statements().map(({ text }) => text)).toEqual(['', 'One']);
  moveRow(editor, statements()[1]!, 1);
  expect(statements().map(({ text }) => text)).toEqual(['']);
  expect(statements('delights').map(({ text }) => text)).toEqual(['One']);
  moveRow(editor, statements('delights')[0]!, -1);
  expect(statements().map(({ text }) => text)).toEqual(['', 'One']);
});
