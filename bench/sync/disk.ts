import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newDatabase, pause, quantile } from './processes.ts';

const pageBytes = 4096;
const writes = 250;

/**
 * How long the disk takes to make a page durable, as a write-ahead log does it: a page written in its place and synced,
 * every few milliseconds. No server that keeps its promise before it sends can be quicker than this.
 * @returns milliseconds
 */
export async function syncFloor(): Promise<{ readonly p50: number; readonly p95: number }> {
  const file = await open(join(dirname(newDatabase()), 'floor'), 'w');
  await file.write(Buffer.alloc(pageBytes * writes));
  await file.sync();
  const page = Buffer.alloc(pageBytes, 1);
  const times: number[] = [];
  for (let n = 0; n < writes; n++) {
    const startedAt = performance.now();
    await file.write(page, 0, pageBytes, n * pageBytes);
    await file.datasync();
    times.push(performance.now() - startedAt);
    await pause(3);
  }
  await file.close();
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}
