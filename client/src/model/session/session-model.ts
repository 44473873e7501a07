import type { SessionRequest } from '@whoboard/shared/session/commands.ts';
import { readSession } from '@whoboard/shared/session/session-doc.ts';
import { initialSession, type SessionState } from '@whoboard/shared/session/state.ts';
import type * as Y from 'yjs';
import type { Readable } from '../readable.ts';
import { Store } from '../readable.ts';
import type { ViewLead } from './session-leader.ts';
import type { ServerClock } from './server-clock.ts';

export interface SessionModelOptions {
  /** The session document, kept up to date by its connection. */
  readonly doc: Y.Doc;
  /** True once the server has told what there is. */
  readonly isReady: Readable<boolean>;
  readonly clock: ServerClock;
  /** @throws AppError with the server's reason */
  readonly post: (request: SessionRequest) => Promise<void>;
}

/** The session as everybody sees it, and the way to ask for a change of it. */
export class SessionModel {
  readonly doc: Y.Doc;
  readonly isReady: Readable<boolean>;
  readonly clock: ServerClock;
  /** Parts that did not change are the same objects as before. */
  readonly state: Store<SessionState>;
  /** Whose view this page follows. */
  readonly viewLead = new Store<ViewLead>({ kind: 'own' });
  /** This person looks elsewhere than who leads the view, where that is allowed. */
  readonly hasStrayed = new Store(false);
  /** Rises whenever this page is brought somewhere: what covers the board on a small screen makes room. */
  readonly calls = new Store(0);
  readonly #post: (request: SessionRequest) => Promise<void>;

  constructor({ doc, isReady, clock, post }: SessionModelOptions) {
    this.doc = doc;
    this.isReady = isReady;
    this.clock = clock;
    this.#post = post;
    this.state = new Store(initialSession);
    this.#read();
    doc.on('afterTransaction', this.#read);
  }

  /**
   * Asks for one step.
   * @throws AppError `illegalStep`, `forbidden` …; Unreachable
   */
  send(request: SessionRequest): Promise<void> {
    return this.#post(request);
  }

  destroy(): void {
    this.doc.off('afterTransaction', this.#read);
  }

  readonly #read = (): void => {
    const before = this.state.get() as unknown as Record<string, unknown>;
    const now = readSession(this.doc) as unknown as Record<string, unknown>;
    const names = Object.keys(now);
    const next = Object.fromEntries(
      names.map((name) => [name, isSame(before[name], now[name]) ? before[name] : now[name]]),
    );
    if (names.some((name) => next[name] !== before[name])) this.state.set(next as unknown as SessionState);
  };
}

/** Slices are small, and written in the same order of keys as they are read. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
