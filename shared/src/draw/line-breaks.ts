/** Where lines may be broken, after the rules of UAX #14 as far as this product needs them. */

/** A piece of text that is kept on one line where possible, and the spaces after it, which may hang over the edge. */
export interface Piece {
  readonly start: number;
  /** End of what is seen. */
  readonly end: number;
  /** End of the spaces behind it. */
  readonly next: number;
}

/** Breaking spaces: not U+00A0, U+202F, U+2007 and U+2060, which hold what stands beside them together. */
function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0x200b ||
    code === 0x3000 ||
    code === 0x1680 ||
    code === 0x205f ||
    (code >= 0x2000 && code <= 0x200a && code !== 0x2007)
  );
}

/** Han, kana, Hangul syllables and full-width forms: lines break between any two of them. */
function isIdeographic(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7af) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff01 && code <= 0xff60) ||
    // Surrogates of the supplementary ideographic planes.
    (code >= 0xd840 && code <= 0xd8bf)
  );
}

const codesOf = (letters: string): ReadonlySet<number> =>
  new Set(Array.from(letters, (letter) => letter.charCodeAt(0)));
const startCodes = codesOf(
  '!?:;»)]}%…,.、。，．：；？！」』】）〉》］｝・ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々',
);
const endCodes = codesOf('«([{「『【（〈《［｛');

/** Never at the beginning of a line, not even after a space: French sets one before `!`, `?`, `:`, `;` and `»`. */
export function staysBehind(code: number): boolean {
  return startCodes.has(code);
}

/** Never at the end of a line, even when a space follows. */
export function staysBefore(code: number): boolean {
  return endCodes.has(code);
}

/** A line may be broken after these, between two letters or digits. */
const hyphens = codesOf('-\u2010\u2013\u2014');

/** The pieces of a paragraph (a text without line ends), in order, without gaps but for spaces at the beginning. */
export function piecesOf(text: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  let at = from;
  while (at < to) {
    while (at < to && !canBreakAfter(text, at, from, to)) at++;
    // `at` is the last unit before a break, or `to` at the end of the paragraph.
    let end = Math.min(at + 1, to);
    let next = end;
    if (end > start && isSpace(text.charCodeAt(end - 1))) {
      while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    }
    while (next < to && isSpace(text.charCodeAt(next))) next++;
    pieces.push({ start, end, next });
    start = next;
    at = next;
  }
  return pieces;
}

/** Whether a line may end behind the unit at `at`; spaces that follow hang. */
function canBreakAfter(text: string, at: number, from: number, to: number): boolean {
  if (at + 1 >= to) return true;
  const code = text.charCodeAt(at);
  if (code < 0x2e80 && code !== 0x20) {
    if (code === 0x2d || (code >= 0x2010 && code <= 0x2014)) return isBreakingHyphen(text, at, from);
    if (!isSpace(code)) {
      const nextCode = text.charCodeAt(at + 1);
      return (
        isIdeographic(nextCode) && !staysBefore(text.charCodeAt(at)) && !staysBehind(text.charCodeAt(at + 1))
      );
    }
  }
  if (isSpace(code)) {
    if (isSpace(text.charCodeAt(at + 1))) return false;
    return !staysBehind(text.charCodeAt(at + 1)) && !endsOpen(text, at, from);
  }
  const isLowSurrogateNext = (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
  if (isLowSurrogateNext) return false;
  const base = (code & 0xfc00) === 0xdc00 && at > from ? text.charCodeAt(at - 1) : code;
  if (!isIdeographic(base)) return false;
  const next = text.charCodeAt(at + 1);
  if (isSpace(next)) return false;
  return !staysBehind(text.charCodeAt(at + 1)) && !staysBefore(text.charCodeAt(at));
}

function endsOpen(text: string, at: number, from: number): boolean {
  let before = at;
  while (before >= from && isSpace(text.charCodeAt(before))) before--;
  return before >= from && staysBefore(text.charCodeAt(before));
}

/** `peut-être` and `2024–2025` may be broken behind the hyphen; `-5` and `A4-` may not. */
function isBreakingHyphen(text: string, at: number, from: number): boolean {
  if (!hyphens.has(text.charCodeAt(at)) || at === from) return false;
  return isWordUnit(text.charCodeAt(at - 1)) && isWordUnit(text.charCodeAt(at + 1));
}

function isWordUnit(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xc0 && code < 0x2000)
  );
}
