import type * as Y from 'yjs';
import type { Store } from '../store/store.ts';
import type { GroupCommitter } from './commit.ts';
import type { Compactor } from './compact.ts';
import type { Guard } from './guard.ts';
import type { SyncLog } from './types.ts';

/** What documents work with. */
export interface DocumentContext {
  readonly store: Store;
  readonly committer: GroupCommitter;
  readonly compactor: Compactor;
  readonly log: SyncLog;
}

/** What the board does with one of its documents. */
export interface DocumentUse {
  /** Told of a new title. */
  readonly onTitle?: (title: string) => void;
  /** Told of the document in memory, each time that it was loaded. */
  readonly onLoaded?: (doc: Y.Doc) => void;
  /** What must be known before anybody may write; when it rejects, the document counts as one that cannot be read. */
  readonly before?: () => Promise<unknown>;
  /** What the session forbids participants at the moment. */
  readonly guard?: () => Guard;
}
