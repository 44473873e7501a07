import type { TargetId } from './target.ts';

type Label = (target: TargetId) => string | null;

/**
 * The labels of a result after something was erased from the board for good: what a target said at the reveal must not
 * outlive what it was taken from.
 * @param before what a target said before the erasure, null when it was gone
 * @returns the same object when nothing has changed
 */
export function labelsAfter(
  labels: Readonly<Record<TargetId, string>>,
  before: Label,
  after: Label,
): Readonly<Record<TargetId, string>> {
  const kept = Object.entries(labels).flatMap(([target, label]): [TargetId, string][] => {
    const now = after(target);
    if (before(target) === now) return [[target, label]];
    return now === null ? [] : [[target, now]];
  });
  const isSame =
    kept.length === Object.keys(labels).length && kept.every(([target, label]) => labels[target] === label);
  return isSame ? labels : Object.fromEntries(kept);
}
