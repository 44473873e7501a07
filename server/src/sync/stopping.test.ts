import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import { addNote, connectClient, createBoard, startTestServer, textOf } from './testing/harness.ts';
import { isClosed, serverPerTest } from './testing/server-per-test.ts';

const room = serverPerTest();
const { joined } = room;

describe('stopping', () => {
  it('makes durable what it has, and tells clients to come back', async () => {
    const ana = await joined({ as: 'ana' });
    addNote(ana, 'n1', 'last words');
    await ana.save();
    const draining = room.server.sync.drain();
    await isClosed(ana);
    await draining;
    expect(ana.closes[0]).toEqual({ code: 1012, reason: 'shuttingDown' });
    expect((await room.server.store.loadDocument('b1', 'board')).updates).toHaveLength(1);
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
