import { itemsOf } from '@whoboard/shared/board/layout.ts';
import { AppError, type ErrorCode } from '@whoboard/shared/errors.ts';
import type { Role } from '@whoboard/shared/protocol/api.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import * as Y from 'yjs';
import { restoreKey } from './compensate.ts';
import { withinSteps } from './conflict-steps.ts';
import { Touched } from './gate-touched.ts';
import {
  decodeUpdate,
  inspectUpdate,
  isKnown,
  knows,
  nobodyClientId,
  refused,
  serverClientId,
  type UpdateSummary,
} from './gate-update.ts';
import { openGuard, type Guard } from './guard.ts';
import { rollBack } from './rollback.ts';

/** Who sends an update, and what of a document that person may write. */
export interface Writer {
  readonly participantId: string;
  readonly role: Role;
  /** Items, within the schema. */
  readonly writesItems: boolean;
}

export type Verdict =
  | {
      readonly kind: 'accepted';
      /** What has really changed, server's corrections included; null when nothing did. */
      readonly update: Uint8Array | null;
      /** The state before: client id -> clock. */
      readonly before: ReadonlyMap<number, number>;
      readonly newClientIds: readonly number[];
      /** Why something was taken back again; empty for most. */
      readonly notices: readonly ErrorCode[];
      readonly touchesMeta: boolean;
    }
  /** It depends on changes that the document does not have. The document is as before. */
  | { readonly kind: 'missing' }
  /** The document is as before, unless it is damaged: then it must be rebuilt from what is stored. */
  | { readonly kind: 'refused'; readonly error: AppError; readonly isDamaged: boolean };

/** Steps past what others have written at the same places; far more than any merge takes, and a tenth of a second. */
const maxConflictSteps = 500_000;

/** Keys of `meta` that only the server writes. */
const serverKeys: ReadonlySet<string> = new Set(['schemaVersion', 'epoch']);

/** What decides over a document's changes. */
export interface DocumentGate {
  /**
   * Applies a client's update, or refuses it.
   * @param isReadOnly whether nothing can be stored now: what would change something is refused as `storageFailed`
   */
  admit(bytes: Uint8Array, writer: Writer, owners: ReadonlyMap<number, string>, isReadOnly: boolean): Verdict;
  /** Whether an update brings nothing that the document does not have. */
  knows(bytes: Uint8Array): boolean;
  /**
   * Makes a change in the server's name.
   * @param edit must be synchronous; when it throws, nothing has happened
   * @returns its result and what has changed, null when nothing did
   */
  edit<T>(edit: (doc: Y.Doc) => T): {
    result: T;
    update: Uint8Array | null;
    before: ReadonlyMap<number, number>;
    touchesMeta: boolean;
  };
}

/**
 * Guards one Yjs document: applies updates that the schema and the sender's rights allow and leaves no trace of others.
 */
export class Gate implements DocumentGate {
  readonly #doc: Y.Doc;
  readonly #guard: () => Guard;
  #itemCount = 0;
  #captured: Uint8Array | null = null;

