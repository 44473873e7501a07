import type { Item } from '../items/index.ts';
import type { PersonaItem, Source, Statement } from '../items/persona/fields.ts';
import { isDataset, namesOfCards, originOf, sourceWords } from './origins.ts';
import { visibleSections } from './sections.ts';

/** How well a statement is backed by what people said. */
export const statementStatuses = ['assumption', 'supported', 'confirmed', 'contradicted'] as const;
export type StatementStatus = (typeof statementStatuses)[number];

/** Sources from which a statement is confirmed, and interviews that they must come from at least. */
export const confirmedFrom = { sources: 3, interviews: 2 } as const;

/** Looks up an item of the board; undefined when it is gone. */
export type ItemLookup = (id: string) => Item | undefined;

/** A source as it stands now. */
export interface ResolvedSource {
  readonly source: Source;
  /** The item, or undefined when it was deleted: the link stays and says so, but proves nothing. */
  readonly item: Item | undefined;
  /** Its words; null when they were deleted, with their item or alone. */
  readonly words: string | null;
  /** The interview or dataset that it comes from, as a key; null for what is no evidence. */
  readonly interview: string | null;
}

/** A statement's sources, each with the item behind it. */
export function resolveSources(statement: Statement, lookup: ItemLookup): readonly ResolvedSource[] {
  const found = statement.sources.map((source) => ({ source, item: lookup(source.item) }));
  const cards = namesOfCards(found.map(({ item }) => item));
  return found.map(({ source, item }) => {
    const origin = item ? originOf(item, source.entry) : null;
    return {
      source,
      item,
      words: item ? (sourceWords(item, source.entry) ?? (source.entry === null ? '' : null)) : null,
      interview: origin === null ? null : (cards.get(origin) ?? origin),
    };
  });
}

/** Sources that are evidence, each note and each verbatim counted once. */
export function evidenceOf(sources: readonly ResolvedSource[]): readonly ResolvedSource[] {
  const seen = new Set<string>();
  return sources.filter(({ source, interview }) => {
    const key = `${source.stance} ${source.item} ${source.entry ?? ''}`;
    if (interview === null || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * How many sources these are: findings of a dataset each for itself, quotes of one interviewee once, however many there
 * are.
 */
function countSources(evidence: readonly ResolvedSource[]): number {
  const counted = evidence.map(({ source, interview }) =>
    interview !== null && isDataset(interview) ? `${source.item} ${source.entry}` : interview,
  );
  return new Set(counted).size;
}

/**
 * *Assumption*: nobody was heard saying it. *Supported*: by one source or more. *Confirmed*: by three or more, from two
 * interviews or datasets or more, where quotes of one interviewee count once. *Contradicted*: somebody said the opposite,
 * however many support it.
 */
export function statusOf(sources: readonly ResolvedSource[]): StatementStatus {
  const evidence = evidenceOf(sources);
  if (evidence.some(({ source }) => source.stance === 'contradicts')) return 'contradicted';
  if (evidence.length === 0) return 'assumption';
  const interviews = new Set(evidence.map(({ interview }) => interview));
  return countSources(evidence) >= confirmedFrom.sources && interviews.size >= confirmedFrom.interviews
    ? 'confirmed'
    : 'supported';
}

/** The statements that count: written ones, in sections that are on the card. */
export function countedStatements(
  persona: Pick<PersonaItem, 'sections' | 'statements' | 'b2b'>,
): readonly Statement[] {
  return visibleSections(persona).flatMap((section) =>
    section.statements.filter((statement) => statement.text.trim() !== ''),
  );
}
