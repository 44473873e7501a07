import type { Translate } from '@whoboard/shared/i18n/translate.ts';
import type { ItemTypeName } from '@whoboard/shared/items/index.ts';

/** Something that somebody else did to one item. */
export type Deed =
  | { readonly kind: 'added'; readonly itemId: string; readonly type: ItemTypeName }
  | { readonly kind: 'wrote' | 'moved' | 'changed' | 'deleted'; readonly itemId: string };

const order = ['added', 'wrote', 'moved', 'changed', 'deleted'] as const;
const maxSentences = 3;

/**
 * Gathers what others do until it is told: many deeds of one person on one item count once, and become one sentence
 * such as "Léa wrote 3 notes".
 */
export class DeedGatherer {
  /** Person's name (empty when unknown) -> kind and type -> items. */
  readonly #people = new Map<string, Map<string, Set<string>>>();

  get isEmpty(): boolean {
    return this.#people.size === 0;
  }

  add(name: string, deed: Deed): void {
    const own = this.#people.get(name) ?? new Map<string, Set<string>>();
    this.#people.set(name, own);
    // What was just added and is being written in or placed is still one new item.
    if (deed.kind !== 'added' && deed.kind !== 'deleted' && isAdded(own, deed.itemId)) return;
    const key = deed.kind === 'added' ? `added ${deed.type}` : deed.kind;
    const items = own.get(key) ?? new Set<string>();
    own.set(key, items.add(deed.itemId));
  }

  /** The sentences so far, at most three and a rest; empties it. */
  take(t: Translate): string {
    const sentences = [...this.#people].flatMap(([name, own]) =>
      order.flatMap((kind) =>
        [...own]
          .filter(([key]) => key.split(' ')[0] === kind)
          .map(([key, items]) => sentence(t, name || t('app.announce.somebody'), key, items.size)),
      ),
    );
    this.#people.clear();
    const rest = sentences.length - maxSentences;
    const told =
      rest > 0 ? [...sentences.slice(0, maxSentences), t('app.announce.more', { count: rest })] : sentences;
    return told.join(' ');
  }
}

function isAdded(own: ReadonlyMap<string, ReadonlySet<string>>, itemId: string): boolean {
  return [...own].some(([key, items]) => key.startsWith('added ') && items.has(itemId));
}

function sentence(t: Translate, name: string, key: string, count: number): string {
  const [kind, type] = key.split(' ') as [Deed['kind'], ItemTypeName?];
  return kind === 'added' && type
    ? t(`app.announce.added.${type}`, { name, count })
    : t(`app.announce.${kind as Exclude<Deed['kind'], 'added'>}`, { name, count });
}
