import * as z from 'zod/mini';
import { limits } from '../protocol/limits.ts';
import {
  dotsSchema,
  roundResultSchema,
  roundStatuses,
  turnoutSchema,
  type Dots,
  type RoundSettings,
} from './round.ts';

/** `PUT …/rounds/:round/ballot`: the voter's whole ballot, so that sending it again is harmless. */
export const ballotRequest = z.object({
  /** Dots by target. */
  dots: z
    .record(z.string().check(z.maxLength(130)), z.int().check(z.gte(1), z.lte(limits.maxDotsPerPerson)))
    .check(z.refine((dots) => Object.keys(dots).length <= limits.maxVoteTargets)),
  /** Whether the voter is done. Left out: when all dots are placed. Done without a dot is an abstention. */
  isFinished: z.optional(z.boolean()),
});
export type BallotRequest = z.infer<typeof ballotRequest>;

/** A voter's ballot as it is kept. */
export interface Ballot {
  readonly dots: Dots;
  readonly isFinished: boolean;
}

/** A rule that a ballot breaks: the code of the error, and the limit for its sentence. */
export interface BallotProblem {
  readonly code: 'overBudget' | 'overTargetLimit' | 'unknownTarget';
  readonly facts: Readonly<Record<string, number>>;
}

export function countDots(dots: Dots): number {
  return Object.values(dots).reduce((sum, n) => sum + n, 0);
}

/**
 * Why a ballot breaks the rules of its round, or null.
 * @param dots numbers that `ballotRequest` has let through
 */
export function ballotProblem(round: RoundSettings, dots: Dots): BallotProblem | null {
  const targets = new Set(round.targets);
  for (const [target, n] of Object.entries(dots)) {
    if (!targets.has(target)) return { code: 'unknownTarget', facts: {} };
    if (n > round.maxPerTarget) return { code: 'overTargetLimit', facts: { limit: round.maxPerTarget } };
  }
  return countDots(dots) > round.dotsPerPerson
    ? { code: 'overBudget', facts: { limit: round.dotsPerPerson } }
    : null;
}

/** The ballot that a request makes. */
export function ballotOf(round: RoundSettings, request: BallotRequest): Ballot {
  const isFinished = request.isFinished ?? countDots(request.dots) === round.dotsPerPerson;
  return { dots: request.dots, isFinished };
}

/** Answer to `GET …/rounds/:round` and to a ballot. */
export const roundResponse = z.object({
  status: z.enum(roundStatuses),
  /** One's own ballot; null when there is none, or when an anonymous round has closed and nothing joins it to anybody. */
  ballot: z.nullable(z.object({ dots: dotsSchema, isFinished: z.boolean() })),
  /** How many dots one has placed. */
  spent: z.int(),
  turnout: turnoutSchema,
  /** Null until the reveal. */
  result: z.nullable(roundResultSchema),
});
export type RoundResponse = z.infer<typeof roundResponse>;
