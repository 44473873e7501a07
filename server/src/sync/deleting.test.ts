import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteStore } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import { addNote, connectClient, createBoard, startTestServer, type TestServer } from './testing/harness.ts';

let store: Store;
let server: TestServer;
let mayDelete: () => void;
beforeEach(async () => {
  store = await openSqliteStore({ path: ':memory:', thread: false });
  const deletion = new Promise<void>((resolve) => (mayDelete = resolve));
  server = await startTestServer({
    store: { ...store, deleteBoard: (id) => deletion.then(() => store.deleteBoard(id)) },
  });
});
afterEach(async () => {
  await server.stop();
  await store.close();
});

it('lets nobody onto a board that is being deleted, and nobody elsewhere notices', async () => {
  await createBoard(store, 'b2');
  const before = connectClient(server, { as: 'ana' });
  await before.until(() => before.provider.synced);
  const deleted = server.sync.deleteBoard('b1');
  await before.until(() => before.closes.length > 0);
  expect(before.closes[0]).toEqual({ code: 4404, reason: 'boardNotFound' });

  const late = connectClient(server, { as: 'ben' });
  addNote(late, 'n1');
  await late.until(() => late.closes.length > 0);
  expect(late.closes[0]).toEqual({ code: 4404, reason: 'boardNotFound' });
  await expect(server.sync.editBoard('b1', () => {})).rejects.toMatchObject({ code: 'boardNotFound' });
  mayDelete();
  await deleted;
  expect(await store.getBoard('b1')).toBeNull();

  const elsewhere = connectClient(server, { as: 'cem', board: 'b2' });
  addNote(elsewhere, 'n1');
  await elsewhere.save();
  expect(elsewhere.closes).toEqual([]);
  expect(server.sync.stats().canStore).toBe(true);
  for (const client of [before, late, elsewhere]) client.destroy();
});
