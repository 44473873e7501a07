import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteDatabase, type SyncStore } from './sqlite-database.ts';

/** A call of a Store, sent to the thread that holds the database. */
export interface StoreRequest {
  readonly id: number;
  readonly call: keyof SyncStore;
  readonly args: readonly unknown[];
}

/** The answer; exactly one of `value` and `problem` counts. */
export interface StoreReply {
  readonly id: number;
  readonly value?: unknown;
  readonly problem?: string;
}

const port = parentPort!;
const path = (workerData as { path: string }).path;
let database: SyncStore | null = null;
try {
  database = openSqliteDatabase(path);
  port.postMessage({ id: 0 } satisfies StoreReply);
} catch (error) {
  port.postMessage({ id: 0, problem: problemOf(error) } satisfies StoreReply);
}

port.on('message', (request: StoreRequest) => {
  let reply: StoreReply;
  try {
    const call = database![request.call] as (...args: readonly unknown[]) => unknown;
    reply = { id: request.id, value: call(...request.args) };
  } catch (error) {
    reply = { id: request.id, problem: problemOf(error) };
  }
  port.postMessage(reply);
  if (request.call === 'close') port.close();
});

/** SQLite's own words name tables and codes, never values. */
function problemOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown failure';
}
