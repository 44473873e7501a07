/** How much one participant may ask for: a stock that fills up again with time, and debts when more was taken. */
export class Allowance {
  readonly #capacity: number;
  readonly #perMs: number;
  #stock: number;
  #at: number;

  /**
   * @param capacity what may be taken at once
   * @param perSecond what comes back each second
   */
  constructor(capacity: number, perSecond: number, now: number = performance.now()) {
    this.#capacity = capacity;
    this.#perMs = perSecond / 1000;
    this.#stock = capacity;
    this.#at = now;
  }

  /** Takes an amount, also when less is left. @returns milliseconds until the debt is paid, 0 when there is none */
  take(amount: number, now: number = performance.now()): number {
    this.#stock = Math.min(this.#capacity, this.#stock + (now - this.#at) * this.#perMs) - amount;
    this.#at = now;
    return this.#stock >= 0 ? 0 : Math.ceil(-this.#stock / this.#perMs);
  }

  /** Takes an amount if that much is left. */
  tryTake(amount: number, now: number = performance.now()): boolean {
    if (this.take(0, now) > 0 || this.#stock < amount) return false;
    this.#stock -= amount;
    return true;
  }
}

export interface TrafficLimits {
  /** Messages other than awareness. */
  readonly messages: { readonly burst: number; readonly perSecond: number };
  readonly bytes: { readonly burst: number; readonly perSecond: number };
  /** Pings and pongs; more end the connection. */
  readonly signs: { readonly burst: number; readonly perSecond: number };
  /** Milliseconds of the server's time spent on the participant's messages. */
  readonly workMs: { readonly burst: number; readonly perSecond: number };
  /** Changes of presence, large ones counting for several; more are dropped. */
  readonly awareness: { readonly burst: number; readonly perSecond: number };
}

/** Far above what dragging at 30 Hz, typing and a cursor at 20 Hz take together. */
export const defaultTraffic: TrafficLimits = {
  messages: { burst: 3000, perSecond: 400 },
  bytes: { burst: 16 * 1024 * 1024, perSecond: 2 * 1024 * 1024 },
  signs: { burst: 60, perSecond: 2 },
  workMs: { burst: 3000, perSecond: 250 },
  awareness: { burst: 200, perSecond: 80 },
};

/** A change of presence up to this size counts as one: it goes to everybody, so a large one costs a lot. */
const usualAwarenessBytes = 1024;

/** What one participant sends to one board, over all of its connections. */
export class Traffic {
  readonly #messages: Allowance;
  readonly #bytes: Allowance;
  readonly #signs: Allowance;
  readonly #work: Allowance;
  readonly #awareness: Allowance;

  constructor(limits: TrafficLimits) {
    this.#messages = new Allowance(limits.messages.burst, limits.messages.perSecond);
    this.#bytes = new Allowance(limits.bytes.burst, limits.bytes.perSecond);
    this.#signs = new Allowance(limits.signs.burst, limits.signs.perSecond);
    this.#work = new Allowance(limits.workMs.burst, limits.workMs.perSecond);
    this.#awareness = new Allowance(limits.awareness.burst, limits.awareness.perSecond);
  }

  /** Counts a handled message. @returns for how many milliseconds nothing more should be read */
  countMessage(now: number): number {
    return this.#messages.take(1, now);
  }

  /** Counts what has arrived and what it took. @returns for how many milliseconds nothing more should be read */
  countWork(bytes: number, workMs: number, now: number): number {
    return Math.max(this.#bytes.take(bytes, now), this.#work.take(workMs, now));
  }

  /** Whether one more sign of life is no flood. */
  allowsSign(): boolean {
    return this.#signs.tryTake(1);
  }

  /** Whether a change of presence of that size may go to everybody. */
  allowsAwareness(bytes: number): boolean {
    return this.#awareness.tryTake(Math.max(1, bytes / usualAwarenessBytes));
  }
}

/** Keeps away, for a growing while, those whose messages were refused again and again. */
export class Penalties {
  #refusals = 0;
  #until = 0;
  #last = 0;

  /** A refused message: the first ones cost nothing, honest clients err too. */
  refuse(now: number = performance.now()): void {
    if (now - this.#last > 60_000) this.#refusals = 0;
    this.#last = now;
    this.#refusals++;
    if (this.#refusals > 3) this.#until = now + Math.min(60_000, 250 * 2 ** (this.#refusals - 3));
  }

  isKeptAway(now: number = performance.now()): boolean {
    return now < this.#until;
  }
}
