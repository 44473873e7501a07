import { generateNKeysBetween } from 'fractional-indexing';

/** Something in a sequence: sorted by `order`, ties broken by `id`. */
export interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** Keys above this length are shortened by giving the whole sequence new ones; the schema allows 200. */
const maxKeyLength = 100;

/**
 * Keys for `count` newcomers before `sorted[index]`. Two people who insert at the same place get equal keys, and a
 * foreign program may write keys that are none; what stands in the way then gets new keys too.
 * @returns the newcomers' keys in sequence, and the new keys of others by id (usually none)
 */
export function keysAt(
  sorted: readonly Ordered[],
  index: number,
  count: number,
): { readonly keys: readonly string[]; readonly changed: ReadonlyMap<string, string> } {
  const at = Math.max(0, Math.min(index, sorted.length));
  const lower = sorted[at - 1]?.order ?? null;
  let end = at;
  while (lower !== null && end < sorted.length && sorted[end]!.order <= lower) end++;
  const upper = sorted[end]?.order ?? null;
  const keys = tryKeysBetween(lower, upper, count + end - at);
  if (keys) {
    return {
      keys: keys.slice(0, count),
      changed: new Map(sorted.slice(at, end).map((entry, i) => [entry.id, keys[count + i]!])),
    };
  }
  const all = generateNKeysBetween(null, null, sorted.length + count);
  const changed = new Map<string, string>();
  sorted.forEach((entry, i) => changed.set(entry.id, all[i < at ? i : i + count]!));
  return { keys: all.slice(at, at + count), changed };
}

/** Keys strictly between two keys (null: open end), or null when there are none of reasonable length. */
export function tryKeysBetween(
  lower: string | null,
  upper: string | null,
  count: number,
): readonly string[] | null {
  if (lower !== null && upper !== null && lower >= upper) return null;
  let keys: readonly string[];
  try {
    keys = generateNKeysBetween(lower, upper, count);
  } catch {
    // The package refuses keys that are none; the caller then gives the whole sequence new ones.
    return null;
  }
  return keys.every((key) => key.length <= maxKeyLength) ? keys : null;
}
