import type { StatementRef } from '@whoboard/shared/draw/draw-context.ts';
import type { Item } from '@whoboard/shared/items/index.ts';

/** Which statements were made from which items: the links of sources, the other way round. */
export class StatementIndex {
  readonly #bySource = new Map<string, readonly StatementRef[]>();
  readonly #sources = new Map<string, ReadonlyMap<string, readonly StatementRef[]>>();

  of(itemId: string): readonly StatementRef[] {
    return this.#bySource.get(itemId) ?? none;
  }

  /**
   * Takes note of an item as it is now.
   * @returns the sources whose links have changed
   */
  update(id: string, item: Item | undefined): readonly string[] {
    const before = this.#sources.get(id);
    const after = item ? sourcesIn(item) : empty;
    if (!before && after.size === 0) return [];
    const touched = new Set([...(before?.keys() ?? []), ...after.keys()]);
    if (after.size > 0) this.#sources.set(id, after);
    else this.#sources.delete(id);
    for (const source of touched) {
      const others = this.of(source).filter((ref) => ref.personaId !== id);
      const all = [...others, ...(after.get(source) ?? [])];
      if (all.length > 0) this.#bySource.set(source, all);
      else this.#bySource.delete(source);
    }
    return [...touched];
  }
}

const none: readonly StatementRef[] = [];
const empty: ReadonlyMap<string, readonly StatementRef[]> = new Map();

function sourcesIn(item: Item): ReadonlyMap<string, readonly StatementRef[]> {
  if (!('statements' in item)) return empty;
  const found = new Map<string, StatementRef[]>();
  for (const statement of item.statements) {
    for (const source of statement.sources) {
      const refs = found.get(source.item) ?? [];
      refs.push({ personaId: item.id, statementId: statement.id, entry: source.entry });
      found.set(source.item, refs);
    }
  }
  return found;
}
