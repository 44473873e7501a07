import { metaOf } from '@whoboard/shared/board/layout.ts';
import { AppError, errorKinds, type ErrorCode } from '@whoboard/shared/errors.ts';
import { syncPath, type DocumentKind } from '@whoboard/shared/protocol/messages.ts';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { Clock } from './clock.ts';
import type { ConnectionModel, SaveState } from './editor.ts';
import type { LocalCopy, PendingCount } from './local-copy.ts';
import { Store } from './readable.ts';
import { SavingProvider, type WebSocketClass } from './saving-provider.ts';

export interface ConnectionOptions {
  /** `ws://` or `wss://` and host. */
  readonly serverUrl: string;
  readonly boardId: string;
  /** Default: the board document. */
  readonly kind?: DocumentKind;
  readonly epoch: number;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly clock: Clock;
  readonly localCopy: LocalCopy | null;
  readonly pending: PendingCount;
  /** The server took something of the last edits back. */
  readonly onNotice: (error: AppError) => void;
  /** The local copy had to be dropped, with as many edits as the server has not taken; all is to be loaded anew. */
  readonly onReset: (error: AppError, lost: number) => void;
  readonly WebSocketPolyfill?: WebSocketClass;
  /** Between 0 and 1, for the jitter of reconnects. */
  readonly random?: () => number;
}

/** After this long without an answer to an edit, the server counts as not writing. */
const notSavedAfterMs = 10_000;
const longestDelayMs = 8_000;
/** How long to stay away when the server has said why. */
const waits = {
  shuttingDown: { atLeastMs: 300, moreMs: 2_000 },
  writingFrozen: { atLeastMs: 2_000, moreMs: 3_000 },
} as const satisfies Partial<Record<ErrorCode, unknown>>;
/** Codes after which the copy on this device is worth nothing. */
const resetting: ReadonlySet<string> = new Set<ErrorCode>(['invalid', 'epochPassed']);

/**
 * The connection of a board document: local copy first, then the server. Its state is what the badge shows, and says
 * *saved* only when the server has acknowledged every edit, those of earlier visits included.
 */
