import { AppError } from '@whoboard/shared/errors.ts';
import type { PrintProgress } from '@whoboard/shared/protocol/api.ts';

/** How long one can ask how a job ended. */
const rememberedMs = 60_000;

interface Job {
  progress: PrintProgress;
  readonly abort: AbortController;
}

type Work<T> = (tell: (progress: PrintProgress) => void, signal: AbortSignal) => Promise<T>;

/** Jobs in the order in which they came, only so many at a time; each can be asked about and cancelled by its name. */
export class PrintJobs {
  readonly #maxRunning: number;
  readonly #maxWaiting: number;
  readonly #named = new Map<string, Job>();
  readonly #active = new Set<Promise<unknown>>();
  readonly #aborts = new Set<AbortController>();
  readonly #waiting: (() => void)[] = [];
  readonly #timers = new Set<NodeJS.Timeout>();
  #running = 0;

  constructor(maxRunning: number, maxWaiting: number) {
    this.#maxRunning = maxRunning;
    this.#maxWaiting = maxWaiting;
  }

  /**
   * Runs work when its turn comes.
   * @throws AppError `tooManyRequests`, `conflict`, and whatever the work throws
   */
  async run<T>(
    boardId: string,
    name: string | undefined,
    given: AbortSignal | undefined,
    work: Work<T>,
  ): Promise<T> {
    if (this.#running >= this.#maxRunning && this.#waiting.length >= this.#maxWaiting) {
      throw new AppError('tooManyRequests', 'Too many prints are waiting.');
    }
    const key = name === undefined ? undefined : keyOf(boardId, name);
    if (key !== undefined && this.#isActive(key)) {
      throw new AppError('conflict', 'A print of that name is on its way.', { field: 'job' });
    }
    const job: Job = { progress: { state: 'waiting', done: 0, total: 0 }, abort: new AbortController() };
    if (key !== undefined) this.#named.set(key, job);
    this.#aborts.add(job.abort);
    const forward = (): void => job.abort.abort();
    given?.addEventListener('abort', forward);
    if (given?.aborted) forward();

    const result = this.#inTurn(job, work);
    this.#active.add(result);
    try {
      const value = await result;
      job.progress = { ...job.progress, state: 'done' };
      return value;
    } catch (error) {
      job.progress = { ...job.progress, state: job.abort.signal.aborted ? 'cancelled' : 'failed' };
      throw error;
    } finally {
      given?.removeEventListener('abort', forward);
      this.#active.delete(result);
      this.#aborts.delete(job.abort);
      if (key !== undefined) this.#forgetLater(key, job);
    }
  }

  progress(boardId: string, name: string): PrintProgress | null {
    return this.#named.get(keyOf(boardId, name))?.progress ?? null;
  }

  cancel(boardId: string, name: string): boolean {
    const key = keyOf(boardId, name);
    if (!this.#isActive(key)) return false;
    this.#named.get(key)!.abort.abort();
    return true;
  }

  async close(): Promise<void> {
    for (const abort of this.#aborts) abort.abort();
    await Promise.allSettled(this.#active);
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  async #inTurn<T>(job: Job, work: Work<T>): Promise<T> {
    const { signal } = job.abort;
    await this.#turn(signal);
    job.progress = { state: 'drawing', done: 0, total: 0 };
    try {
      return await work((progress) => (job.progress = progress), signal);
    } finally {
      // The next in the queue takes over this one's place.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }

  /** Resolves when there is room; a cancelled job leaves the queue at once. */
  async #turn(signal: AbortSignal): Promise<void> {
    const cancelled = (): AppError => new AppError('conflict', 'The print was cancelled.');
    if (signal.aborted) throw cancelled();
    if (this.#running < this.#maxRunning) {
      this.#running += 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const start = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(start), 1);
        reject(cancelled());
      };
      signal.addEventListener('abort', leave, { once: true });
      this.#waiting.push(start);
    });
  }

  #isActive(key: string): boolean {
    const state = this.#named.get(key)?.progress.state;
    return state === 'waiting' || state === 'drawing' || state === 'finishing';
  }

  #forgetLater(key: string, job: Job): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (this.#named.get(key) === job) this.#named.delete(key);
    }, rememberedMs);
    timer.unref();
    this.#timers.add(timer);
  }
}

function keyOf(boardId: string, name: string): string {
  return `${boardId}/${name}`;
}
