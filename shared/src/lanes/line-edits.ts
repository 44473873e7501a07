/** An entry of a cell (a note, a point, a star) as a line, as it was when somebody began to write. */
export interface CellLine {
  readonly id: string;
  readonly text: string;
}

/**
 * What has to be done so that entries say what somebody wrote as lines, by as few changes as will do: lines that stayed
 * the same are not touched, a line that was changed changes its entry.
 */
export function lineEdits(before: readonly CellLine[], lines: readonly string[]): LineEdits {
  const kept = sharedLines(
    before.map(({ text }) => text),
    lines,
  );
  return editsBetween(before, lines, kept);
}

interface Added {
  readonly line: string;
  /** Its id, to be set as soon as it is there. */
  id: string | null;
}

export interface LineEdits {
  readonly changed: readonly { readonly id: string; readonly line: string }[];
  readonly removed: readonly string[];
  /** Behind which entry each one goes; null for the beginning. */
  readonly added: readonly { readonly text: Added; readonly behind: (() => string | null) | null }[];
}

/** Between two lines that stayed, changed ones are paired in their order; what is over is new or gone. */
function editsBetween(
  before: readonly CellLine[],
  lines: readonly string[],
  kept: readonly (readonly [before: number, after: number])[],
): LineEdits {
  const changed: { id: string; line: string }[] = [];
  const removed: string[] = [];
  const added: { text: Added; behind: (() => string | null) | null }[] = [];
  let [from, to] = [0, 0];
  let behind: (() => string | null) | null = null;
  for (const [nextFrom, nextTo] of [...kept, [before.length, lines.length] as const]) {
    for (; from < nextFrom || to < nextTo; from++, to++) {
      const old = from < nextFrom ? before[from] : undefined;
      if (to >= nextTo) removed.push(old!.id);
      else if (old) {
        changed.push({ id: old.id, line: lines[to]! });
        behind = () => old.id;
      } else {
        const text: Added = { line: lines[to]!, id: null };
        added.push({ text, behind });
        behind = () => text.id;
      }
    }
    const same = before[nextFrom];
    if (same) behind = () => same.id;
    [from, to] = [nextFrom + 1, nextTo + 1];
  }
  return { changed, removed, added };
}

/** The longest sequence of lines that both have, as pairs of indexes. */
function sharedLines(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i]![j] =
        a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  return pairs;
}
