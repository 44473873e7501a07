import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { findItemProblem, type NoteItem, type PersonaItem } from '../../items/index.ts';
import { limits } from '../../protocol/limits.ts';
import { boardOrder } from '../../draw/draw-board.ts';
import { absolutePosition } from '../geometry.ts';
import { itemsOf } from '../layout.ts';
import { readBoard } from '../read-board.ts';
import { copyItems, duplicateItems, pasteItems } from './copies.ts';
import {
  addItems,
  deleteItems,
  moveItems,
  resizeItem,
  setFieldOfAll,
  setFields,
  setLocked,
} from './items.ts';
import { addEntry, entryIdsOf, moveEntry, removeEntry, setEntryFields } from './lists.ts';
import { initBoard, setLocale, setTitle } from './meta.ts';
import { bringToFront, reparent, sendToBack } from './stacking.ts';
import { setText, textAt } from './text.ts';

function newBoard(): Y.Doc {
  const doc = new Y.Doc();
  initBoard(doc, { title: 'Workshop', locale: 'en' });
  return doc;
}

function itemIn<T>(doc: Y.Doc, id: string): T {
  return readBoard(doc).items.get(id) as T;
}

function placeOf(doc: Y.Doc, id: string): readonly number[] {
  const { items } = readBoard(doc);
  return absolutePosition(items.get(id)!, (other) => items.get(other));
}

const statements = ['statements'];

function boardWithPersona(): Y.Doc {
  const doc = newBoard();
  addItems(doc, [
    {
      type: 'persona',
      id: 'claire',
      sections: [{ id: 'quotes' }, { id: 'barriers' }],
      statements: [
        { id: 'one', text: 'First', section: 'quotes' },
        { id: 'two', text: 'Second', section: 'quotes' },
      ],
    },
  ]);
  return doc;
}

describe('addItems', () => {
  it('makes valid items above their siblings, with the size of their type', () => {
    const doc = newBoard();
    const [first, second] = addItems(
      doc,
      [
        { type: 'note', text: 'a' },
        { type: 'frame', title: 'b' },
      ],
      'ann',
    );
    const [third] = addItems(doc, [{ type: 'note' }], 'ann');
    const items = readBoard(doc).items;
    for (const record of itemsOf(doc).values()) expect(findItemProblem(record)).toBeNull();
    expect(items.get(first!)).toMatchObject({ size: [200, 200], createdBy: 'ann', text: 'a', parent: null });
    expect(items.get(second!)!.size).toEqual([1200, 800]);
    expect(items.get(first!)!.createdAt).toBeGreaterThan(0);
    const orders = [first, second, third].map((id) => items.get(id!)!.order);
    expect([...orders].sort()).toEqual(orders);
  });

  it('refuses to go over the limit before it changes anything', () => {
    const doc = newBoard();
    const tooMany = Array.from({ length: limits.maxItems + 1 }, () => ({ type: 'note' }) as const);
    expect(() => addItems(doc, tooMany)).toThrow(expect.objectContaining({ code: 'boardFull' }));
    expect(itemsOf(doc).size).toBe(0);
  });

  it('stores positions on quarters, within the limits', () => {
    const doc = newBoard();
    const [id] = addItems(doc, [{ type: 'note', pos: [10.3, -0.1] }]);
    moveItems(doc, new Map([[id!, [1e9, 0.13]]]));
    expect(itemIn<NoteItem>(doc, id!).pos).toEqual([limits.maxCoordinate, 0.25]);
    expect(() => moveItems(doc, new Map([[id!, [Number.NaN, 0]]]))).toThrow(RangeError);
  });
});

describe('edits of what is gone', () => {
  it('change nothing', () => {
    const doc = newBoard();
    let updates = 0;
    doc.on('update', () => updates++);
    moveItems(doc, new Map([['gone', [1, 1]]]));
    deleteItems(doc, ['gone']);
    expect(resizeItem(doc, 'gone', [10, 10])).toBeNull();
    expect(setFields(doc, 'gone', { locked: true })).toBeNull();
    expect(setText(doc, 'gone', ['text'], 'x')).toBeNull();
    expect(addEntry(doc, 'gone', statements)).toBeNull();
    expect(removeEntry(doc, 'gone', statements, 'one')).toBeNull();
    expect(moveEntry(doc, 'gone', statements, 'one')).toBeNull();
    expect(reparent(doc, ['gone'], null)).toEqual([]);
    expect(duplicateItems(doc, ['gone'])).toEqual([]);
    expect(updates).toBe(0);
  });
});

