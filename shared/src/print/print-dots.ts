import type { DrawContext } from '../draw/draw-context.ts';
import type { Painter } from '../draw/painter.ts';
import { theme } from '../draw/theme.ts';
import { dotFontSize, drawVoteDots } from '../draw/vote-dots.ts';
import type { Box } from '../items/item-type.ts';
import { revealedRounds } from '../results/compare-rounds.ts';
import { voteTitle } from '../results/votes-part.ts';
import { roundsOf } from '../session/rounds.ts';
import type { SessionState } from '../session/state.ts';
import type { Dots } from '../voting/round.ts';
import { targetBox, type PlacedTarget } from '../voting/target-box.ts';
import type { TargetId } from '../voting/target.ts';

/** The dots of a vote as they are printed. */
export interface PrintedDots {
  /** What the vote is called, at the foot of the page. */
  readonly title: string;
  readonly tally: Dots;
}

/** The dots of a round; null when it is not there, or has not been revealed. */
export function dotsToPrint(
  session: SessionState,
  round: string | null,
  { t }: DrawContext,
): PrintedDots | null {
  const rounds = revealedRounds(roundsOf(session), session.rounds.results);
  const found = rounds.find(({ id }) => id === round);
  return found ? { title: voteTitle(found, { t }), tally: found.result.tally } : null;
}

/** Letters of dots are never smaller than other small print. */
const smallestPt = 7;

/** Points per unit of the dots: they shrink with a wall as long as their numbers can be read. */
export function dotScale(scalePt: number): number {
  return Math.max(smallestPt / dotFontSize, scalePt);
}

/**
 * Paints dots where they belong.
 * @param toPage where a box lies on the page, in points
 * @param scalePt points per unit of the dots
 */
export function drawPrintedDots(
  painter: Painter,
  { tally }: PrintedDots,
  find: (itemId: string) => PlacedTarget | null,
  toPage: (box: Box) => Box,
  scalePt: number,
  context: DrawContext,
): void {
  for (const [id, all] of Object.entries(tally)) {
    const box = targetBox(id, find, context);
    if (box) drawDotsAt(painter, toPage(box), all, scalePt, context);
  }
}

/** Dots at the corner of a box of the page, in points. */
export function drawDotsAt(
  painter: Painter,
  { x, y, w }: Box,
  all: number,
  scalePt: number,
  context: DrawContext,
): void {
  painter.save();
  painter.translate(x + w, y);
  painter.scale(scalePt, scalePt);
  drawVoteDots(painter, { x: 0, y: 0, w: 0, h: 0 }, { own: 0, all }, theme.ink, context.measure);
  painter.restore();
}

/** The dots on each statement of a persona. */
export function dotsOnStatements({ tally }: PrintedDots, personaId: string): ReadonlyMap<string, number> {
  const prefix = `${personaId}.`;
  return new Map(
    Object.entries(tally).flatMap(([id, dots]: [TargetId, number]) =>
      id.startsWith(prefix) ? [[id.slice(prefix.length), dots] as const] : [],
    ),
  );
}
