import * as z from 'zod/mini';
import { limits } from '../protocol/limits.ts';
import type { Dots, RoundSettings } from './round.ts';
import type { TargetId } from './target.ts';

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

export type BallotProblem =
  | { readonly code: 'overBudget'; readonly limit: number }
  | { readonly code: 'overTargetLimit'; readonly limit: number; readonly target: TargetId }
  | { readonly code: 'unknownTarget'; readonly target: TargetId };

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
    if (!targets.has(target)) return { code: 'unknownTarget', target };
    if (n > round.maxPerTarget) return { code: 'overTargetLimit', limit: round.maxPerTarget, target };
  }
  if (countDots(dots) > round.dotsPerPerson) return { code: 'overBudget', limit: round.dotsPerPerson };
  return null;
}

/** The ballot that a request makes. */
export function ballotOf(round: RoundSettings, request: BallotRequest): Ballot {
  const isFinished = request.isFinished ?? countDots(request.dots) === round.dotsPerPerson;
  return { dots: request.dots, isFinished };
}
