import type { Worker } from 'node:worker_threads';
import { startWorker } from '../worker-thread.ts';

/** Work for the thread that makes snapshots. */
export interface CompactRequest {
  readonly id: number;
  /** Yjs updates (V1) that make the document, in order. */
  readonly updates: readonly Uint8Array[];
  /** Bytes of one segment; Infinity for the whole in one. */
  readonly maxBytes: number;
  /** Whether to cut the updates only, one after the other, instead of merging them into a snapshot. */
  readonly isSplit: boolean;
}

export interface CompactReply {
  readonly id: number;
  readonly segments?: readonly Uint8Array[];
  readonly problem?: string;
}

/** Makes snapshots in a thread of its own: for a large board that takes a second or two. */
export class Compactor {
  #worker: Worker | null = null;
  #lastId = 0;
  readonly #waiting = new Map<
    number,
    { resolve: (segments: readonly Uint8Array[]) => void; reject: (error: Error) => void }
  >();

  /**
   * Merges updates into a snapshot without history, in segments that can be applied one after the other.
   * @throws Error when the updates cannot be read
   */
  run(updates: readonly Uint8Array[], maxBytes: number): Promise<readonly Uint8Array[]> {
    return this.#ask(updates, maxBytes, false);
  }

  /**
   * Cuts an update into pieces that can be applied one after the other; see `splitUpdate`.
   * @throws Error when it cannot be read
   */
  split(update: Uint8Array, maxBytes: number): Promise<readonly Uint8Array[]> {
    return this.#ask([update], maxBytes, true);
  }

  #ask(updates: readonly Uint8Array[], maxBytes: number, isSplit: boolean): Promise<readonly Uint8Array[]> {
    const worker = (this.#worker ??= this.#start());
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, updates, maxBytes, isSplit } satisfies CompactRequest);
    });
  }

  async close(): Promise<void> {
    this.#end(new Error('stopped'));
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = startWorker('./compact-worker', import.meta.url);
    worker.unref();
    worker.on('message', ({ id, segments, problem }: CompactReply) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (segments) waiting?.resolve(segments);
      else waiting?.reject(new Error(problem));
    });
    const fail = () => {
      if (this.#worker === worker) this.#worker = null;
      this.#end(new Error('the thread has ended'));
    };
    worker.on('error', fail);
    worker.on('exit', fail);
    return worker;
  }

  #end(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
