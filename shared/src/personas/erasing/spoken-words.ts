/** What stands in the place of words that were erased from a text of somebody else. */
export const erasedMark = '[…]';

/** How much of a text is a person's words: none, all that matters of it, or a part; `rest` is the text without it. */
export type Spoken = { readonly kind: 'none' | 'whole' } | { readonly kind: 'part'; readonly rest: string };

/**
 * How sure the finding must be. *Linked*: the text rests on the person's words, so that four words in a row are theirs.
 * *Anywhere*: six in a row are no chance, nor is a whole utterance of four.
 */
export type Closeness = 'linked' | 'anywhere';

const inARow: Readonly<Record<Closeness, number>> = { linked: 4, anywhere: 6 };
/** An utterance that is shorter than a row counts when all of it is found, from this many words. */
const leastUtterance: Readonly<Record<Closeness, number>> = { linked: 3, anywhere: 4 };
/** A text of which no more than this many words are somebody else's is the person's ("Claire: …"). */
const maxOthersWords = 1;
const maxOthersShare = 0.25;

interface Token {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** The words of a person, to be found again wherever they were copied, whatever case, accents and punctuation. */
export class SpokenWords {
  /** The name, then the name before a comma ("Lucie, 40 ans"), each as words. */
  readonly #names: readonly (readonly string[])[];
  readonly #wholes = new Set<string>();
  readonly #rows: Readonly<Record<Closeness, ReadonlyMap<number, ReadonlySet<string>>>>;

  /** @param name of the person; empty when nobody is named */
  constructor(name: string, utterances: readonly string[]) {
    const short = name.split(/[,;(]/, 1)[0]!;
    this.#names = [...new Set([name, short])]
      .map((each) => tokensOf(each).map(({ word }) => word))
      .filter((words) => words.length > 0);
    const spoken = utterances
      .map((text) => tokensOf(text).map(({ word }) => word))
      .filter((words) => words.length > 0);
    for (const words of spoken) this.#wholes.add(words.join(' '));
    this.#rows = { linked: rowsOf(spoken, 'linked'), anywhere: rowsOf(spoken, 'anywhere') };
  }

  /** Whether a text is one of the utterances and nothing else, however short. */
  isUtterance(text: string): boolean {
    const words = tokensOf(text).map(({ word }) => word);
    return words.length > 0 && this.#wholes.has(words.join(' '));
  }

  /** Whether a field that holds a name names this person. */
  isName(text: string): boolean {
    const words = tokensOf(text).map(({ word }) => word);
    return this.#names.some((name) => name.join(' ') === words.join(' '));
  }

  /** Whether the name stands in a text as a word of its own. A name of one letter is not looked for in texts. */
  names(text: string): boolean {
    return this.#nameRanges(tokensOf(text)).length > 0;
  }

  /** A text without the name. */
  withoutName(text: string): string {
    return cut(text, this.#nameRanges(tokensOf(text)));
  }

  /** How much of a text is the person's words. */
  find(text: string, closeness: Closeness): Spoken {
    const tokens = tokensOf(text);
    if (tokens.length === 0) return none;
    if (closeness === 'linked' && this.#wholes.has(tokens.map(({ word }) => word).join(' '))) return whole;
    const isTheirs = this.#marks(tokens, closeness);
    const theirs = isTheirs.filter(Boolean).length;
    if (theirs === 0) return none;
    const others = tokens.length - theirs;
    if (others <= maxOthersWords || others / tokens.length <= maxOthersShare) return whole;
    return { kind: 'part', rest: cut(text, rangesOf(tokens, isTheirs)) };
  }

  #marks(tokens: readonly Token[], closeness: Closeness): readonly boolean[] {
    const marks = tokens.map(() => false);
    for (const [length, rows] of this.#rows[closeness]) {
      for (let at = 0; at + length <= tokens.length; at++)
        if (rows.has(keyOf(tokens, at, length))) marks.fill(true, at, at + length);
    }
    return marks;
  }

  #nameRanges(tokens: readonly Token[]): readonly Range[] {
    const ranges: Range[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const name = this.#names.find((words) => isAt(tokens, at, words));
      if (!name) continue;
      ranges.push([tokens[at]!.from, tokens[at + name.length - 1]!.to]);
      at += name.length - 1;
    }
    return ranges;
  }
}

/** A name of one letter is not looked for: it stands in every other text. */
function isAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.join(' ').length > 1 && words.every((word, index) => tokens[at + index]?.word === word);
}

type Range = readonly [from: number, to: number];

const none: Spoken = { kind: 'none' };
const whole: Spoken = { kind: 'whole' };

/** Rows of words by their length. */
function rowsOf(spoken: readonly (readonly string[])[], closeness: Closeness): Map<number, Set<string>> {
  const rows = new Map<number, Set<string>>();
  for (const words of spoken) {
    const length = Math.min(words.length, inARow[closeness]);
    if (length < Math.min(leastUtterance[closeness], inARow[closeness])) continue;
    const known = rows.get(length) ?? new Set<string>();
    rows.set(length, known);
    for (let at = 0; at + length <= words.length; at++) known.add(words.slice(at, at + length).join(' '));
  }
  return rows;
}

function keyOf(tokens: readonly Token[], at: number, length: number): string {
  let key = tokens[at]!.word;
  for (let next = at + 1; next < at + length; next++) key += ` ${tokens[next]!.word}`;
  return key;
}

function rangesOf(tokens: readonly Token[], marks: readonly boolean[]): readonly Range[] {
  const ranges: Range[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!marks[at]) continue;
    const from = tokens[at]!.from;
    while (marks[at + 1]) at++;
    ranges.push([from, tokens[at]!.to]);
  }
  return ranges;
}

function cut(text: string, ranges: readonly Range[]): string {
  let rest = '';
  let done = 0;
  for (const [from, to] of ranges) {
    rest += text.slice(done, from) + erasedMark;
    done = to;
  }
  return rest + text.slice(done);
}

/** Words without what does not tell them apart: case, accents, forms of the same letter. */
function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const word = match[0].normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    if (word !== '') tokens.push({ word, from: match.index, to: match.index + match[0].length });
  }
  return tokens;
}
