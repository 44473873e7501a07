import { AppError, errorKinds, type ErrorCode } from '@whoboard/shared/errors.ts';
import { newId } from '@whoboard/shared/ids.ts';
import { observationTags, type ObservationTag } from '@whoboard/shared/role-play/scene.ts';
import type { ObservationRequest, OwnObservation } from '@whoboard/shared/role-play/sealed.ts';
import type { Clock } from '../clock.ts';
import type { KeyValueStorage } from '../local-copy.ts';
import { Store } from '../readable.ts';

/** One of one's own observations as it is shown. */
export interface ShownObservation extends OwnObservation {
  /** `sending`: on its way or kept on this device; `refused`: the server does not take it, and the words stay here. */
  readonly saving: 'saved' | 'sending' | 'refused';
  /** Why it was refused. */
  readonly reason: ErrorCode | null;
}

export interface OwnObservationsState {
  readonly observations: readonly ShownObservation[];
  /** What is being written, kept on this device so that closing the page loses nothing. */
  readonly draft: ObservationRequest;
  readonly progress: 'loading' | 'saved' | 'sending' | 'offline';
}

export interface OwnObservationsOptions {
  readonly clock: Clock;
  readonly storage: KeyValueStorage | null;
  /** Names what is kept on this device: board, person, role-play. */
  readonly storageKey: string;
  readonly put: (id: string, observation: ObservationRequest) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

/** A change that the server does not have yet: new words, or null for removed. */
interface Pending {
  readonly id: string;
  readonly change: ObservationRequest | null;
  readonly reason: ErrorCode | null;
}

const retryMs = [500, 1000, 2000, 4000, 8000] as const;
const emptyDraft: ObservationRequest = { text: '', tag: observationTags[0] };

/**
 * One's own observations of a role-play. Each change shows at once, is kept on this device, and goes to the server, again
 * and again while it cannot be reached.
 */
export class OwnObservations {
  readonly state: Store<OwnObservationsState>;
  readonly #options: OwnObservationsOptions;
  #stored: readonly OwnObservation[] = [];
  #pending: readonly Pending[];
  #isLoaded = false;
  #isSending = false;
  #failures = 0;
  #cancelRetry: (() => void) | null = null;
  #isEnded = false;

  constructor(options: OwnObservationsOptions) {
    this.#options = options;
    const kept = readKept(options);
    this.#pending = kept.pending;
    this.state = new Store<OwnObservationsState>({
      observations: [],
      draft: kept.draft,
      progress: 'loading',
    });
    this.#show();
  }

  /** What the server has; changes made here meanwhile stand above it. */
  take(stored: readonly OwnObservation[]): void {
    this.#stored = stored;
    this.#isLoaded = true;
    this.#show();
    void this.#send();
  }

  write(draft: ObservationRequest): void {
    this.state.set({ ...this.state.get(), draft });
    this.#keep();
  }

  /** Makes an observation of what is written; the tag stays for the next one. @returns whether there was anything */
  add(): boolean {
    const { draft } = this.state.get();
    const text = draft.text.trim();
    if (text === '') return false;
    this.state.set({ ...this.state.get(), draft: { ...draft, text: '' } });
    this.#change({ id: newId(), change: { ...draft, text }, reason: null });
    return true;
  }

  /** Words that are empty change nothing: an observation is removed on purpose. */
  change(id: string, change: ObservationRequest): void {
    const text = change.text.trim();
    if (text !== '') this.#change({ id, change: { ...change, text }, reason: null });
  }

  remove(id: string): void {
    const isOnlyHere = !this.#stored.some((each) => each.id === id) && this.#reasonOf(id) !== null;
    if (!isOnlyHere) return this.#change({ id, change: null, reason: null });
    this.#pending = this.#pending.filter((each) => each.id !== id);
    this.#show();
    this.#keep();
  }

  /** Tries at once again, such as when the network is back. */
  retry(): void {
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    void this.#send();
  }

  end(): void {
    this.#isEnded = true;
    this.#cancelRetry?.();
  }

  #reasonOf(id: string): ErrorCode | null {
    return this.#pending.find((each) => each.id === id)?.reason ?? null;
  }

