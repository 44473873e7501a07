import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { findItemProblem, readItem } from '../../items/index.ts';
import { absolutePosition } from '../geometry.ts';
import { itemsOf } from '../layout.ts';
import { readBoard } from '../read-board.ts';
import { duplicateItems } from './copies.ts';
import { addItems, deleteItems, moveItems, resizeItem, setFieldOfAll } from './items.ts';
import { addEntry, entryIdsOf, moveEntry, removeEntry } from './lists.ts';
import { initBoard, setTitle } from './meta.ts';
import { bringToFront, reparent, sendToBack } from './stacking.ts';
import { replaceText, textAt } from './text.ts';

interface Step {
  readonly replica: number;
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly word: string;
}

const step: fc.Arbitrary<Step> = fc.record({
  replica: fc.nat(4),
  kind: fc.nat(15),
  a: fc.nat(1000),
  b: fc.nat(1000),
  c: fc.nat(1000),
  word: fc.string({ unit: fc.constantFrom('a', 'é', '😀', ' ', '買', '\uD83D'), maxLength: 6 }),
});

/** One edit chosen by numbers, on whatever there is on this replica. */
function edit(doc: Y.Doc, { kind, a, b, c, word }: Step): void {
  const ids = [...itemsOf(doc).keys()].sort();
  const id = ids[a % ids.length] ?? 'gone';
  const other = ids[b % ids.length] ?? 'gone';
  const list = b % 5 ? ['statements'] : ['sections'];
  const entries = entryIdsOf(doc, id, list);
  const entry = entries[c % entries.length] ?? 'gone';
  switch (kind) {
    case 0:
      return void addItems(doc, [{ type: 'note', text: word, pos: [b, c] }]);
    case 1:
      return void addItems(doc, [{ type: 'frame' }, { type: 'text' }]);
    case 2:
      return void addItems(doc, [{ type: 'persona', sections: [{ id: 'quotes' }, { id: 'barriers' }] }]);
    case 3:
      return moveItems(doc, new Map([[id, [b, c]]]));
    case 4:
      return void resizeItem(doc, id, [b, c]);
    case 5:
      return deleteItems(doc, [id]);
    case 6:
      return void duplicateItems(doc, [id, other]);
    case 7:
      return void reparent(doc, [id], c % 3 ? other : null);
    case 8:
      return c % 2 ? bringToFront(doc, [id, other]) : sendToBack(doc, [id]);
    case 9:
      return void addEntry(doc, id, ['statements'], { text: 'said', section: 'quotes' }, { after: entry });
    case 10:
      return void removeEntry(doc, id, list, entry);
    case 11:
      return void moveEntry(doc, id, list, entry, { before: entries[a % 3] });
    case 12:
      return setTitle(doc, word);
    case 13:
      return setFieldOfAll(doc, [id, other], 'color', b % 2 ? 'mint' : 'rose');
    default: {
      const text = textAt(doc, id, ['text']) ?? textAt(doc, id, [...list, entry, 'text']);
      if (text) replaceText(text, b % 7, (b % 7) + (c % 3), word);
    }
  }
}

it('random edits on several replicas converge and stay valid', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 5 }),
      fc.array(step, { minLength: 1, maxLength: 60 }),
      fc.array(fc.nat(10_000), { minLength: 20, maxLength: 20 }),
      (replicas, steps, shuffle) => {
        const first = new Y.Doc();
        initBoard(first, { title: 'Workshop', locale: 'fr' });
        addItems(first, [
          { type: 'frame', id: 'area' },
          { type: 'persona', id: 'claire', sections: [{ id: 'quotes' }, { id: 'barriers' }] },
          { type: 'note', id: 'note', parent: 'area' },
        ]);
        const start = Y.encodeStateAsUpdate(first);
        const updates: Uint8Array[] = [];
        const docs = Array.from({ length: replicas }, (_, index) => {
          const doc = new Y.Doc();
          doc.clientID = index + 1;
          Y.applyUpdate(doc, start);
          doc.on('update', (update: Uint8Array, origin: unknown) => {
            if (origin !== 'remote') updates.push(update);
          });
          return doc;
        });
        steps.forEach((one, index) => {
          const doc = docs[one.replica % replicas]!;
          // Now and then some of what others did arrives, in any order.
          const arriving = updates[shuffle[index % shuffle.length]! % (updates.length + 1)];
          if (arriving && index % 3 === 0) Y.applyUpdate(doc, arriving, 'remote');
          edit(doc, one);
        });
        docs.forEach((doc, index) => {
          const order = updates.map((update, i) => ({
            update,
            key: shuffle[(i * 7 + index) % shuffle.length]!,
          }));
          for (const { update } of order.sort((x, y) => x.key - y.key)) Y.applyUpdate(doc, update, 'remote');
        });
        const boards = docs.map((doc) => readBoard(doc));
        for (const board of boards) expect(board).toEqual(boards[0]);
        for (const [id, record] of itemsOf(docs[0]!).entries()) {
          expect(findItemProblem(record)).toBeNull();
          expect(readItem(id, record).type).not.toBe('unknown');
        }
        const { items } = boards[0]!;
        for (const item of items.values()) {
          expect(absolutePosition(item, (id) => items.get(id)).every(Number.isFinite)).toBe(true);
        }
      },
    ),
    { numRuns: 150 },
  );
});
