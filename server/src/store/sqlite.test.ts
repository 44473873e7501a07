import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { describeRolePlays } from './role-plays.contract.ts';
import { describeRounds } from './rounds.contract.ts';
import { openSqliteStore } from './sqlite.ts';
import { describeStore } from './store.contract.ts';

for (const thread of [false, true]) {
  const name = `SQLite ${thread ? 'in its own thread' : 'in the calling thread'}`;
  const open = async () => {
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
  };
  describeStore(name, open);
  describeRounds(name, open);
  describeRolePlays(name, open);
}

describe('an anonymous round that is closed', () => {
  const settings = {
    title: '',
    targets: ['n1', 'n2'],
    dotsPerPerson: 2,
    maxPerTarget: 2,
    isSecret: true,
    isAnonymous: true,
    minutes: null,
  };

  /** A database after such a round: the file and the log beside it as they lie on the disk, and its tables. */
  async function afterRound(ballots: readonly (readonly [voter: string, dots: Record<string, number>])[]) {
    const folder = await mkdtemp(join(tmpdir(), 'whoboard-store-'));
    const path = join(folder, 'board.db');
    const store = await openSqliteStore({ path, thread: false });
    const linkKeyHashes = { facilitator: 'f', participant: 'p', observer: 'o' };
    await store.createBoard({ id: 'b1', title: '', locale: 'en', createdAt: 1, linkKeyHashes });
    await store.addRound({ boardId: 'b1', id: 'r1', settings, closesAt: null });
    for (const [participantId, dots] of ballots) {
      await store.putBallots('b1', 'r1', [{ participantId, dots, isFinished: true }], 10);
    }
    await store.closeRound('b1', 'r1');
    const bytes = Buffer.concat(
      await Promise.all([path, `${path}-wal`].map((file) => readFile(file).catch(() => Buffer.alloc(0)))),
    );
    await store.close();
    const db = new Database(path);
    const tables = db
      .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .all([]) as readonly { readonly name: string; readonly sql: string }[];
    // Row by row in the sequence in which they lie there, with their hidden numbers: neither may tell who came when.
    const dump = tables.map(({ name, sql }) => {
      const hiddenNumber = /WITHOUT ROWID/i.test(sql) ? '' : 'rowid AS hidden_number, ';
      return [name, db.prepare(`SELECT ${hiddenNumber}* FROM "${name}"`).all([])] as const;
    });
    db.close();
    await rm(folder, { recursive: true });
    return { bytes, dump };
  }

  it('leaves the same database whoever voted for what, in whatever order', async () => {
    const one = await afterRound([
      ['ana', { n1: 2 }],
      ['bo', { n1: 1, n2: 1 }],
      ['cy', { n2: 2 }],
    ]);
    const other = await afterRound([
      ['cy', { n1: 2 }],
      ['ana', { n2: 2 }],
      ['bo', { n2: 1, n1: 1 }],
    ]);
    expect(one.dump).toEqual(other.dump);
    expect(Object.fromEntries(one.dump)['ballots']).toEqual([]);
    expect(Object.fromEntries(one.dump)['boxes']).not.toEqual([]);
  });

  it('leaves no ballot readable in the file or in the log beside it', async () => {
    const { bytes } = await afterRound([['ana', { n1: 2 }]]);
    expect(bytes.includes('ana')).toBe(true);
    expect(bytes.includes('{"n1":2}')).toBe(false);
  });
});

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

it('leaves nothing that was deleted in its files, also after a process that was killed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'whoboard-store-'));
  const holds = async (name: string): Promise<boolean> => {
    const files = (await readdir(folder)).filter((file) => file.startsWith(name));
    const bytes = await Promise.all(files.map((file) => readFile(join(folder, file))));
    return Buffer.concat(bytes).includes('words that must go');
  };
  const path = join(folder, 'board.db');
  const linkKeyHashes = { facilitator: 'f', participant: 'p', observer: 'o' };
  const store = await openSqliteStore({ path, thread: false });
  await store.createBoard({
    id: 'b1',
    title: 'words that must go',
    locale: 'en',
    createdAt: 1,
    linkKeyHashes,
  });
  const update = Buffer.from('words that must go '.repeat(2000));
  await store.appendUpdates([{ boardId: 'b1', document: 'board', seq: 1, update, bindings: [] }]);
  expect(await holds('board.db')).toBe(true);
  // What a kill leaves behind: the log was not emptied.
  const killed = new Database(path);
  killed.exec('PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON');
  killed.prepare('DELETE FROM boards WHERE id = ?').run(['b1']);
  for (const end of ['', '-wal']) await copyFile(`${path}${end}`, join(folder, `killed.db${end}`));
  killed.close();
  await store.close();
  expect(await holds('killed.db')).toBe(true);
  const reopened = await openSqliteStore({ path: join(folder, 'killed.db'), thread: false });
  expect(await holds('killed.db')).toBe(false);
  await reopened.close();
  await rm(folder, { recursive: true });
});
