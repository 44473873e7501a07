import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createBrowser, type TestBrowser } from './http-server.ts';

/** The whole program in a process of its own, to be killed and started again on the same address and data. */
export interface ChildServer {
  readonly url: string;
  /** Everything logged by all of its lives. */
  readonly log: () => string;
  browser(): TestBrowser;
  /** As when the power fails: nothing is finished or said. */
  kill(): Promise<void>;
  /** After `kill`; resolves when it takes calls again. */
  restart(): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

export async function startChildServer(): Promise<ChildServer> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'whoboard-child-'));
  let log = '';
  let child: ChildProcess;
  async function start(port: string): Promise<string> {
    child = spawn(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, '..', 'main.ts')], {
      env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: port, DATA_DIR: dataDir },
      cwd: import.meta.dirname,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (log += text));
    const line = await Promise.race([
      once(child.stdout!, 'data').then(([data]: Buffer[]) => data!.toString()),
      once(child, 'exit').then(() => ''),
    ]);
    const found = /:(\d+)\n/.exec(line)?.[1];
    if (!found) throw new Error(`The server did not start: ${log}`);
    return found;
  }
  const port = await start('0');
  const url = `http://127.0.0.1:${port}`;
  async function kill(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  }
  return {
    url,
    log: () => log,
    browser: () => createBrowser(url),
    kill,
    restart: async () => void (await start(port)),
    async stop() {
      await kill();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
