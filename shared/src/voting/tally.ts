import { countDots } from './ballot.ts';
import type { Dots } from './round.ts';
import type { TargetId } from './target.ts';

/** The dots of all ballots together; targets in the order of their ids, so that the order tells nothing of who came when. */
export function tallyOf(ballots: Iterable<Dots>): Dots {
  const sums = new Map<TargetId, number>();
  for (const dots of ballots) {
    for (const [target, n] of Object.entries(dots)) sums.set(target, (sums.get(target) ?? 0) + n);
  }
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** One place of a ranking. */
export interface Rank {
  readonly target: TargetId;
  readonly dots: number;
  /** 1 for the most dots; equal dots share a place and the next one counts them all (1, 2, 2, 4). */
  readonly place: number;
  /** Whether others share the place. */
  readonly isTie: boolean;
  /** Share of all dots, 0 to 1; 0 when there are none. */
  readonly share: number;
}

/** Every target by its dots, most first; ties in the order of `targets`. Targets without dots come last, without a tie. */
export function ranking(targets: readonly TargetId[], tally: Dots): Rank[] {
  const all = countDots(tally);
  const sorted = targets
    .map((target, at) => ({ target, dots: tally[target] ?? 0, at }))
    .sort((a, b) => b.dots - a.dots || a.at - b.at);
  return sorted.map(({ target, dots }) => ({
    target,
    dots,
    place: sorted.findIndex((other) => other.dots === dots) + 1,
    isTie: dots > 0 && sorted.filter((other) => other.dots === dots).length > 1,
    share: all === 0 ? 0 : dots / all,
  }));
}

/**
 * What a run-off is held over: the first places up to `count` targets, and everyone who ties with the last of them, so
 * that nobody is left out by the order of equals. Targets without dots never come in.
 */
export function runOffTargets(ranks: readonly Rank[], count: number): TargetId[] {
  const withDots = ranks.filter((rank) => rank.dots > 0);
  const last = withDots[Math.min(count, withDots.length) - 1];
  return last ? withDots.filter((rank) => rank.place <= last.place).map((rank) => rank.target) : [];
}