describe('values', () => {
  it('are set where they fit and refused where not', () => {
    const doc = newBoard();
    const [id] = addItems(doc, [{ type: 'note' }]);
    setFields(doc, id!, { color: 'mint' });
    expect(itemIn<NoteItem>(doc, id!).color).toBe('mint');
    expect(() => setFields(doc, id!, { color: 'black' })).toThrow(TypeError);
    expect(() => setFields(doc, id!, { text: 'no value field' })).toThrow(TypeError);
    expect(() => setFields(doc, id!, JSON.parse('{"__proto__": 1}') as object as never)).toThrow(TypeError);
  });

  it('that are equal write no history', () => {
    const doc = newBoard();
    const [id] = addItems(doc, [{ type: 'note', pos: [5, 5] }]);
    let updates = 0;
    doc.on('update', () => updates++);
    moveItems(doc, new Map([[id!, [5, 5]]]));
    setFields(doc, id!, { color: 'yellow' });
    setTitle(doc, 'Workshop');
    setLocale(doc, 'en');
    expect(updates).toBe(0);
  });

  it('can be set on many items at once, on those that have them', () => {
    const doc = newBoard();
    const ids = addItems(doc, [{ type: 'note' }, { type: 'image' }]);
    setFieldOfAll(doc, ids, 'color', 'rose');
    setLocked(doc, ids, true);
    expect(itemIn<NoteItem>(doc, ids[0]!)).toMatchObject({ color: 'rose', locked: true });
    expect(itemIn<NoteItem>(doc, ids[1]!).locked).toBe(true);
  });

  it('keep an item at least as large as its type allows', () => {
    const doc = newBoard();
    const [id] = addItems(doc, [{ type: 'note', pos: [0, 0] }]);
    resizeItem(doc, id!, [3, 500], [-10, 0]);
    expect(itemIn<NoteItem>(doc, id!)).toMatchObject({ size: [80, 500], pos: [-10, 0] });
  });
});

