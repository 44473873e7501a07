import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

// Each start loads the whole program from its sources.
vi.setConfig({ testTimeout: 90_000 });

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'whoboard-main-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

interface Program {
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly out: () => string;
  readonly firstLine: Promise<string>;
  /** Exit code and everything on stderr. */
  readonly ended: Promise<{ code: number | null; err: string }>;
}

function start(env: Readonly<Record<string, string>> = {}): Program {
  const main = path.join(import.meta.dirname, 'main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, ...env },
    cwd: import.meta.dirname,
  });
  let out = '';
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = once(child, 'close').then(([code]: (number | null)[]) => ({ code: code ?? null, err }));
  const firstLine = new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.includes('\n')) resolve(out);
    });
    void ended.then(() => resolve(out));
  });
  return { kill: (signal) => child.kill(signal), out: () => out, firstLine, ended };
}

describe('the program', () => {
  it('tells its address, serves, and ends cleanly; its boards are there again after the next start', async () => {
    let id = '';
    for (const round of [1, 2]) {
      const program = start();
      const line = await program.firstLine;
      expect(line).toMatch(/^Whoboard is ready at http:\/\/localhost:\d+\n$/);
      const url = `http://127.0.0.1:${/:(\d+)\n/.exec(line)?.[1]}`;
      if (round === 1) {
        const response = await fetch(`${url}/api/boards`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ title: 'Kept', locale: 'en' }),
        });
        ({ id } = (await response.json()) as { id: string });
      } else {
        expect((await fetch(`${url}/api/boards/${id}`)).status).toBe(401);
      }
      program.kill(round === 1 ? 'SIGTERM' : 'SIGINT');
      const { code, err } = await program.ended;
      expect(code).toBe(0);
      expect(program.out()).toBe(line);
      for (const logged of err.trim().split('\n')) expect(JSON.parse(logged)).toHaveProperty('level');
    }
  });

  it.each([
    [{ PORT: 'http' }, /^PORT [^\n]*\.\n$/],
    [{ HOST: '192.0.2.1' }, /^HOST 192\.0\.2\.1 [^\n]*\.\n$/],
  ])('does not start with %j, and says why in one sentence', async (env, sentence) => {
    const { code, err } = await start(env).ended;
    expect([code, err]).toEqual([1, expect.stringMatching(sentence)]);
  });

  it('does not start on a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { code, err } = await start({ PORT: port }).ended;
    other.close();
    expect([code, err]).toEqual([1, `PORT ${port} is in use by another program; set PORT to a free one.\n`]);
  });

  it('has its data folder for itself until it ends, however it ends', async () => {
    const first = start();
    await first.firstLine;
    const { code, err } = await start().ended;
    expect([code, err]).toEqual([1, expect.stringMatching(/^DATA_DIR \S+ is in use [^\n]*\.\n$/)]);
    first.kill('SIGKILL');
    await first.ended;
    const next = start();
    expect(await next.firstLine).toMatch(/^Whoboard is ready/);
    next.kill('SIGTERM');
    expect((await next.ended).code).toBe(0);
  });

  it('does not start on a database that it cannot read, and leaves it alone', async () => {
    await writeFile(path.join(dataDir, 'whoboard.db'), 'not a database, but somebody’s file '.repeat(200));
    const { code, err } = await start().ended;
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^The database in DATA_DIR \S+ cannot be opened[^\n]*\.\n$/),
    ]);
    expect(await readdir(dataDir)).toContain('whoboard.db');
  });
});
