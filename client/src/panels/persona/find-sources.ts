import type { Item } from '@whoboard/shared/items/index.ts';
import { originOf, sourceLines, sourceName, sourceWords } from '@whoboard/shared/personas/origins.ts';

/** More would have to be read, not chosen. */
const maxFound = 6;

/** A note, or a line of a card (a verbatim), that can be linked to a statement. */
export interface FoundSource {
  readonly item: Item;
  /** Id of the line; null for the item as a whole. */
  readonly entry: string | null;
  readonly text: string;
  readonly name: string;
}

/**
 * Words that can be a statement's source, what was heard first.
 * @param query all of its words must occur, whatever their case and accents
 */
export function findSources(
  items: Iterable<Item>,
  query: string,
  isLinked: (itemId: string, entry: string | null) => boolean,
): readonly FoundSource[] {
  const words = plain(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const heard: FoundSource[] = [];
  const others: FoundSource[] = [];
  for (const item of items) {
    const name = sourceName(item);
    for (const entry of [null, ...sourceLines(item).map(({ id }) => id)]) {
      const text = sourceWords(item, entry) ?? '';
      if (text.trim() === '' || isLinked(item.id, entry)) continue;
      const searched = plain(`${text} ${name}`);
      if (!words.every((word) => searched.includes(word))) continue;
      (originOf(item, entry) === null ? others : heard).push({ item, entry, text: oneLine(text), name });
    }
  }
  return [...heard, ...others].slice(0, maxFound);
}

/** Words on one line, as many as are needed to know them. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 140);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
