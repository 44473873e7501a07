import { findItemType } from '@whoboard/shared/items/index.ts';

/** Which items are drawn from others: those that look different when one of the types that they follow changes. */
export class FollowIndex {
  readonly #types = new Map<string, string>();
  readonly #followers = new Set<string>();

  /**
   * Takes note of the types that items have now.
   * @param changed with the name of the type; undefined for an item that is gone
   * @returns the items that look different thereby
   */
  update(changed: Iterable<readonly [id: string, type: string | undefined]>): readonly string[] {
    const touched = new Set<string>();
    for (const [id, type] of changed) {
      const before = this.#types.get(id);
      if (before !== undefined) touched.add(before);
      if (type === undefined) this.#types.delete(id);
      else {
        touched.add(type);
        this.#types.set(id, type);
      }
      if (type !== undefined && findItemType(type)?.follows) this.#followers.add(id);
      else this.#followers.delete(id);
    }
    return [...this.#followers].filter((id) =>
      findItemType(this.#types.get(id) ?? '')?.follows?.some((type) => touched.has(type)),
    );
  }
}
