import { AppError } from '@whoboard/shared/errors.ts';
import { startWorker } from '../worker-thread.ts';
import { openSqliteDatabase, type SyncStore } from './sqlite-database.ts';
import { DirectLog } from './sqlite-direct.ts';
import type { StoreReply, StoreRequest } from './sqlite-worker.ts';
import { storeErrorCode, type LogEntry, type Store } from './store.ts';

export interface SqliteOptions {
  /** The database file, made when missing, or `:memory:`. */
  readonly path: string;
  /**
   * Whether the database works in a thread of its own, so that a slow disk never holds up the event loop; while the disk
   * is quick, small groups of updates are committed without it. Default: yes.
   */
  readonly thread?: boolean;
}

const calls: readonly (keyof Store)[] = [
  'createBoard',
  'getBoard',
  'countBoards',
  'updateBoardTitle',
  'deleteBoard',
  'setLinkKey',
  'findLink',
  'addParticipant',
  'updateParticipant',
  'getParticipant',
  'listParticipants',
  'listObservers',
  'setRemoved',
  'setRole',
  'getNotepad',
  'putNotepad',
  'addSession',
  'findSession',
  'deleteSession',
  'deleteExpiredSessions',
  'putFile',
  'getFile',
  'listFiles',
  'addVersion',
  'listVersions',
  'getVersion',
  'pruneAutomaticVersions',
  'appendUpdates',
  'loadDocument',
  'listDocuments',
  'replaceSnapshot',
  'listTexts',
  'raiseEpoch',
  'addRound',
  'getRound',
  'listTimedRounds',
  'setRoundEnd',
  'putBallots',
  'getBallot',
  'listTurnout',
  'closeRound',
  'readBox',
  'deleteRound',
  'putRolePlay',
  'getRolePlay',
  'putObservation',
  'deleteObservation',
  'listObservations',
  'claimObservations',
  'settleObservations',
  'deleteRolePlay',
  'scrub',
  'probe',
  'close',
];

/**
 * Opens the embedded database.
 * @throws Error when the file cannot be opened or was written by a newer program
 */
export async function openSqliteStore(options: SqliteOptions): Promise<Store> {
  const call =
    options.thread === false
      ? callHere(options.path)
      : callShared(options.path, await startThread(options.path));
  const entries = calls.map((name) => [name, (...args: readonly unknown[]) => call(name, args)] as const);
  return Object.fromEntries(entries) as unknown as Store;
}

type Call = (name: keyof SyncStore, args: readonly unknown[]) => Promise<unknown>;

function callHere(path: string): Call {
  const database = openSqliteDatabase(path);
  return async (name, args) => {
    try {
      return (database[name] as (...args: readonly unknown[]) => unknown)(...args);
    } catch (error) {
      throw storeError(problemOf(error));
    }
  };
}

interface Thread {
  readonly call: Call;
  /** Whether it is working on something. */
  readonly isBusy: () => boolean;
}

/** Appends to the logs here or in the thread, whichever costs less, and does everything else in the thread. */
function callShared(path: string, thread: Thread): Call {
  if (path === ':memory:') return thread.call;
  const direct = new DirectLog(path);
  const append = (group: readonly LogEntry[]): Promise<unknown> => {
    if (thread.isBusy() || !direct.takes(group)) return thread.call('appendUpdates', [group]);
    try {
      direct.append(group);
    } catch (error) {
      return Promise.reject(storeError(problemOf(error)));
    }
    // When it fails, the log has only become longer.
    if (direct.takeCheckpointDue()) thread.call('checkpoint', []).catch(() => undefined);
    return Promise.resolve();
  };
  return (name, args) => {
    switch (name) {
      case 'appendUpdates':
        return append(args[0] as readonly LogEntry[]);
      case 'deleteBoard':
      case 'raiseEpoch':
        // Until the thread has answered, nothing is appended here that could be remembered again.
        direct.forget();
        return thread.call(name, args);
      case 'close':
        direct.close();
        return thread.call(name, args);
      default:
        return thread.call(name, args);
    }
  };
}

async function startThread(path: string): Promise<Thread> {
  const worker = startWorker('./sqlite-worker', import.meta.url, { workerData: { path } });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  let gone: Error | null = null;

  const end = (error: Error) => {
    gone ??= error;
    for (const { reject } of waiting.values()) reject(gone);
    waiting.clear();
  };
  worker.on('message', (reply: StoreReply) => {
    const call = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.problem === undefined) call?.resolve(reply.value);
    else call?.reject(reply.id === 0 ? new Error(reply.problem) : storeError(reply.problem));
  });
  worker.on('error', (error) => end(storeError(error.message)));
  worker.on('exit', () => end(storeError('the database is closed')));

  await new Promise((resolve, reject) => waiting.set(0, { resolve, reject }));
  worker.unref();
  const call: Call = (name, args) => {
    if (gone) return Promise.reject(gone);
    const id = ++lastId;
    worker.ref();
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, call: name, args } satisfies StoreRequest);
    }).finally(() => {
      if (waiting.size === 0) worker.unref();
    });
  };
  return { call, isBusy: () => waiting.size > 0 };
}

/** SQLite's own words name tables and codes, never values. */
function problemOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown failure';
}

function storeError(problem: string): AppError {
  return new AppError(storeErrorCode, problem);
}
