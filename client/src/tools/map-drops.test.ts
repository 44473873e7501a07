import { setLocked } from '@whoboard/shared/board/edits/items.ts';
import { boxOf } from '@whoboard/shared/board/geometry.ts';
import type { Point } from '@whoboard/shared/board/schema.ts';
import type { NewItem } from '@whoboard/shared/items/index.ts';
import { describe, expect, it } from 'vitest';
import { insertImage } from '../commands/insert-commands.ts';
import { cellBox, cellOfItem } from '../model/map-places.ts';
import { TestEditor } from '../testing/test-editor.ts';

const journey: NewItem = {
  type: 'journey',
  id: 'map',
  pos: [100, 100],
  stages: [{ id: 'a', name: 'Search' }, { id: 'b' }],
  lanes: [{ id: 'irritants', type: 'irritants' }, { id: 'm' }],
};
const note = (id: string, pos: Point = [1400, 100]): NewItem => ({ type: 'note', id, pos, text: id });
const inCell = (id: string, slot: string, order: string): NewItem => ({
  ...note(id),
  parent: 'map',
  slot,
  order,
});

function open(...items: readonly NewItem[]) {
  const test = new TestEditor({ items: [journey, ...items] });
  const { board } = test.editor;
  return {
    test,
    board,
    slotOf: (id: string) => cellOfItem(test.editor, id)?.slot ?? null,
    /** The items of a cell as they stand in it, from the top. */
    inCell: (slot: string) =>
      board.childrenOf('map').filter((id) => cellOfItem(test.editor, id)?.slot === slot),
    middleOf: (id: string): Point => middle(boxOf(board.positionOf(id), board.sizeOf(id))),
    cell: (slot: string): Point => middle(cellBox(test.editor, { map: 'map', slot })!),
  };
}

const middle = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }): Point => [
  x + w / 2,
  y + h / 2,
];

describe('notes and the cells of a map', () => {
  it('belong to the cell that they are dropped on, which is shown before; one undo takes it back', () => {
    const { test, board, slotOf, cell, middleOf } = open(note('n'));
    test.dragTo(middleOf('n'), cell('a/irritants'));
    const target = test.editor.tools.feedback.get().dropTarget;
    expect(target).toMatchObject({ itemId: 'map', label: 'Search · Irritants', place: { index: 0 } });
    expect(slotOf('n')).toBe(null);
    test.pointerUp();
    expect(slotOf('n')).toBe('a/irritants');
    test.key('Mod+Z');
    expect(board.parentOf('n')).toBe(null);
    expect(board.positionOf('n')).toEqual([1400, 100]);
  });

  it('go between the two notes where they were dropped, from another cell too', () => {
    const {
      test,
      inCell: ids,
      middleOf,
    } = open(
      inCell('first', 'a/m', 'a1'),
      inCell('second', 'a/m', 'a2'),
      inCell('moved', 'b/irritants', 'a1'),
    );
    const [[x, y1], [, y2]] = [middleOf('first'), middleOf('second')];
    test.drag(middleOf('moved'), [x, (y1 + y2) / 2]);
    expect(ids('a/m')).toEqual(['first', 'moved', 'second']);
    expect(ids('b/irritants')).toEqual([]);
    test.key('Mod+Z');
    expect(ids('a/m')).toEqual(['first', 'second']);
    expect(ids('b/irritants')).toEqual(['moved']);
  });

  it('are free again when they are dragged out, at the place where they were let go', () => {
    const { test, board, middleOf, slotOf } = open(inCell('n', 'a/m', 'a1'));
    const [home, from] = [board.homeOf('n')!, middleOf('n')];
    test.drag(from, [from[0] + 900, from[1] + 500], { mod: true });
    expect(slotOf('n')).toBe(null);
    expect(board.positionOf('n')).toEqual([home.x + 900, home.y + 500]);
    test.key('Mod+Z');
    expect(slotOf('n')).toBe('a/m');
  });

  it('keep their order when several are dropped at once, and copies leave the originals', () => {
    const {
      test,
      inCell: ids,
      middleOf,
      cell,
    } = open(inCell('x', 'a/m', 'a1'), inCell('y', 'a/m', 'a2'), inCell('z', 'a/m', 'a3'));
    test.editor.selection.set(['z', 'x']);
    test.drag(middleOf('x'), cell('b/irritants'));
    expect(ids('b/irritants')).toEqual(['x', 'z']);
    test.drag(middleOf('y'), cell('b/m'), { alt: true });
    expect(ids('a/m')).toEqual(['y']);
    expect(ids('b/m')).toHaveLength(1);
    expect(test.selected).toEqual(ids('b/m'));
  });

  it('begin on the paper of their lane by a double-click, by N, and after each other by Mod+Enter', () => {
    const { test, board, inCell: ids, cell } = open();
    test.doubleClick(...cell('a/irritants'));
    const [first] = ids('a/irritants');
    expect(board.item(first!)).toMatchObject({ color: 'rose' });
    expect(test.editor.textEditing.current.get()?.itemId).toBe(first);
    test.key('Mod+Enter');
    expect(ids('a/irritants')).toEqual([first, test.selected[0]]);
    test.editor.textEditing.stop();
    test.pointerMove(...cell('b/m')).key('N');
    expect(ids('b/m')).toEqual(test.selected);
  });

  it('come by the lines of a paste, all into the cell below the pointer', () => {
    const { test, board, inCell: ids, cell } = open();
    test.pointerMove(...cell('b/m'));
    test.editor.commands.run('edit.paste', { text: 'one\ntwo\nthree' });
    expect(ids('b/m').map((id) => (board.item(id) as { text: string }).text)).toEqual([
      'one',
      'two',
      'three',
    ]);
    test.key('Mod+Z');
    expect(ids('b/m')).toEqual([]);
  });

  it('are not taken by a locked map, nor cards by any', () => {
    const { test, board, cell, middleOf } = open(
      { type: 'persona', id: 'card', pos: [1400, 100] },
      note('n', [2200, 100]),
    );
    test.drag([1410, 110], cell('a/m'));
    expect(board.parentOf('card')).toBe(null);
    board.change((doc) => setLocked(doc, ['map'], true));
    test.drag(middleOf('n'), cell('b/m'));
    expect(board.parentOf('n')).toBe(null);
  });
});

it('a picture goes into the cell that was chosen, however long it was looked for', async () => {
  const test = new TestEditor({
    items: [journey],
    services: {
      uploadFile: async () => ({ hash: 'a'.repeat(64), width: 800, height: 600 }),
      pickImages: async () => [new File([], 'shop.jpg')],
    },
  });
  const { editor } = test;
  editor.cell.set({ map: 'map', part: 'cell', slot: 'b/irritants' });
  await insertImage.run(editor);
  const [id] = editor.board.childrenOf('map');
  expect(editor.board.item(id!)).toMatchObject({ type: 'image', slot: 'b/irritants' });
});
