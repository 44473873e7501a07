import type * as Y from 'yjs';
import { address, connectWriter, newNote, Reader, synced } from './clients.ts';
import { syncFloor } from './disk.ts';
import {
  cpuMs,
  newDatabase,
  pause,
  quantile,
  say,
  startOurs,
  startPeer,
  type ServerProcess,
} from './processes.ts';

interface Result {
  readonly p50: number;
  readonly p95: number;
  readonly cpuPerThousand: number;
  readonly deliveries: number;
}

/** Until then much of either server still runs uncompiled: what counts is the hour after, not the first seconds. */
const warmMs = 12_000;
const measureMs = 5000;

/** Rooms with one writer each, who drags at 30 Hz, types at 8 Hz and moves the cursor at 20 Hz. */
async function measure(server: ServerProcess, rooms: number, people: number): Promise<Result> {
  const latencies: number[] = [];
  const readers: Reader[] = [];
  const timers: NodeJS.Timeout[] = [];
  const writers: ReturnType<typeof connectWriter>[] = [];
  let isMeasuring = false;
  for (let room = 1; room <= rooms; room++) {
    const board = `b${room}`;
    const writer = connectWriter(server.port, board, 'writer');
    writers.push(writer);
    await synced(writer.provider);
    writer.items.set('n1', newNote(''));
    await pause(20);
    const sentUpdates: number[] = [];
    const sentCursors: number[] = [];
    const own = Array.from(
      { length: people - 1 },
      (_, i) => new Reader(address(server.port, board, `reader${i}`)),
    );
    await Promise.all(own.map((reader) => reader.join()));
    await pause(20);
    for (const reader of own) {
      reader.updates = 0;
      reader.onUpdate = (n) => {
        const at = sentUpdates[n - 1];
        if (isMeasuring && at !== undefined) latencies.push(performance.now() - at);
      };
      reader.onCursor = (n) => {
        const at = sentCursors[n];
        if (isMeasuring && at !== undefined) latencies.push(performance.now() - at);
      };
    }
    readers.push(...own);
    const item = writer.items.get('n1')!;
    const text = item.get('text') as Y.Text;
    let drags = 0;
    let cursor = 0;
    const update = (change: () => void) => {
      sentUpdates.push(performance.now());
      change();
    };
    const begin = () => {
      timers.push(setInterval(() => update(() => item.set('pos', [++drags, drags])), 1000 / 30));
      timers.push(setInterval(() => update(() => text.insert(text.length, 'x')), 1000 / 8));
      timers.push(
        setInterval(() => {
          sentCursors[++cursor] = performance.now();
          writer.provider.awareness.setLocalState({ cursor });
        }, 1000 / 20),
      );
    };
    setTimeout(begin, Math.random() * 50);
  }
  await pause(warmMs);
  isMeasuring = true;
  const received = readers.reduce((sum, reader) => sum + reader.received, 0);
  const cpu = cpuMs(server.pid);
  await pause(measureMs);
  isMeasuring = false;
  const deliveries = readers.reduce((sum, reader) => sum + reader.received, 0) - received;
  const used = cpuMs(server.pid) - cpu;
  for (const timer of timers) clearInterval(timer);
  for (const { provider, doc } of writers) {
    provider.destroy();
    doc.destroy();
  }
  for (const reader of readers) reader.ws.terminate();
  return {
    p50: quantile(latencies, 0.5),
    p95: quantile(latencies, 0.95),
    cpuPerThousand: (used / deliveries) * 1000,
    deliveries,
  };
}

const scenarios = [
  [1, 200],
  [20, 10],
] as const;

/**
 * Interleaved rounds of both servers; medians of the rounds.
 * @param only one scenario, such as `20x10`; all when missing
 */
export async function latency(rounds: number, only?: string): Promise<unknown> {
  const table: Record<string, Result[]> = {};
  for (let round = 0; round < rounds; round++) {
    for (const [rooms, people] of scenarios) {
      if (only !== undefined && only !== `${rooms}x${people}`) continue;
      const floor = await syncFloor();
      say(`this disk: a page is durable after ${floor.p50.toFixed(2)} ms, p95 ${floor.p95.toFixed(2)} ms`);
      for (const start of [() => startOurs(newDatabase(), rooms), startPeer]) {
        const server = await start();
        const result = await measure(server, rooms, people);
        await server.kill();
        const key = `${server.name} ${rooms}x${people}`;
        (table[key] ??= []).push(result);
        say(
          `${key}: p50 ${result.p50.toFixed(1)} p95 ${result.p95.toFixed(1)} ms, ${result.cpuPerThousand.toFixed(1)} ms CPU per 1,000 of ${result.deliveries} deliveries`,
        );
      }
    }
  }
  return Object.fromEntries(
    Object.entries(table).map(([key, results]) => [
      key,
      {
        p50: quantile(
          results.map((r) => r.p50),
          0.5,
        ),
        p95: quantile(
          results.map((r) => r.p95),
          0.5,
        ),
        cpuPerThousand: quantile(
          results.map((r) => r.cpuPerThousand),
          0.5,
        ),
      },
    ]),
  );
}
