import { piecesOf } from './line-breaks.ts';
import {
  graphemes,
  countLines,
  layoutMeasured,
  measureRange,
  measureText,
  type FontWeight,
  type TextLayout,
  type TextMeasurer,
} from './text-layout.ts';

/** What a text is fitted into. */
export interface FitOptions {
  readonly width: number;
  readonly height: number;
  readonly weight: FontWeight;
  readonly lineHeight: number;
  /** Sizes to try, the largest first; the last one is the legible floor. */
  readonly sizes: readonly number[];
}

/** Layouts remembered for each measurer; the newest are kept. */
const maxRemembered = 4_000;
const memories = new WeakMap<TextMeasurer, Map<string, TextLayout>>();

/**
 * The layout at the largest size whose lines fit the box without breaking a word; at the floor words may be broken and
 * the height exceeded. Remembered, since boards ask for the same texts again and again.
 */
export function fitText(text: string, options: FitOptions, measurer: TextMeasurer): TextLayout {
  let memory = memories.get(measurer);
  if (!memory) memories.set(measurer, (memory = new Map()));
  const key = `${options.width}|${options.height}|${options.weight}|${options.lineHeight}|${options.sizes[0]}|${text}`;
  const known = memory.get(key);
  if (known) return known;
  const layout = fit(text, options, measurer);
  if (memory.size >= maxRemembered) forgetOldest(memory, maxRemembered / 4);
  memory.set(key, layout);
  return layout;
}

function forgetOldest(memory: Map<string, TextLayout>, count: number): void {
  for (const key of memory.keys()) {
    memory.delete(key);
    if (--count <= 0) return;
  }
}

function fit(text: string, options: FitOptions, measurer: TextMeasurer): TextLayout {
  const { width, height, weight, lineHeight, sizes } = options;
  const measured = measureText(text, weight, measurer);
  const fits = (fontSize: number): boolean => {
    const { lines, breaksWords } = countLines(measured, width / fontSize);
    return !breaksWords && lines * lineHeight * fontSize <= height;
  };
  // Bisect: a text that fits at a size fits at every smaller one.
  let low = 0;
  let high = sizes.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(sizes[middle]!)) high = middle;
    else low = middle + 1;
  }
  return layoutMeasured(measured, width, { fontSize: sizes[low]!, weight, lineHeight });
}

/** One line of text, with an ellipsis where it is too long for the width. */
export function fitLine(
  text: string,
  width: number,
  { fontSize, weight }: { readonly fontSize: number; readonly weight: FontWeight },
  measurer: TextMeasurer,
): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  const room = width / fontSize;
  const widthOf = (part: string): number => measureRange(part, 0, part.length, weight, measurer);
  // Words are measured one by one, as everywhere, so that few strings are remembered.
  let em = 0;
  let end = 0;
  for (const piece of piecesOf(line, 0, line.length)) {
    const next = em + widthOf(line.slice(piece.start, piece.end));
    if (next > room) break;
    end = piece.end;
    em = next + widthOf(line.slice(piece.end, piece.next));
  }
  if (end >= line.trimEnd().length) return line;
  const kept = graphemesOf(line);
  let used = measurer.widthEm('…', weight);
  let shown = '';
  for (const grapheme of kept) {
    used += widthOf(grapheme);
    if (used > room) break;
    shown += grapheme;
  }
  return `${shown.trimEnd()}…`;
}

function graphemesOf(text: string): string[] {
  return Array.from(graphemes().segment(text), ({ segment }) => segment);
}
