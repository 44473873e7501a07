import type { FontWeight, TextMeasurer } from './text-layout.ts';

/**
 * Line counts and widths from the widths of single letters, without making a layout: for thousands of texts at once,
 * where letters are too small to read or only the question "does it surely fit?" matters.
 */

/** Letters with a width of their own in the table; others count as wide. */
const tableSize = 0x250;
const wideEm = 1.2;
const tables = new WeakMap<TextMeasurer, Map<FontWeight, Float32Array>>();

function letterWidths(measurer: TextMeasurer, weight: FontWeight): Float32Array {
  let byWeight = tables.get(measurer);
  if (!byWeight) tables.set(measurer, (byWeight = new Map()));
  let table = byWeight.get(weight);
  if (!table) {
    table = new Float32Array(tableSize);
    for (let code = 0x20; code < tableSize; code++) {
      const isControl = code >= 0x7f && code < 0xa0;
      table[code] = isControl ? 0 : measurer.widthEm(String.fromCharCode(code), weight);
    }
    byWeight.set(weight, table);
  }
  return table;
}

const space = 0x20;
const lineEnd = 0x0a;

/** `! : ; ? » …` and closing brackets stay with the word before them, whatever space stands between. */
function staysBehind(code: number): boolean {
  return (
    code === 0x21 ||
    code === 0x3a ||
    code === 0x3b ||
    code === 0x3f ||
    code === 0xbb ||
    code === 0x29 ||
    code === 0x25 ||
    code === 0x2c ||
    code === 0x2e ||
    code === 0x5d ||
    code === 0x7d ||
    code >= 0x2026
  );
}

/** `« ( [ {` stay with the word behind them. */
function staysBefore(code: number): boolean {
  return code === 0xab || code === 0x28 || code === 0x5b || code === 0x7b || code >= 0x3008;
}

/**
 * Breaks a text greedily.
 * @param widthEm width of a line in em
 * @param widths if given, gets the width of each line in em, as far as it has room
 * @returns the number of lines; never less than a layout made with 3 % less width would have
 */
export function estimateLines(
  text: string,
  widthEm: number,
  weight: FontWeight,
  measurer: TextMeasurer,
  widths?: Float32Array,
): number {
  const table = letterWidths(measurer, weight);
  let lines = 0;
  let line = 0;
  let gap = 0;
  let word = 0;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const width = code < tableSize ? table[code]! : wideEm;
    if (code === lineEnd) {
      if (widths && lines < widths.length) widths[lines] = line + gap + word;
      lines++;
      line = gap = word = before = 0;
      continue;
    }
    if (
      code === space &&
      !staysBefore(before) &&
      !(i + 1 < text.length && staysBehind(text.charCodeAt(i + 1)))
    ) {
      line += gap + word;
      gap = line === 0 ? 0 : word === 0 ? gap + width : width;
      word = 0;
      before = code;
      continue;
    }
    before = code;
    if (line > 0 && line + gap + word + width > widthEm) {
      if (widths && lines < widths.length) widths[lines] = line;
      lines++;
      line = gap = 0;
    }
    if (line === 0 && word > 0 && word + width > widthEm) {
      if (widths && lines < widths.length) widths[lines] = word;
      lines++;
      word = 0;
    }
    word += width;
  }
  if (widths && lines < widths.length) widths[lines] = line + gap + word;
  return lines + 1;
}