export class BoardConnection implements ConnectionModel {
  readonly state = new Store<SaveState>({ kind: 'loading' });
  readonly isReady = new Store(false);
  readonly #options: ConnectionOptions;
  readonly #provider: SavingProvider;
  /** Edits that an earlier visit left unacknowledged. */
  #before: number;
  #closed: ErrorCode | null = null;
  #attempts = 0;
  #everConnected = false;
  #storageFails = false;
  #cancelRetry: (() => void) | null = null;
  #cancelSlow: (() => void) | null = null;
  #destroyed = false;
  /** The copy on this device was dropped; what happens to the document now counts no more. */
  #isReset = false;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#before = options.pending.get();
    this.#provider = new SavingProvider({
      serverUrl: options.serverUrl,
      path: syncPath(options.boardId, options.kind ?? 'board').slice(1),
      params: { epoch: String(options.epoch) },
      doc: options.doc,
      awareness: options.awareness,
      localOrigin: options.localCopy?.origin ?? null,
      ...(options.WebSocketPolyfill ? { WebSocketPolyfill: options.WebSocketPolyfill } : {}),
      onChange: () => this.#update(),
      onSaved: (all) => this.#saved(all),
      onSynced: () => this.#synced(),
      onNotice: (code) => this.#noticed(code),
      onClose: (code, reason) => this.#onClose(code, reason),
    });
    void this.#start();
  }

  /** Tries again at once, when the device says that it is online. */
  retry(): void {
    if (this.#destroyed || this.#closed) return;
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    this.#provider.connect();
  }

  destroy(): void {
    this.#destroyed = true;
    this.#cancelRetry?.();
    this.#cancelSlow?.();
    this.#provider.destroy();
    void this.#options.localCopy?.close();
  }

  async #start(): Promise<void> {
    await this.#options.localCopy?.loaded.catch(() => undefined);
    if (this.#destroyed) return;
    // A copy that holds a board can be worked on at once, with or without the server.
    if (metaOf(this.#options.doc).size > 0) this.isReady.set(true);
    this.#provider.connect();
    this.#update();
  }

  #synced(): void {
    this.#attempts = 0;
    this.isReady.set(true);
    this.#update();
  }

  #saved(all: boolean): void {
    this.#storageFails = false;
    if (all) this.#before = 0;
    this.#update();
  }

  #noticed(code: string): void {
    const known = codeOf(code);
    if (known === 'storageFailed') {
      this.#storageFails = true;
      this.#update();
      return;
    }
    this.#options.onNotice(new AppError(known ?? 'conflict', 'taken back by the server'));
  }

  #onClose(closeCode: number | null, reason: string): void {
    if (this.#destroyed) return;
    // A server that cannot write is there, and says so with each attempt; any other end of a connection means that it is not.
    this.#storageFails = codeOf(reason) === 'storageFailed';
    if (closeCode === null || closeCode < 4400 || closeCode > 4499) {
      this.#retryLater(closeCode, reason);
      this.#update();
      return;
    }
    const code = codeOf(reason) ?? codeOfClose(closeCode);
    this.#closed = code;
    if (!resetting.has(code)) return this.#update();
    this.#isReset = true;
    const lost = this.#options.pending.get();
    this.#options.pending.set(0);
    const error = new AppError(code, 'the local copy was dropped');
    const dropped = this.#options.localCopy?.drop() ?? Promise.resolve();
    void dropped.catch(() => undefined).then(() => this.#destroyed || this.#options.onReset(error, lost));
  }

  /** Everybody is disconnected at once when a server restarts; they come back spread over time. */
  #retryLater(closeCode: number | null, reason: string): void {
    const random = (this.#options.random ?? Math.random)();
    const base = Math.min(longestDelayMs, 250 * 2 ** this.#attempts++);
    const wait = waits[reason as keyof typeof waits] ?? (closeCode === 1012 ? waits.shuttingDown : null);
    const delayMs = wait ? wait.atLeastMs + random * wait.moreMs : base * (0.5 + random);
    this.#cancelRetry?.();
    this.#cancelRetry = this.#options.clock.after(delayMs, () => this.retry());
  }

  #update(): void {
    if (this.#isReset) return;
    const { pending, clock } = this.#options;
    const own = this.#provider.unacknowledged;
    const count = this.#before + own;
    pending.set(count);
    if (this.#provider.isConnected) this.#everConnected = true;
    const state = this.#stateFor(count);
    if (state.kind === 'saving' && !this.#cancelSlow) {
      const asked = this.#provider.acknowledged;
      this.#cancelSlow = clock.after(notSavedAfterMs, () => {
        this.#cancelSlow = null;
        if (this.#provider.acknowledged === asked && this.state.get().kind === 'saving')
          this.#storageFails = true;
        this.#update();
      });
    } else if (state.kind !== 'saving') {
      this.#cancelSlow?.();
      this.#cancelSlow = null;
    }
    if (!isSame(state, this.state.get())) this.state.set(state);
  }

  #stateFor(pending: number): SaveState {
    if (this.#closed) return { kind: 'closed', code: this.#closed };
    if (!this.#provider.isConnected) {
      if (this.#storageFails && pending > 0) return { kind: 'notSaved', pending };
      const isFirstTry = !this.#everConnected && this.#attempts === 0;
      return isFirstTry && !this.isReady.get() ? { kind: 'loading' } : { kind: 'offline', pending };
    }
    if (!this.isReady.get()) return { kind: 'loading' };
    if (pending === 0) return { kind: 'saved' };
    return this.#storageFails ? { kind: 'notSaved', pending } : { kind: 'saving', pending };
  }
}

function isSame(a: SaveState, b: SaveState): boolean {
  const pendingOf = (state: SaveState): number => ('pending' in state ? state.pending : 0);
  return a.kind === b.kind && pendingOf(a) === pendingOf(b);
}

function codeOf(reason: string): ErrorCode | null {
  return Object.hasOwn(errorKinds, reason) ? (reason as ErrorCode) : null;
}

/** The first code that closes so, for a proxy that swallowed the reason. */
function codeOfClose(closeCode: number): ErrorCode {
  const found = Object.entries(errorKinds).find(([, kind]) => kind.closeCode === closeCode);
  return (found?.[0] as ErrorCode | undefined) ?? 'forbidden';
}
