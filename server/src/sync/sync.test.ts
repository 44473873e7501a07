import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import * as Y from 'yjs';
import { openSqliteStore } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import {
  addNote,
  connectClient,
  createBoard,
  startTestServer,
  textOf,
  type ClientOptions,
  type TestClient,
  type TestServer,
} from './testing/harness.ts';

let server: TestServer;
let clients: TestClient[] = [];

function connect(options: ClientOptions = {}): TestClient {
  const client = connectClient(server, options);
  clients.push(client);
  return client;
}

async function joined(options: ClientOptions = {}): Promise<TestClient> {
  const client = connect(options);
  await client.until(() => client.provider.synced);
  return client;
}

beforeEach(async () => {
  server = await startTestServer();
});
afterEach(async () => {
  for (const client of clients) client.destroy();
  clients = [];
  await server.stop();
});

const isClosed = (client: TestClient) => client.until(() => client.closes.length > 0);
const textIn = (client: TestClient, id: string) => client.items.get(id)!.get('text') as Y.Text;

describe('writing together', () => {
  it('gives what one writes to all others, and to those who come later', async () => {
    const ana = await joined({ as: 'ana' });
    const ben = await joined({ as: 'ben' });
    addNote(ana, 'n1', 'Bonjour');
    await ben.until(() => textOf(ben, 'n1') === 'Bonjour');
    textIn(ben, 'n1').insert(7, ' à tous');
    await ana.until(() => textOf(ana, 'n1') === 'Bonjour à tous');
    const carl = await joined({ as: 'carl' });
    expect(textOf(carl, 'n1')).toBe('Bonjour à tous');
  });

  it('merges what was written offline, also while more is being typed', async () => {
    const ana = await joined({ as: 'ana' });
    const ben = await joined({ as: 'ben' });
    addNote(ana, 'n1', 'x');
    await ben.until(() => textOf(ben, 'n1') === 'x');
    ana.provider.disconnect();
    for (let i = 0; i < 20; i++) textIn(ana, 'n1').insert(1, String(i % 10));
    const offline = textOf(ana, 'n1')!;
    ana.provider.on('status', ({ status }) => {
      // Reaches the server before the answer that holds what was written offline.
      if (status === 'connected') textIn(ana, 'n1').insert(0, '!');
    });
    ana.provider.connect();
    await ben.until(() => textOf(ben, 'n1') === `!${offline}`);
    expect(ana.closes).toEqual([]);
    await ana.save();
  });

  it('keeps everything over a restart, with an answer from bytes and one by difference', async () => {
    const store = await openSqliteStore({ path: ':memory:', thread: false });
    const first = await startTestServer({ store });
    const ana = connectClient(first, { as: 'ana' });
    await ana.until(() => ana.provider.synced);
    addNote(ana, 'n1', 'eins');
    addNote(ana, 'n2', 'zwei');
    await ana.save();
    ana.provider.disconnect();
    await first.stop();

    const second = await startTestServer({ store });
    const ben = connectClient(second, { as: 'ben' });
    await ben.until(() => ben.provider.synced);
    expect([...ben.items.keys()].sort()).toEqual(['n1', 'n2']);
    const again = connectClient(second, { as: 'ana', doc: ana.doc });
    await again.until(() => again.provider.synced);
    addNote(again, 'n3', 'drei');
    await ben.until(() => textOf(ben, 'n3') === 'drei');
    for (const client of [ana, ben, again]) client.destroy();
    await second.stop();
    await store.close();
  });

  it('compacts a long log without changing what anybody sees', async () => {
    const ana = await joined({ as: 'ana' });
    addNote(ana, 'n1', '');
    for (let i = 0; i < 1200; i++) ana.items.get('n1')!.set('pos', [i, i]);
    await ana.save();
    const ben = await joined({ as: 'ben' });
    expect(ben.items.get('n1')!.get('pos')).toEqual([1199, 1199]);
    const hasSnapshot = async () => (await server.store.loadDocument('b1', 'board')).segments.length > 0;
    while (!(await hasSnapshot())) await new Promise((resolve) => setImmediate(resolve));
    const carl = await joined({ as: 'carl' });
    expect(carl.items.get('n1')!.get('pos')).toEqual([1199, 1199]);
    ana.items.get('n1')!.set('pos', [5, 5]);
    await carl.until(() => JSON.stringify(carl.items.get('n1')!.get('pos')) === '[5,5]');
  });

  it('says synced only when all is there', async () => {
    const ana = await joined({ as: 'ana' });
    for (let i = 0; i < 500; i++) addNote(ana, `n${i}`, 'x'.repeat(1000));
    await ana.save();
    while ((await server.store.loadDocument('b1', 'board')).segments.length < 2)
      await new Promise((resolve) => setImmediate(resolve));
    const counts: number[] = [];
    const ben = connect({ as: 'ben' });
    ben.provider.on('sync', (isSynced) => isSynced && counts.push(ben.items.size));
    await ben.until(() => ben.provider.synced);
    expect(counts).toEqual([500]);
  });
});

