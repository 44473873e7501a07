import type { Item } from '@whoboard/shared/items/index.ts';
import { hasStatementText } from '@whoboard/shared/personas/statement-from-note.ts';

/** More would have to be read, not chosen. */
const maxFound = 6;

/**
 * Items with words that can be a statement's source, those named by who said them first.
 * @param query all of its words must occur, whatever their case and accents
 */
export function findSources(
  items: Iterable<Item>,
  query: string,
  isLinked: (itemId: string) => boolean,
): readonly Item[] {
  const words = plain(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const quotes: Item[] = [];
  const others: Item[] = [];
  for (const item of items) {
    if (!hasStatementText(item) || isLinked(item.id)) continue;
    const said = saidByOf(item);
    const text = plain(`${item.text} ${said}`);
    if (item.text.trim() !== '' && words.every((word) => text.includes(word)))
      (said ? quotes : others).push(item);
  }
  return [...quotes, ...others].slice(0, maxFound);
}

/** An item's words on one line, as many as are needed to know it. */
export function wordsOf(item: Item): string {
  return hasStatementText(item) ? item.text.replace(/\s+/g, ' ').trim().slice(0, 140) : '';
}

/** Who said an item's words, or an empty string. */
export function saidByOf(item: Item): string {
  return 'saidBy' in item ? item.saidBy.trim() : '';
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
