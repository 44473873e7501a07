import type { Stage } from '../items/journey/fields.ts';

/** A column of two journeys laid beside each other; null where one of them has no such stage. */
export interface StagePair {
  readonly first: Stage | null;
  readonly second: Stage | null;
}

/**
 * Aligns the stages of two journeys, each in its own order: stages are the same when they have the same id (one journey
 * was made as a copy of the other) or the same name. Where the two have changed the order of stages, the longest
 * sequence that both share is aligned. Swapping the arguments swaps the pairs' sides and nothing else, as long as the
 * same journey is given first.
 */
export function alignStages(first: readonly Stage[], second: readonly Stage[]): readonly StagePair[] {
  const partners = longestShared(partnersOf(first, second));
  const pairs: StagePair[] = [];
  let next = 0;
  first.forEach((stage, index) => {
    const at = partners[index]!;
    if (at < 0) {
      pairs.push({ first: stage, second: null });
      return;
    }
    for (; next < at; next++) pairs.push({ first: null, second: second[next]! });
    pairs.push({ first: stage, second: second[at]! });
    next = at + 1;
  });
  for (; next < second.length; next++) pairs.push({ first: null, second: second[next]! });
  return pairs;
}

/** For each stage the index of the same one among the others, or -1; none is given twice. */
function partnersOf(stages: readonly Stage[], others: readonly Stage[]): number[] {
  const taken = new Set<number>();
  const take = (index: number): number => {
    if (index >= 0) taken.add(index);
    return index;
  };
  const byId = new Map(others.map(({ id }, index) => [id, index]));
  const partners = stages.map(({ id }) => take(byId.get(id) ?? -1));
  const names = others.map(({ name }) => nameKey(name));
  return partners.map((partner, index) => {
    if (partner >= 0) return partner;
    const name = nameKey(stages[index]!.name);
    return name === '' ? -1 : take(names.findIndex((other, at) => other === name && !taken.has(at)));
  });
}

/** A name as it is compared: without case, accents and signs. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Keeps the longest growing sequence and sets all others to -1. */
function longestShared(partners: readonly number[]): readonly number[] {
  const lengths = partners.map(() => 0);
  const before = partners.map(() => -1);
  let last = -1;
  partners.forEach((partner, index) => {
    if (partner < 0) return;
    lengths[index] = 1;
    for (let earlier = 0; earlier < index; earlier++) {
      const fits = partners[earlier]! >= 0 && partners[earlier]! < partner;
      if (!fits || lengths[earlier]! < lengths[index]!) continue;
      lengths[index] = lengths[earlier]! + 1;
      before[index] = earlier;
    }
    if (last < 0 || lengths[index]! > lengths[last]!) last = index;
  });
  const kept = new Set<number>();
  for (let at = last; at >= 0; at = before[at]!) kept.add(at);
  return partners.map((partner, index) => (kept.has(index) ? partner : -1));
}
