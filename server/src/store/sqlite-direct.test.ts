import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase, type SyncStore } from './sqlite-database.ts';
import { DirectLog } from './sqlite-direct.ts';
import type { LogEntry } from './store.ts';

let folder: string;
let database: SyncStore;
let direct: DirectLog;
/** How far the log's clock moves on each time it is looked at, such as after a commit. */
let commitMs = 0.1;
let clock = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whoboard-direct-'));
  const path = join(folder, 'board.db');
  database = openSqliteDatabase(path);
  const linkKeyHashes = { facilitator: 'f', participant: 'p', observer: 'o' };
  for (const id of ['b1', 'b2'])
    database.createBoard({ id, title: 'Board', locale: 'en', createdAt: 1, linkKeyHashes });
  commitMs = 0.1;
  clock = 0;
  direct = new DirectLog(path, () => (clock += commitMs));
});
afterEach(async () => {
  direct.close();
  database.close();
  await rm(folder, { recursive: true });
});

function entry(seq: number, board = 'b1', size = 3): LogEntry {
  return {
    boardId: board,
    document: 'board',
    seq,
    update: new Uint8Array(size).fill(seq % 256),
    bindings: seq === 1 ? [{ clientId: 7, participantId: 'ana' }] : [],
  };
}

const storedSeqs = (board = 'b1') => database.loadDocument(board, 'board').updates.map(({ seq }) => seq);

it('shows what it has appended to the other connection at once, and goes on where that one wrote', () => {
  direct.append([entry(1), entry(1, 'b2'), entry(2)]);
  expect(storedSeqs()).toEqual([1, 2]);
  expect(database.loadDocument('b1', 'board').bindings).toEqual([{ clientId: 7, participantId: 'ana' }]);
  database.appendUpdates([entry(3)]);
  direct.append([entry(4)]);
  expect(storedSeqs()).toEqual([1, 2, 3, 4]);
  expect(storedSeqs('b2')).toEqual([1]);
});

it('writes a whole group or nothing of it', () => {
  direct.append([entry(1)]);
  expect(() => direct.append([entry(2), entry(1)])).toThrow();
  expect(() => direct.append([entry(2), entry(1, 'none')])).toThrow();
  expect(storedSeqs()).toEqual([1]);
  direct.append([entry(2)]);
  expect(storedSeqs()).toEqual([1, 2]);
});

it('writes into no other document when a board was deleted and its place was taken', () => {
  direct.append([entry(1, 'b2')]);
  direct.forget();
  database.deleteBoard('b2');
  database.appendUpdates([entry(1)]);
  expect(() => direct.append([entry(2, 'b2')])).toThrow();
  expect(storedSeqs()).toEqual([1]);
});

it('leaves the disk to the thread while it is slow, and tries it again later', () => {
  let seq = 0;
  const appendWhileTaken = (most: number) => {
    let count = 0;
    while (count < most && direct.takes([entry(seq + 1)])) {
      direct.append([entry(++seq)]);
      count++;
    }
    return count;
  };
  expect(appendWhileTaken(100)).toBe(100);
  commitMs = 5;
  expect(appendWhileTaken(100)).toBeLessThan(20);
  commitMs = 0.1;
  expect(direct.takes([entry(seq + 1)])).toBe(false);
  clock += 1100;
  expect(appendWhileTaken(100)).toBe(100);
  commitMs = 500;
  expect(appendWhileTaken(100)).toBe(1);
});

it('takes no slow commit now and then for a slow disk', () => {
  for (let seq = 1; seq <= 200; seq++) {
    commitMs = seq % 5 === 0 ? 10 : 0.1;
    expect(direct.takes([entry(seq)])).toBe(true);
    direct.append([entry(seq)]);
  }
});

it('leaves bulk to the thread', () => {
  expect(direct.takes([entry(1, 'b1', 1000)])).toBe(true);
  expect(direct.takes([entry(1, 'b1', 40_000), entry(2, 'b1', 40_000)])).toBe(false);
});

it('asks for a checkpoint when enough has been written, once', () => {
  let asked = 0;
  for (let seq = 1; seq <= 500; seq++) {
    direct.append([entry(seq)]);
    if (direct.takeCheckpointDue()) {
      asked++;
      database.checkpoint();
    }
  }
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThan(5);
  expect(storedSeqs()).toHaveLength(500);
});
