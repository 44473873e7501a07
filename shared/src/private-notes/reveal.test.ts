import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addItems } from '../board/edits/items.ts';
import type { NewItem } from '../items/index.ts';
import { countPrivateNotes, readPrivateNotes, revealedNotes, shuffled, type RevealPlace } from './reveal.ts';

const place: RevealPlace = { area: 'f1', at: [40, 80], width: 900, taken: [] };

function privateDoc(notes: readonly Omit<NewItem, 'type'>[]): Y.Doc {
  const doc = new Y.Doc();
  addItems(
    doc,
    notes.map((note) => ({ ...note, type: 'note' }) as NewItem),
    'ana',
  );
  return doc;
}

const boxOf = ({ pos = [0, 0], size = [0, 0] }: NewItem) => ({ pos, size });
const overlap = (a: ReturnType<typeof boxOf>, b: ReturnType<typeof boxOf>): boolean =>
  a.pos[0] < b.pos[0] + b.size[0] &&
  b.pos[0] < a.pos[0] + a.size[0] &&
  a.pos[1] < b.pos[1] + b.size[1] &&
  b.pos[1] < a.pos[1] + a.size[1];

describe('notes that were written in private', () => {
  it('are counted, and read without those that stayed empty', () => {
    const doc = privateDoc([{ text: 'Too slow' }, { text: '  ' }, { text: 'Too dear' }] as never);
    expect(countPrivateNotes(doc)).toBe(3);
    expect(readPrivateNotes(doc, 'ana').map(({ note }) => note.text)).toEqual(['Too slow', 'Too dear']);
  });

  it('come to the board with a new id, and without names with nothing of their author or time', () => {
    const doc = privateDoc([{ id: 'mine', text: 'Too slow', color: 'mint', createdAt: 99 }] as never);
    const notes = readPrivateNotes(doc, 'ana');
    const [named] = revealedNotes(notes, true, place, () => true);
    expect(named).toMatchObject({ text: 'Too slow', color: 'mint', createdBy: 'ana', parent: 'f1' });
    expect(named).not.toHaveProperty('id');
    const [nameless] = revealedNotes(notes, false, place, () => true);
    expect(nameless).toMatchObject({ text: 'Too slow', createdBy: null, createdAt: 0 });
    expect(JSON.stringify(nameless)).not.toMatch(/ana|mine|99/);
  });

  it('go to the lane for which they were written, or to the others when it is gone', () => {
    const doc = privateDoc([{ text: 'Hears', parent: 'map', slot: 'hears' }] as never);
    const notes = readPrivateNotes(doc, 'ana');
    expect(revealedNotes(notes, true, place, () => true)[0]).toMatchObject({ parent: 'map', slot: 'hears' });
    const [free] = revealedNotes(notes, true, place, () => false);
    expect(free).toMatchObject({ parent: 'f1', pos: [40, 80] });
    expect(free).not.toHaveProperty('slot');
  });

  it('never lie upon one another or upon what was there, and stay within the width', () => {
    const box = fc.record({
      pos: fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 })),
      size: fc.tuple(fc.integer({ min: 20, max: 300 }), fc.integer({ min: 20, max: 300 })),
    });
    const sizes = fc.array(fc.tuple(fc.integer({ min: 60, max: 400 }), fc.integer({ min: 60, max: 400 })), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(sizes, fc.array(box, { maxLength: 8 }), (given, taken) => {
        const doc = privateDoc(given.map((size) => ({ text: 'x', size })) as never);
        const notes = revealedNotes(readPrivateNotes(doc, 'ana'), true, { ...place, taken }, () => true);
        const boxes = notes.map(boxOf);
        boxes.forEach((one, i) => {
          for (const other of [...boxes.slice(i + 1), ...taken]) expect(overlap(one, other)).toBe(false);
          expect(one.pos[0] === 40 || one.pos[0] + one.size[0] <= 40 + 900).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('are shuffled into every order alike', () => {
    const seen = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = shuffled(['a', 'b', 'c']).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    // Six standard deviations of a binomial count of 6000 with p = 1/6.
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(6 * 29);
  });
});
