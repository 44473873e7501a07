import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { expect, it } from 'vitest';
import { openSqliteStore } from './sqlite.ts';
import { describeStore } from './store.contract.ts';

for (const thread of [false, true]) {
  describeStore(`SQLite ${thread ? 'in its own thread' : 'in the calling thread'}`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'whoboard-store-'));
    const path = join(folder, 'board.db');
    let store = await openSqliteStore({ path, thread });
    return {
      store,
      reopen: async () => {
        await store.close();
        return (store = await openSqliteStore({ path, thread }));
      },
      dispose: async () => {
        await store.close();
        await rm(folder, { recursive: true });
      },
    };
  });
}

it('refuses a database of a newer program', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'whoboard-store-'));
  const path = join(folder, 'board.db');
  const db = new Database(path);
  db.exec('PRAGMA user_version = 99');
  db.close();
  await expect(openSqliteStore({ path })).rejects.toThrow('newer version');
  await expect(openSqliteStore({ path: join(folder, 'missing', 'board.db') })).rejects.toThrow();
  await rm(folder, { recursive: true });
});
