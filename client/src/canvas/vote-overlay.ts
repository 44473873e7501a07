import { roundRectPath } from '@whoboard/shared/draw/painter.ts';
import type { TextMeasurer } from '@whoboard/shared/draw/text-layout.ts';
import { theme } from '@whoboard/shared/draw/theme.ts';
import { drawVoteDots } from '@whoboard/shared/draw/vote-dots.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import type { Overlay } from '../model/overlays.ts';
import type { Votes } from '../model/voting/votes.ts';

type Context = CanvasRenderingContext2D;

/** Targets that are smaller on the screen show their dots, but no outline. */
const minOutlinePx = 12;

/** Dots on the board: one's own to take back, and everybody's once they may be seen. */
export function voteOverlay(votes: Votes, color: string, measure: () => TextMeasurer): Overlay {
  return {
    paint(context, onScreen, { width, height }) {
      let painted = false;
      for (const [id, dots] of votes.dots()) {
        const box = votes.boxOf(id);
        if (!box) continue;
        const at = onScreen(box);
        if (at.x > width + 40 || at.y > height + 40 || at.x + at.w < -40 || at.y + at.h < -40) continue;
        if (votes.open.get()) outline(context, at, dots.own > 0);
        drawVoteDots(context, at, dots, color, measure());
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
