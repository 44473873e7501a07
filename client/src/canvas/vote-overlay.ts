import { roundRectPath } from '@whoboard/shared/draw/painter.ts';
import { fontOf } from '@whoboard/shared/draw/text-layout.ts';
import { theme } from '@whoboard/shared/draw/theme.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import type { Overlay } from '../model/overlays.ts';
import type { DotsOn, Votes } from '../model/voting/votes.ts';

type Context = CanvasRenderingContext2D;

const radiusPx = 8;
/** More of one's own dots than this are shown as a number. */
const maxShown = 5;
const font = fontOf(13, 800);
/** Targets that are smaller on the screen show their dots, but no outline. */
const minOutlinePx = 24;

/** Dots on the board: one's own to take back, and everybody's once they may be seen. */
export function voteOverlay(votes: Votes, color: string): Overlay {
  return {
    paint(context, onScreen, { width, height }) {
      let painted = false;
      for (const [id, dots] of votes.dots()) {
        const box = votes.boxOf(id);
        if (!box) continue;
        const at = onScreen(box);
        if (at.x > width + 40 || at.y > height + 40 || at.x + at.w < -40 || at.y + at.h < -40) continue;
        if (votes.open.get()) outline(context, at, dots.own > 0);
        paintDots(context, at, dots, color);
        painted = true;
      }
      return painted;
    },
  };
}

/** What can be voted on is framed with dashes; what has one's dots, with a line. */
function outline(context: Context, { x, y, w, h }: Box, isChosen: boolean): void {
  if (w < minOutlinePx || h < minOutlinePx) return;
  context.strokeStyle = theme.accent;
  context.lineWidth = isChosen ? 2.5 : 1.25;
  context.setLineDash(isChosen ? [] : [5, 4]);
  roundRectPath(context, x - 2, y - 2, w + 4, h + 4, 6);
  context.stroke();
  context.setLineDash([]);
}

/** At the top right corner: the sum of all in ink, one's own in one's colour to the left of it. */
function paintDots(context: Context, { x, y, w }: Box, { own, all }: DotsOn, color: string): void {
  let right = x + w + 4;
  const middle = y;
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  if (all !== null && all > 0) right = pill(context, String(all), right, middle, theme.ink) - 4;
  if (own > maxShown) pill(context, String(own), right, middle, color);
  else {
    for (let n = 0; n < own; n++) {
      context.beginPath();
      context.arc(right - radiusPx - n * (radiusPx * 2 + 2), middle, radiusPx, 0, 2 * Math.PI);
      context.fillStyle = color;
      context.strokeStyle = '#FFFFFF';
      context.lineWidth = 2;
      context.fill();
      context.stroke();
    }
  }
}

/** @returns its left edge */
function pill(context: Context, text: string, right: number, middle: number, color: string): number {
  const width = Math.max(context.measureText(text).width + 14, 24);
  context.fillStyle = color;
  context.strokeStyle = '#FFFFFF';
  context.lineWidth = 2;
  roundRectPath(context, right - width, middle - 12, width, 24, 12);
  context.fill();
  context.stroke();
  context.fillStyle = '#FFFFFF';
  context.fillText(text, right - width / 2, middle + 0.5);
  return right - width;
}
