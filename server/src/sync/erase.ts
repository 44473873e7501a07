import type { Worker } from 'node:worker_threads';
import { AppError } from '@whoboard/shared/errors.ts';
import type { ErasureCounts, ErasurePlace } from '@whoboard/shared/personas/erasing/plan-erasure.ts';
import type { Store } from '../store/store.ts';
import { startWorker } from '../worker-thread.ts';
import type { Boards } from './boards.ts';
import type { Rebuilt, RebuildWork } from './rebuild.ts';
import { storageFailed } from './types.ts';

/** Work for the thread that rebuilds documents. */
export type EraseRequest = RebuildWork;

/** The answer; without a result when the documents cannot be read. */
export interface EraseReply {
  readonly result?: Rebuilt | null;
}

/** Documents stand still meanwhile; note pad and observations do not, and what was written there must be searched, too. */
const maxAttempts = 10;

/** What erasing an interviewee takes away. */
export interface ErasurePreview {
  readonly name: string;
  readonly counts: ErasureCounts;
  readonly places: readonly ErasurePlace[];
  /** Kept versions of the board, all of which go: each may hold the words. */
  readonly versions: number;
}

/** Takes the name and the words of interviewees out of boards, for good. */
export class Eraser {
  readonly #store: Store;
  readonly #boards: Boards;

  constructor(store: Store, boards: Boards) {
    this.#store = store;
    this.#boards = boards;
  }

  /** @throws AppError `notFound` when there is no such interview */
  async preview(boardId: string, interviewId: string): Promise<ErasurePreview> {
    const actor = await this.#boards.open(boardId);
    return actor.during(async () => {
      const board = await actor.document('board').stored();
      const session = { document: 'session', updates: await actor.document('session').stored() };
      const texts = (await this.#store.listTexts(boardId)).filter(({ isPrivate }) => !isPrivate);
      const { name, counts, places } = await rebuilt({
        documents: { board, others: [session] },
        texts,
        interviewId,
        chosen: null,
      });
      return { name, counts, places, versions: (await this.#store.listVersions(boardId)).length };
    });
  }

  /**
   * Erases an interviewee: all at once or, when something fails, nothing. Everybody's connection ends with
   * `epochPassed`, whereupon clients drop their copies.
   * @param chosen places besides those that are linked
   * @throws AppError `notFound`, `storageFailed`
   */
  async erase(boardId: string, interviewId: string, chosen: readonly string[]): Promise<ErasureCounts> {
    return this.#boards.replace(boardId, async () => {
      const names = await this.#store.listDocuments(boardId);
      const load = async (document: string) => {
        const { segments, updates } = await this.#store.loadDocument(boardId, document);
        return { document, updates: [...segments, ...updates.map(({ update }) => update)] };
      };
      const board = await load('board');
      const others = await Promise.all(names.filter((name) => name !== 'board').map(load));
      for (let attempt = 0; attempt < maxAttempts; attempt++) {
        const texts = await this.#store.listTexts(boardId);
        const work = { documents: { board: board.updates, others }, texts, interviewId, chosen };
        const { counts, ...clean } = await rebuilt(work);
        if ((await this.#store.raiseEpoch(boardId, clean)) !== null) return counts;
      }
      throw storageFailed();
    });
  }
}

async function rebuilt(work: RebuildWork): Promise<Rebuilt> {
  // A thread of its own, because a large board takes seconds; and a fresh one each time, because it is seldom needed.
  const worker = startWorker('./erase-worker', import.meta.url);
  try {
    const result = await answerOf(worker, work);
    if (result === null) throw new AppError('notFound', 'There is no such interview.');
    return result;
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, request: EraseRequest): Promise<Rebuilt | null> {
  return new Promise((resolve, reject) => {
    worker.on('message', ({ result }: EraseReply) => {
      if (result === undefined) reject(storageFailed());
      else resolve(result);
    });
    worker.on('error', () => reject(storageFailed()));
    worker.on('exit', () => reject(storageFailed()));
    worker.postMessage(request);
  });
}
