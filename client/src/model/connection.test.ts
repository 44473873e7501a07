import { initBoard } from '@whoboard/shared/board/edits/meta.ts';
import { addItems } from '@whoboard/shared/board/edits/items.ts';
import { itemsOf } from '@whoboard/shared/board/layout.ts';
import type { AppError } from '@whoboard/shared/errors.ts';
import { messageTypes, saveKinds } from '@whoboard/shared/protocol/messages.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { messageYjsUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { ManualClock } from './clock.ts';
import { BoardConnection } from './connection.ts';
import { FakeSyncServer } from '../testing/fake-sync-server.ts';
import { pendingCountIn, type KeyValueStorage, type LocalCopy } from './local-copy.ts';

/** A device: what stays when the page is loaded again. */
class Device {
  readonly stored = new Map<string, string>();
  copy: Uint8Array | null = null;
  dropped = 0;

  readonly storage: KeyValueStorage = {
    getItem: (key) => this.stored.get(key) ?? null,
    setItem: (key, value) => void this.stored.set(key, value),
    removeItem: (key) => void this.stored.delete(key),
  };

  openCopy(doc: Y.Doc): LocalCopy {
    const origin = {};
    if (this.copy) Y.applyUpdate(doc, this.copy, origin);
    doc.on('update', () => (this.copy = Y.encodeStateAsUpdate(doc)));
    return {
      origin,
      loaded: Promise.resolve(),
      close: async () => {},
      drop: async () => {
        this.dropped++;
        this.copy = null;
      },
    };
  }
}

const opened: BoardConnection[] = [];
afterEach(() => {
  for (const connection of opened.splice(0)) connection.destroy();
});

function open(server: FakeSyncServer, device = new Device()) {
  const doc = new Y.Doc();
  const clock = new ManualClock();
  const awareness = new Awareness(doc);
  const notices: AppError[] = [];
  const resets: AppError[] = [];
  const connection = new BoardConnection({
    serverUrl: 'ws://board',
    boardId: 'b1',
    epoch: 1,
    doc,
    awareness,
    clock,
    localCopy: device.openCopy(doc),
    pending: pendingCountIn(device.storage, 'b1'),
    onNotice: (error) => notices.push(error),
    onReset: (error) => resets.push(error),
    WebSocketPolyfill: server.WebSocket,
    random: () => 0.5,
  });
  opened.push(connection);
  const add = (id: string): void => void addItems(doc, [{ type: 'note', id }]);
  return { doc, clock, awareness, connection, notices, resets, add, state: () => connection.state.get() };
}

