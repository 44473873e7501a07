import type { FieldPath } from '../../board/layout.ts';
import type { Board } from '../../board/read-board.ts';
import type { InterviewItem, Item } from '../../items/index.ts';
import type { PersonaItem, Source, Statement } from '../../items/persona/fields.ts';
import type { PlaceKind } from './place-kinds.ts';
import { sourceLines, sourceName, sourceWords } from '../origins.ts';
import { erasedMark, SpokenWords, type Spoken } from './spoken-words.ts';
import { textsOf, type TextAt } from './texts-of.ts';

/** How much vanishes with an interviewee, apart from the card itself. */
export interface ErasureCounts {
  /** Lines of the card: answers, verbatims, behaviour and what the interviewers wrote beside them. */
  readonly lines: number;
  /** Links from statements to the person's words. */
  readonly links: number;
  /** Statements that lose their words, or go. */
  readonly statements: number;
  /** Notes and other items that hold the person's words and go. */
  readonly notes: number;
  /** Other texts from which the words or the name are taken. */
  readonly texts: number;
}

/** Something that is erased only when a person says so. */
export interface ErasurePlace {
  readonly id: string;
  readonly kind: PlaceKind;
  /** Null for what is no item: the board's title, an agenda, a vote. */
  readonly itemId: string | null;
  /** The type of the item, `board`, or one of `textOwners`. */
  readonly itemType: string;
  /** The item by its name or first words; empty when it has none. */
  readonly itemName: string;
  readonly text: string;
  /** Most likely this person: words that stand under the name, or a copy of the card. */
  readonly isLikely: boolean;
}

/** What has to be done to a board document so that a person's name and words are gone. */
export interface Erasure {
  readonly words: SpokenWords;
  readonly removedItems: readonly string[];
  readonly removedEntries: readonly { readonly itemId: string; readonly path: FieldPath }[];
  readonly texts: readonly (TextAt & { readonly itemId: string })[];
  /** The board's title without the name; null when it stays. */
  readonly title: string | null;
  readonly counts: ErasureCounts;
  readonly places: readonly ErasurePlace[];
}

const spokenLists = ['answers', 'verbatims', 'behaviours', 'reformulations'] as const;
/** The lists whose lines statements can rest on. */
const lineLists = ['verbatims', 'findings'] as const;
const cardLists = [...spokenLists, 'interpretations', 'toDig'] as const;

/**
 * Finds everything on a board that holds the name or the words of an interviewee.
 * @param chosen ids of places that shall be erased as well
 * @returns null when there is no such interview
 */
export function planErasure(board: Board, interviewId: string, chosen: ReadonlySet<string>): Erasure | null {
  const interview = board.items.get(interviewId);
  return interview?.type === 'interview' ? new Planner(board, interview, chosen).plan() : null;
}

class Planner {
  readonly #board: Board;
  readonly #interview: InterviewItem;
  readonly #chosen: ReadonlySet<string>;
  readonly #words: SpokenWords;
  /** Items that go: the card, and what holds nothing but the person's words. */
  readonly #gone = new Set<string>();
  readonly #entries: { readonly itemId: string; readonly path: FieldPath }[] = [];
  readonly #texts: (TextAt & { readonly itemId: string })[] = [];
  readonly #places: ErasurePlace[] = [];
  readonly #statements = new Set<string>();
  #links = 0;
  #otherTexts = 0;

  constructor(board: Board, interview: InterviewItem, chosen: ReadonlySet<string>) {
    this.#board = board;
    this.#interview = interview;
    this.#chosen = chosen;
    const name = interview.firstName.trim();
    const onlyName = new SpokenWords(name, []);
    const own = new SpokenWords(name, utterancesOf(interview));
    const utterances = [...utterancesOf(interview)];
    this.#gone.add(interview.id);
    for (const item of board.items.values()) {
      if (item.id === interview.id) continue;
      if (item.type === 'interview' && onlyName.isName(item.firstName)) {
        const isLikely = item.verbatims.some(({ text }) => own.isUtterance(text));
        if (this.#isChosen('card', item, item.id, summaryOf(item), isLikely)) {
          this.#gone.add(item.id);
          utterances.push(...utterancesOf(item));
        }
      } else if (isQuoteOf(item, onlyName)) {
        // Copied from the card, it goes anyway.
        const isTheirs = own.find(item.text, 'linked').kind === 'whole';
        if (isTheirs || this.#isChosen('quote', item, item.id, item.text, true)) {
          this.#gone.add(item.id);
          utterances.push(item.text);
        }
      }
    }
    this.#words = new SpokenWords(name, utterances);
  }

