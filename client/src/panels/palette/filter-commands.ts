/** Something that can be found by its words. */
export interface Findable {
  readonly id: string;
  readonly name: string;
  /** Other words under which it is found: its group, its key. */
  readonly extra: string;
}

/**
 * What fits the words typed, best first: every word must begin a word of the name, or stand somewhere in it or in the
 * extra words. Accents and case do not matter. Without words everything fits, in the order given.
 */
export function filterCommands<F extends Findable>(list: readonly F[], query: string): readonly F[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return list;
  return list
    .map((entry, index) => ({ entry, index, score: scoreOf(entry, words) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.index - b.index)
    .map(({ entry }) => entry);
}

function scoreOf(entry: Findable, words: readonly string[]): number {
  const name = plain(entry.name);
  const extra = plain(entry.extra);
  let score = 0;
  for (const [index, word] of words.entries()) {
    if (index === 0 && name.startsWith(word)) score += 8;
    else if (name.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word))) score += 4;
    else if (name.includes(word)) score += 2;
    else if (extra.includes(word)) score += 1;
    else return 0;
  }
  return score;
}

/** Without accents and case: "Créer" is found as "creer". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe');
}
