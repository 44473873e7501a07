/**
 * Puts two versions of a text together that were written from the same one: each one's change where it was made, and
 * both, one after the other, where they met. No word of either is lost.
 */
export function mergeNotes(base: string, mine: string, theirs: string): string {
  if (theirs === base || mine === theirs) return mine;
  if (mine === base) return theirs;
  const own = changeOf(base, mine);
  const other = changeOf(base, theirs);
  // Both went on at the same place: two thoughts, which do not run into each other.
  if (own.from === other.from && own.to === own.from && other.to === own.from) {
    const gap = own.text.endsWith('\n') || other.text.startsWith('\n') ? '' : '\n';
    return base.slice(0, own.from) + own.text + gap + other.text + base.slice(own.from);
  }
  if (own.to <= other.from) {
    return (
      base.slice(0, own.from) + own.text + base.slice(own.to, other.from) + other.text + base.slice(other.to)
    );
  }
  if (other.to <= own.from) {
    return (
      base.slice(0, other.from) + other.text + base.slice(other.to, own.from) + own.text + base.slice(own.to)
    );
  }
  return `${theirs}\n${own.text}`;
}

interface Change {
  /** The part of the former text that was replaced. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function changeOf(before: string, after: string): Change {
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) from++;
  let same = 0;
  const most = Math.min(before.length, after.length) - from;
  while (same < most && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { from, to: before.length - same, text: after.slice(from, after.length - same) };
}
