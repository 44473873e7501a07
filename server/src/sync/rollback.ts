import * as Y from 'yjs';
import type { YType } from './transaction-view.ts';

/**
 * Takes back everything that the transaction under way has done to its document, in time proportional to what it did:
 * rebuilding a large board from its bytes instead would keep its people waiting. Must be called inside the transaction,
 * before Yjs merges and frees what was deleted; the transaction then ends without any event.
 */
export function rollBack(transaction: Y.Transaction): void {
  const { doc, beforeState, deleteSet } = transaction;
  const { store } = doc;

  for (const [client, ranges] of deleteSet.clients) {
    const structs = store.clients.get(client) ?? [];
    const known = beforeState.get(client) ?? 0;
    for (const { clock, len } of ranges)
      if (clock < known) undelete(structs, clock, Math.min(clock + len, known));
  }

  for (const [client, structs] of store.clients) {
    const known = beforeState.get(client) ?? 0;
    for (let last = structs.at(-1); last !== undefined && last.id.clock >= known; last = structs.at(-1)) {
      structs.pop();
      if (last instanceof Y.Item) unlink(last);
    }
    if (structs.length === 0) store.clients.delete(client);
  }

  store.pendingStructs = null;
  store.pendingDs = null;
  deleteSet.clients.clear();
  for (const type of transaction.changed.keys()) forgetPositions(type as unknown as YType);
  transaction.changed.clear();
  transaction.changedParentTypes.clear();
  const kept = transaction._mergeStructs.filter(({ id }) => id.clock < (beforeState.get(id.client) ?? 0));
  transaction._mergeStructs.splice(0, Infinity, ...kept);
}

/** Drops remembered places in a text, which may be wrong after a change that did not go through the text itself. */
export function forgetPositions(type: YType): void {
  if (type._searchMarker) type._searchMarker.length = 0;
}

function undelete(structs: readonly (Y.Item | Y.GC)[], from: number, to: number): void {
  for (let at = Y.findIndexSS(structs as (Y.Item | Y.GC)[], from); at < structs.length; at++) {
    const item = structs[at]!;
    if (item.id.clock >= to) return;
    if (!(item instanceof Y.Item) || !item.deleted) continue;
    item.deleted = false;
    if (item.countable && item.parentSub === null) (item.parent as unknown as YType)._length += item.length;
  }
}

function unlink(item: Y.Item): void {
  const parent = item.parent as unknown as YType;
  if (item.left !== null) item.left.right = item.right;
  else if (item.parentSub === null && parent._start === item) parent._start = item.right;
  if (item.right !== null) item.right.left = item.left;
  if (item.parentSub === null) {
    if (item.countable && !item.deleted) parent._length -= item.length;
  } else if (parent._map.get(item.parentSub) === item) {
    if (item.left !== null) parent._map.set(item.parentSub, item.left);
    else parent._map.delete(item.parentSub);
  }
}
