import type { Painter } from './painter.ts';
import { estimateLines } from './text-estimate.ts';
import type { FontWeight, TextMeasurer } from './text-layout.ts';

export interface BarOptions {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly weight: FontWeight;
  readonly lineHeight: number;
  /** Sizes to try, the largest first. */
  readonly sizes: readonly number[];
}

/** Ink at the grey that small text has from afar. */
export const barColor = 'rgba(31,35,40,0.32)';
const lineWidths = new Float32Array(40);

/** Paints a text whose letters would be too small to read as one bar a line. Allocates nothing. */
export function drawTextBars(
  painter: Painter,
  text: string,
  options: BarOptions,
  measurer: TextMeasurer,
): void {
  if (text === '') return;
  const { x, y, width, height, weight, lineHeight, sizes } = options;
  let size = sizes[0]!;
  let lines = 0;
  for (let i = 0; i < sizes.length; i++) {
    size = sizes[i]!;
    lines = estimateLines(text, width / size, weight, measurer, lineWidths);
    if (lines * lineHeight * size <= height) break;
  }
  const step = lineHeight * size;
  painter.fillStyle = barColor;
  const shown = Math.min(lines, lineWidths.length);
  for (let i = 0; i < shown; i++) {
    const w = Math.min(width, lineWidths[i]! * size);
    if (w > 0) painter.fillRect(x, y + i * step + step * 0.32, w, size * 0.42);
  }
}
