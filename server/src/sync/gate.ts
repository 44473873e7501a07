import { findItemProblem } from '@whoboard/shared/items/index.ts';
import { findProblem, itemsOf, metaOf, type YRecord } from '@whoboard/shared/board/layout.ts';
import { metaFields } from '@whoboard/shared/board/schema.ts';
import { AppError, type ErrorCode } from '@whoboard/shared/errors.ts';
import { idPattern } from '@whoboard/shared/ids.ts';
import type { Role } from '@whoboard/shared/protocol/api.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import * as Y from 'yjs';
import { restoreBelow, restoreKey } from './compensate.ts';
import { openGuard, type Guard } from './guard.ts';
import { withinSteps } from './conflict-steps.ts';
import {
  decodeUpdate,
  inspectUpdate,
  isKnown,
  nobodyClientId,
  refused,
  serverClientId,
  type UpdateSummary,
} from './gate-update.ts';
import { rollBack } from './rollback.ts';
import { TransactionView, type YType } from './transaction-view.ts';

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

/** What the transaction under way has touched, told by item and by key of `meta`. */
class Touched {
  readonly view: TransactionView;
  readonly items: YType;
  readonly meta: YType;
  readonly itemIds = new Set<string>();
  readonly metaKeys = new Set<string>();
  readonly #transaction: Y.Transaction;

