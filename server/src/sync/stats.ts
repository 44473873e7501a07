import type { Boards } from './boards.ts';
import type { GroupCommitter } from './commit.ts';

/** Counts for the operator. */
export interface SyncStats {
  /** Boards in memory. */
  readonly boards: number;
  readonly sockets: number;
  /** Sockets that belong to a board's member. */
  readonly connections: number;
  /** Bytes that readers have not taken yet. */
  readonly queuedBytes: number;
  /** Readers that get nothing until they have caught up. */
  readonly slowReaders: number;
  /** Updates made durable since the start. */
  readonly updates: number;
  readonly updateBytes: number;
  /** Transactions that these took. */
  readonly commits: number;
  readonly failedCommits: number;
  readonly waitingUpdates: number;
  /** Duration of the last transaction, in milliseconds. */
  readonly lastCommitMs: number;
  /** Whether writing to the store works. */
  readonly canStore: boolean;
}

export function collectStats(boards: Boards, committer: GroupCommitter, sockets: number): SyncStats {
  let boardCount = 0;
  let connections = 0;
  let queuedBytes = 0;
  let slowReaders = 0;
  for (const actor of boards.active) {
    boardCount++;
    connections += actor.connections.size;
    for (const connection of actor.connections) {
      queuedBytes += connection.queuedBytes;
      if (connection.behindFrom !== null) slowReaders++;
    }
  }
  return {
    boards: boardCount,
    sockets,
    connections,
    queuedBytes,
    slowReaders,
    updates: committer.updates,
    updateBytes: committer.bytes,
    commits: committer.groups,
    failedCommits: committer.failures,
    waitingUpdates: committer.waiting,
    lastCommitMs: committer.lastGroupMs,
    canStore: !committer.isFailing,
  };
}
