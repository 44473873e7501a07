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

/** Layouts remembered for each measurer; the newest are kept. Long texts are few, but their layouts are large. */
const maxRemembered = { short: 4_000, long: 60 } as const;
const longText = 1_000;

interface Memory {
  readonly short: Map<string, TextLayout>;
  readonly long: Map<string, TextLayout>;
}
const memories = new WeakMap<TextMeasurer, Memory>();

/**
 * The layout at the largest size whose lines fit the box without breaking a word; at the floor words may be broken and
 * the height exceeded. Remembered, since boards ask for the same texts again and again.
 */
export function fitText(text: string, options: FitOptions, measurer: TextMeasurer): TextLayout {
  let memory = memories.get(measurer);
  if (!memory) memories.set(measurer, (memory = { short: new Map(), long: new Map() }));
  const length = text.length > longText ? 'long' : 'short';
  const layouts = memory[length];
  const { width, height, weight, lineHeight, sizes } = options;
  const key = `${width}|${height}|${weight}|${lineHeight}|${sizes[0]}|${sizes.length}|${text}`;
  const known = layouts.get(key);
  if (known) return known;
  const layout = fit(text, options, measurer);
  if (layouts.size >= maxRemembered[length]) forgetOldest(layouts, maxRemembered[length] / 4);
  layouts.set(key, layout);
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
