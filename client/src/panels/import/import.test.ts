import { setFields } from '@whoboard/shared/board/edits/items.ts';
import { intersects } from '@whoboard/shared/board/geometry.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { expect, test } from 'vitest';
import { ownCriteriaOf } from '../../model/own-criteria.ts';
import { TestEditor } from '../../testing/test-editor.ts';
import { batches, placeNotes } from './place-items.ts';
import { placeInterviews } from './place-interviews.ts';
import { createDirectReader } from './table-reader.ts';

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

const bytesOf = (text: string): ArrayBuffer => {
  const { buffer } = new TextEncoder().encode(text);
  return buffer;
};

test('a file is known by what it holds, and its encoding by its bytes', async () => {
  const reader = createDirectReader();
  expect(await reader.run('read', bytesOf('Texte;Prénom\nTrop cher;Léa'), [])).toMatchObject({
    kind: 'table',
    summary: { encoding: 'UTF-8', rows: 2, width: 2, isInterviews: false },
  });
  expect((await reader.run('table')).rows[1]!.cells).toEqual(['Trop cher', 'Léa']);
  const windows = new Uint8Array([0x50, 0x72, 0xe9]).buffer;
  expect(await reader.run('read', windows, [])).toMatchObject({ summary: { encoding: 'Windows-1252' } });
  await expect(reader.run('read', bytesOf('{"format":"other"}'), [])).rejects.toMatchObject({
    code: 'importNotOurs',
  });
});

const interviews = Array.from({ length: 60 }, (_, i) => ({
  type: 'interview' as const,
  firstName: `Person ${i}`,
  verbatims: Array.from({ length: 1 + (i % 9) }, (_each, v) => ({
    text: `Words ${v}`,
    stage: '',
    tag: null,
  })),
}));

test('a table of interviews is previewed with its criteria, then placed as it was shown', async () => {
  const { editor } = new TestEditor({
    items: [{ type: 'panelTracker', id: 't', criteria: [{ id: 'c', source: 'own', name: 'Household' }] }],
  });
  const reader = createDirectReader();
  const text = 'Name,Household,Quote,Tag\nAnn,Alone,Dear,barrier\nBob,Alone,Slow,plaid\nAnn,,Far,';
  const read = await reader.run('read', text, ownCriteriaOf(editor));
  if (read.kind !== 'table') throw new Error('not a table');
  expect(read.summary).toMatchObject({ isInterviews: true, encoding: null, rows: 4 });
  expect(read.summary.columns.roles).toEqual(['firstName', 'criterion', 'verbatim', 'tag']);
  const preview = await reader.run('preview', read.summary.columns, 100);
  expect(preview).toMatchObject({ count: 2, verbatims: 3, problems: [{ reason: 'unknownTag', count: 1 }] });
  const ids = await placeInterviews(editor, await reader.run('interviews'));
  expect(ids!.map((id) => editor.board.item(id))).toMatchObject([
    { firstName: 'Ann', traits: [{ criterion: 'Household', value: 'Alone' }] },
    { firstName: 'Bob' },
  ]);
});

test('interviews lie beside what is there and beside one another, selected, and one undo takes all away', async () => {
  const { editor } = new TestEditor({ items: [{ type: 'note', id: 'old', pos: [0, 0], text: 'Old' }] });
  editor.board.change((doc) => setFields(doc, 'old', { color: 'rose' }));
  const progress: number[] = [];
  const ids = await placeInterviews(editor, interviews, { onProgress: (done) => progress.push(done) });
  expect(progress.length).toBeGreaterThan(1);
  expect(progress.at(-1)).toBe(60);
  expect(editor.selection.ids.get()).toEqual(new Set(ids));
  const boxes = ids!.map((id) => editor.board.boundsOf([id])!);
  boxes.forEach((box, index) => {
    expect(box.x).toBeGreaterThan(200);
    for (const other of boxes.slice(index + 1)) expect(intersects(box, other)).toBe(false);
  });
  editor.history.undo();
  expect(editor.board.order.get()).toEqual(['old']);
  expect(editor.board.item('old')).toMatchObject({ color: 'rose' });
  editor.history.redo();
  expect(editor.board.count.get()).toBe(61);
  editor.history.undo();
  editor.history.undo();
  expect(editor.board.item('old')).toMatchObject({ color: 'yellow' });
});

test('an import that is stopped leaves the board as it was', async () => {
  const { editor } = new TestEditor({ items: [{ type: 'note', id: 'old' }] });
  const controller = new AbortController();
  const ids = await placeInterviews(editor, interviews, {
    onProgress: () => controller.abort(),
    signal: controller.signal,
  });
  expect(ids).toBeNull();
  expect(editor.board.order.get()).toEqual(['old']);
});

test('an import for which there is no room any more leaves the board as it was', async () => {
  const { editor } = new TestEditor({
    items: Array.from({ length: limits.maxItems - 30 }, (_, i) => ({ type: 'note' as const, id: `n${i}` })),
  });
  await expect(placeInterviews(editor, interviews)).rejects.toMatchObject({ code: 'boardFull' });
  expect(editor.board.count.get()).toBe(limits.maxItems - 30);
});
