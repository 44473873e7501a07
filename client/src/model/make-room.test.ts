import { addToCell } from '@whoboard/shared/board/edits/cells.ts';
import { moveItems, setFieldOfAll } from '@whoboard/shared/board/edits/items.ts';
import type { NewItem } from '@whoboard/shared/items/index.ts';
import { expect, it } from 'vitest';
import { TestEditor } from '../testing/test-editor.ts';
import { makeRoom } from './make-room.ts';

const journey = (id: string, y: number, comparedWith: string | null): NewItem => ({
  type: 'journey',
  id,
  parent: 'area',
  pos: [20, y],
  comparedWith,
  stages: [{ id: 'a' }],
  lanes: [{ id: 'l', type: 'actions' }],
});

function open({ lowerTop = 400, comparedWith = 'lived' as string | null } = {}) {
  const test = new TestEditor({
    items: [
      { type: 'frame', id: 'area', pos: [0, 0], size: [1200, 800] },
      journey('lived', 20, null),
      journey('target', lowerTop, comparedWith),
    ],
  });
  const { editor } = test;
  const end = makeRoom(editor);
  const home = (id: string) => editor.board.homeOf(id)!;
  const write = (count: number) => {
    for (let index = 0; index < count; index++)
      editor.board.change((doc) =>
        addToCell(doc, [{ type: 'note', text: 'Waits' }], { map: 'lived', slot: 'a/l' }, 'me'),
      );
    test.clock.advance(1000);
  };
  return { test, editor, home, write, end };
}

it('a journey goes down when the one above it grows into it, and the area around both grows with it', () => {
  const { editor, home, write } = open();
  const gap = home('target').y - home('lived').y - home('lived').h;
  expect(gap).toBeGreaterThan(0);
  write(12);
  const lived = home('lived');
  const target = home('target');
  expect(target.y).toBe(lived.y + lived.h + Math.min(48, gap));
  expect(home('area').h).toBeGreaterThanOrEqual(target.y + target.h);
  // It is nobody's step: undo takes back the notes alone.
  editor.history.undo();
  expect(editor.board.childrenOf('lived')).toHaveLength(11);
  expect(home('target').y).toBe(target.y);
});

it('a journey stays where it is that is not compared, or lies over the other one already', () => {
  const apart = open({ comparedWith: null });
  apart.write(12);
  expect(apart.home('target').y).toBe(400);
  const over = open({ lowerTop: 60 });
  over.write(12);
  expect(over.home('target').y).toBe(60);
});

it('a locked journey stays', () => {
  const { editor, home, write } = open();
  editor.board.change((doc) => setFieldOfAll(doc, ['target'], 'locked', true));
  write(12);
  expect(home('target').y).toBe(400);
});

it('a journey that is moved over another one pushes nothing', () => {
  const { test, editor, home } = open();
  editor.board.change((doc) => moveItems(doc, new Map([['lived', [20, 200]]])));
  test.clock.advance(1000);
  expect(home('target').y).toBe(400);
});
