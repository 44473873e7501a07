import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { address, connectWriter, newNote, Reader, synced } from './clients.ts';
import { cpuMs, newDatabase, pause, quantile, rssMiB, say, startOurs } from './processes.ts';

const flooder = fileURLToPath(new URL('./flooder.ts', import.meta.url));
const seconds = 3;
const ways = [
  'nothing',
  'pongs',
  'pings',
  'empty-fragments',
  'after-refusal',
  'questions',
  'vague-questions',
  'presence-questions',
  'saves',
  'small-presence',
  'large-presence',
  'gaps',
  'knocks',
  'many-sockets',
  'silent-sockets',
  'slow-requests',
] as const;

interface FloodRun {
  /** What the flooder got rid of, in MB. */
  readonly sentMb: number;
  readonly p95: number;
  readonly longestSilenceMs: number;
  readonly disconnected: number;
  readonly serverDeafMs: number;
  /** The server's share of a processor, in percent. */
  readonly cpuPercent: number;
  readonly grownMiB: number;
}

/** An honest pair on the flooded board and one on another. */
async function flood(way: string): Promise<FloodRun> {
  const server = await startOurs(newDatabase(), 2);
  const latencies: number[] = [];
  let longest = 0;
  let disconnected = 0;
  const ends: (() => void)[] = [];
  for (const board of ['b1', 'b2']) {
    const honest = connectWriter(server.port, board, 'honest');
    await synced(honest.provider);
    honest.doc.transact(() => {
      for (let i = 0; i < 1000; i++) honest.items.set(`n${i}`, newNote('An honest note'));
    });
    const reader = new Reader(address(server.port, board, 'witness'));
    await reader.join();
    await pause(200);
    reader.ws.on('close', () => disconnected++);
    const countClose = () => void disconnected++;
    honest.provider.on('connection-close', countClose);
    const sent: number[] = [];
    reader.updates = 0;
    let last = performance.now();
    reader.onUpdate = (n) => {
      const now = performance.now();
      latencies.push(now - (sent[n - 1] ?? now));
      longest = Math.max(longest, now - last);
      last = now;
    };
    const timer = setInterval(() => {
      sent.push(performance.now());
      honest.items.get('n1')!.set('pos', [sent.length, 0]);
    }, 33);
    ends.push(() => {
      longest = Math.max(longest, performance.now() - last);
      clearInterval(timer);
      reader.ws.removeAllListeners('close');
      reader.ws.terminate();
      honest.provider.off('connection-close', countClose);
      honest.provider.destroy();
    });
  }
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', flooder, String(server.port), way, String(seconds)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await pause(1000);
  latencies.length = 0;
  longest = 0;
  await server.deafMs();
  const before = rssMiB(server.pid);
  const cpu = cpuMs(server.pid);
  const startedAt = performance.now();
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, rssMiB(server.pid))), 100);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const cpuPercent = ((cpuMs(server.pid) - cpu) / (performance.now() - startedAt)) * 100;
  clearInterval(watch);
  const serverDeafMs = await server.deafMs();
  for (const end of ends) end();
  await server.kill();
  return {
    sentMb: Number(line.toString()) / 1e6,
    p95: quantile(latencies, 0.95),
    longestSilenceMs: longest,
    disconnected,
    serverDeafMs,
    cpuPercent,
    grownMiB: peak - before,
  };
}

/** What honest people notice of one who floods the server, in each of many ways. */
export async function floods(_rounds: number, only?: string): Promise<unknown> {
  const result: Record<string, FloodRun> = {};
  for (const way of ways) {
    if (only !== undefined && only !== way) continue;
    const run = await flood(way);
    result[way] = run;
    say(
      `${way}: sent ${run.sentMb.toFixed(1)} MB; honest p95 ${run.p95.toFixed(1)} ms, longest silence ${run.longestSilenceMs.toFixed(0)} ms, ${run.disconnected} disconnected; server deaf ${run.serverDeafMs.toFixed(0)} ms, ${run.cpuPercent.toFixed(0)} % CPU, +${run.grownMiB.toFixed(0)} MiB`,
    );
  }
  return result;
}