describe('containers', () => {
  function boardWithFrame(): { doc: Y.Doc; frame: string; inner: string; note: string } {
    const doc = newBoard();
    const [frame] = addItems(doc, [{ type: 'frame', pos: [100, 50] }]);
    const [inner] = addItems(doc, [{ type: 'frame', pos: [10, 10], parent: frame! }]);
    const [note] = addItems(doc, [{ type: 'note', pos: [5, 7], parent: inner! }]);
    return { doc, frame: frame!, inner: inner!, note: note! };
  }

  it('take items in and give them back without moving them', () => {
    const { doc, frame, note } = boardWithFrame();
    expect(placeOf(doc, note)).toEqual([115, 67]);
    reparent(doc, [note], frame, 'lane');
    expect(itemIn<NoteItem>(doc, note)).toMatchObject({ parent: frame, slot: 'lane', pos: [15, 17] });
    reparent(doc, [note], null);
    expect(itemIn<NoteItem>(doc, note)).toMatchObject({ parent: null, slot: null, pos: [115, 67] });
  });

  it('are never put into themselves or into what is no container', () => {
    const { doc, frame, inner, note } = boardWithFrame();
    expect(reparent(doc, [frame], inner)).toEqual([]);
    expect(reparent(doc, [frame], frame)).toEqual([]);
    expect(reparent(doc, [inner], note)).toEqual([]);
  });

  it('that are deleted leave their content at its place', () => {
    const { doc, frame, inner, note } = boardWithFrame();
    deleteItems(doc, [inner]);
    expect(itemIn<NoteItem>(doc, note).parent).toBe(frame);
    expect(placeOf(doc, note)).toEqual([115, 67]);
  });

  it('take selected content with them when deleted', () => {
    const { doc, frame, inner, note } = boardWithFrame();
    deleteItems(doc, [frame, inner]);
    expect(placeOf(doc, note)).toEqual([115, 67]);
    expect([...readBoard(doc).items.keys()]).toEqual([note]);
  });

  it('that are gone leave items that can be moved, stacked, copied and put into another one', () => {
    const { doc, frame, inner, note } = boardWithFrame();
    deleteItems(doc, [frame, inner]);
    const [other] = addItems(doc, [{ type: 'note', pos: [0, 0] }]);
    bringToFront(doc, [note]);
    const order = () => boardOrder(readBoard(doc).items).map(({ item }) => item.id);
    expect(order()).toEqual([other, note]);
    sendToBack(doc, [note]);
    expect(order()).toEqual([note, other]);
    const [copy] = duplicateItems(doc, [note]);
    expect(placeOf(doc, copy!)).toEqual([139, 91]);
    const [area] = addItems(doc, [{ type: 'frame', pos: [10, 20] }]);
    reparent(doc, [note], area!);
    expect(itemIn<NoteItem>(doc, note)).toMatchObject({ parent: area, pos: [105, 47] });
  });

  it.each([
    ['the mover', 1, 2],
    ['the deleter', 2, 1],
  ])(
    'that somebody deletes while another one moves something in them: it lies where it was moved to (%s first)',
    (_who, moverId, deleterId) => {
      const { doc, frame, inner, note } = boardWithFrame();
      reparent(doc, [note], frame);
      deleteItems(doc, [inner]);
      const start = Y.encodeStateAsUpdate(doc);
      const [mover, deleter] = [moverId, deleterId].map((clientID) => {
        const replica = new Y.Doc();
        Y.applyUpdate(replica, start);
        replica.clientID = clientID;
        return replica;
      }) as [Y.Doc, Y.Doc];
      moveItems(mover, new Map([[note, [40, 30]]]));
      const [x, y] = placeOf(mover, note);
      const undo = new Y.UndoManager(itemsOf(deleter));
      deleteItems(deleter, [frame]);
      Y.applyUpdate(deleter, Y.encodeStateAsUpdate(mover), 'remote');
      Y.applyUpdate(mover, Y.encodeStateAsUpdate(deleter));
      for (const replica of [mover, deleter]) expect(placeOf(replica, note)).toEqual([x, y]);
      // Undone, it is in the area again, at the place where it was moved to.
      undo.undo();
      Y.applyUpdate(mover, Y.encodeStateAsUpdate(deleter));
      for (const replica of [mover, deleter]) {
        expect(itemIn<NoteItem>(replica, note)).toMatchObject({ parent: frame, pos: [40, 30] });
      }
    },
  );

  it('that somebody deletes while another one puts something into them leave it at its place', () => {
    const { doc, frame, inner, note } = boardWithFrame();
    reparent(doc, [note], null);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    reparent(other, [note], inner);
    const [added] = addItems(other, [{ type: 'note', parent: inner, pos: [1, 2] }]);
    deleteItems(doc, [frame, inner]);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(itemIn<NoteItem>(doc, note).parent).toBe(inner);
    expect([placeOf(doc, note), placeOf(doc, added!)]).toEqual([
      [115, 67],
      [111, 62],
    ]);
    const { items } = readBoard(doc);
    expect(boardOrder(items).find(({ item }) => item.id === note)).toMatchObject({ x: 115, y: 67 });
    reparent(doc, [note, added!], null);
    expect([placeOf(doc, note), placeOf(doc, added!)]).toEqual([
      [115, 67],
      [111, 62],
    ]);
  });

  it('that two people put into each other stay reachable', () => {
    const { doc, frame, inner } = boardWithFrame();
    itemsOf(doc).get(frame)!.set('parent', inner);
    expect(placeOf(doc, inner)).toEqual([110, 60]);
    expect(placeOf(doc, frame)).toEqual([100, 50]);
    deleteItems(doc, [frame]);
    expect(readBoard(doc).items.size).toBe(2);
  });

  it('are stacked among their siblings', () => {
    const doc = newBoard();
    const ids = addItems(doc, [{ type: 'note' }, { type: 'note' }, { type: 'note' }]);
    const stack = () =>
      [...readBoard(doc).items.values()]
        .sort((a, b) => (a.order < b.order ? -1 : 1))
        .map((item) => ids.indexOf(item.id));
    bringToFront(doc, [ids[1]!, ids[0]!]);
    expect(stack()).toEqual([2, 0, 1]);
    sendToBack(doc, [ids[1]!]);
    expect(stack()).toEqual([1, 2, 0]);
  });

  it('mend stacking keys that are none', () => {
    const doc = newBoard();
    const [id] = addItems(doc, [{ type: 'note' }]);
    itemsOf(doc).get(id!)!.set('order', 'zzz');
    const [next] = addItems(doc, [{ type: 'note' }]);
    expect(itemIn<NoteItem>(doc, next!).order > itemIn<NoteItem>(doc, id!).order).toBe(true);
  });
});

