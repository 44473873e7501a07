import type { ErasurePlace } from './plan-erasure.ts';
import { textOwners, type TextOwner } from './place-kinds.ts';
import { erasedMark, type SpokenWords } from './spoken-words.ts';

/** A text outside of the board's document, and where it stands. */
export interface OtherText {
  readonly id: string;
  /** One of `textOwners`; any other name counts as the session. */
  readonly owner: string;
  readonly text: string;
}

/** Enough of a text to decide. */
const maxExcerpt = 160;

/** Takes a person's words out of what was written beside the board: questions of votes, agendas, notes of facilitators. */
export class OtherTexts {
  readonly #words: SpokenWords;
  readonly #chosen: ReadonlySet<string>;
  readonly #places = new Map<string, ErasurePlace>();
  readonly #changed = new Set<string>();

  /** @param chosen ids of places that shall be erased as well */
  constructor(words: SpokenWords, chosen: ReadonlySet<string>) {
    this.#words = words;
    this.#chosen = chosen;
  }

  /** Where only the name stands, or words that are too few to be sure. */
  get places(): readonly ErasurePlace[] {
    return [...this.#places.values()];
  }

  /** Texts that lose words without being asked about. The same place in two stores is one text. */
  get count(): number {
    return this.#changed.size;
  }

  /** Whether there is anything of the person in a text. */
  concerns(text: string): boolean {
    return (
      this.#words.isUtterance(text) ||
      this.#words.names(text) ||
      this.#words.find(text, 'anywhere').kind !== 'none'
    );
  }

  /** The text as it is to be; null when it stays as it is. */
  rewrite({ id, owner, text }: OtherText): string | null {
    const spoken = this.#words.find(text, 'anywhere');
    if (spoken.kind !== 'none') {
      this.#changed.add(id);
      return spoken.kind === 'part' ? this.#words.withoutName(spoken.rest) : erasedMark;
    }
    if (!this.concerns(text)) return null;
    const isSame = this.#words.isUtterance(text);
    const itemType: TextOwner = textOwners.find((known) => known === owner) ?? 'session';
    this.#places.set(id, {
      id,
      kind: isSame ? 'words' : 'mention',
      itemId: null,
      itemType,
      itemName: '',
      text: text.length > maxExcerpt ? `${text.slice(0, maxExcerpt).trimEnd()}…` : text,
      isLikely: false,
    });
    if (!this.#chosen.has(id)) return null;
    return isSame ? erasedMark : this.#words.withoutName(text);
  }
}