describe('rights', () => {
  it('lets observers see everything and change nothing', async () => {
    const ana = await joined({ as: 'ana' });
    const oli = await joined({ as: 'oli', role: 'observer' });
    addNote(ana, 'n1', 'seen');
    addNote(ana, 'n2', 'gone');
    await oli.until(() => oli.items.size === 2);
    ana.items.delete('n2');
    await oli.until(() => oli.items.size === 1);
    oli.provider.disconnect();
    oli.provider.connect();
    await oli.until(() => oli.provider.synced);
    await oli.save();
    expect(oli.closes).toEqual([]);
    oli.items.delete('n1');
    await isClosed(oli);
    expect(oli.closes).toEqual([{ code: 4403, reason: 'forbidden' }]);
    expect(textOf(await joined({ as: 'carl' }), 'n1')).toBe('seen');
  });

  it('lets nobody but the server write the session document', async () => {
    const fay = await joined({ as: 'fay', role: 'facilitator', kind: 'session' });
    await server.sync.editSession('b1', (doc) => addNote({ doc, items: doc.getMap('items') }, 'n1', 'step'));
    await fay.until(() => textOf(fay, 'n1') === 'step');
    addNote(fay, 'n2');
    await isClosed(fay);
    expect(fay.closes[0]).toEqual({ code: 4403, reason: 'forbidden' });
  });

  it('gives everybody a private document of their own', async () => {
    const ana = await joined({ as: 'ana', kind: 'private' });
    const other = await joined({ as: 'ana', kind: 'private' });
    const ben = await joined({ as: 'ben', kind: 'private' });
    addNote(ana, 'n1', 'secret');
    await other.until(() => textOf(other, 'n1') === 'secret');
    await ben.save();
    expect(ben.items.size).toBe(0);
  });

  it('tells strangers why they may not come in', async () => {
    const none = connect({ params: { role: '' } });
    await isClosed(none);
    const lost = connect({ board: 'unknown' });
    await isClosed(lost);
    const old = connect({ params: { epoch: '7' } });
    await isClosed(old);
    expect([none, lost, old].map((client) => client.closes[0])).toEqual([
      { code: 4401, reason: 'notSignedIn' },
      { code: 4404, reason: 'boardNotFound' },
      { code: 4410, reason: 'epochPassed' },
    ]);
    const right = await joined({ params: { epoch: '1' } });
    expect(right.closes).toEqual([]);
  });

  it('closes the sockets of a renewed link at once, and those of no other', async () => {
    const ana = await joined({ as: 'ana' });
    const fay = await joined({ as: 'fay', role: 'facilitator' });
    const spared = await joined({ as: 'sam' });
    server.sync.closeBoardSessions('b1', 'participant', 2, 'sam');
    await isClosed(ana);
    expect(ana.closes[0]).toEqual({ code: 4411, reason: 'linkRenewed' });
    const late = connect({ as: 'late' });
    await isClosed(late);
    expect(late.closes[0]).toEqual({ code: 4411, reason: 'linkRenewed' });
    await joined({ as: 'late', params: { generation: '2' } });
    await fay.save();
    await spared.save();
    expect([...fay.closes, ...spared.closes]).toEqual([]);
  });

  it('takes back changes of locked items and keeps the rest of the same change', async () => {
    const fay = await joined({ as: 'fay', role: 'facilitator' });
    const ana = await joined({ as: 'ana' });
    addNote(fay, 'locked', 'Do not touch 🙂', { locked: true });
    addNote(fay, 'gone', 'Nor this', { locked: true });
    addNote(fay, 'free', 'Touch');
    await ana.until(() => ana.items.size === 3);
    ana.doc.transact(() => {
      const locked = ana.items.get('locked')!;
      locked.set('pos', [9, 9]);
      locked.set('locked', false);
      locked.delete('type');
      (locked.get('text') as Y.Text).delete(2, 5);
      (locked.get('text') as Y.Text).insert(4, 'zzz');
      ana.items.delete('gone');
      ana.items.get('free')!.set('pos', [5, 5]);
      addNote(ana, 'mine', 'new', { locked: true });
    });
    await ana.until(() => ana.notices.length > 0);
    expect(ana.notices).toEqual(['forbidden']);
    for (const client of [ana, fay, await joined({ as: 'carl' })]) {
      await client.until(() => client.items.size === 4 && textOf(client, 'locked') === 'Do not touch 🙂');
      expect(client.items.get('locked')!.toJSON()).toEqual({
        type: 'note',
        pos: [0, 0],
        text: 'Do not touch 🙂',
        locked: true,
      });
      expect(client.items.get('gone')!.toJSON()).toEqual({
        type: 'note',
        pos: [0, 0],
        text: 'Nor this',
        locked: true,
      });
      expect(client.items.get('free')!.get('pos')).toEqual([5, 5]);
      expect(client.items.get('mine')!.get('locked')).toBe(false);
    }
    fay.items.get('locked')!.set('pos', [1, 2]);
    await ana.until(() => JSON.stringify(ana.items.get('locked')!.get('pos')) === '[1,2]');
    await ana.save();
    expect(ana.closes).toEqual([]);
  });

  it('lets facilitators name the board, and only the server mark its version', async () => {
    const fay = await joined({ as: 'fay', role: 'facilitator' });
    const ana = await joined({ as: 'ana' });
    await server.sync.editBoard('b1', (doc) => {
      doc.getMap('meta').set('title', 'First');
      doc.getMap('meta').set('epoch', 1);
    });
    for (const client of [ana, fay])
      await client.until(() => client.doc.getMap('meta').get('title') === 'First');
    ana.doc.getMap('meta').set('title', 'Mine');
    await ana.until(() => ana.notices.length > 0 && ana.doc.getMap('meta').get('title') === 'First');
    await fay.save();
    fay.doc.transact(() => {
      fay.doc.getMap('meta').set('title', 'Ours');
      fay.doc.getMap('meta').set('epoch', 99);
    });
    await ana.until(() => ana.doc.getMap('meta').get('title') === 'Ours');
    await fay.until(() => fay.doc.getMap('meta').get('epoch') === 1);
    await fay.save();
    expect((await server.store.getBoard('b1'))?.title).toBe('Ours');
  });
});