  plan(): Erasure {
    const offeredCards = new Set(this.#places.map(({ id }) => id));
    const items = [...this.#board.items.values()];
    for (const item of items) {
      if (this.#gone.has(item.id) || offeredCards.has(item.id)) continue;
      if (isOnlyText(item) && this.#words.find(item.text, 'anywhere').kind === 'whole')
        this.#gone.add(item.id);
    }
    for (const item of items) {
      if (this.#gone.has(item.id)) continue;
      const done = [this.#texts.length, this.#entries.length, this.#places.length] as const;
      if (item.type === 'persona') this.#eraseStatements(item);
      if (!offeredCards.has(item.id)) this.#eraseTexts(item, done);
    }
    const title = this.#titleWithout();
    return {
      words: this.#words,
      removedItems: [...this.#gone],
      removedEntries: this.#entries,
      texts: this.#texts,
      title,
      counts: {
        lines: cardLists.reduce((sum, list) => sum + this.#interview[list].length, 0),
        links: this.#links,
        statements: this.#statements.size,
        notes: this.#gone.size - 1,
        texts: this.#otherTexts + (title === null ? 0 : 1),
      },
      places: this.#places,
    };
  }

  #eraseStatements(persona: PersonaItem): void {
    for (const statement of persona.statements) {
      const path = ['statements', statement.id];
      const linked = statement.sources.filter(({ item }) => this.#gone.has(item));
      for (const { id } of linked) this.#entries.push({ itemId: persona.id, path: [...path, 'sources', id] });
      this.#links += linked.length;
      const isQuoted = linked.length === 0 && this.#words.isName(statement.saidBy);
      const placeId = `${persona.id}/${path.join('/')}`;
      const isChosen =
        isQuoted && this.#isChosen('quote', persona, placeId, statement.text || statement.saidBy, true);
      if (isQuoted && !isChosen) continue;
      const spoken = this.#spokenIn(statement, linked.length > 0, isChosen);
      if (spoken.kind === 'whole') this.#statements.add(placeId);
      const others = statement.sources.length - linked.length;
      if (spoken.kind === 'whole' && others === 0) this.#entries.push({ itemId: persona.id, path });
      else if (linked.length > 0 || isChosen) this.#eraseLinked(persona, statement, spoken);
    }
  }

  /** What rests on other sources too stays, without the words, for the team to put in its own. */
  #eraseLinked(persona: PersonaItem, { id, text, saidBy }: Statement, spoken: Spoken): void {
    const set = (field: string, next: string) =>
      this.#texts.push({ itemId: persona.id, path: ['statements', id, field], text: next });
    const rest =
      spoken.kind === 'whole' ? '' : this.#words.withoutName(spoken.kind === 'part' ? spoken.rest : text);
    if (rest !== text) {
      set('text', rest);
      this.#statements.add(`${persona.id}/statements/${id}`);
    }
    if (this.#words.isName(saidBy)) set('saidBy', '');
    else if (this.#words.names(saidBy)) set('saidBy', this.#words.withoutName(saidBy));
  }

  #spokenIn(statement: Statement, isLinked: boolean, isChosen: boolean): Spoken {
    if (isChosen) return { kind: 'whole' };
    const spoken = this.#words.find(statement.text, isLinked ? 'linked' : 'anywhere');
    // Somebody else said exactly this, too, and stays its source.
    return spoken.kind !== 'none' && this.#isSaidByOthers(statement) ? { kind: 'none' } : spoken;
  }

  #isSaidByOthers({ text, sources }: Statement): boolean {
    const others = sources.flatMap((source) => {
      const item = this.#isKept(source) ? this.#board.items.get(source.item) : undefined;
      const words = item ? sourceWords(item, source.entry) : null;
      return words === null ? [] : [words];
    });
    return others.length > 0 && new SpokenWords('', others).isUtterance(text);
  }

  #isKept({ item, entry }: Source): boolean {
    return (
      !this.#gone.has(item) && !lineLists.some((list) => this.#chosen.has(`${item}/${list}/${entry}/text`))
    );
  }

  /** @param since what was decided before this item: texts, entries, places */
  #eraseTexts(item: Item, since: readonly [texts: number, entries: number, places: number]): void {
    const done = new Set(this.#texts.slice(since[0]).map(({ path }) => path.join('/')));
    const removed = this.#entries.slice(since[1]).map(({ path }) => path.join('/'));
    const offered = this.#places.slice(since[2]).map(({ id }) => id);
    for (const { path, text } of textsOf(item)) {
      const at = path.join('/');
      const id = `${item.id}/${at}`;
      if (done.has(at) || removed.some((entry) => at.startsWith(`${entry}/`))) continue;
      if (offered.some((place) => id.startsWith(`${place}/`))) continue;
      const next = this.#without(item, id, path, text);
      if (next === null) continue;
      this.#texts.push({ itemId: item.id, path, text: next });
      if (path[0] === 'statements' && path[2] === 'text')
        this.#statements.add(`${item.id}/${path.slice(0, 2).join('/')}`);
      else this.#otherTexts += 1;
    }
  }

  /** A text without the words, and without the name where that was chosen; null when it stays as it is. */
  #without(item: Item, id: string, path: FieldPath, text: string): string | null {
    const statement =
      item.type === 'persona' && path[0] === 'statements' ? statementAt(item, path) : undefined;
    const isOthers = statement !== undefined && this.#isSaidByOthers(statement);
    const spoken: Spoken = isOthers ? { kind: 'none' } : this.#words.find(text, 'anywhere');
    const isSame = this.#words.isUtterance(text) && !isOthers;
    if (isEvidenceCard(item) ? spoken.kind !== 'none' || isSame : spoken.kind === 'none' && isSame)
      return this.#isChosen('words', item, id, text, false) ? '' : null;
    if (spoken.kind === 'whole') return '';
    if (spoken.kind === 'part') return this.#words.withoutName(spoken.rest);
    if (!this.#words.names(text)) return null;
    return this.#isChosen('mention', item, id, text, false) ? this.#words.withoutName(text) : null;
  }

  #titleWithout(): string | null {
    const { title } = this.#board.meta;
    const spoken = this.#words.find(title, 'anywhere');
    if (spoken.kind === 'whole') return erasedMark;
    if (spoken.kind === 'part') return this.#words.withoutName(spoken.rest);
    if (!this.#words.names(title)) return null;
    this.#places.push({
      id: 'title',
      kind: 'title',
      itemId: null,
      itemType: 'board',
      itemName: title,
      text: title,
      isLikely: false,
    });
    return this.#chosen.has('title') ? this.#words.withoutName(title) : null;
  }

  /** Offers a place for erasing. @returns whether it was chosen */
  #isChosen(kind: ErasurePlace['kind'], item: Item, id: string, text: string, isLikely: boolean): boolean {
    this.#places.push({
      id,
      kind,
      itemId: item.id,
      itemType: item.type,
      itemName: nameOf(item),
      text: text.length > maxExcerpt ? `${text.slice(0, maxExcerpt).trimEnd()}…` : text,
      isLikely,
    });
    return this.#chosen.has(id);
  }
}

/** Enough of a text to decide. */
const maxExcerpt = 160;

function utterancesOf(interview: InterviewItem): readonly string[] {
  return [
    ...interview.answers.map(({ answer }) => answer),
    ...interview.verbatims.map(({ text }) => text),
    ...interview.behaviours.map(({ text }) => text),
    ...interview.reformulations.map(({ text }) => text),
  ];
}

/** An item that says who said its text, and that it is this person. */
function isQuoteOf(item: Item, words: SpokenWords): item is Item & { readonly text: string } {
  return isOnlyText(item) && 'saidBy' in item && typeof item.saidBy === 'string' && words.isName(item.saidBy);
}

/** An item that is one text as a whole, as notes are. */
function isOnlyText(item: Item): item is Item & { readonly text: string } {
  return 'text' in item && typeof item.text === 'string';
}

/** A card on which statements can rest line by line: what stands there is what somebody else said. */
function isEvidenceCard(item: Item): boolean {
  return 'verbatims' in item || 'findings' in item;
}

function statementAt(persona: PersonaItem, path: FieldPath): Statement | undefined {
  return persona.statements.find(({ id }) => id === path[1]);
}

function summaryOf(interview: InterviewItem): string {
  const [first] = sourceLines(interview);
  return [interview.segment, interview.heldOn, first?.text].filter(Boolean).join(' · ');
}

function nameOf(item: Item): string {
  if ('firstName' in item) return item.firstName.trim();
  const name = sourceName(item);
  if (name) return name;
  const [first] = textsOf(item);
  const text = first?.text.replace(/\s+/g, ' ').trim() ?? '';
  return text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text;
}