  #change(pending: Pending): void {
    const at = this.#pending.findIndex(({ id }) => id === pending.id);
    this.#pending = at < 0 ? [...this.#pending, pending] : this.#pending.with(at, pending);
    this.#show();
    this.#keep();
    void this.#send();
  }

  async #send(): Promise<void> {
    const next = this.#pending.find(({ reason }) => reason === null);
    if (!next || !this.#isLoaded || this.#isSending || this.#isEnded || this.#cancelRetry) return;
    this.#isSending = true;
    try {
      if (next.change) await this.#options.put(next.id, next.change);
      else await this.#options.remove(next.id);
      this.#failures = 0;
      this.#stored = storedWith(this.#stored, next);
      this.#pending = this.#pending.filter((each) => each !== next);
    } catch (error) {
      if (error instanceof AppError && !errorKinds[error.code].retry) {
        const refused = { ...next, reason: error.code };
        this.#pending = this.#pending.map((each) => (each === next ? refused : each));
      } else this.#retryLater();
    }
    this.#isSending = false;
    this.#show();
    this.#keep();
    void this.#send();
  }

  #retryLater(): void {
    if (this.#isEnded) return;
    const waitMs = retryMs[Math.min(this.#failures++, retryMs.length - 1)]!;
    this.#cancelRetry = this.#options.clock.after(waitMs, () => this.retry());
  }

  #show(): void {
    const pending = new Map(this.#pending.map((each) => [each.id, each]));
    const shown = this.#stored.map((each): ShownObservation | null => {
      const newer = pending.get(each.id);
      pending.delete(each.id);
      if (!newer) return { ...each, saving: 'saved', reason: null };
      if (newer.change === null) return newer.reason ? { ...each, saving: 'saved', reason: null } : null;
      return { ...each, ...newer.change, saving: savingOf(newer), reason: newer.reason };
    });
    const made = [...pending.values()].map(
      (each): ShownObservation | null =>
        each.change && {
          ...each.change,
          id: each.id,
          isLanded: false,
          saving: savingOf(each),
          reason: each.reason,
        },
    );
    const isSending = this.#pending.some(({ reason }) => reason === null);
    this.state.set({
      draft: this.state.get().draft,
      observations: [...shown, ...made].filter((each) => each !== null),
      progress: this.#failures > 0 ? 'offline' : isSending ? 'sending' : this.#isLoaded ? 'saved' : 'loading',
    });
  }

  #keep(): void {
    const { storage, storageKey } = this.#options;
    const { draft } = this.state.get();
    try {
      if (draft.text === '' && this.#pending.length === 0) storage?.removeItem(storageKey);
      else storage?.setItem(storageKey, JSON.stringify({ draft, pending: this.#pending }));
    } catch {
      // A storage that is full or switched off; what is on the page is still sent.
    }
  }
}

const savingOf = ({ reason }: Pending): ShownObservation['saving'] => (reason ? 'refused' : 'sending');

function storedWith(stored: readonly OwnObservation[], { id, change }: Pending): readonly OwnObservation[] {
  const at = stored.findIndex((each) => each.id === id);
  if (change === null) return stored.filter((each) => each.id !== id);
  const next = { id, ...change, isLanded: false };
  return at < 0 ? [...stored, next] : stored.with(at, next);
}

/** What was kept on this device; whatever does not fit is passed over. */
function readKept({ storage, storageKey }: OwnObservationsOptions): {
  readonly draft: ObservationRequest;
  readonly pending: readonly Pending[];
} {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(storageKey) ?? '{}');
    const { draft, pending } = kept as { draft?: unknown; pending?: unknown };
    return {
      draft: isRequest(draft) ? draft : emptyDraft,
      pending: Array.isArray(pending) ? pending.filter(isPending) : [],
    };
  } catch {
    return { draft: emptyDraft, pending: [] };
  }
}

function isRequest(value: unknown): value is ObservationRequest {
  if (typeof value !== 'object' || value === null) return false;
  const { text, tag } = value as { text?: unknown; tag?: unknown };
  return typeof text === 'string' && observationTags.includes(tag as ObservationTag);
}

function isPending(value: unknown): value is Pending {
  if (typeof value !== 'object' || value === null) return false;
  const { id, change } = value as { id?: unknown; change?: unknown };
  return typeof id === 'string' && (change === null || isRequest(change));
}
