import { spawn, type ChildProcess } from 'node:child_process';
import { once, setMaxListeners } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A server under measurement, in a process of its own. */
export interface ServerProcess {
  readonly name: string;
  readonly port: number;
  readonly pid: number;
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** The longest time in milliseconds for which our server's event loop was held up since the last call. */
  deafMs(): Promise<number>;
}

setMaxListeners(0, process);
const ours = fileURLToPath(new URL('../../server/src/sync/testing/test-server.ts', import.meta.url));
const peer = fileURLToPath(new URL('./peer-server.ts', import.meta.url));

export function newDatabase(): string {
  return join(mkdtempSync(join(tmpdir(), 'whoboard-bench-')), 'board.db');
}

/** Starts our server on a database file, with boards `b1` to `b<boards>`. */
export function startOurs(database: string, boards = 1, port = 0): Promise<ServerProcess> {
  return start('whoboard', [ours, database, String(port), String(boards)]);
}

export function startPeer(): Promise<ServerProcess> {
  return start('@y/websocket-server', [peer]);
}

async function start(name: string, args: readonly string[]): Promise<ServerProcess> {
  const child: ChildProcess = spawn(
    process.execPath,
    [...(process.env['BENCH_NODE_FLAGS']?.split(' ') ?? []), '--import', 'tsx', ...args],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  return {
    name,
    port: Number(line.toString().split(' ')[1]),
    pid: child.pid!,
    async deafMs() {
      const answer = once(child.stdout!, 'data') as Promise<[Buffer]>;
      child.kill('SIGUSR2');
      return Number((await answer)[0].toString().split(' ')[1]);
    },
    async kill(signal = 'SIGKILL') {
      const exit = once(child, 'exit');
      child.kill(process.env['BENCH_NODE_FLAGS'] ? 'SIGTERM' : signal);
      await exit;
    },
  };
}

/** Milliseconds of processor time that a process has used, all threads together. */
export function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Resident memory in MiB. */
export function rssMiB(pid: number): number {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/);
  return Number(line?.[1]) / 1024;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The value below which a share of the sorted values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
