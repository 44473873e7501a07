import { findItemChangeProblem, findItemProblem } from '@whoboard/shared/items/index.ts';
import { findProblem, itemsOf, metaOf, type FieldPath, type YRecord } from '@whoboard/shared/board/layout.ts';
import { metaFields } from '@whoboard/shared/board/schema.ts';
import { idPattern } from '@whoboard/shared/ids.ts';
import * as Y from 'yjs';
import { restoreBelow, restoreKey } from './compensate.ts';
import { refused } from './gate-update.ts';
import type { Guard } from './guard.ts';
import { TransactionView, type YType } from './transaction-view.ts';

/** What the transaction under way has touched, told by item and by key of `meta`. */
export class Touched {
  readonly view: TransactionView;
  readonly items: YType;
  readonly meta: YType;
  readonly itemIds = new Set<string>();
  readonly metaKeys = new Set<string>();
  /** Items that are new or were replaced; of the others, what has changed inside. */
  readonly #whole = new Set<string>();
  readonly #inside: Inside[] = [];
  readonly #transaction: Y.Transaction;

  constructor(transaction: Y.Transaction) {
    this.#transaction = transaction;
    this.view = new TransactionView(transaction);
    this.items = itemsOf(transaction.doc) as unknown as YType;
    this.meta = metaOf(transaction.doc) as unknown as YType;
    for (const [type, keys] of changesOf(transaction)) {
      if (type === this.items) for (const key of keys) this.#whole.add(named(key));
      else if (type === this.meta) for (const key of keys) this.metaKeys.add(named(key));
      else this.#inside.push(this.#insideOf(type, keys));
    }
    for (const id of this.#whole) this.itemIds.add(id);
    for (const { id } of this.#inside) this.itemIds.add(id);
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

  /**
   * Whether an item is one of these or lies in one, as it was or as it is now. What it lies in may have been moved by the
   * same change and not been put back yet, so both are followed at each step.
   */
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
    return leadsTo(id, [parentBefore, parentNow], locked);
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
      if (this.#whole.has(id)) demandNone(findItemProblem(record as YRecord));
    }
    for (const { id, path, type, keys } of this.#inside) {
      // What was deleted with all that it holds needs no check.
      if (this.#whole.has(id) || type._item?.deleted === true) continue;
      demandNone(findItemChangeProblem(items.get(id)!, path, type, keys));
    }
    if (this.metaKeys.size > 0) {
      const problem = findProblem(metaOf(this.#transaction.doc), metaFields);
      if (problem !== null) throw refused(problem);
    }
  }

  #changesBelow(record: YType): (readonly [YType, ReadonlySet<string | null>])[] {
    return changesOf(this.#transaction).filter(([type]) => type === record || isBelow(type, record));
  }

  #insideOf(type: YType, keys: ReadonlySet<string | null>): Inside {
    const path: string[] = [];
    for (let at = type; ;) {
      const item: Y.Item | null = at._item;
      if (item === null) throw refused('unknown root');
      const parent = item.parent as unknown as YType;
      if (parent === this.items) return { id: named(item.parentSub), path, type, keys };
      if (parent === this.meta) throw refused('type in meta');
      path.unshift(named(item.parentSub));
      at = parent;
    }
  }
}

/** Whether an item or one of those in which it lies is among the wanted; parents may form a ring. */
function leadsTo(
  id: string,
  parentsOf: readonly ((id: string) => unknown)[],
  wanted: ReadonlySet<string>,
): boolean {
  const reached = new Set([id]);
  for (const at of reached) {
    if (wanted.has(at)) return true;
    for (const parentOf of parentsOf) {
      const parent = parentOf(at);
      if (typeof parent === 'string') reached.add(parent);
    }
  }
  return false;
}

/** A type inside an item that was there before, and what of it has changed. */
interface Inside {
  readonly id: string;
  readonly path: FieldPath;
  readonly type: YType;
  readonly keys: ReadonlySet<string | null>;
}

function demandNone(problem: string | null): void {
  if (problem !== null) throw refused(problem);
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
