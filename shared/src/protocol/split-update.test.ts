import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { splitUpdate } from './split-update.ts';

type Step = { writer: number; sync: boolean; key: number; kind: number; text: string };
const step: fc.Arbitrary<Step> = fc.record({
  writer: fc.nat(3),
  sync: fc.boolean(),
  key: fc.nat(5),
  kind: fc.nat(3),
  text: fc.string({ minLength: 1, maxLength: 12 }),
});

function write(docs: readonly Y.Doc[], { writer, sync, key, kind, text }: Step): void {
  const doc = docs[writer]!;
  if (sync)
    for (const other of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)));
  const items = doc.getMap<Y.Map<unknown>>('items');
  const item = items.get(`k${key}`);
  const body = item?.get('text');
  if (kind === 0 || !item) {
    const made = new Y.Map<unknown>();
    made.set('text', new Y.Text(text));
    items.set(`k${key}`, made);
  } else if (kind === 1) item.set('pos', [text.length, key]);
  else if (kind === 2 && body instanceof Y.Text) body.insert(Math.min(key, body.length), text);
  else if (body instanceof Y.Text && body.length > 0) body.delete(0, 1);
}

describe('splitUpdate', () => {
  it('gives pieces that apply one after the other and make the same document', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 200 }), (steps, maxBytes) => {
        const docs = [1, 2, 3, 4].map(() => new Y.Doc());
        for (const one of steps) write(docs, one);
        const whole = Y.mergeUpdates(docs.map((doc) => Y.encodeStateAsUpdate(doc)));
        const direct = new Y.Doc();
        Y.applyUpdate(direct, whole);
        const pieced = new Y.Doc();
        for (const piece of splitUpdate(whole, maxBytes)) {
          Y.applyUpdate(pieced, piece);
          expect(pieced.store.pendingStructs).toBeNull();
          expect(pieced.store.pendingDs).toBeNull();
        }
        expect(pieced.getMap('items').toJSON()).toEqual(direct.getMap('items').toJSON());
        expect(Y.equalSnapshots(Y.snapshot(pieced), Y.snapshot(direct))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps pieces near the wanted size', () => {
    const doc = new Y.Doc();
    for (let i = 0; i < 2000; i++) doc.getMap('items').set(`k${i}`, 'x'.repeat(50));
    const pieces = splitUpdate(Y.encodeStateAsUpdate(doc), 10_000);
    expect(pieces.length).toBeGreaterThan(10);
    for (const piece of pieces) expect(piece.byteLength).toBeLessThan(10_300);
  });

  it('leaves a small update as it is', () => {
    const empty = Y.encodeStateAsUpdate(new Y.Doc());
    expect(splitUpdate(empty, 100)).toEqual([empty]);
  });
});
