import { cardStyle, scaledStyle, type CardStyle } from '../items/persona/style.ts';
import { paperSizes } from '../protocol/api.ts';
import { ptOf, type PageSize } from './paper.ts';

/** Around every sheet. */
export const sheetMarginPt = ptOf(12);
/** Text of a sheet on A4, and the smallest that is printed at all. */
const usualPt = 9.5;
const smallestPt = 7;
const stepPt = 0.1;

/** Sizes of statements to try on a page, the largest first; a larger paper begins with larger letters. */
export function statementSizes({ widthPt, heightPt }: PageSize): readonly number[] {
  const [width, height] = paperSizes.A4;
  const relative = Math.sqrt((widthPt * heightPt) / (width * height));
  const largest = Math.max(usualPt, Math.round((usualPt * Math.min(3, relative)) / stepPt) * stepPt);
  const steps = Math.round((largest - smallestPt) / stepPt);
  return Array.from({ length: steps + 1 }, (_, step) => Math.round((largest - step * stepPt) * 100) / 100);
}

/** The card's measures in points, for statements of that size. */
export function sheetStyle(
  page: PageSize,
  statementPt: number,
  footnotes: ReadonlyMap<string, string>,
): CardStyle {
  const width = page.widthPt - 2 * sheetMarginPt;
  const factor = statementPt / cardStyle.fontSize.statement;
  const style = scaledStyle(cardStyle, factor, {
    width,
    minHeight: 0,
    columns: columnsOf(page, width),
    // The band keeps a margin of its own, the columns below stand in line with it.
    padding: cardStyle.padding * factor * 0.75,
    radius: 0,
  });
  const { fontSize } = style;
  return {
    ...style,
    sectionGap: style.sectionGap * 0.75,
    fontSize: {
      ...fontSize,
      label: Math.max(smallestPt, fontSize.label),
      // The score is set in 0.94 of it.
      source: Math.max(smallestPt / 0.94, fontSize.source),
      count: Math.max(smallestPt, fontSize.count),
    },
    footnotes,
  };
}

/** Columns in which lines are about as long as on the card, counted at the usual size so that they stay the same. */
function columnsOf(page: PageSize, width: number): number {
  const factor = statementSizes(page)[0]! / cardStyle.fontSize.statement;
  const usual = (cardStyle.width / cardStyle.columns) * factor;
  return Math.max(1, Math.min(4, Math.round(width / usual)));
}

/** Footnotes, legend and foot line. */
export function smallPt(statementPt: number): number {
  return Math.max(smallestPt, statementPt * 0.74);
}
