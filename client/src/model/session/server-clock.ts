import type { Clock } from '../clock.ts';
import { Store } from '../readable.ts';

export interface ServerClockOptions {
  readonly clock: Clock;
  /** Asks the server for its time, in milliseconds since 1970. */
  readonly ask: () => Promise<number>;
}

/** Questions in one go; the answer that took the least time counts. */
const questions = 4;
/** Both clocks may drift apart while a workshop lasts. */
const againMs = 5 * 60_000;
const afterFailureMs = 5_000;
/** How often this machine's clock is looked at, and by how much more than that it may have moved meanwhile. */
const lookMs = 2_000;
const jumpMs = 1_000;

/**
 * The server's clock as seen from this page. It is asked for when the page opens, now and then, and whenever this
 * machine has slept or was set to another time.
 */
export class ServerClock {
  /** Milliseconds by which the server's clock is ahead of this one's; null until it has answered. */
  readonly offsetMs = new Store<number | null>(null);
  readonly #options: ServerClockOptions;
  #cancelAgain: (() => void) | null = null;
  #cancelLook: (() => void) | null = null;
  #isAsking = false;
  #isDestroyed = false;

  constructor(options: ServerClockOptions) {
    this.#options = options;
    this.#look();
    void this.measure();
  }

  /** Milliseconds since 1970 by the server's clock; by this machine's as long as the server has not answered. */
  now(): number {
    return this.#options.clock.now() + (this.offsetMs.get() ?? 0);
  }

  /** Asks anew, such as when the page comes to the front again. */
  async measure(): Promise<void> {
    if (this.#isAsking || this.#isDestroyed) return;
    this.#isAsking = true;
    const { clock, ask } = this.#options;
    let best: { readonly tookMs: number; readonly offsetMs: number } | null = null;
    for (let n = 0; n < questions; n++) {
      const asked = clock.now();
      const told = await ask().catch(() => null);
      const tookMs = clock.now() - asked;
      if (told === null) break;
      if (tookMs >= 0 && (best === null || tookMs < best.tookMs))
        best = { tookMs, offsetMs: told - asked - tookMs / 2 };
    }
    this.#isAsking = false;
    if (this.#isDestroyed) return;
    if (best) this.offsetMs.set(best.offsetMs);
    this.#cancelAgain?.();
    this.#cancelAgain = clock.after(best ? againMs : afterFailureMs, () => void this.measure());
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.#cancelAgain?.();
    this.#cancelLook?.();
  }

  /** A timer that comes much too late tells of sleep, and one that comes too early of a clock that was set. */
  #look(): void {
    const { clock } = this.#options;
    const due = clock.now() + lookMs;
    this.#cancelLook = clock.after(lookMs, () => {
      if (Math.abs(clock.now() - due) > jumpMs) void this.measure();
      this.#look();
    });
  }
}
