import type { Traffic } from './rate.ts';

/** A socket that can be told to rest. */
export interface Worker {
  /** Stops reading, or begins again, as its person's turn is over or not. */
  applyRest(): void;
  /** Goes on with what had arrived already, until the turn is over. */
  goOn(): void;
}

/** After this many milliseconds of work for one person in one go, others get their turn. */
const turnMs = 8;
/** Of the time of each such turn, so much is kept free after it. */
const shareOfOthers = 0.25;
const shortestRestMs = 1;
/** One who took very long does not keep the lane for longer than this. */
const longestReservedMs = 100;

/** Where those go one after the other who need more than a turn, however many they are; others get theirs in between. */
export class Lane {
  #freeAt = 0;

  /**
   * Enters the lane if it is free.
   * @param turnMs how long the turn will take
   * @returns for how many milliseconds it is not; 0 for having entered it
   */
  enter(turnMs: number, now: number): number {
    if (now < this.#freeAt) return this.#freeAt - now;
    this.#freeAt = now + turnMs * (1 + shareOfOthers);
    return 0;
  }
}

/**
 * Shares the server's time: all that comes from one person's sockets, be it of use or not, is done in short turns, and
 * whoever has used up an allowance rests until it is there again. Time counts, not messages alone: empty frames, answers
 * to no question and what comes after a refusal cost no less than updates.
 */
export class Turns {
  readonly #traffic: Traffic;
  readonly #lane: Lane;
  readonly #workers = new Set<Worker>();
  #rest: NodeJS.Timeout | null = null;
  #restsUntil = 0;
  #startedAt = 0;
  #turnStart = 0;
  #lastWorkAt = -Infinity;
  /** What the last turn took. */
  #tookMs = turnMs;

  constructor(traffic: Traffic, lane: Lane) {
    this.#traffic = traffic;
    this.#lane = lane;
  }

  get isResting(): boolean {
    return this.#rest !== null;
  }

  join(worker: Worker): void {
    this.#workers.add(worker);
  }

  leave(worker: Worker): void {
    this.#workers.delete(worker);
    if (this.#workers.size > 0 || this.#rest === null) return;
    clearTimeout(this.#rest);
    this.#rest = null;
  }

  /** Something has arrived. */
  begin(): void {
    const now = performance.now();
    if (now - this.#lastWorkAt > 1) this.#turnStart = now;
    this.#startedAt = now;
  }

  /** A message of what has arrived has been handled. */
  didMessage(isCounted: boolean): void {
    const now = performance.now();
    const dueMs = isCounted ? this.#traffic.countMessage(now) : 0;
    this.#restIfDue(dueMs, now);
  }

  /** All of what has arrived has been handled. */
  end(bytes: number): void {
    const now = performance.now();
    this.#lastWorkAt = now;
    this.#restIfDue(this.#traffic.countWork(bytes, now - this.#startedAt, now), now);
  }

  #restIfDue(dueMs: number, now: number): void {
    const tookMs = now - this.#turnStart;
    const restMs = tookMs > turnMs ? Math.max(dueMs, shortestRestMs, tookMs * shareOfOthers) : dueMs;
    if (restMs === 0) return;
    this.#tookMs = Math.max(turnMs, tookMs);
    if (this.#rest !== null && now + restMs <= this.#restsUntil) return;
    this.#restFor(restMs, now);
    for (const worker of this.#workers) worker.applyRest();
  }

  #restFor(ms: number, now: number): void {
    if (this.#rest !== null) clearTimeout(this.#rest);
    this.#restsUntil = now + ms;
    this.#rest = setTimeout(() => this.#goOn(), ms).unref();
  }

  #goOn(): void {
    const now = performance.now();
    const waitMs = this.#lane.enter(Math.min(this.#tookMs, longestReservedMs), now);
    if (waitMs > 0) return this.#restFor(waitMs, now);
    this.#rest = null;
    this.begin();
    for (const worker of [...this.#workers]) {
      if (this.isResting) break;
      worker.goOn();
      // The others come first the next time.
      if (this.#workers.delete(worker)) this.#workers.add(worker);
    }
    this.end(0);
    for (const worker of this.#workers) worker.applyRest();
  }
}
