import { staysBefore, staysBehind } from './line-breaks.ts';
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
    table[0x09] = table[space]!;
    byWeight.set(weight, table);
  }
  return table;
}

const space = 0x20;
const lineEnd = 0x0a;

/**
 * Breaks a text greedily.
 * @param widthEm width of a line in em
 * @param widths if given, gets the width of each line in em, as far as it has room
 * @returns the number of lines
 */
export function estimateLines(
  text: string,
  widthEm: number,
  weight: FontWeight,
  measurer: TextMeasurer,
  widths?: Float32Array,
  longWords: 'break' | 'giveUp' = 'break',
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
      if (longWords === 'giveUp') return Infinity;
      if (widths && lines < widths.length) widths[lines] = word;
      lines++;
      word = 0;
    }
    word += width;
  }
  if (widths && lines < widths.length) widths[lines] = line + gap + word;
  return lines + 1;
}

/**
 * Whether a layout at this width surely has no more than `maxLines` lines. Where words would have to be broken, or it
 * is a matter of a few percent, the answer is false.
 */
export function surelyFits(
  text: string,
  widthEm: number,
  maxLines: number,
  weight: FontWeight,
  measurer: TextMeasurer,
): boolean {
  // Letters side by side may be a little wider than the sum of them.
  return estimateLines(text, widthEm * 0.97, weight, measurer, undefined, 'giveUp') <= maxLines;
}
