import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openSqliteDatabase } from './sqlite-database.ts';

/** How the process ended that was to be killed within its compaction. */
function compactAndDie(path: string): Promise<{ readonly signal: string | null; readonly output: string }> {
  const script = fileURLToPath(new URL('./testing/killed-compaction.ts', import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', script, path], (error, output) =>
      resolve({ signal: error?.signal ?? null, output }),
    );
  });
}

it('keeps snapshot and log as they were when it is killed within a compaction, and can compact afterwards', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'whoboard-compaction-'));
  const path = join(folder, 'board.db');
  const linkKeyHashes = { facilitator: 'f', participant: 'p', observer: 'o' };
  const updates = [1, 2, 3, 4, 5].map((seq) => ({ seq, update: new Uint8Array([seq]) }));
  const bindings = [{ clientId: 7, participantId: 'ana' }];
  const before = openSqliteDatabase(path);
  before.createBoard({ id: 'b1', title: 'Board', locale: 'en', createdAt: 1, linkKeyHashes });
  before.appendUpdates(
    updates.map((each) => ({
      boardId: 'b1',
      document: 'board',
      bindings: each.seq === 1 ? bindings : [],
      ...each,
    })),
  );
  before.replaceSnapshot('b1', 'board', 2, [new Uint8Array([12])]);
  before.close();

  expect(await compactAndDie(path)).toEqual({ signal: 'SIGKILL', output: '' });

  const after = openSqliteDatabase(path);
  expect(after.loadDocument('b1', 'board')).toEqual({
    segments: [new Uint8Array([12])],
    snapshotSeq: 2,
    updates: updates.slice(2),
    bindings,
  });
  after.replaceSnapshot('b1', 'board', 4, [new Uint8Array([14])]);
  expect(after.loadDocument('b1', 'board')).toEqual({
    segments: [new Uint8Array([14])],
    snapshotSeq: 4,
    updates: updates.slice(4),
    bindings,
  });
  after.close();
  await rm(folder, { recursive: true });
}, 30_000);
