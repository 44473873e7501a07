import type { Item } from '../items/index.ts';
import type { PersonaItem, Source, Statement } from '../items/persona/fields.ts';
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
  /** The interview that it was heard in, as a key; null for what nobody is named as having said. */
  readonly interview: string | null;
}

/** A statement's sources, each with the item behind it. */
export function resolveSources(statement: Statement, lookup: ItemLookup): readonly ResolvedSource[] {
  return statement.sources.map((source) => {
    const item = lookup(source.item);
    return { source, item, interview: item ? interviewOf(item) : null };
  });
}

/**
 * The interview that an item was heard in, told by who said it: two quotes of one person are one interview.
 * @returns null when nobody is named: such an item is a link, no evidence
 */
export function interviewOf(item: Item): string | null {
  const said = 'saidBy' in item ? item.saidBy : '';
  const key = said.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
  return key || null;
}

/** Sources that are evidence, each item counted once. */
export function evidenceOf(sources: readonly ResolvedSource[]): readonly ResolvedSource[] {
  const seen = new Set<string>();
  return sources.filter(({ source, interview }) => {
    const key = `${source.stance} ${source.item}`;
    if (interview === null || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * *Assumption*: nobody was heard saying it. *Supported*: by one source or more. *Confirmed*: by three or more, from two
 * interviews or more. *Contradicted*: somebody said the opposite, however many support it.
 */
export function statusOf(sources: readonly ResolvedSource[]): StatementStatus {
  const evidence = evidenceOf(sources);
  if (evidence.some(({ source }) => source.stance === 'contradicts')) return 'contradicted';
  if (evidence.length === 0) return 'assumption';
  const interviews = new Set(evidence.map(({ interview }) => interview));
  return evidence.length >= confirmedFrom.sources && interviews.size >= confirmedFrom.interviews
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
