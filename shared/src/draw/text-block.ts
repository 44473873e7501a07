import { piecesOf } from './line-breaks.ts';
import type { Painter } from './painter.ts';
import {
  fontMetrics,
  fontOf,
  graphemes,
  measureRange,
  printable,
  type TextLayout,
  type TextLine,
  type TextMeasurer,
} from './text-layout.ts';

/** How a laid out text stands in its width. Lines of right-to-left paragraphs start at the right. */
export type TextAlign = 'start' | 'center';

/** Distance from the top of a line to its baseline, as browsers set it. */
export function baselineOf({ fontSize, lineHeight }: { fontSize: number; lineHeight: number }): number {
  const { ascent, descent } = fontMetrics;
  return fontSize * ((lineHeight - ascent - descent) / 2 + ascent);
}

/** Paints the lines, the first one's top at `y`. Fill style and alpha are the caller's. */
export function drawTextBlock(
  painter: Painter,
  layout: TextLayout,
  x: number,
  y: number,
  align: TextAlign = 'start',
): void {
  painter.font = fontOf(layout.fontSize, layout.weight);
  painter.textBaseline = 'alphabetic';
  const step = layout.fontSize * layout.lineHeight;
  let baseline = y + baselineOf(layout);
  for (const line of layout.lines) {
    if (line.text !== '') drawLine(painter, line, x, baseline, layout.width, align);
    baseline += step;
  }
}

function drawLine(
  painter: Painter,
  line: TextLine,
  x: number,
  baseline: number,
  width: number,
  align: TextAlign,
): void {
  painter.direction = line.isRtl ? 'rtl' : 'ltr';
  painter.textAlign = align;
  painter.fillText(line.text, align === 'center' ? x + width / 2 : line.isRtl ? x + width : x, baseline);
}

/** Paints one line that is known to be short (a number, a label); nothing is wrapped. */
export function drawLabel(
  painter: Painter,
  text: string,
  x: number,
  baseline: number,
  font: string,
  align: 'left' | 'right' | 'center' = 'left',
): void {
  painter.font = font;
  painter.textBaseline = 'alphabetic';
  painter.direction = 'ltr';
  painter.textAlign = align;
  painter.fillText(printable(text), x, baseline);
}

/** A caret: its top in the layout's units, and its line. */
export interface CaretPosition {
  readonly x: number;
  readonly y: number;
  readonly line: number;
}

/** Where the caret stands before the UTF-16 offset. */
export function positionOf(
  layout: TextLayout,
  offset: number,
  measurer: TextMeasurer,
  align: TextAlign = 'start',
): CaretPosition {
  const { lines } = layout;
  let index = 0;
  while (index + 1 < lines.length && lines[index + 1]!.start <= offset) index++;
  const line = lines[index]!;
  const em = prefixEm(layout, line, Math.min(offset, line.end), measurer);
  const along = em * layout.fontSize;
  const left = lineLeft(layout, line, align);
  return {
    x: line.isRtl ? left + line.width - along : left + along,
    y: index * layout.fontSize * layout.lineHeight,
    line: index,
  };
}

/** The offset whose caret is nearest to a point in the layout's units. */
export function offsetAt(
  layout: TextLayout,
  x: number,
  y: number,
  measurer: TextMeasurer,
  align: TextAlign = 'start',
): number {
  const step = layout.fontSize * layout.lineHeight;
  const index = Math.max(0, Math.min(layout.lines.length - 1, Math.floor(y / step)));
  const line = layout.lines[index]!;
  const left = lineLeft(layout, line, align);
  const along = (line.isRtl ? left + line.width - x : x - left) / layout.fontSize;
  let at = line.start;
  let em = 0;
  for (const { segment } of graphemes().segment(layout.source.slice(line.start, line.end))) {
    // Measured from the start of the line, since joined letters are narrower than single ones.
    const nextEm = prefixEm(layout, line, at + segment.length, measurer);
    if (along < (em + nextEm) / 2) break;
    em = nextEm;
    at += segment.length;
  }
  return at;
}

function lineLeft(layout: TextLayout, line: TextLine, align: TextAlign): number {
  if (align === 'center') return (layout.width - line.width) / 2;
  return line.isRtl ? layout.width - line.width : 0;
}

function prefixEm(layout: TextLayout, line: TextLine, offset: number, measurer: TextMeasurer): number {
  let em = 0;
  for (const piece of piecesOf(layout.source, line.start, line.end)) {
    if (piece.start >= offset) break;
    em += measureRange(layout.source, piece.start, Math.min(piece.end, offset), layout.weight, measurer);
    em += measureRange(layout.source, piece.end, Math.min(piece.next, offset), layout.weight, measurer);
  }
  return em;
}