describe('copies', () => {
  it('hold everything that lies within, with new ids', () => {
    const doc = newBoard();
    const [frame] = addItems(doc, [{ type: 'frame', pos: [100, 100] }]);
    const [note] = addItems(doc, [{ type: 'note', pos: [5, 5], parent: frame!, text: 'Wait' }]);
    const [copy, ...others] = duplicateItems(doc, [frame!, note!], { by: 'ann' });
    expect(others).toEqual([]);
    const items = [...readBoard(doc).items.values()];
    expect(items).toHaveLength(4);
    expect(items.find((item) => item.parent === copy)).toMatchObject({
      text: 'Wait',
      pos: [5, 5],
      createdBy: 'ann',
    });
    expect(itemIn<NoteItem>(doc, copy!).pos).toEqual([124, 124]);
  });

  it('point at each other where the originals did', () => {
    const doc = boardWithPersona();
    const [note, other] = addItems(doc, [{ type: 'note' }, { type: 'note' }]);
    for (const item of [note!, other!]) addEntry(doc, 'claire', [...statements, 'one', 'sources'], { item });
    const [persona, copiedNote] = duplicateItems(doc, ['claire', note!]);
    const [first] = itemIn<PersonaItem>(doc, persona!).statements;
    expect(first).toMatchObject({ id: 'one', text: 'First' });
    expect(first!.sources.map((source) => source.item)).toEqual([copiedNote, other]);
  });

  it('can be pasted on another board at their places', () => {
    const doc = newBoard();
    const [frame] = addItems(doc, [{ type: 'frame', pos: [100, 100] }]);
    const [note] = addItems(doc, [{ type: 'note', pos: [5, 5], parent: frame! }]);
    const target = newBoard();
    const [pasted] = pasteItems(target, copyItems(doc, [note!]), { offset: [1, 2] });
    expect(itemIn<NoteItem>(target, pasted!)).toMatchObject({ pos: [106, 107], parent: null });
  });
});

describe('lists', () => {
  const order = (doc: Y.Doc) => entryIdsOf(doc, 'claire', statements);

  it('add, move and remove entries', () => {
    const doc = boardWithPersona();
    const third = addEntry(doc, 'claire', statements, { text: 'Third' }, { after: 'one' })!;
    expect(order(doc)).toEqual(['one', third, 'two']);
    moveEntry(doc, 'claire', statements, third, { before: 'one' });
    expect(order(doc)).toEqual([third, 'one', 'two']);
    moveEntry(doc, 'claire', statements, third, { after: 'two' });
    expect(order(doc)).toEqual(['one', 'two', third]);
    removeEntry(doc, 'claire', statements, 'two');
    expect(order(doc)).toEqual(['one', third]);
    expect(findItemProblem(itemsOf(doc).get('claire')!)).toBeNull();
  });

  it('move an entry and what tells where it stands at once, and leave it the same entry', () => {
    const doc = boardWithPersona();
    const text = textAt(doc, 'claire', [...statements, 'one', 'text']);
    expect(moveEntry(doc, 'claire', statements, 'one', {}, { section: 'barriers' })).toBe('one');
    expect(order(doc)).toEqual(['two', 'one']);
    expect(textAt(doc, 'claire', [...statements, 'one', 'text'])).toBe(text);
    expect(itemIn<PersonaItem>(doc, 'claire').statements[1]).toMatchObject({ section: 'barriers' });
    expect(() => moveEntry(doc, 'claire', statements, 'one', {}, { text: 'no' })).toThrow(TypeError);
    expect(order(doc)).toEqual(['two', 'one']);
  });

  it('keep apart entries that two people put at the same place', () => {
    const doc = boardWithPersona();
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    addEntry(doc, 'claire', statements, { id: 'mine' }, { after: 'one' });
    addEntry(other, 'claire', statements, { id: 'theirs' }, { after: 'one' });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(order(doc)).toEqual(['one', 'mine', 'theirs', 'two']);
    addEntry(doc, 'claire', statements, { id: 'between' }, { after: 'mine' });
    expect(order(doc)).toEqual(['one', 'mine', 'between', 'theirs', 'two']);
  });

  it('stay short of keys however often something is put at one place', () => {
    const doc = boardWithPersona();
    for (let i = 0; i < 190; i++) addEntry(doc, 'claire', statements, { id: `n${i}` }, { before: 'two' });
    for (let i = 0; i < 1500; i++) {
      moveEntry(doc, 'claire', statements, `n${i % 190}`, {
        after: i % 2 ? 'one' : undefined,
        before: 'n7',
      });
    }
    expect(findItemProblem(itemsOf(doc).get('claire')!)).toBeNull();
    expect(order(doc)).toHaveLength(192);
  });

  it('refuse entries over their limit', () => {
    const doc = boardWithPersona();
    for (let i = 0; i < 498; i++) addEntry(doc, 'claire', statements);
    expect(() => addEntry(doc, 'claire', statements)).toThrow(expect.objectContaining({ code: 'tooLarge' }));
  });

  it('set values of entries', () => {
    const doc = boardWithPersona();
    setEntryFields(doc, 'claire', ['sections'], 'quotes', { hidden: true });
    expect(itemIn<PersonaItem>(doc, 'claire').sections.find(({ id }) => id === 'quotes')!.hidden).toBe(true);
    expect(setEntryFields(doc, 'claire', ['sections'], 'gone', { hidden: true })).toBeNull();
  });
});
