/** Which cards were turned from which: the links of their origins, the other way round. */
export class CardIndex {
  readonly #origins = new Map<string, string>();
  readonly #cards = new Map<string, readonly string[]>();

  /** Ids of the cards that name this one as their origin, sorted. */
  of(id: string): readonly string[] {
    return this.#cards.get(id) ?? none;
  }

  /**
   * Takes note of the origin that an item names now; null when it names none or is gone.
   * @returns ids of all others whose links look different thereby, because they name this item or are named by it
   */
  update(id: string, origin: string | null): readonly string[] {
    const before = this.#origins.get(id) ?? null;
    if (before !== origin) {
      if (before !== null)
        this.#set(
          before,
          this.of(before).filter((card) => card !== id),
        );
      if (origin !== null) {
        this.#set(origin, [...this.of(origin), id].toSorted());
        this.#origins.set(id, origin);
      } else this.#origins.delete(id);
    }
    const cards = this.of(id);
    if (before === null && origin === null) return cards;
    return [...cards, ...(before === null ? [] : [before]), ...(origin === null ? [] : [origin])];
  }

  #set(origin: string, cards: readonly string[]): void {
    if (cards.length > 0) this.#cards.set(origin, cards);
    else this.#cards.delete(origin);
  }
}

const none: readonly string[] = [];
