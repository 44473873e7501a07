import type { Box } from '../items/item-type.ts';
import { roundRectPath, type Painter } from './painter.ts';
import { drawLabel } from './text-block.ts';
import { fontOf, type TextMeasurer } from './text-layout.ts';
import { theme } from './theme.ts';

/** The dots on one target. */
export interface DotsOn {
  readonly own: number;
  /** Of everybody, when they may be seen. */
  readonly all: number | null;
}

/** Font size of the numbers, in units of the drawing: pixels on the screen. */
export const dotFontSize = 13;
const radius = 8;
const pillHeight = 24;
/** More of one's own dots than this are shown as a number. */
const maxShown = 5;

/**
 * Dots at the top right corner of what was voted on: the sum of all in ink, one's own in one's colour to the left of it.
 * The same on the screen and on paper; they do not grow with what they stand on.
 * @param ownColor the colour of whoever looks; on paper nobody does
 */
export function drawVoteDots(
  painter: Painter,
  { x, y, w }: Box,
  { own, all }: DotsOn,
  ownColor: string,
  measure: TextMeasurer,
): void {
  let right = x + w + 4;
  if (all !== null && all > 0) right = pill(painter, String(all), right, y, theme.ink, measure) - 4;
  if (own > maxShown) {
    pill(painter, String(own), right, y, ownColor, measure);
    return;
  }
  for (let n = 0; n < own; n++) {
    painter.beginPath();
    painter.arc(right - radius - n * (radius * 2 + 2), y, radius, 0, 2 * Math.PI);
    paintShape(painter, ownColor);
  }
}

/** @returns its left edge */
function pill(
  painter: Painter,
  text: string,
  right: number,
  middle: number,
  color: string,
  measure: TextMeasurer,
): number {
  const width = Math.max(measure.widthEm(text, 800) * dotFontSize + 14, pillHeight);
  roundRectPath(painter, right - width, middle - pillHeight / 2, width, pillHeight, pillHeight / 2);
  paintShape(painter, color);
  painter.fillStyle = '#FFFFFF';
  drawLabel(
    painter,
    text,
    right - width / 2,
    middle + dotFontSize * 0.35,
    fontOf(dotFontSize, 800),
    'center',
  );
  return right - width;
}

function paintShape(painter: Painter, color: string): void {
  painter.fillStyle = color;
  painter.strokeStyle = '#FFFFFF';
  painter.lineWidth = 2;
  painter.fill();
  painter.stroke();
}
