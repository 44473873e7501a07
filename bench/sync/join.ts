import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { address, connectWriter, newNote, Reader, synced } from './clients.ts';
import { newDatabase, pause, quantile, say, startOurs } from './processes.ts';

const joiner = fileURLToPath(new URL('./joiner.ts', import.meta.url));

async function fill(port: number, board: string, count: number): Promise<void> {
  const { doc, provider, items } = connectWriter(port, board, 'filler');
  provider.on('connection-close', (event) => event && say(`filler closed: ${event.code} ${event.reason}`));
  await synced(provider);
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
  await new Promise<void>((resolve) => {
    provider.messageHandlers[100] = () => resolve();
    provider.ws!.send(new Uint8Array([100, 0, 1]));
  });
  provider.destroy();
}

interface JoinRun {
  readonly joinMs: number;
  /** Longest delay on another board, as its reader sees it; on a busy machine mostly the readers' own. */
  readonly stallMs: number;
  /** Longest time for which the server's event loop was held up. */
  readonly deafMs: number;
}

/** Joins a board right after the start, while somebody on another board counts how long they hear nothing. */
async function joinOnce(database: string, count: number, waitsMs: number): Promise<JoinRun> {
  const server = await startOurs(database, 3);
  const other = connectWriter(server.port, 'b3', 'other');
  await synced(other.provider);
  other.items.set('n1', newNote(''));
  const reader = new Reader(address(server.port, 'b3', 'witness'));
  await reader.join();
  const sent: number[] = [];
  const delays: number[] = [];
  const received = new Set<number>();
  reader.updates = 0;
  reader.onUpdate = (n) => {
    received.add(n);
    delays.push(performance.now() - (sent[n - 1] ?? performance.now()));
  };
  const timer = setInterval(() => {
    sent.push(performance.now());
    other.items.get('n1')!.set('pos', [sent.length, 0]);
  }, 10);
  await pause(waitsMs);
  delays.length = 0;
  await server.deafMs();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', joiner, String(server.port), 'b2', String(count)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const deafMs = await server.deafMs();
  await once(child, 'exit');
  await pause(800);
  clearInterval(timer);
  other.provider.destroy();
  reader.ws.terminate();
  await server.kill();
  return { joinMs: Number(line.toString()), stallMs: Math.max(...delays), deafMs };
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
      const one = await joinOnce(database, count, 300);
      runs.push(one);
      say(
        `${count} items: joined after ${one.joinMs.toFixed(0)} ms, longest delay elsewhere ${one.stallMs.toFixed(0)} ms, server deaf for at most ${one.deafMs.toFixed(0)} ms`,
      );
    }
    result[count] = {
      joinMs: quantile(
        runs.map((r) => r.joinMs),
        0.5,
      ),
      stallMs: quantile(
        runs.map((r) => r.stallMs),
        0.5,
      ),
      deafMs: quantile(
        runs.map((r) => r.deafMs),
        0.5,
      ),
    };
  }
  return result;
}
