import { AppError } from '@whoboard/shared/errors.ts';
import { countDots, type BallotRequest, type RoundResponse } from '@whoboard/shared/voting/ballot.ts';
import type { Dots, RoundSettings } from '@whoboard/shared/voting/round.ts';
import type { TargetId } from '@whoboard/shared/voting/target.ts';
import type { Clock } from '../clock.ts';
import { Store } from '../readable.ts';

/** What one has chosen in a round, and whether the server has it. */
export interface OwnBallotState {
  readonly dots: Dots;
  /** The voter has said so, or has no dot left. */
  readonly isFinished: boolean;
  /** `loading`: not known yet. `sending`: on its way, or kept on this device until the server can be reached. */
  readonly saving: 'loading' | 'saved' | 'sending' | 'offline';
}

export interface OwnBallotOptions {
  readonly round: RoundSettings;
  readonly clock: Clock;
  readonly read: () => Promise<RoundResponse>;
  readonly put: (ballot: BallotRequest) => Promise<RoundResponse>;
  /** The server has refused the last change; what it holds is shown again. */
  readonly onRefused: (error: unknown) => void;
}

const retryMs = [500, 1000, 2000, 4000, 8000] as const;

/**
 * One's own ballot in a round: every change shows at once and goes to the server as a whole, the newest one last, again
 * and again while the server cannot be reached.
 */
export class OwnBallot {
  readonly state = new Store<OwnBallotState>({ dots: {}, isFinished: false, saving: 'loading' });
  readonly #options: OwnBallotOptions;
  /** Counts the changes made here; the server has those up to `#sent`. */
  #changes = 0;
  #sent = 0;
  #isSending = false;
  #failures = 0;
  #cancelRetry: (() => void) | null = null;
  #isDestroyed = false;
  /** Another page has changed the ballot while this one had something on its way. */
  #isStale = false;

  constructor(options: OwnBallotOptions) {
    this.#options = options;
    void this.#load();
  }

  /** Dots that can still be placed. */
  get left(): number {
    return this.#options.round.dotsPerPerson - countDots(this.state.get().dots);
  }

  /** One more dot. @returns false when there is none left, or no more fit on this target */
  add(target: TargetId): boolean {
    const now = this.state.get().dots[target] ?? 0;
    return this.#set(target, now + 1);
  }

  /** One dot less. @returns false when there is none */
  remove(target: TargetId): boolean {
    const now = this.state.get().dots[target] ?? 0;
    return now > 0 && this.#set(target, now - 1);
  }

  /** For one finger: one more dot, or none at all when no more fit. */
  cycle(target: TargetId): boolean {
    return this.add(target) || this.#set(target, 0);
  }

  finish(isFinished: boolean): void {
    this.#change({ ...this.state.get(), isFinished });
  }

  /** Takes what was changed on another page of this person, unless something of this page is on its way. */
  async refresh(): Promise<void> {
    const { saving } = this.state.get();
    this.#isStale = saving !== 'saved' || this.#isSending;
    if (this.#isStale) return;
    const changes = this.#changes;
    try {
      const answer = await this.#options.read();
      if (!this.#isDestroyed && this.#changes === changes) this.#take(answer);
    } catch {
      // The next change tells what counts.
    }
  }

  /** Tries at once again, such as when the network is back. */
  retry(): void {
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    if (this.state.get().saving === 'loading') void this.#load();
    else void this.#send();
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.#cancelRetry?.();
  }

  #set(target: TargetId, n: number): boolean {
    const { round } = this.#options;
    const { dots, saving } = this.state.get();
    const now = dots[target] ?? 0;
    if (saving === 'loading' || n === now || !round.targets.includes(target)) return false;
    if (n > round.maxPerTarget || n - now > this.left) return false;
    const { [target]: _former, ...others } = dots;
    const next = n > 0 ? { ...others, [target]: n } : others;
    this.#change({ dots: next, isFinished: countDots(next) === round.dotsPerPerson });
    return true;
  }

  #change({ dots, isFinished }: Pick<OwnBallotState, 'dots' | 'isFinished'>): void {
    this.#changes++;
    this.state.set({ dots, isFinished, saving: 'sending' });
    void this.#send();
  }

  async #load(): Promise<void> {
    try {
      const answer = await this.#options.read();
      if (!this.#isDestroyed && this.#changes === 0) this.#take(answer);
    } catch (error) {
      if (error instanceof AppError) this.#options.onRefused(error);
      else this.#retryLater();
    }
  }

  async #send(): Promise<void> {
    if (this.#isSending || this.#isDestroyed || this.#sent === this.#changes) return;
    this.#isSending = true;
    const sending = this.#changes;
    const { dots, isFinished } = this.state.get();
    try {
      const answer = await this.#options.put({ dots, isFinished });
      this.#failures = 0;
      this.#sent = sending;
      if (sending === this.#changes) this.#take(answer);
    } catch (error) {
      if (error instanceof AppError && error.code !== 'storageFailed' && error.code !== 'tooManyRequests') {
        this.#sent = this.#changes;
        this.#options.onRefused(error);
        this.#changes = this.#sent = 0;
        await this.#load();
      } else this.#retryLater();
    }
    this.#isSending = false;
    if (this.#isStale && this.state.get().saving === 'saved') void this.refresh();
    else if (this.#cancelRetry === null) void this.#send();
  }

  #take({ ballot }: RoundResponse): void {
    const { dots, isFinished } = ballot ?? { dots: {}, isFinished: false };
    this.state.set({ dots, isFinished, saving: 'saved' });
  }

  #retryLater(): void {
    if (this.#isDestroyed) return;
    const waitMs = retryMs[Math.min(this.#failures++, retryMs.length - 1)]!;
    if (this.state.get().saving === 'sending') this.state.set({ ...this.state.get(), saving: 'offline' });
    this.#cancelRetry = this.#options.clock.after(waitMs, () => {
      this.#cancelRetry = null;
      this.retry();
    });
  }
}
