import * as Y from 'yjs';

export type YType = Y.AbstractType<Y.YEvent<Y.AbstractType<unknown>>>;

/**
 * What a document was like before the transaction that is under way. Valid until the transaction ends: what it deleted
 * still has its content then.
 */
export class TransactionView {
  readonly #transaction: Y.Transaction;
  #deleted: Map<number, { clock: number; end: number }[]> | null = null;

  constructor(transaction: Y.Transaction) {
    this.#transaction = transaction;
  }

  isNew(item: Y.Item): boolean {
    return item.id.clock >= (this.#transaction.beforeState.get(item.id.client) ?? 0);
  }

  /** Whether an item was part of the document and not deleted. */
  wasThere(item: Y.Item): boolean {
    if (this.isNew(item)) return false;
    return !item.deleted || this.#isDeletedNow(item.id);
  }

  /** The item that held a key's value, or null when the key had none. */
  itemOf(type: YType, key: string): Y.Item | null {
    let item = type._map.get(key) ?? null;
    while (item !== null && this.isNew(item)) item = item.left;
    return item !== null && this.wasThere(item) ? item : null;
  }

  /** A key's plain value before; undefined when it had none or a type. */
  valueOf(type: YType, key: string): unknown {
    const item = this.itemOf(type, key);
    return item?.content instanceof Y.ContentAny ? item.content.arr[item.content.arr.length - 1] : undefined;
  }

  #isDeletedNow({ client, clock }: Y.ID): boolean {
    this.#deleted ??= sortedRanges(this.#transaction);
    const ranges = this.#deleted.get(client);
    if (!ranges) return false;
    let low = 0;
    let high = ranges.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const range = ranges[middle]!;
      if (clock < range.clock) high = middle - 1;
      else if (clock >= range.end) low = middle + 1;
      else return true;
    }
    return false;
  }
}

function sortedRanges(transaction: Y.Transaction): Map<number, { clock: number; end: number }[]> {
  const clients = new Map<number, { clock: number; end: number }[]>();
  for (const [client, items] of transaction.deleteSet.clients) {
    const ranges = items.map(({ clock, len }) => ({ clock, end: clock + len }));
    clients.set(
      client,
      ranges.sort((a, b) => a.clock - b.clock),
    );
  }
  return clients;
}
