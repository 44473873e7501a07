/** Words that carry little: articles, prepositions, forms of to be and to have. */
const fillers: ReadonlySet<string> = new Set(
  (
    'a an the of to in on at by for with and or is are be been it its this that he she they his her their ' +
    'le la les l un une des du de d a au aux en dans sur par pour avec et ou est sont etre il elle ils elles ce cet cette ' +
    'son sa ses leur leurs qu que qui s se'
  ).split(' '),
);
/** One of two statements that only differ by these says the opposite. */
const negations: ReadonlySet<string> = new Set(
  'no not never nobody nothing without cannot t ne n pas jamais rien sans aucun aucune'.split(' '),
);

interface Words {
  readonly all: string;
  readonly content: ReadonlySet<string>;
  readonly isNegated: boolean;
}

/**
 * How alike two statements are written, from 0 to 1 (the same words, in whatever case, accents, order and number). Dice's
 * coefficient over the words that carry something; a statement and its negation are not alike at all.
 */
export function alikeness(first: string, second: string): number {
  const [a, b] = [wordsOf(first), wordsOf(second)];
  if (a.all === '' || b.all === '') return 0;
  if (a.all === b.all) return 1;
  if (a.isNegated !== b.isNegated || a.content.size < 2 || b.content.size < 2) return 0;
  let common = 0;
  for (const word of a.content) if (b.content.has(word)) common++;
  return (2 * common) / (a.content.size + b.content.size);
}

const maxRemembered = 5_000;
const remembered = new Map<string, Words>();

function wordsOf(text: string): Words {
  const known = remembered.get(text);
  if (known) return known;
  const all = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const words = {
    all: (all ?? []).join(' '),
    content: new Set((all ?? []).filter((word) => !fillers.has(word)).map(singular)),
    isNegated: (all ?? []).some((word) => negations.has(word)),
  };
  if (remembered.size >= maxRemembered) remembered.clear();
  remembered.set(text, words);
  return words;
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/, '') : word;
}