describe('what does not fit', () => {
  const cases: Record<string, (client: TestClient) => void> = {
    'an unknown type': (c) => addNote(c, 'n1', '', { type: 'virus' }),
    'an unknown field': (c) => addNote(c, 'n1', '', { evil: 1 }),
    'a value out of range': (c) => addNote(c, 'n1', '', { pos: [Infinity, 0] }),
    'an id that is none': (c) => addNote(c, '__proto__'),
    'a text too long': (c) => addNote(c, 'n1', 'x'.repeat(limits.maxTextLength + 1)),
    'formatted text': (c) =>
      c.doc.transact(() => {
        addNote(c, 'n1', 'plain');
        textIn(c, 'n1').format(0, 2, { bold: true });
      }),
    'an item that is no map': (c) => (c.items as unknown as Y.Map<unknown>).set('n1', 'text'),
    'another root': (c) => c.doc.getMap('other').set('a', 1),
    'a list in a map': (c) => (c.doc.getMap('items') as unknown as Y.Map<unknown>).set('n1', new Y.Array()),
    'an embedded document': (c) => (c.items as unknown as Y.Map<unknown>).set('n1', new Y.Doc()),
    'a half item': (c) => c.items.set('n1', new Y.Map()),
    bytes: (c) => addNote(c, 'n1', '', { pos: new Uint8Array(3) }),
  };

  for (const [name, misbehave] of Object.entries(cases)) {
    it(`refuses ${name} and leaves no trace of it`, async () => {
      const ana = await joined({ as: 'ana' });
      const ben = await joined({ as: 'ben' });
      addNote(ben, 'good', 'stays');
      await ana.until(() => ana.items.size === 1);
      misbehave(ana);
      await isClosed(ana);
      expect(ana.closes[0]).toEqual({ code: 4422, reason: 'invalid' });
      textIn(ben, 'good').insert(5, '!');
      const carl = await joined({ as: 'carl' });
      await carl.until(() => textOf(carl, 'good') === 'stays!');
      expect([...carl.doc.share.keys()].filter((key) => !['items', 'meta'].includes(key))).toEqual([]);
      expect(carl.items.size).toBe(1);
      expect(carl.doc.store.clients.size).toBe(1);
      expect(ben.closes).toEqual([]);
    });
  }

  it('refuses structs in the name of somebody else, but not those that it knows already', async () => {
    const ana = await joined({ as: 'ana' });
    const ben = await joined({ as: 'ben' });
    addNote(ana, 'n1', 'a');
    await ben.until(() => ben.items.size === 1);
    const whole = Y.encodeStateAsUpdate(ben.doc);
    ben.provider.ws!.send(Buffer.concat([Buffer.from([0, 2]), lengthPrefixed(whole)]));
    await ben.save();
    expect(ben.closes).toEqual([]);

    const forger = new Y.Doc();
    Y.applyUpdate(forger, whole);
    forger.clientID = ana.doc.clientID;
    forger.getMap<Y.Map<unknown>>('items').get('n1')!.set('pos', [7, 7]);
    ben.provider.ws!.send(
      Buffer.concat([Buffer.from([0, 2]), lengthPrefixed(Y.encodeStateAsUpdate(forger))]),
    );
    await isClosed(ben);
    expect(ben.closes[0]?.code).toBe(4422);
    textIn(ana, 'n1').insert(1, 'b');
    await ana.save();
    expect(ana.closes).toEqual([]);
    expect(textOf(await joined({ as: 'carl' }), 'n1')).toBe('ab');
  });

  it('refuses what depends on changes that nobody has', async () => {
    const ana = await joined({ as: 'ana' });
    const stranger = new Y.Doc();
    stranger.getMap('items').set('x', 1);
    const before = Y.encodeStateVector(stranger);
    stranger.getMap('items').set('y', 1);
    await ana.save();
    ana.provider.ws!.send(
      Buffer.concat([Buffer.from([0, 2]), lengthPrefixed(Y.encodeStateAsUpdate(stranger, before))]),
    );
    await isClosed(ana);
    expect(ana.closes[0]?.code).toBe(4422);
  });

  it('survives broken frames of every kind, each with one log line without content', async () => {
    const ben = await joined({ as: 'ben' });
    const frames: (string | Uint8Array<ArrayBuffer>)[] = [
      'text',
      new Uint8Array(0),
      new Uint8Array([0]),
      new Uint8Array([0, 9, 0]),
      new Uint8Array([77, 1, 2]),
      new Uint8Array([100, 9]),
      new Uint8Array([0, 2, 200]),
      new Uint8Array([0, 2, 3, 255, 255, 255]),
      new Uint8Array([1, 4, 1, 9, 9, 200]),
      new Uint8Array(limits.maxFrameBytes + 10),
    ];
    for (const [index, frame] of frames.entries()) {
      const ana = await joined({ as: `ana${index}` });
      ana.provider.ws!.send(frame);
      await isClosed(ana);
      ana.destroy();
    }
    addNote(ben, 'n1', 'fine');
    await ben.save();
    expect(ben.closes).toEqual([]);
    expect(server.log.lines.length).toBeLessThanOrEqual(frames.length);
    expect(server.log.lines.join('\n')).not.toMatch(/fine|Name of/);
  });

  it('keeps repeat offenders away for a while', async () => {
    for (let i = 0; i < 4; i++) {
      const bad = await joined({ as: 'bad' });
      bad.provider.ws!.send(new Uint8Array([77]));
      await isClosed(bad);
      bad.destroy();
    }
    const again = connect({ as: 'bad' });
    await isClosed(again);
    expect(again.closes[0]).toEqual({ code: 1013, reason: 'tooManyRequests' });
    await joined({ as: 'good' });
  });

  it('holds the board to its number of items, and says so', async () => {
    await server.sync.editBoard('b1', (doc) => {
      const target = { doc, items: doc.getMap<Y.Map<unknown>>('items') };
      for (let i = 0; i < limits.maxItems - 1; i++) addNote(target, `n${i}`);
    });
    const ana = await joined({ as: 'ana' });
    addNote(ana, 'last');
    addNote(ana, 'more');
    await ana.until(() => ana.notices.length > 0);
    await ana.until(() => !ana.items.has('more'));
    expect(ana.items.size).toBe(limits.maxItems);
    await expect(
      server.sync.editBoard('b1', (doc) => addNote({ doc, items: doc.getMap('items') }, 'x')),
    ).rejects.toMatchObject({ code: 'boardFull' });
    ana.items.delete('n0');
    addNote(ana, 'instead');
    await ana.save();
    expect(ana.items.has('instead')).toBe(true);
  });
});

