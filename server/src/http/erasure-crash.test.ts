import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BoardResponse, CreateBoardResponse } from '@whoboard/shared/protocol/api.ts';
import { keyOf } from '../testing/http-server.ts';

// Each start loads the whole program from its sources. What happens within the transaction is in store/epoch-crash.test.ts.
vi.setConfig({ testTimeout: 120_000 });

const secret = 'Trois semaines sans la moindre nouvelle du magasin';

let dataDir: string;
let child: ChildProcess;
let url: string;

async function start(): Promise<void> {
  const main = path.join(import.meta.dirname, '..', 'main.ts');
  child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir },
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  url = `http://127.0.0.1:${/:(\d+)\n/.exec(line.toString())?.[1]}`;
}

async function kill(): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'whoboard-erasure-crash-'));
  await start();
});
afterEach(async () => {
  await kill();
  await rm(dataDir, { recursive: true, force: true });
});

async function isOnDisk(): Promise<boolean> {
  const files = (await readdir(dataDir)).filter((file) => file.startsWith('whoboard.db'));
  const bytes = Buffer.concat(await Promise.all(files.map((file) => readFile(path.join(dataDir, file)))));
  return bytes.includes(Buffer.from(secret));
}

function send(method: string, target: string, cookie: string, body?: object): Promise<Response> {
  return fetch(`${url}${target}`, {
    method,
    headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

it('erases all or nothing when the process is killed in the middle', async () => {
  const outcomes = new Set<number>();
  const made = (await (
    await send('POST', '/api/boards', '', { title: 'B', locale: 'fr' })
  ).json()) as CreateBoardResponse;
  const joined = await send('POST', `/api/boards/${made.id}/join`, '', {
    key: keyOf(made.links.facilitator),
    name: 'Zoé',
  });
  const cookie = joined.headers.getSetCookie()[0]!.split(';')[0]!;
  const base = `/api/boards/${made.id}`;
  let epoch = 1;
  let id = '';
  // The first one runs to its end, and tells how long that takes on this machine.
  let wholeMs = 0;
  for (const part of [null, 0, 0.8]) {
    if (id === '') {
      const verbatims = Array.from({ length: 60 }, (_, index) => ({
        id: `v${index}`,
        order: 'a0',
        text: `${secret} ${index}`,
      }));
      const file = exported([{ id: 'who', type: 'interview', firstName: 'Claire', verbatims }]);
      expect((await send('POST', `${base}/import`, cookie, file)).status).toBe(200);
      await send('POST', `${base}/versions`, cookie, { name: 'before' });
      const json = (await (await send('GET', `${base}/export.json`, cookie)).json()) as {
        items: { id: string; type: string }[];
      };
      id = json.items.find(({ type }) => type === 'interview')!.id;
      expect(await isOnDisk()).toBe(true);
    }
    const startedAt = performance.now();
    const request = send('POST', `${base}/interviews/${id}/erasure`, cookie, { places: [] }).catch(
      () => null,
    );
    if (part === null) {
      await request;
      wholeMs = performance.now() - startedAt;
    } else await Promise.race([new Promise((resolve) => setTimeout(resolve, part * wholeMs)), request]);
    await kill();
    await request;
    await start();
    const board = (await (await send('GET', base, cookie)).json()) as BoardResponse;
    const isErased = board.epoch > epoch;
    outcomes.add(Number(isErased));
    const preview = await send('GET', `${base}/interviews/${id}/erasure`, cookie);
    expect([isErased, preview.status, await isOnDisk()], `killed after ${part ?? 1} of it`).toEqual(
      isErased ? [true, 404, false] : [false, 200, true],
    );
    if (!isErased) expect(await preview.json()).toMatchObject({ counts: { lines: 60 }, versions: 2 });
    epoch = board.epoch;
    if (isErased) id = '';
  }
  expect(outcomes).toEqual(new Set([0, 1]));
});

function exported(items: readonly object[]): object {
  return { format: 'whoboard', version: 1, board: { title: 'B', locale: 'fr' }, items, files: [] };
}
