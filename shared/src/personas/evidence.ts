import type { PersonaItem, Statement } from '../items/persona/fields.ts';
import { dateOf, isDataset, namesOfCards, sourceDate } from './origins.ts';
import {
  countedStatements,
  evidenceOf,
  resolveSources,
  statusOf,
  type ItemLookup,
  type StatementStatus,
} from './statements.ts';

/** What tells whether something is too old. */
export interface Freshness {
  /** ISO date. */
  readonly today: string;
  readonly staleAfterMonths: number;
}

/** What a statement's mark shows. */
export interface StatementEvidence {
  readonly status: StatementStatus;
  /** Links to other items, those that are no evidence or deleted included. */
  readonly sources: number;
  /** There is evidence, and all of it is too old. */
  readonly isStale: boolean;
}

/** Judges one statement. */
export function statementEvidence(
  statement: Statement,
  lookup: ItemLookup,
  freshness: Freshness,
): StatementEvidence {
  if (statement.sources.length === 0) return noEvidence;
  const sources = resolveSources(statement, lookup);
  const evidence = evidenceOf(sources);
  return {
    status: statusOf(sources),
    sources: sources.length,
    isStale:
      evidence.length > 0 &&
      evidence.every(({ item }) => {
        const date = item ? sourceDate(item) : null;
        return date !== null && isStale(date, freshness);
      }),
  };
}

const noEvidence: StatementEvidence = { status: 'assumption', sources: 0, isStale: false };

/** How much of a persona rests on what people said. */
export interface EvidenceScore {
  /** Statements that are supported or better; contradicted ones are not. */
  readonly supported: number;
  /** Statements written on the card. */
  readonly total: number;
  /** Distinct interviews behind the supported ones. */
  readonly interviews: number;
}

export function evidenceScore(
  persona: Pick<PersonaItem, 'sections' | 'statements' | 'b2b'>,
  lookup: ItemLookup,
): EvidenceScore {
  const statements = countedStatements(persona);
  const cards = namesOfCards(
    statements.flatMap((statement) => statement.sources.map((source) => lookup(source.item))),
  );
  const interviews = new Set<string>();
  let supported = 0;
  for (const statement of statements) {
    const sources = resolveSources(statement, lookup);
    const status = statusOf(sources);
    if (status !== 'supported' && status !== 'confirmed') continue;
    supported++;
    for (const { interview } of evidenceOf(sources)) {
      if (interview !== null && !isDataset(interview)) interviews.add(cards.get(interview) ?? interview);
    }
  }
  return { supported, total: statements.length, interviews: interviews.size };
}

/**
 * Whether something of `date` is older than the number of months that a source or a review stays fresh.
 * @param date ISO date (YYYY-MM-DD)
 */
export function isStale(date: string, { today, staleAfterMonths }: Freshness): boolean {
  const [year, month, day] = today.split('-');
  const total = Number(year) * 12 + Number(month) - 1 - staleAfterMonths;
  const limit = `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}-${day}`;
  return date < limit;
}

/** A persona whose last review, or else whose making, is too long ago. */
export function needsReview(
  persona: Pick<PersonaItem, 'reviewedOn' | 'createdAt'>,
  freshness: Freshness,
): boolean {
  const since = persona.reviewedOn ?? (persona.createdAt > 0 ? dateOf(persona.createdAt) : null);
  return since !== null && isStale(since, freshness);
}
