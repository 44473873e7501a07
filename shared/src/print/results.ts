import type { DrawContext } from '../draw/draw-context.ts';
import { longDate } from '../i18n/long-date.ts';
import type { Results } from '../results/results-model.ts';
import { drawFootLine, drawPaper, footLineHeight } from './page-parts.ts';
import type { PrintPage } from './page.ts';
import { pageSizeOf } from './paper.ts';
import type { PrintOptions } from './print-options.ts';
import { pagesOfPieces, resultsPieces } from './results-layout.ts';
import { sheetMarginPt, smallPt, statementSizes } from './sheet-style.ts';

/** Decisions and results on as many pages as they take, upright unless asked otherwise. */
export function resultsPages(
  results: Results,
  options: PrintOptions,
  context: DrawContext,
): readonly PrintPage[] {
  const page = pageSizeOf(options.paper, 0.75);
  const size = statementSizes(page)[0]! * 1.05;
  const small = smallPt(size);
  const width = page.widthPt - 2 * sheetMarginPt;
  const height = page.heightPt - 2 * sheetMarginPt - footLineHeight(small) - size;
  const pages = pagesOfPieces(resultsPieces(results, { width, height, size }, context), height);
  const title = context.t('results.title');
  return pages.map((pieces, index) => ({
    ...page,
    title: index === 0 ? title : context.t('print.sheet.pageTitle', { name: title, page: index + 1 }),
    parts: 1,
    draw(painter, drawContext, onPart) {
      drawPaper(painter, page);
      painter.save();
      painter.translate(sheetMarginPt, sheetMarginPt);
      for (const [y, piece] of pieces) piece.draw(painter, y);
      painter.restore();
      const { t, today, locale } = drawContext;
      const facts = [results.title, title, t('print.sheet.printed', { date: longDate(today, locale) })];
      drawFootLine(painter, facts, { page: index + 1, pages: pages.length }, page, small, drawContext);
      onPart?.();
    },
  }));
}
