import { AppError, errorKinds } from '@whoboard/shared/errors.ts';
import type { ObservationRequest, RolePlayResponse } from '@whoboard/shared/role-play/sealed.ts';
import type { Play } from '@whoboard/shared/session/role-play.ts';
import type { SessionState } from '@whoboard/shared/session/state.ts';
import type { Clock } from '../clock.ts';
import type { KeyValueStorage } from '../local-copy.ts';
import { Store, type Readable } from '../readable.ts';
import { OwnObservations } from './own-observations.ts';

/** What of a role-play is for this person alone; null where it is not. */
export type Sealed = Pick<RolePlayResponse, 'intention' | 'hasIntention' | 'waiting'>;

export interface SealedPlayOptions {
  readonly id: string;
  readonly clock: Clock;
  readonly session: Readable<SessionState>;
  readonly storage: KeyValueStorage | null;
  /** Names what is kept on this device. */
  readonly storageKey: string;
  readonly read: () => Promise<RolePlayResponse>;
  readonly put: (id: string, observation: ObservationRequest) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

const retryMs = 3000;

/** The sealed side of a role-play on this page: asked for again whenever what everybody sees of it has changed. */
export class SealedPlay {
  readonly id: string;
  /** Null as long as the server has not answered. */
  readonly sealed = new Store<Sealed | null>(null);
  readonly observations: OwnObservations;
  /** One's own card fills the screen. */
  readonly isCardOpen = new Store(false);
  readonly #options: SealedPlayOptions;
  readonly #endWatch: () => void;
  #seen: Play | null = null;
  /** Counts the questions; only the answer to the last one is taken. */
  #asked = 0;
  #cancelRetry: (() => void) | null = null;

  constructor(options: SealedPlayOptions) {
    this.id = options.id;
    this.#options = options;
    this.observations = new OwnObservations(options);
    this.#endWatch = options.session.subscribe(() => this.#onSession());
    this.#onSession();
  }

  /** Tries at once again, such as when the network is back. */
  retry(): void {
    void this.#ask();
    this.observations.retry();
  }

  end(): void {
    this.#asked++;
    this.#cancelRetry?.();
    this.#endWatch();
    this.observations.end();
  }

  #onSession(): void {
    const { play } = this.#options.session.get().rolePlay;
    if (play === this.#seen || play?.id !== this.id) return;
    // What the last player was told must not stay on the screen of who has just left the part.
    if (this.#seen && this.#seen.persona !== play.persona) this.sealed.set(null);
    this.#seen = play;
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const asked = ++this.#asked;
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    try {
      const { observations, ...sealed } = await this.#options.read();
      if (asked !== this.#asked) return;
      this.sealed.set(sealed);
      this.observations.take(observations);
    } catch (error) {
      if (asked !== this.#asked) return;
      if (error instanceof AppError && !errorKinds[error.code].retry) return;
      this.#cancelRetry = this.#options.clock.after(retryMs, () => void this.#ask());
    }
  }
}
