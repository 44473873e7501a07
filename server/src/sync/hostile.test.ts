import { once } from 'node:events';
import { connect } from 'node:net';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { openSqliteStore } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import { defaultTraffic } from './rate.ts';
import { addNote, connectClient, startTestServer, textOf, type TestServer } from './testing/harness.ts';

/** The frame of a sync message, without the mask of a client. */
function syncMessage(kind: 0 | 1 | 2, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

/** A state vector of somebody who has nothing but claims to know one client. */
const vagueVector = new Uint8Array([1, 77, 1]);
const garbageVector = new Uint8Array([200, 1, 2]);

async function connectRaw(server: Pick<TestServer, 'url'>, as: string): Promise<WebSocket> {
  const ws = new WebSocket(`${server.url}/sync/b1/board?as=${as}&role=participant`);
  await once(ws, 'open');
  return ws;
}

/** Sends messages in one piece, so that they arrive at once. */
function sendTogether(ws: WebSocket, messages: readonly Uint8Array[]): void {
  const { _socket: socket } = ws as unknown as { _socket: { cork(): void; uncork(): void } };
  socket.cork();
  for (const message of messages) ws.send(message);
  socket.uncork();
}

let store: Store;
let server: TestServer;
beforeEach(async () => {
  store = await openSqliteStore({ path: ':memory:', thread: false });
});
afterEach(async () => {
  await server.stop();
  await store.close();
});

describe('a hostile client', () => {
  it('whose question is garbage is sent away, also when it asks while the board is being loaded', async () => {
    server = await startTestServer({ store });
    const author = connectClient(server, { as: 'author' });
    addNote(author, 'n1', 'kept');
    await author.save();
    author.destroy();
    await server.stop();

    let load = (): void => {};
    const mayLoad = new Promise<void>((resolve) => (load = resolve));
    const slow: Store = {
      ...store,
      loadDocument: (...args) => mayLoad.then(() => store.loadDocument(...args)),
    };
    server = await startTestServer({ store: slow });
    const hostile = await connectRaw(server, 'h');
    hostile.send(syncMessage(0, garbageVector));
    const closed = once(hostile, 'close');
    const honest = connectClient(server, { as: 'honest' });
    const read = server.sync.readBoard('b1', (doc) => doc.getMap('items').size);
    await honest.until(() => honest.provider.wsconnected);
    load();
    expect((await closed)[0]).toBe(4400);
    await honest.until(() => textOf(honest, 'n1') === 'kept');
    expect(await read).toBe(1);
    honest.destroy();
  });

  it('that asks again and again and reads nothing does not grow the memory of the server', async () => {
    server = await startTestServer({ store });
    const honest = connectClient(server, { as: 'honest' });
    for (let n = 0; n < 40; n++) addNote(honest, `n${n}`, 'text '.repeat(4000));
    await honest.save();
    const hostile = await connectRaw(server, 'h');
    hostile.pause();
    for (let n = 0; n < 100; n++) hostile.send(syncMessage(0, vagueVector));
    const doc = new Y.Doc();
    addNote({ doc, items: doc.getMap('items') }, 'last');
    hostile.send(syncMessage(1, Y.encodeStateAsUpdate(doc)));
    await honest.until(() => honest.items.has('last'));
    expect(server.sync.stats().queuedBytes).toBeLessThan(4 * 1024 * 1024);

    const copy = new Y.Doc();
    const isComplete = new Promise<void>((resolve) => {
      hostile.on('message', (data: Buffer) => {
        if (data[0] !== 0 || data[1] === 0) return;
        Y.applyUpdate(copy, data.subarray(2 + lengthOfVarUint(data, 2)));
        if (copy.getMap('items').size === 41) resolve();
      });
    });
    hostile.resume();
    await isComplete;
    hostile.terminate();
    honest.destroy();
  });

  for (const sign of ['ping', 'pong'] as const)
    it(`that sends many ${sign}s is cut off, with one line in the log`, async () => {
      const traffic = { ...defaultTraffic, signs: { burst: 10, perSecond: 0.001 } };
      server = await startTestServer({ store, traffic });
      const honest = connectClient(server, { as: 'honest' });
      addNote(honest, 'n1', 'words');
      await honest.save();
      const hostile = await connectRaw(server, 'h');
      let pongs = 0;
      hostile.on('pong', () => pongs++);
      hostile.on('error', () => undefined);
      for (let n = 0; n < 1000; n++) hostile[sign]('are you there');
      await once(hostile, 'close');
      await honest.save();
      expect(pongs).toBeLessThanOrEqual(10);
      expect(honest.closes).toEqual([]);
      expect(server.log.lines).toEqual([
        '{"document":"board","code":"tooManyRequests","reason":"too many pings or pongs","message":"message refused"}',
      ]);
      honest.destroy();
    });

  it('that sends for ever what depends on something unknown is sent away before that fills the memory', async () => {
    server = await startTestServer({ store });
    const honest = connectClient(server, { as: 'honest' });
    addNote(honest, 'n1', 'words');
    await honest.save();
    const hostile = await connectRaw(server, 'h');
    const closed = once(hostile, 'close');
    const doc = new Y.Doc();
    const text = doc.getText('items');
    text.insert(0, 'never sent');
    for (let n = 0; n < 60; n++) {
      const before = Y.encodeStateVector(doc);
      text.insert(0, 'x'.repeat(100_000));
      hostile.send(syncMessage(2, Y.encodeStateAsUpdate(doc, before)));
    }
    expect((await closed)[0]).toBe(1013);
    await honest.save();
    expect(honest.closes).toEqual([]);
    expect(server.log.lines).toEqual([
      '{"document":"board","code":"tooManyRequests","reason":"too much that depends on something unknown","message":"message refused"}',
    ]);
    honest.destroy();
  });

  it('that sends one message in thousands of pieces is sent away', async () => {
    server = await startTestServer({ store });
    const hostile = await connectRaw(server, 'h');
    const closed = once(hostile, 'close');
    for (let n = 0; n < 2000; n++) hostile.send('', { fin: false });
    expect((await closed)[0]).toBe(1008);
    expect(server.log.lines).toHaveLength(1);
    expect(server.log.lines[0]).toContain('frame refused');
  });

  it('that may not come in and goes on sending is cut off', async () => {
    server = await startTestServer({ store });
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    const closed = new Promise((resolve) => socket.on('error', () => undefined).on('close', resolve));
    socket.write(
      'GET /sync/b1/board HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    const emptyFrames = Buffer.alloc(120_000, Buffer.from([0x82, 0x80, 0, 0, 0, 0]));
    const flood = () => void socket.write(emptyFrames);
    socket.on('data', flood).on('drain', flood);
    await closed;
    expect(socket.bytesWritten).toBeLessThan(64 * 1024 * 1024);
  });

  it('has to wait when it has asked for too much, also with what came in one piece', async () => {
    const traffic = { ...defaultTraffic, messages: { burst: 10, perSecond: 0.001 } };
    server = await startTestServer({ store, traffic });
    const hostile = await connectRaw(server, 'h');
    let saved = 0;
    hostile.on('message', (data: Buffer) => (saved += Number(data[0] === 100)));
    sendTogether(
      hostile,
      Array.from({ length: 100 }, (_, n) => new Uint8Array([100, 0, n])),
    );
    const honest = connectClient(server, { as: 'honest' });
    addNote(honest, 'n1', 'words');
    await honest.save();
    await honest.save();
    expect(saved).toBeGreaterThan(0);
    expect(saved).toBeLessThan(15);
    hostile.terminate();
    honest.destroy();
  });
});

function lengthOfVarUint(bytes: Uint8Array, at: number): number {
  let length = 1;
  while (bytes[at + length - 1]! > 127) length++;
  return length;
}
