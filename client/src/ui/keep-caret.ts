/**
 * Where a caret belongs when others have changed the text of a field: before what they wrote at its place, and with the
 * letters around it otherwise.
 * @param at index in the former text
 */
export function caretAfter(before: string, after: string, at: number): number {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  if (at <= start) return at;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return at >= before.length - end ? at + after.length - before.length : start;
}