  /**
   * @param doc a loaded document, written from now on through this gate alone
   * @param guard what the session forbids participants at the moment
   */
  constructor(doc: Y.Doc, guard: () => Guard = () => openGuard) {
    this.#doc = doc;
    this.#guard = guard;
    doc.clientID = nobodyClientId;
    doc.on('update', (update: Uint8Array) => (this.#captured = update));
    this.#itemCount = itemsOf(doc).size;
  }

  admit(
    bytes: Uint8Array,
    writer: Writer,
    owners: ReadonlyMap<number, string>,
    isReadOnly: boolean,
  ): Verdict {
    const { store } = this.#doc;
    let isIrreversible = false;
    try {
      const decoded = decodeUpdate(bytes);
      if (isKnown(decoded, store)) return unchanged;
      if (!writer.writesItems) throw new AppError('forbidden', 'may not write here');
      if (isReadOnly) throw new AppError('storageFailed', 'cannot be stored now');
      const summary = inspectUpdate(decoded, store, owners, writer.participantId);
      isIrreversible = summary.isIrreversible;
      const verdict = this.#apply(bytes, writer, summary);
      if (verdict.kind === 'missing' && isIrreversible) throw refused('depends on something unknown');
      return verdict;
    } catch (error) {
      const reason = error instanceof AppError ? error : refused('cannot be applied');
      return { kind: 'refused', error: reason, isDamaged: isIrreversible };
    }
  }

  knows(bytes: Uint8Array): boolean {
    return knows(bytes, this.#doc.store);
  }

  #apply(bytes: Uint8Array, writer: Writer, summary: UpdateSummary): Verdict {
    const doc = this.#doc;
    let verdict: Verdict | null = null;
    let failure: unknown = null;
    let notices: readonly ErrorCode[] = [];
    let touchesMeta = false;
    let before: ReadonlyMap<number, number> = new Map();
    let added = 0;
    this.#captured = null;
    Y.transact(
      doc,
      (transaction) => {
        before = transaction.beforeState;
        try {
          withinSteps(maxConflictSteps, () => Y.applyUpdate(doc, bytes));
          if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
            rollBack(transaction);
            verdict = { kind: 'missing' };
            return;
          }
          const touched = new Touched(transaction);
          touchesMeta = touched.metaKeys.size > 0;
          doc.clientID = serverClientId;
          notices = this.#takeBack(touched, writer);
          if (notices.length > 0 && summary.isIrreversible) throw refused('cuts a character that must stay');
          added = touched.addedItems();
          touched.check();
        } catch (error) {
          failure = error;
          rollBack(transaction);
        } finally {
          doc.clientID = nobodyClientId;
        }
      },
      null,
      false,
    );
    if (failure !== null) throw failure instanceof Error ? failure : refused('cannot be applied');
    if (verdict !== null) return verdict;
    this.#itemCount += added;
    return {
      kind: 'accepted',
      update: this.#takeCaptured(),
      before,
      newClientIds: summary.newClientIds,
      notices,
      touchesMeta,
    };
  }

  /** @throws AppError `invalid` when the result would not fit the schema, `boardFull` */
  edit<T>(edit: (doc: Y.Doc) => T): {
    result: T;
    update: Uint8Array | null;
    before: ReadonlyMap<number, number>;
    touchesMeta: boolean;
  } {
    const doc = this.#doc;
    let outcome: { result: T } | null = null;
    let failure: unknown = null;
    let touchesMeta = false;
    let before: ReadonlyMap<number, number> = new Map();
    let added = 0;
    this.#captured = null;
    Y.transact(
      doc,
      (transaction) => {
        before = transaction.beforeState;
        doc.clientID = serverClientId;
        try {
          outcome = { result: edit(doc) };
          if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
            throw refused('predecessors missing');
          const touched = new Touched(transaction);
          touchesMeta = touched.metaKeys.size > 0;
          added = touched.addedItems();
          if (this.#itemCount + added > limits.maxItems && added > 0) throw boardFull();
          touched.check();
        } catch (error) {
          failure = error;
          rollBack(transaction);
        } finally {
          doc.clientID = nobodyClientId;
        }
      },
      'server',
      true,
    );
    if (failure !== null || outcome === null) throw failure;
    this.#itemCount += added;
    const { result } = outcome as { result: T };
    return { result, update: this.#takeCaptured(), before, touchesMeta };
  }

  #takeCaptured(): Uint8Array | null {
    const update = this.#captured;
    this.#captured = null;
    return update;
  }

  /** Corrects what the writer was allowed to try but not to do; the rest of the update stays. */
  #takeBack(touched: Touched, writer: Writer): ErrorCode[] {
    const notices = new Set<ErrorCode>();
    const isFacilitator = writer.role === 'facilitator';
    for (const key of touched.metaKeys) {
      if (isFacilitator && !serverKeys.has(key)) continue;
      restoreKey(touched.meta, key, touched.view);
      notices.add('forbidden');
    }
    if (!isFacilitator) {
      const guard = this.#guard();
      for (const id of touched.itemIds) {
        if (touched.restoreIfGuarded(id, guard)) notices.add(guard.isFrozen ? 'writingFrozen' : 'areaLocked');
        else if (touched.restoreIfLocked(id)) notices.add('forbidden');
      }
    }
    if (this.#itemCount + touched.addedItems() > limits.maxItems && touched.addedItems() > 0) {
      for (const id of touched.newIds()) restoreKey(touched.items, id, touched.view);
      notices.add('boardFull');
    }
    return [...notices];
  }
}

const unchanged: Verdict = {
  kind: 'accepted',
  update: null,
  before: new Map(),
  newClientIds: [],
  notices: [],
  touchesMeta: false,
};

function boardFull(): AppError {
  return new AppError('boardFull', 'too many items', { maxItems: limits.maxItems });
}
