import { SqliteLog } from './sqlite-log.ts';
import { openSession, type SqliteSession } from './sqlite-session.ts';
import type { LogEntry } from './store.ts';

/** A commit on the event loop may take this long, in milliseconds, two times out of three; then the disk counts as slow. */
const quickMs = 1.5;
/** So many slow commits more than quick ones, of which two weigh as much as one slow one. */
const maxSlow = 8;
/** One commit that takes this long is enough, for the longest rest. */
const stalledMs = 50;
/** How long the thread writes before the disk is tried again; doubled each time when it is still slow. */
const firstRestMs = 1000;
const longestRestMs = 60_000;
/** Larger groups are left to the thread. */
const maxBytes = 64 * 1024;
/** Pages in the write-ahead log after which the thread is asked to bring them to their places. */
const checkpointPages = 1000;

/**
 * A second connection, with which the event loop itself commits small groups as long as the disk is quick: where an
 * fsync takes a tenth of a millisecond, sending the group to a thread and being told of its end costs more than all
 * the rest. It must be used only while the thread is idle, so that neither ever waits for the other.
 */
export class DirectLog {
  readonly #session: SqliteSession;
  readonly #log: SqliteLog;
  readonly #now: () => number;
  #slow = 0;
  #restMs = firstRestMs;
  #restsUntil = -Infinity;
  #pages = 0;

  /**
   * @param path the database file, which exists and has been brought to the present version
   * @param now a clock in milliseconds
   */
  constructor(path: string, now: () => number = () => performance.now()) {
    this.#session = openSession(path, 0);
    this.#session.db.exec('PRAGMA wal_autocheckpoint = 0');
    this.#log = new SqliteLog(this.#session);
    this.#now = now;
  }

  /** Whether the write-ahead log has grown so much that the thread should checkpoint it; told once. */
  takeCheckpointDue(): boolean {
    if (this.#pages < checkpointPages) return false;
    this.#pages = 0;
    return true;
  }

  /** Whether this group should be committed here. */
  takes(group: readonly LogEntry[]): boolean {
    if (this.#now() < this.#restsUntil) return false;
    let bytes = 0;
    for (const { update } of group) bytes += update.byteLength;
    return bytes <= maxBytes;
  }

  /**
   * See `Store.appendUpdates`; when it returns, the group is durable.
   * @throws Error when nothing was written
   */
  append(group: readonly LogEntry[]): void {
    const startedAt = this.#now();
    try {
      this.#log.append(group);
    } finally {
      this.#judge(this.#now() - startedAt);
      this.#pages += 2 + 2 * group.length;
    }
  }

  /** Must be called when documents are removed. */
  forget(): void {
    this.#log.forget();
  }

  close(): void {
    this.#session.db.close();
  }

  #judge(ms: number): void {
    if (ms < quickMs) {
      this.#slow = Math.max(0, this.#slow - 0.5);
      this.#restMs = Math.max(firstRestMs, this.#restMs * 0.99);
      return;
    }
    this.#slow++;
    if (ms < stalledMs && this.#slow < maxSlow) return;
    this.#slow = 0;
    if (ms >= stalledMs) this.#restMs = longestRestMs;
    this.#restsUntil = this.#now() + this.#restMs;
    this.#restMs = Math.min(longestRestMs, this.#restMs * 2);
  }
}