  constructor(transaction: Y.Transaction) {
    this.#transaction = transaction;
    this.view = new TransactionView(transaction);
    this.items = itemsOf(transaction.doc) as unknown as YType;
    this.meta = metaOf(transaction.doc) as unknown as YType;
    for (const [type, keys] of changesOf(transaction)) {
      if (type === this.items) for (const key of keys) this.itemIds.add(named(key));
      else if (type === this.meta) for (const key of keys) this.metaKeys.add(named(key));
      else this.itemIds.add(this.#itemIdOf(type));
    }
  }

  /** How many more items there are than before. */
  addedItems(): number {
    let added = 0;
    for (const id of this.itemIds) {
      const isThere = (this.items as unknown as Y.Map<unknown>).has(id);
      const wasThere = this.view.itemOf(this.items, id) !== null;
      added += Number(isThere) - Number(wasThere);
    }
    return added;
  }

  newIds(): string[] {
    return [...this.itemIds].filter((id) => this.view.itemOf(this.items, id) === null);
  }

  /** Undoes what was done to an item that the session keeps from participants, or that came into such a place. */
  restoreIfGuarded(id: string, guard: Guard): boolean {
    if (!guard.isFrozen && guard.locked.size === 0) return false;
    const before = this.view.itemOf(this.items, id);
    if (!guard.isFrozen && !this.#isWithin(id, guard.locked)) return false;
    const former =
      before?.content instanceof Y.ContentType ? (before.content.type as unknown as YType) : null;
    if (before === null || before.deleted || former === null) restoreKey(this.items, id, this.view);
    else restoreBelow(this.#changesBelow(former), this.view);
    return true;
  }

  /** Whether an item is one of these or lies in one, as it was or as it is now. */
  #isWithin(id: string, locked: ReadonlySet<string>): boolean {
    const parentBefore = (at: string): unknown => {
      const item = this.view.itemOf(this.items, at);
      const record = item?.content instanceof Y.ContentType ? item.content.type : null;
      return record === null ? undefined : this.view.valueOf(record as unknown as YType, 'parent');
    };
    const parentNow = (at: string): unknown => {
      const record = (this.items as unknown as Y.Map<unknown>).get(at);
      return record instanceof Y.Map ? record.get('parent') : undefined;
    };
    return [parentBefore, parentNow].some((parentOf) => leadsTo(id, parentOf, locked));
  }

  /** Undoes what was done to an item that was locked, and any change of the lock itself. */
  restoreIfLocked(id: string): boolean {
    const before = this.view.itemOf(this.items, id);
    const record = (this.items as unknown as Y.Map<unknown>).get(id);
    if (before === null) return this.#unlockNew(record);
    const former = before.content instanceof Y.ContentType ? (before.content.type as unknown as YType) : null;
    const wasLocked = former !== null && this.view.valueOf(former, 'locked') === true;
    if (!wasLocked) return this.#restoreLock(record, former);
    if (before.deleted) restoreKey(this.items, id, this.view);
    else if (former) restoreBelow(this.#changesBelow(former), this.view);
    return true;
  }

  #unlockNew(record: unknown): boolean {
    if (!(record instanceof Y.Map) || record.get('locked') !== true) return false;
    record.set('locked', false);
    return true;
  }

  #restoreLock(record: unknown, former: YType | null): boolean {
    if (!(record instanceof Y.Map) || record.get('locked') !== true) return false;
    if ((record as unknown as YType) === former) restoreKey(former, 'locked', this.view);
    else record.set('locked', false);
    return true;
  }

  /** @throws AppError `invalid` when something touched does not fit the schema */
  check(): void {
    for (const [client, structs] of this.#transaction.doc.store.clients) {
      const known = this.#transaction.beforeState.get(client) ?? 0;
      for (let at = structs.length - 1; at >= 0 && structs[at]!.id.clock >= known; at--)
        checkPlace(structs[at]!);
    }
    const items = itemsOf(this.#transaction.doc);
    for (const id of this.itemIds) {
      if (!idPattern.test(id)) throw refused('item id');
      if (!items.has(id)) continue;
      const record: unknown = items.get(id);
      if (!(record instanceof Y.Map)) throw refused('item is not a map');
      const problem = findItemProblem(record as YRecord);
      if (problem !== null) throw refused(problem);
    }
    if (this.metaKeys.size > 0) {
      const problem = findProblem(metaOf(this.#transaction.doc), metaFields);
      if (problem !== null) throw refused(problem);
    }
  }

  #changesBelow(record: YType): (readonly [YType, ReadonlySet<string | null>])[] {
    return changesOf(this.#transaction).filter(([type]) => type === record || isBelow(type, record));
  }

  #itemIdOf(type: YType): string {
    let at: YType = type;
    for (;;) {
      const item: Y.Item | null = at._item;
      if (item === null) throw refused('unknown root');
      const parent = item.parent as unknown as YType;
      if (parent === this.items) return named(item.parentSub);
      if (parent === this.meta) throw refused('type in meta');
      at = parent;
    }
  }
}

/** Whether an item or one of those in which it lies is among the wanted; parents may form a ring. */
function leadsTo(id: string, parentOf: (id: string) => unknown, wanted: ReadonlySet<string>): boolean {
  const passed = new Set<string>();
  for (let at: unknown = id; typeof at === 'string' && !passed.has(at); at = parentOf(at)) {
    if (wanted.has(at)) return true;
    passed.add(at);
  }
  return false;
}

function changesOf(transaction: Y.Transaction): [YType, Set<string | null>][] {
  return [...transaction.changed].map(([type, keys]) => [type as unknown as YType, new Set(keys)]);
}

function isBelow(type: YType, ancestor: YType): boolean {
  for (let item = type._item; item !== null; item = (item.parent as unknown as YType)._item) {
    if ((item.parent as unknown as YType) === ancestor) return true;
  }
  return false;
}

function named(key: string | null): string {
  if (key === null) throw refused('list content in a map');
  return key;
}

/** Maps have keys only and texts have characters only, also where nobody would look. */
function checkPlace(struct: Y.Item | Y.GC): void {
  if (!(struct instanceof Y.Item) || struct.deleted) return;
  const parent = struct.parent as unknown;
  if (parent instanceof Y.Text) {
    if (struct.parentSub !== null || !(struct.content instanceof Y.ContentString))
      throw refused('plain characters only');
  } else if (!(parent instanceof Y.Map) || struct.parentSub === null) throw refused('list content in a map');
  else if (struct.content instanceof Y.ContentString) throw refused('characters in a map');
}
