import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { findItemProblem } from '@whoboard/shared/items/index.ts';
import type * as Y from 'yjs';
import { address, connectWriter, newNote, Reader, synced } from './clients.ts';
import { newDatabase, pause, quantile, say, startOurs } from './processes.ts';

const frames = 2000;
const attacker = fileURLToPath(new URL('./attacker.ts', import.meta.url));

interface HostileRun {
  readonly frames: number;
  readonly timesClosed: number;
  readonly honestDisconnected: number;
  /** Longest time between two changes of an honest client, made every 33 ms, as an honest reader receives them. */
  readonly longestSilenceMs: number;
  /** Longest time for which the event loops of the server and of these honest clients were held up meanwhile. */
  readonly serverDeafMs: number;
  readonly clientsDeafMs: number;
  readonly itemsLeft: number;
  readonly itemsDamaged: number;
  readonly isEqual: boolean;
}

/** Two honest clients work on a board while another process sends changed bytes and a huge frame to it. */
async function attack(): Promise<HostileRun> {
  const server = await startOurs(newDatabase());
  const honest = connectWriter(server.port, 'b1', 'honest');
  await synced(honest.provider);
  honest.doc.transact(() => {
    for (let i = 0; i < 1000; i++) honest.items.set(`n${i}`, newNote('An honest note'));
  });
  const reader = new Reader(address(server.port, 'b1', 'witness'));
  await reader.join();
  await pause(500);
  let last = performance.now();
  let longest = 0;
  reader.onUpdate = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  let closes = 0;
  reader.ws.on('close', () => closes++);
  honest.provider.on('connection-close', () => closes++);
  let moves = 0;
  const timer = setInterval(() => {
    // A changed byte can turn into a rightful deletion of anything.
    if (!honest.items.has('n1')) honest.items.set('n1', newNote('An honest note'));
    honest.items.get('n1')!.set('pos', [++moves, 0]);
  }, 33);
  await pause(300);
  const own = monitorEventLoopDelay({ resolution: 5 });
  own.enable();
  longest = 0;
  await server.deafMs();

  const child = spawn(process.execPath, ['--import', 'tsx', attacker, String(server.port), String(frames)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  await pause(500);
  const longestSilenceMs = Math.max(longest, performance.now() - last);
  const clientsDeafMs = own.max / 1e6;
  const serverDeafMs = await server.deafMs();
  clearInterval(timer);
  await new Promise<void>((resolve) => {
    honest.provider.messageHandlers[100] = () => resolve();
    honest.provider.ws!.send(new Uint8Array([100, 0, 1]));
  });
  await pause(100);

  const check = connectWriter(server.port, 'b1', 'check');
  await synced(check.provider);
  const left = [...check.items.values()];
  const result = {
    frames,
    timesClosed: Number(line.toString()),
    honestDisconnected: closes,
    longestSilenceMs: Math.round(longestSilenceMs),
    serverDeafMs: Math.round(serverDeafMs),
    clientsDeafMs: Math.round(clientsDeafMs),
    itemsLeft: left.length,
    itemsDamaged: left.filter((item) => findItemProblem(item) !== null).length,
    isEqual: JSON.stringify(sorted(check.items)) === JSON.stringify(sorted(honest.items)),
  };
  for (const { provider } of [honest, check]) provider.destroy();
  reader.ws.terminate();
  await server.kill();
  return result;
}

/** Each round on a board of its own; medians and worsts of the rounds. */
export async function hostile(rounds: number): Promise<unknown> {
  const runs: HostileRun[] = [];
  for (let round = 0; round < rounds; round++) {
    const run = await attack();
    runs.push(run);
    say(JSON.stringify(run));
  }
  const silences = runs.map((run) => run.longestSilenceMs);
  return {
    runs,
    medianSilenceMs: quantile(silences, 0.5),
    longestSilenceMs: Math.max(...silences),
    honestDisconnected: runs.reduce((sum, run) => sum + run.honestDisconnected, 0),
    isIntact: runs.every(({ isEqual, itemsDamaged }) => isEqual && itemsDamaged === 0),
  };
}

function sorted(items: Y.Map<Y.Map<unknown>>): unknown {
  return [...items.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, item]) => [id, Object.entries(item.toJSON()).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
