import type { Round } from '../session/rounds.ts';
import type { RoundResult } from '../voting/round.ts';
import { ranking, type Rank } from '../voting/tally.ts';
import type { TargetId } from '../voting/target.ts';

/** A round whose result everybody may see. */
export interface RevealedRound extends Round {
  readonly result: RoundResult;
}

/**
 * The rounds that have been revealed, the first one first; of an open or closed one nothing is in it.
 * @param rounds the first one first
 */
export function revealedRounds(
  rounds: readonly Round[],
  results: Readonly<Record<string, RoundResult>>,
): readonly RevealedRound[] {
  return rounds.flatMap((round) =>
    round.status === 'revealed' && Object.hasOwn(results, round.id)
      ? [{ ...round, result: results[round.id]! }]
      : [],
  );
}

/** One thing that was voted on in both rounds. */
export interface ComparedTarget {
  readonly target: TargetId;
  readonly before: Rank;
  readonly after: Rank;
  /** Places won (positive) or lost; null when it had no dots in one of the rounds, and so no place. */
  readonly change: number | null;
}

/**
 * What was voted on in both rounds, the first places of the later one first. Places are counted among these alone, so
 * that a run-off of three is compared with the places that the three had among each other.
 */
export function compareRounds(before: RevealedRound, after: RevealedRound): readonly ComparedTarget[] {
  const known = new Set(before.targets);
  const common = after.targets.filter((target) => known.has(target));
  const earlier = new Map(ranking(common, before.result.tally).map((rank) => [rank.target, rank]));
  return ranking(common, after.result.tally).map((rank) => {
    const was = earlier.get(rank.target)!;
    const hasPlaces = was.dots > 0 && rank.dots > 0;
    return {
      target: rank.target,
      before: was,
      after: rank,
      change: hasPlaces ? was.place - rank.place : null,
    };
  });
}

/** The fewest things that two rounds must have in common to say anything about each other. */
const fewestCommon = 2;

export function areComparable(a: RevealedRound, b: RevealedRound): boolean {
  const known = new Set(a.targets);
  return a.id !== b.id && b.targets.filter((target) => known.has(target)).length >= fewestCommon;
}

/** The round that one is best compared with: the one whose run-off it is, or the last comparable one before it. */
export function comparableBefore(
  round: RevealedRound,
  rounds: readonly RevealedRound[],
): RevealedRound | null {
  const earlier = rounds.filter((other) => other.openedAt < round.openedAt && areComparable(other, round));
  return earlier.find(({ id }) => id === round.runOffOf) ?? earlier.at(-1) ?? null;
}
