import { parseTable } from '@whoboard/shared/formats/table.ts';
import { expect, test } from 'vitest';
import { TestEditor } from '../../testing/test-editor.ts';
import { batches, placeNotes } from './place-notes.ts';
import { encodingOf, readFile } from './read-import.ts';

test('notes are put beside what is there, selected, and taken away by one undo', async () => {
  const { editor } = new TestEditor({ items: [{ type: 'note', id: 'old', pos: [0, 0], text: 'Old' }] });
  await placeNotes(
    editor,
    [
      { type: 'note', text: 'One' },
      { type: 'note', text: 'Two' },
    ],
    () => {},
  );
  expect(editor.selection.ids.get().size).toBe(2);
  for (const id of editor.selection.ids.get()) expect(editor.board.positionOf(id)[0]).toBeGreaterThan(200);
  editor.history.undo();
  expect(editor.board.order.get()).toEqual(['old']);
});

test('no change is larger than what goes into one frame', () => {
  const long = Array.from({ length: 40 }, () => ({ type: 'note' as const, text: 'x'.repeat(20_000) }));
  expect(batches(long).map((run) => run.length)).toEqual([10, 10, 10, 10]);
  expect(batches([])).toEqual([]);
  const short = Array.from({ length: 120 }, () => ({ type: 'note' as const, text: 'short' }));
  expect(batches(short)).toHaveLength(1);
});

test('a file is known by what it holds, and its encoding by its bytes', async () => {
  const table = await readFile(new Blob(['Texte;Prénom\nTrop cher;Léa']));
  expect(table).toMatchObject({
    kind: 'table',
    encoding: 'UTF-8',
    table: parseTable('Texte;Prénom\nTrop cher;Léa'),
  });
  expect(encodingOf(new Uint8Array([0x50, 0x72, 0xe9]))).toBe('Windows-1252');
  expect(encodingOf(new Uint8Array([0xff, 0xfe, 0x41, 0]))).toBe('UTF-16');
  await expect(readFile(new Blob(['{"format":"other"}']))).rejects.toMatchObject({ code: 'importNotOurs' });
});
