import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { WebsocketProvider } from 'y-websocket';
import { address, connectWriter, newNote, Reader, synced } from './clients.ts';
import { newDatabase, pause, quantile, say, startOurs } from './processes.ts';

const joiner = fileURLToPath(new URL('./joiner.ts', import.meta.url));

async function fill(port: number, board: string, count: number): Promise<void> {
  const { doc, provider, items } = connectWriter(port, board, 'filler');
  provider.on('connection-close', (event) => event && say(`filler closed: ${event.code} ${event.reason}`));
  await synced(provider);
  // The server has its question answered while there is little to tell: in one frame there is no room for a large board.
  await saved(provider);
  for (let from = 0; from < count; from += 100) {
    doc.transact(() => {
      for (let i = from; i < Math.min(count, from + 100); i++) {
        const note = newNote(`Customer number ${i} said that the invoices come too late to be of any use`);
        note.set('pos', [i * 10, i]);
        note.set('size', [200, 200]);
        note.set('order', `a${i}`);
        items.set(`n${i}`, note);
      }
    });
  }
  await saved(provider);
  provider.destroy();
}

/** Resolves when everything that was sent is durable. */
function saved(provider: WebsocketProvider): Promise<void> {
  return new Promise((resolve) => {
    provider.messageHandlers[100] = () => resolve();
    provider.ws!.send(new Uint8Array([100, 0, 1]));
  });
}

interface JoinRun {
  readonly joinMs: number;
  /** Longest delay on another board, as its reader sees it. */
  readonly stallMs: number;
  /** Longest time for which that reader's own process was held up: no fault of the server's. */
  readonly readerDeafMs: number;
  /** Longest time for which the server's event loop was held up. */
  readonly deafMs: number;
}

/** Joins a board right after the start, while somebody on another board counts how long they hear nothing. */
async function joinOnce(database: string, count: number): Promise<JoinRun> {
  const server = await startOurs(database, 3);
  const other = connectWriter(server.port, 'b3', 'other');
  await synced(other.provider);
  other.items.set('n1', newNote(''));
  const reader = new Reader(address(server.port, 'b3', 'witness'));
  await reader.join();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', joiner, String(server.port), 'b2', String(count)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  const sent: number[] = [];
  let longest = 0;
  reader.updates = 0;
  reader.onUpdate = (n) => (longest = Math.max(longest, performance.now() - (sent[n - 1] ?? Infinity)));
  const timer = setInterval(() => {
    sent.push(performance.now());
    other.items.get('n1')!.set('pos', [sent.length, 0]);
  }, 10);
  await pause(500);
  longest = 0;
  const own = monitorEventLoopDelay({ resolution: 5 });
  own.enable();
  await server.deafMs();
  child.stdin.end('go\n');
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  // The server goes on loading the board after its bytes have been sent.
  await once(child, 'exit');
  await pause(500);
  const deafMs = await server.deafMs();
  clearInterval(timer);
  other.provider.destroy();
  reader.ws.terminate();
  await server.kill();
  return {
    joinMs: Number(line.toString()),
    stallMs: longest,
    readerDeafMs: own.max / 1e6,
    deafMs,
  };
}

/** Join from cold, everything present in a real client, and the longest delay on another board meanwhile. */
export async function join(rounds: number): Promise<unknown> {
  const result: Record<string, unknown> = {};
  for (const count of [1000, 10_000]) {
    const database = newDatabase();
    const server = await startOurs(database, 3);
    await fill(server.port, 'b2', count);
    await server.kill('SIGTERM');
    const runs: JoinRun[] = [];
    for (let round = 0; round < rounds; round++) {
      const one = await joinOnce(database, count);
      runs.push(one);
      say(
        `${count} items: joined after ${one.joinMs.toFixed(0)} ms, longest delay elsewhere ${one.stallMs.toFixed(0)} ms (its reader deaf for ${one.readerDeafMs.toFixed(0)} ms), server deaf for at most ${one.deafMs.toFixed(0)} ms`,
      );
    }
    const median = (of: (run: JoinRun) => number) => quantile(runs.map(of), 0.5);
    result[count] = {
      joinMs: median((run) => run.joinMs),
      stallMs: median((run) => run.stallMs),
      longestStallMs: Math.max(...runs.map((run) => run.stallMs)),
      readerDeafMs: median((run) => run.readerDeafMs),
      deafMs: median((run) => run.deafMs),
    };
  }
  return result;
}
