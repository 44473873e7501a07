import type { DrawContext } from '../draw/draw-context.ts';
import type { Painter } from '../draw/painter.ts';
import { drawLabel, drawTextBlock } from '../draw/text-block.ts';
import { fitLine } from '../draw/text-fit.ts';
import { fontOf, layoutText } from '../draw/text-layout.ts';
import { theme } from '../draw/theme.ts';
import type { PrintPage } from './page.ts';
import type { PageSize } from './paper.ts';
import { sheetMarginPt, smallPt, statementSizes } from './sheet-style.ts';

/** White, from edge to edge. */
export function drawPaper(painter: Painter, { widthPt, heightPt }: PageSize): void {
  painter.fillStyle = '#FFFFFF';
  painter.fillRect(0, 0, widthPt, heightPt);
}

/** The line at the foot of every page, with the space above it. */
export function footLineHeight(small: number): number {
  return small * 2.2;
}

/**
 * What is printed and when, and the number of the page.
 * @param facts the first one is the board's title, which is shortened when the line is too long
 */
export function drawFootLine(
  painter: Painter,
  facts: readonly string[],
  { page, pages }: { readonly page: number; readonly pages: number },
  size: PageSize,
  small: number,
  context: DrawContext,
): void {
  const width = size.widthPt - 2 * sheetMarginPt;
  const bottom = size.heightPt - sheetMarginPt;
  const number = context.t('print.sheet.page', { page, pages });
  const separator = '  ·  ';
  const [title, ...others] = facts;
  const rest = `${separator}${others.join(separator)}`;
  const numberWidth = context.measure.widthEm(number, 600) * small + small;
  const room = width - numberWidth - context.measure.widthEm(rest, 400) * small;
  const style = { fontSize: small, weight: 600 } as const;
  const shown = fitLine(title!, Math.max(room, small * 4), style, context.measure);
  painter.fillStyle = theme.hairline;
  painter.fillRect(sheetMarginPt, bottom - small * 1.75, width, 0.5);
  painter.fillStyle = theme.inkSoft;
  const baseline = bottom - small * 0.3;
  drawLabel(painter, shown, sheetMarginPt, baseline, fontOf(small, 600));
  const after = sheetMarginPt + context.measure.widthEm(shown, 600) * small;
  drawLabel(painter, rest, after, baseline, fontOf(small));
  drawLabel(painter, number, size.widthPt - sheetMarginPt, baseline, fontOf(small, 600), 'right');
}

/** A page that says why there is nothing on it. */
export function emptyPage(
  boardTitle: string,
  words: string,
  size: PageSize,
  context: DrawContext,
): PrintPage {
  const fontSize = statementSizes(size)[0]! * 1.4;
  const width = (size.widthPt - 2 * sheetMarginPt) * 0.8;
  const text = layoutText(words, width, { fontSize, weight: 400, lineHeight: 1.4 }, context.measure);
  return {
    ...size,
    title: boardTitle,
    parts: 1,
    draw(painter, _context, onPart) {
      drawPaper(painter, size);
      painter.fillStyle = theme.inkSoft;
      const [x, y] = [(size.widthPt - width) / 2, (size.heightPt - text.height) / 2];
      drawTextBlock(painter, text, x, y, 'center');
      const small = smallPt(statementSizes(size)[0]!);
      drawLabel(painter, boardTitle, sheetMarginPt, size.heightPt - sheetMarginPt, fontOf(small, 600));
      onPart?.();
    },
  };
}