/** Lets promises and microtasks run. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function board(): FakeSyncServer {
  const server = new FakeSyncServer();
  initBoard(server.doc, { title: 'Test', locale: 'en' });
  return server;
}

describe('the connection of a board', () => {
  it('says saved only when the server has acknowledged', async () => {
    const server = board();
    const page = open(server);
    expect(page.state()).toEqual({ kind: 'loading' });
    expect(page.connection.isReady.get()).toBe(false);
    await settle();
    expect(page.state()).toEqual({ kind: 'saved' });
    expect(page.connection.isReady.get()).toBe(true);
    server.acknowledges = false;
    page.add('a');
    page.add('b');
    await settle();
    expect(itemsOf(server.doc).size).toBe(2);
    expect(page.state()).toEqual({ kind: 'saving', pending: 2 });
    server.acknowledge();
    expect(page.state()).toEqual({ kind: 'saved' });
  });

  it('counts what is kept on the device while offline, and sends it on return', async () => {
    const server = board();
    const page = open(server);
    await settle();
    server.isUp = false;
    server.drop();
    page.add('a');
    page.add('b');
    expect(page.state()).toEqual({ kind: 'offline', pending: 2 });
    server.isUp = true;
    page.clock.advance(10_000);
    await settle();
    expect(page.state()).toEqual({ kind: 'saved' });
    expect([...itemsOf(server.doc).keys()].toSorted()).toEqual(['a', 'b']);
  });

  it('remembers over a reload that something was not acknowledged', async () => {
    const server = board();
    const device = new Device();
    const before = open(server, device);
    await settle();
    server.acknowledges = false;
    before.add('a');
    await settle();
    before.connection.destroy();
    server.isUp = false;
    server.drop();
    const after = open(server, device);
    await settle();
    expect(after.connection.isReady.get()).toBe(true);
    expect(after.state()).toEqual({ kind: 'offline', pending: 1 });
    after.add('b');
    expect(after.state()).toEqual({ kind: 'offline', pending: 2 });
    server.isUp = true;
    after.clock.advance(10_000);
    await settle();
    expect(after.state()).toEqual({ kind: 'saving', pending: 2 });
    server.acknowledge();
    expect(after.state()).toEqual({ kind: 'saved' });
    expect(device.stored.size).toBe(0);
  });

  it('does not take an acknowledgement of another connection for this one', async () => {
    const server = board();
    const page = open(server);
    await settle();
    server.acknowledges = false;
    page.add('a');
    await settle();
    server.drop();
    page.clock.advance(10_000);
    await settle();
    expect(page.state()).toEqual({ kind: 'saving', pending: 1 });
    server.acknowledge();
    expect(page.state()).toEqual({ kind: 'saved' });
  });

  it('says so when the server does not write', async () => {
    const server = board();
    const page = open(server);
    await settle();
    server.acknowledges = false;
    page.add('a');
    await settle();
    page.clock.advance(11_000);
    expect(page.state()).toEqual({ kind: 'notSaved', pending: 1 });
    server.acknowledge();
    expect(page.state()).toEqual({ kind: 'saved' });
    server.acknowledges = false;
    page.add('b');
    await settle();
    server.notice('storageFailed');
    expect(page.state()).toEqual({ kind: 'notSaved', pending: 1 });
  });

  it('tells a server that cannot write from one that is not there', async () => {
    const server = board();
    const page = open(server);
    await settle();
    page.add('a');
    server.isUp = false;
    server.drop(1013, 'storageFailed');
    expect(page.state()).toMatchObject({ kind: 'notSaved' });
    server.isUp = true;
    server.acknowledges = false;
    page.clock.advance(10_000);
    await settle();
    expect(page.state()).toMatchObject({ kind: 'notSaved' });
    server.isUp = false;
    server.drop(1006, '');
    expect(page.state()).toMatchObject({ kind: 'offline' });
    server.isUp = true;
    server.acknowledges = true;
    page.clock.advance(20_000);
    await settle();
    expect(page.state()).toEqual({ kind: 'saved' });
  });

  it('tells what the server took back', async () => {
    const server = board();
    const page = open(server);
    await settle();
    server.notice('conflict');
    expect(page.notices.map((error) => error.code)).toEqual(['conflict']);
  });

  it('tells nobody of others: an awareness update is not sent back', async () => {
    const server = board();
    const page = open(server);
    await settle();
    server.received.length = 0;
    const other = new Awareness(new Y.Doc());
    other.setLocalState({ cursor: [1, 2] });
    applyAwarenessUpdate(page.awareness, encodeAwarenessUpdate(other, [other.clientID]), 'socket');
    expect(page.awareness.getStates().size).toBe(2);
    expect(server.received).toEqual([]);
    page.awareness.setLocalState({ cursor: [3, 4] });
    expect(server.received).toEqual([{ type: messageTypes.awareness, kind: 0 }]);
    other.destroy();
  });

  it('asks once to save what was written in one turn', async () => {
    const server = board();
    const page = open(server);
    await settle();
    server.received.length = 0;
    for (const id of ['a', 'b', 'c']) page.add(id);
    await settle();
    expect(server.received.filter(({ type }) => type === messageTypes.save)).toEqual([
      { type: messageTypes.save, kind: saveKinds.save },
    ]);
  });

  it('sends a large update in frames that the server takes', async () => {
    const server = board();
    const page = open(server);
    await settle();
    server.received.length = 0;
    addItems(
      page.doc,
      Array.from({ length: 150 }, (_, i) => ({ type: 'note', id: `n${i}`, text: 'x'.repeat(10_000) })),
    );
    await settle();
    const frames = server.received.filter(
      ({ type, kind }) => type === messageTypes.sync && kind === messageYjsUpdate,
    );
    expect(frames.length).toBeGreaterThan(1);
    expect(itemsOf(server.doc).size).toBe(150);
    expect(page.state()).toEqual({ kind: 'saved' });
  });

  it('ends for good on a final close code, with its reason', async () => {
    const server = board();
    const page = open(server);
    await settle();
    server.drop(4411, 'linkRenewed');
    expect(page.state()).toEqual({ kind: 'closed', code: 'linkRenewed' });
    page.clock.advance(60_000);
    await settle();
    expect(server.sockets).toHaveLength(0);
  });

  it.each([
    [4422, 'invalid'],
    [4410, 'epochPassed'],
  ] as const)('drops the local copy at %i and asks for a new document', async (code, reason) => {
    const server = board();
    const device = new Device();
    const page = open(server, device);
    await settle();
    page.add('a');
    server.drop(code, reason);
    await settle();
    expect(device.dropped).toBe(1);
    expect(device.stored.size).toBe(0);
    expect(page.resets.map((error) => error.code)).toEqual([reason]);
  });

  it('comes back by itself after a restart of the server, but not all at once', async () => {
    const server = board();
    const page = open(server);
    await settle();
    server.drop(1012, 'shuttingDown');
    page.clock.advance(1_000);
    await settle();
    expect(page.state()).toEqual({ kind: 'offline', pending: 0 });
    page.clock.advance(1_000);
    await settle();
    expect(page.state()).toEqual({ kind: 'saved' });
  });

  it('shows what others write', async () => {
    const server = board();
    const page = open(server);
    await settle();
    server.edit((doc) => void addItems(doc, [{ type: 'note', id: 'theirs' }]));
    expect(itemsOf(page.doc).has('theirs')).toBe(true);
    expect(page.state()).toEqual({ kind: 'saved' });
  });
});
