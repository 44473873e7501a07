import { addItems, deleteItems, moveItems } from '@whoboard/shared/board/edits/items.ts';
import { addEntry, removeEntry } from '@whoboard/shared/board/edits/lists.ts';
import { reparent } from '@whoboard/shared/board/edits/stacking.ts';
import { setText } from '@whoboard/shared/board/edits/text.ts';
import type { NewItem } from '@whoboard/shared/items/index.ts';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BoardDoc } from './board-doc.ts';
import { ManualClock } from './clock.ts';
import type { Drafted } from './draft.ts';
import { Store } from './readable.ts';

function setUp(items: readonly NewItem[] = []) {
  const doc = new Y.Doc();
  addItems(doc, items);
  const drafts = new Map<string, Drafted>();
  const clock = new ManualClock();
  const board = new BoardDoc(doc, {
    isReady: new Store(true),
    clock,
    measure: (item) => item.size,
    context: () => {
      throw new Error('no maps here');
    },
    draftOf: (id) => drafts.get(id),
  });
  return { doc, board, drafts, clock };
}

describe('BoardDoc', () => {
  it('keeps the snapshot of an item until that item changes', () => {
    const { doc, board } = setUp([
      { type: 'note', id: 'a', pos: [0, 0] },
      { type: 'note', id: 'b', pos: [300, 0] },
    ]);
    const [a, b] = [board.item('a'), board.item('b')];
    moveItems(doc, new Map([['a', [50, 0]]]));
    expect(board.item('a')).not.toBe(a);
    expect(board.item('a')?.pos).toEqual([50, 0]);
    expect(board.item('b')).toBe(b);
  });

  it('keeps the lines of a card that did not change, and their lists', () => {
    const { doc, board } = setUp([
      {
        type: 'persona',
        id: 'odile',
        sections: [{ id: 'motivations' }],
        statements: [
          { id: 's1', text: 'One', section: 'motivations', sources: [{ id: 'l1', item: 'i1' }] },
          { id: 's2', text: 'Two', section: 'motivations' },
        ],
      },
    ]);
    const persona = () => {
      const item = board.item('odile');
      return item?.type === 'persona' ? item : expect.unreachable();
    };
    const before = persona();
    setText(doc, 'odile', ['statements', 's2', 'text'], 'Two and more');
    const typed = persona();
    expect(typed.statements.map(({ text }) => text)).toEqual(['One', 'Two and more']);
    expect(typed.statements[0]).toBe(before.statements[0]);
    expect(typed.sections).toBe(before.sections);
    expect(typed.pos).toBe(before.pos);

    // A change deep inside reaches all that it lies in, and a line that was removed and made anew is read anew.
    removeEntry(doc, 'odile', ['statements', 's1', 'sources'], 'l1');
    expect(persona().statements[0]!.sources).toEqual([]);
    expect(persona().statements[1]).toBe(typed.statements[1]);
    removeEntry(doc, 'odile', ['statements'], 's2');
    expect(persona().statements.map(({ text }) => text)).toEqual(['One']);
    addEntry(doc, 'odile', ['statements'], { section: 'motivations', text: 'Three' });
    expect(persona().statements.map(({ text }) => text)).toEqual(['One', 'Three']);
  });

  it('tells once per transaction which items changed', () => {
    const { doc, board } = setUp([
      { type: 'note', id: 'a' },
      { type: 'note', id: 'b' },
    ]);
    const told: string[][] = [];
    board.onChange((ids) => told.push([...ids].sort()));
    doc.transact(() => {
      moveItems(doc, new Map([['a', [50, 0]]]));
      deleteItems(doc, ['b']);
    });
    expect(told).toEqual([['a', 'b']]);
    expect(board.count.get()).toBe(1);
  });

  it('knows where an item lies in its containers, and under a draft', () => {
    const { doc, board, drafts } = setUp([
      { type: 'frame', id: 'area', pos: [100, 100] },
      { type: 'note', id: 'a', pos: [130, 150] },
    ]);
    reparent(doc, ['a'], 'area');
    expect(board.parentOf('a')).toBe('area');
    expect(board.childrenOf('area')).toEqual(['a']);
    expect(board.childrenOf(null)).toEqual(['area']);
    drafts.set('area', { pos: [1000, 1000] });
    expect(board.positionOf('a')).toEqual([1030, 1050]);
    expect(board.homeOf('a')).toEqual({ x: 130, y: 150, w: 200, h: 200 });
  });

  it('leaves items of a vanished container where they are, and puts them back when it returns', () => {
    const { doc, board } = setUp([
      { type: 'frame', id: 'area', pos: [100, 100] },
      { type: 'note', id: 'a', pos: [30, 50], parent: 'area' },
    ]);
    expect(board.childrenOf('area')).toEqual(['a']);
    doc.getMap('items').delete('area');
    expect(board.childrenOf(null)).toEqual(['a']);
    expect(board.positionOf('a')).toEqual([130, 150]);
    addItems(doc, [{ type: 'frame', id: 'area', pos: [0, 0] }]);
    expect(board.childrenOf('area')).toEqual(['a']);
  });

  it('survives two areas that were put into each other', () => {
    const { board } = setUp([
      { type: 'frame', id: 'a', parent: 'b' },
      { type: 'frame', id: 'b', parent: 'a' },
      { type: 'note', id: 'n', parent: 'a' },
    ]);
    expect(board.order.get().toSorted()).toEqual(['a', 'b', 'n']);
  });

  it('reads in rows, containers followed by what lies in them', () => {
    const { board, doc, clock } = setUp([
      { type: 'note', id: 'right', pos: [900, 20] },
      { type: 'note', id: 'below', pos: [0, 1500] },
      { type: 'frame', id: 'area', pos: [0, 0], size: [800, 600] },
      { type: 'note', id: 'second', pos: [300, 10], parent: 'area' },
      { type: 'note', id: 'first', pos: [20, 40], parent: 'area' },
    ]);
    expect(board.order.get()).toEqual(['area', 'first', 'second', 'right', 'below']);
    let told = 0;
    board.order.subscribe(() => told++);
    moveItems(doc, new Map([['below', [0, -500]]]));
    clock.advance(300);
    expect(told).toBe(1);
    expect(board.order.get()[0]).toBe('below');
  });

  it('reads 10,000 items quickly and one move of them in no time', () => {
    const items: NewItem[] = Array.from({ length: 10_000 }, (_, i) => ({
      type: 'note',
      id: `n${i}`,
      pos: [(i % 100) * 240, Math.floor(i / 100) * 240],
      text: 'Words of a customer',
      order: 'a0',
    }));
    const { doc, board } = setUp(items);
    const start = performance.now();
    expect(board.childrenOf(null).length).toBe(10_000);
    const loadMs = performance.now() - start;
    const before = performance.now();
    for (let i = 0; i < 100; i++) {
      moveItems(doc, new Map([[`n${i}`, [i, i]]]));
      board.item(`n${i}`);
    }
    const moveMs = (performance.now() - before) / 100;
    console.info(`10,000 items read in ${loadMs.toFixed(0)} ms, a move in ${moveMs.toFixed(3)} ms`);
    expect(moveMs).toBeLessThan(loadMs / 20);
  });
});