describe('changes by the server', () => {
  it('reach everybody, are durable, and fail as a whole', async () => {
    const ana = await joined({ as: 'ana' });
    const result = await server.sync.editBoard('b1', (doc) => {
      addNote({ doc, items: doc.getMap('items') }, 'n1', 'from the server');
      return 42;
    });
    expect(result).toBe(42);
    await ana.until(() => textOf(ana, 'n1') === 'from the server');
    await expect(
      server.sync.editBoard('b1', (doc) => {
        doc.getMap('items').delete('n1');
        addNote({ doc, items: doc.getMap('items') }, 'n2', 'half');
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await expect(
      server.sync.editBoard('b1', (doc) => doc.getMap('items').set('n3', 1)),
    ).rejects.toMatchObject({ code: 'invalid' });
    expect(await server.sync.readBoard('b1', (doc) => doc.getMap('items').toJSON())).toEqual({
      n1: { type: 'note', pos: [0, 0], text: 'from the server' },
    });
    textIn(ana, 'n1').insert(0, '>');
    await ana.save();
    await expect(server.sync.readBoard('none', () => 0)).rejects.toMatchObject({ code: 'boardNotFound' });
  });

  it('return a board to a version, and back again', async () => {
    const ana = await joined({ as: 'ana' });
    addNote(ana, 'kept', 'one two three');
    addNote(ana, 'deleted', 'comes back');
    await ana.save();
    const version = await server.sync.checkpoint('b1', 'Before lunch', 'named', null);
    ana.items.delete('deleted');
    addNote(ana, 'later', 'goes');
    textIn(ana, 'kept').insert(4, 'and ');
    ana.items.get('kept')!.set('pos', [3, 3]);
    await ana.save();
    await server.sync.restore('b1', version.id, null);
    await ana.until(() => !ana.items.has('later') && textOf(ana, 'deleted') === 'comes back');
    expect(ana.items.get('kept')!.toJSON()).toEqual({ type: 'note', pos: [0, 0], text: 'one two three' });
    const versions = await server.store.listVersions('b1');
    await server.sync.restore('b1', versions.find(({ kind }) => kind === 'automatic')!.id, null);
    await ana.until(
      () =>
        ana.items.has('later') && !ana.items.has('deleted') && textOf(ana, 'kept') === 'one and two three',
    );
    await expect(server.sync.restore('b1', 'none', null)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('delete a board with its sockets', async () => {
    const ana = await joined({ as: 'ana' });
    addNote(ana, 'n1');
    await server.sync.deleteBoard('b1');
    await isClosed(ana);
    expect(ana.closes[0]).toEqual({ code: 4404, reason: 'boardNotFound' });
    expect(await server.store.getBoard('b1')).toBeNull();
  });
});

describe('stopping', () => {
  it('makes durable what it has, and tells clients to come back', async () => {
    const ana = await joined({ as: 'ana' });
    addNote(ana, 'n1', 'last words');
    await ana.save();
    const draining = server.sync.drain();
    await isClosed(ana);
    await draining;
    expect(ana.closes[0]).toEqual({ code: 1012, reason: 'shuttingDown' });
    expect((await server.store.loadDocument('b1', 'board')).updates).toHaveLength(1);
  });

  it('puts idle boards away and loads them again', async () => {
    const own = await startTestServer({ idleMs: 1 });
    const ana = connectClient(own, { as: 'ana' });
    await ana.until(() => ana.provider.synced);
    addNote(ana, 'n1', 'still here');
    await ana.save();
    ana.destroy();
    while (own.sync.stats().boards > 0) await new Promise((resolve) => setImmediate(resolve));
    const ben = connectClient(own, { as: 'ben' });
    await ben.until(() => ben.provider.synced);
    expect(textOf(ben, 'n1')).toBe('still here');
    ben.destroy();
    await own.stop();
  });
});

describe('a store in trouble', () => {
  function failing(store: Store) {
    const control = { isFull: false, isUnreadable: false };
    const broken: Store = {
      ...store,
      appendUpdates: (group) =>
        control.isFull ? Promise.reject(new Error('disk full')) : store.appendUpdates(group),
      probe: () => (control.isFull ? Promise.reject(new Error('disk full')) : store.probe()),
      loadDocument: (...args) =>
        control.isUnreadable ? Promise.reject(new Error('bad sector')) : store.loadDocument(...args),
    };
    return { control, broken };
  }

  it('shows nobody what is not durable, says saved of nothing, and goes on when there is room again', async () => {
    const store = await openSqliteStore({ path: ':memory:', thread: false });
    const { control, broken } = failing(store);
    const own = await startTestServer({ store: broken });
    const ana = connectClient(own, { as: 'ana' });
    const ben = connectClient(own, { as: 'ben' });
    await ana.until(() => ana.provider.synced);
    await ben.until(() => ben.provider.synced);
    addNote(ana, 'n1', 'before');
    await ben.until(() => textOf(ben, 'n1') === 'before');

    control.isFull = true;
    let isSaved = false;
    addNote(ana, 'n2', 'not durable');
    void ana.save().then(() => (isSaved = true));
    await ana.until(() => ana.closes.length > 0);
    expect(ana.closes[0]).toEqual({ code: 1013, reason: 'storageFailed' });
    await ana.until(() => ana.closes.length > 1);
    const reader = connectClient(own, { as: 'rea' });
    await reader.until(() => reader.provider.synced);
    expect([...reader.items.keys()]).toEqual(['n1']);
    expect([...ben.items.keys()]).toEqual(['n1']);
    expect(isSaved).toBe(false);
    expect(own.sync.stats().canStore).toBe(false);
    await expect(own.sync.editBoard('b1', (doc) => doc.getMap('items').delete('n1'))).rejects.toMatchObject({
      code: 'storageFailed',
    });

    control.isFull = false;
    await ben.until(() => textOf(ben, 'n2') === 'not durable');
    await reader.until(() => textOf(reader, 'n2') === 'not durable');
    expect(ben.closes).toEqual([]);
    for (const client of [ana, ben, reader]) client.destroy();
    await own.stop();
    await store.close();
  });

  it('keeps one board in trouble from hurting another', async () => {
    const store = await openSqliteStore({ path: ':memory:', thread: false });
    await createBoard(store, 'b2');
    const broken: Store = {
      ...store,
      appendUpdates: (group) =>
        group.some(({ boardId }) => boardId === 'b2')
          ? Promise.reject(new Error('broken board'))
          : store.appendUpdates(group),
    };
    const own = await startTestServer({ store: broken });
    const ana = connectClient(own, { as: 'ana' });
    const bad = connectClient(own, { as: 'bad', board: 'b2' });
    await ana.until(() => ana.provider.synced);
    await bad.until(() => bad.provider.synced);
    addNote(bad, 'n1');
    addNote(ana, 'n1');
    await bad.until(() => bad.closes.length > 0);
    await ana.until(() => ana.provider.synced);
    await ana.save();
    expect((await store.loadDocument('b1', 'board')).updates.length).toBeGreaterThan(0);
    for (const client of [ana, bad]) client.destroy();
    await own.stop();
    await store.close();
  });

  it('refuses a document that it cannot read; it never becomes an empty one', async () => {
    const store = await openSqliteStore({ path: ':memory:', thread: false });
    const { control, broken } = failing(store);
    const own = await startTestServer({ store: broken });
    control.isUnreadable = true;
    const ana = connectClient(own, { as: 'ana' });
    await ana.until(() => ana.closes.length > 0);
    expect(ana.closes[0]).toEqual({ code: 1013, reason: 'storageFailed' });
    expect(ana.provider.synced).toBe(false);
    await store.appendUpdates([
      { boardId: 'b1', document: 'session', seq: 1, update: new Uint8Array([1, 2, 3]), bindings: [] },
    ]);
    control.isUnreadable = false;
    const ben = connectClient(own, { as: 'ben', kind: 'session' });
    await ben.until(() => ben.closes.length > 0);
    expect(ben.closes[0]).toEqual({ code: 1013, reason: 'storageFailed' });
    ana.destroy();
    ben.destroy();
    await own.stop();
    await store.close();
  });
});

function lengthPrefixed(bytes: Uint8Array): Buffer {
  const head: number[] = [];
  let rest = bytes.byteLength;
  for (; rest > 127; rest >>= 7) head.push(128 | (rest & 127));
  return Buffer.concat([Buffer.from([...head, rest]), bytes]);
}
