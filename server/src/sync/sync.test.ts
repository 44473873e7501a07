import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { openSqliteStore } from '../store/sqlite.ts';
import { addNote, connectClient, startTestServer, textOf, type TestClient } from './testing/harness.ts';
import { isClosed, serverPerTest } from './testing/server-per-test.ts';

const room = serverPerTest();
const { connect, joined } = room;

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
    const hasSnapshot = async () => (await room.server.store.loadDocument('b1', 'board')).segments.length > 0;
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
    while ((await room.server.store.loadDocument('b1', 'board')).segments.length < 2)
      await new Promise((resolve) => setImmediate(resolve));
    const counts: number[] = [];
    const ben = connect({ as: 'ben' });
    ben.provider.on('sync', (isSynced) => isSynced && counts.push(ben.items.size));
    await ben.until(() => ben.provider.synced);
    expect(counts).toEqual([500]);
  });
});

describe('changes by the server', () => {
  it('reach everybody, are durable, and fail as a whole', async () => {
    const ana = await joined({ as: 'ana' });
    const result = await room.server.sync.editBoard('b1', (doc) => {
      addNote({ doc, items: doc.getMap('items') }, 'n1', 'from the server');
      return 42;
    });
    expect(result).toBe(42);
    await ana.until(() => textOf(ana, 'n1') === 'from the server');
    await expect(
      room.server.sync.editBoard('b1', (doc) => {
        doc.getMap('items').delete('n1');
        addNote({ doc, items: doc.getMap('items') }, 'n2', 'half');
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await expect(
      room.server.sync.editBoard('b1', (doc) => doc.getMap('items').set('n3', 1)),
    ).rejects.toMatchObject({ code: 'invalid' });
    expect(await room.server.sync.readBoard('b1', (doc) => doc.getMap('items').toJSON())).toEqual({
      n1: { type: 'note', pos: [0, 0], text: 'from the server' },
    });
    textIn(ana, 'n1').insert(0, '>');
    await ana.save();
    await expect(room.server.sync.readBoard('none', () => 0)).rejects.toMatchObject({
      code: 'boardNotFound',
    });
  });

  it('return a board to a version, and back again', async () => {
    const ana = await joined({ as: 'ana' });
    addNote(ana, 'kept', 'one two three');
    addNote(ana, 'deleted', 'comes back');
    await ana.save();
    const version = await room.server.sync.checkpoint('b1', 'Before lunch', 'named', null);
    ana.items.delete('deleted');
    addNote(ana, 'later', 'goes');
    textIn(ana, 'kept').insert(4, 'and ');
    ana.items.get('kept')!.set('pos', [3, 3]);
    await ana.save();
    await room.server.sync.restore('b1', version.id, null);
    await ana.until(() => !ana.items.has('later') && textOf(ana, 'deleted') === 'comes back');
    expect(ana.items.get('kept')!.toJSON()).toEqual({ type: 'note', pos: [0, 0], text: 'one two three' });
    const versions = await room.server.store.listVersions('b1');
    await room.server.sync.restore('b1', versions.find(({ kind }) => kind === 'automatic')!.id, null);
    await ana.until(
      () =>
        ana.items.has('later') && !ana.items.has('deleted') && textOf(ana, 'kept') === 'one and two three',
    );
    await expect(room.server.sync.restore('b1', 'none', null)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('delete a board with its sockets', async () => {
    const ana = await joined({ as: 'ana' });
    addNote(ana, 'n1');
    await room.server.sync.deleteBoard('b1');
    await isClosed(ana);
    expect(ana.closes[0]).toEqual({ code: 4404, reason: 'boardNotFound' });
    expect(await room.server.store.getBoard('b1')).toBeNull();
  });
});
