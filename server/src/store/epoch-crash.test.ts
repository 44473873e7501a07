import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openSqliteDatabase } from './sqlite-database.ts';

const secret = 'Three weeks without a word from the shop';

/** How the process ended that was to be killed while it raised the epoch. */
function raiseAndDie(path: string, moment: string): Promise<{ signal: string | null; output: string }> {
  const script = fileURLToPath(new URL('./testing/killed-epoch.ts', import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', script, path, moment], (error, output) =>
      resolve({ signal: error?.signal ?? null, output }),
    );
  });
}

async function isOnDisk(folder: string): Promise<boolean> {
  const files = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file))));
  return Buffer.concat(files).includes(secret);
}

const settings = {
  title: secret,
  targets: ['n1'],
  dotsPerPerson: 1,
  maxPerTarget: 1,
  isSecret: true,
  isAnonymous: false,
  minutes: null,
};

it.each([
  ['between the texts', false],
  ['between the documents', false],
  ['before it is committed', false],
  ['before the log is emptied', true],
])('erases texts, documents and versions together or not at all when killed %s', async (moment, isDone) => {
  const folder = await mkdtemp(join(tmpdir(), 'whoboard-epoch-'));
  const path = join(folder, 'board.db');
  const words = new TextEncoder().encode(secret);
  const linkKeyHashes = { facilitator: 'f', participant: 'p', observer: 'o' };
  const before = openSqliteDatabase(path);
  before.createBoard({ id: 'b1', title: secret, locale: 'en', createdAt: 1, linkKeyHashes });
  for (const document of ['board', 'session'])
    before.appendUpdates([{ boardId: 'b1', document, seq: 1, update: words, bindings: [] }]);
  const version = {
    id: 'v1',
    boardId: 'b1',
    name: secret,
    createdBy: null,
    createdAt: 1,
    epoch: 1,
    items: 1,
  };
  before.addVersion({ ...version, kind: 'named', state: words });
  before.putNotepad('b1', secret, 0);
  before.addRound({ boardId: 'b1', id: 'r1', settings, closesAt: null });
  before.close();

  expect(await raiseAndDie(path, moment)).toEqual({ signal: 'SIGKILL', output: '' });

  const after = openSqliteDatabase(path);
  const told = [
    after.getBoard('b1')!.title,
    after.getNotepad('b1').text,
    after.getRound('b1', 'r1')!.settings.title,
    ...after.listVersions('b1').map(({ name }) => name),
  ];
  const updates = ['board', 'session'].map((name) => after.loadDocument('b1', name).updates.length);
  expect([after.getBoard('b1')!.epoch, told, updates]).toEqual(
    isDone ? [2, ['New', '[…]', '[…]'], [0, 0]] : [1, [secret, secret, secret, secret], [1, 1]],
  );
  expect(await isOnDisk(folder)).toBe(!isDone);
  after.close();
  await rm(folder, { recursive: true });
});
