import type { ItemBase } from '../board/schema.ts';
import type { Item } from '../items/index.ts';

/** A line of an item that statements can rest on: a verbatim of an interview, a finding of an inventory card. */
export interface SourceLine {
  readonly id: string;
  readonly text: string;
}

/** The lines of an item that statements can rest on; none for items that are words as a whole (notes). */
export function sourceLines(item: ItemBase): readonly SourceLine[] {
  const known = item as Item;
  if ('verbatims' in known) return known.verbatims;
  return 'findings' in known ? known.findings : noLines;
}

const noLines: readonly SourceLine[] = [];

/**
 * The words that a statement can be made of.
 * @param entry id of a line of the item; null for the item as a whole
 * @returns null when there are no such words, or no longer
 */
export function sourceWords(item: ItemBase, entry: string | null = null): string | null {
  if (entry !== null) return sourceLines(item).find(({ id }) => id === entry)?.text ?? null;
  return 'text' in item && typeof item.text === 'string' ? item.text : null;
}

/** Who said the words, or what a dataset is called; empty when nobody is named. */
export function sourceName(item: ItemBase): string {
  const known = item as Item;
  if ('verbatims' in known) return known.firstName.trim();
  if ('findings' in known) return known.title.trim();
  return 'saidBy' in known ? known.saidBy.trim() : '';
}

/** The day when the words were said or the data collected, as ISO date; null when unknown. */
export function sourceDate(item: ItemBase): string | null {
  const known = item as Item;
  const own = 'verbatims' in known ? known.heldOn : 'findings' in known ? known.asOf : null;
  return own ?? (known.createdAt > 0 ? dateOf(known.createdAt) : null);
}

/** The day of a point in time, as ISO date (UTC). @param at milliseconds since 1970 */
export function dateOf(at: number): string {
  return new Date(Math.min(at, 8.64e15)).toISOString().slice(0, 10);
}

/** Whether the words were noted in a role-play, which makes them no evidence. */
export function isPlayed(item: ItemBase): boolean {
  return 'setting' in item && item.setting === 'rolePlay';
}

/**
 * The interview or dataset that words come from, as a key: the card itself, or for a note who said it.
 * @returns null for what is no evidence: nobody is named, the words are gone, or they were said in a role-play
 */
export function originOf(item: Item, entry: string | null): string | null {
  if (isPlayed(item)) return null;
  if ('verbatims' in item || 'findings' in item) {
    if (entry === null || !sourceWords(item, entry)?.trim()) return null;
    return 'findings' in item ? `${datasetPrefix}${item.id}` : `card ${item.id}`;
  }
  const name = nameKey(item);
  return entry === null && name ? `name ${name}` : null;
}

const datasetPrefix = 'data ';

/** Whether an origin is a dataset, where nobody was heard. */
export function isDataset(origin: string): boolean {
  return origin.startsWith(datasetPrefix);
}

/** A name without what does not tell people apart: case, spaces, forms of the same letter. */
function nameKey(item: ItemBase): string {
  return sourceName(item).normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * Who has an interview card and is also named on notes is one interviewee: the origins that notes of that name have,
 * each with that of the card.
 */
export function namesOfCards(items: Iterable<Item | undefined>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const item of items) {
    if (!item || !('verbatims' in item)) continue;
    const name = nameKey(item);
    const before = names.get(`name ${name}`);
    const card = `card ${item.id}`;
    if (name && (before === undefined || card < before)) names.set(`name ${name}`, card);
  }
  return names;
}
