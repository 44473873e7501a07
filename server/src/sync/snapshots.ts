import { describeError } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Compactor } from './compact.ts';
import { segmentBytes } from './decode.ts';
import type { StoredBytes } from './stored-bytes.ts';
import type { SyncLog } from './types.ts';

/** Puts snapshots in the place of a document's growing log, one at a time and beside everything else. */
export class Snapshots {
  readonly #boardId: string;
  readonly #document: string;
  readonly #context: { readonly store: Store; readonly compactor: Compactor; readonly log: SyncLog };
  #running: Promise<void> | null = null;

  constructor(
    boardId: string,
    document: string,
    context: { readonly store: Store; readonly compactor: Compactor; readonly log: SyncLog },
  ) {
    this.#boardId = boardId;
    this.#document = document;
    this.#context = context;
  }

  /** Begins a snapshot when joining would become slow without one. */
  makeIfDue(bytes: StoredBytes): void {
    if (this.#running || !bytes.isCompactionDue) return;
    this.#running = this.#make(bytes).finally(() => (this.#running = null));
  }

  /** Makes a snapshot of all that is durable now. */
  async make(bytes: StoredBytes): Promise<void> {
    while (this.#running) await this.#running;
    this.#running = this.#make(bytes).finally(() => (this.#running = null));
    await this.#running;
  }

  /** Makes a snapshot before a document is put away, if that pays, and waits for one that is being made. */
  async finish(bytes: StoredBytes | null): Promise<void> {
    await this.#running;
    if (bytes?.isCompactionWorthwhile) await this.#make(bytes);
  }

  async #make(bytes: StoredBytes): Promise<void> {
    const { store, compactor, log } = this.#context;
    const upToSeq = bytes.seq;
    try {
      const segments = await compactor.run(bytes.updates(), segmentBytes);
      await store.replaceSnapshot(this.#boardId, this.#document, upToSeq, segments);
      bytes.replaceSnapshot(upToSeq, segments);
    } catch (error) {
      log.warn({ ...describeError(error), board: this.#boardId }, 'cannot compact document');
    }
  }
}
