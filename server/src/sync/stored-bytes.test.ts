import { splitUpdate } from '@whoboard/shared/protocol/split-update.ts';
import * as decoding from 'lib0/decoding';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { StoredBytes } from './stored-bytes.ts';

interface Message {
  readonly kind: 'step2' | 'update';
  readonly update: Uint8Array;
}

/** The messages in a run of whole websocket frames. */
function messagesIn(frames: readonly Buffer[]): Message[] {
  const bytes = Buffer.concat(frames);
  const messages: Message[] = [];
  for (let at = 0; at < bytes.length;) {
    const short = bytes[at + 1]!;
    const [head, length] =
      short < 126
        ? [2, short]
        : short === 126
          ? [4, bytes.readUInt16BE(at + 2)]
          : [10, Number(bytes.readBigUInt64BE(at + 2))];
    const decoder = decoding.createDecoder(bytes.subarray(at + head, at + head + length));
    expect(decoding.readVarUint(decoder)).toBe(0);
    const kind = decoding.readVarUint(decoder) === 1 ? 'step2' : 'update';
    messages.push({ kind, update: decoding.readVarUint8Array(decoder).slice() });
    at += head + length;
  }
  return messages;
}

/** What one who joins with nothing has in the end, who must not call itself synced before. */
function joined(bytes: StoredBytes): unknown {
  const doc = new Y.Doc();
  const messages = messagesIn(bytes.answer());
  for (const { update } of messages) Y.applyUpdate(doc, update);
  expect(messages.map(({ kind }) => kind).indexOf('step2')).toBe(messages.length - 1);
  return doc.getMap('items').toJSON();
}

/** A board's updates: many small ones, and now and then one of some kilobytes. */
function writeBoard(count: number): { readonly doc: Y.Doc; readonly updates: readonly Uint8Array[] } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const items = doc.getMap('items');
  for (let i = 0; i < count; i++) items.set(`n${i % 50}`, i % 40 === 7 ? 'long '.repeat(1000) + i : i);
  return { doc, updates };
}

it('gives a newcomer all of snapshot and log, also of what comes between two answers', () => {
  const { updates } = writeBoard(2000);
  const segments = splitUpdate(Y.mergeUpdates(updates.slice(0, 300)), 2048);
  expect(segments.length).toBeGreaterThan(3);
  const stored = updates.slice(300, 1000).map((update, index) => ({ seq: 301 + index, update }));
  const bytes = new StoredBytes({ segments, snapshotSeq: 300, updates: stored });
  const upTo = (count: number) => {
    const doc = new Y.Doc();
    for (const update of updates.slice(0, count)) Y.applyUpdate(doc, update);
    return doc.getMap('items').toJSON();
  };
  expect(joined(bytes)).toEqual(upTo(1000));
  for (let seq = 1001; seq <= 2000; seq++) {
    bytes.append(seq, updates[seq - 1]!);
    if (seq % 111 === 0) expect(joined(bytes)).toEqual(upTo(seq));
  }
  bytes.replaceSnapshot(1500, splitUpdate(Y.mergeUpdates(updates.slice(0, 1500)), 2048));
  expect(joined(bytes)).toEqual(upTo(2000));
  expect(bytes.updates().length).toBeGreaterThan(500);
});

it('says to the newcomer of an empty document that this was all', () => {
  const bytes = new StoredBytes({ segments: [], snapshotSeq: 0, updates: [] });
  expect(messagesIn(bytes.answer())).toEqual([{ kind: 'step2', update: new Uint8Array([0, 0]) }]);
});

it('gives small updates merged, and large ones as they are', () => {
  const { updates } = writeBoard(200);
  const bytes = new StoredBytes({
    segments: [],
    snapshotSeq: 0,
    updates: updates.map((update, index) => ({ seq: index + 1, update })),
  });
  const messages = messagesIn(bytes.answer());
  expect(messages.length).toBeLessThan(20);
  const large = updates.filter(({ byteLength }) => byteLength > 1024);
  expect(large).toHaveLength(5);
  for (const update of large)
    expect(messages.some((message) => Buffer.compare(message.update, update) === 0)).toBe(true);
});
