/** Time, timers and frames, given to the models so that tests can drive them. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back before the next frame is painted. @returns a function that calls it off */
  onFrame(callback: () => void): () => void;
  /** @returns a function that calls it off */
  after(ms: number, callback: () => void): () => void;
}

/** A clock without a screen: frames are timers of 16 ms. */
export const timerClock: Clock = {
  now: () => Date.now(),
  onFrame: (callback) => timerClock.after(16, callback),
  after(ms, callback) {
    const handle = setTimeout(callback, ms);
    return () => clearTimeout(handle);
  },
};

/** A clock that stands still until a test moves it on. */
export class ManualClock implements Clock {
  #now = 1_700_000_000_000;
  #timers: { at: number; callback: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  onFrame(callback: () => void): () => void {
    return this.after(16, callback);
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { at: this.#now + ms, callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Lets time pass; what falls due is called in order. */
  advance(ms: number): void {
    const until = this.#now + ms;
    for (;;) {
      const due = this.#timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#timers = this.#timers.filter((other) => other !== due);
      this.#now = Math.max(this.#now, due.at);
      due.callback();
    }
    this.#now = until;
  }
}
