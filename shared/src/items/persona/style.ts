import { theme } from '../../draw/theme.ts';

/**
 * Measures of a persona card, in the painter's units: board units on the wall, points on a sheet of paper. Everything
 * that draws a card takes its sizes from here, so that the sheet sets the same anatomy for paper.
 */
export interface CardStyle {
  readonly width: number;
  readonly minHeight: number;
  readonly columns: number;
  readonly padding: number;
  /** Between columns. */
  readonly gutter: number;
  readonly sectionGap: number;
  readonly statementGap: number;
  /** Of the card's corners; 0 on paper. */
  readonly radius: number;
  /** Diameter of the portrait. */
  readonly portrait: number;
  /** Width kept at the right of the header for the evidence score. */
  readonly score: number;
  /** Left of headings and statements, for icons and marks. */
  readonly margin: number;
  readonly icon: number;
  /** Diameter of an evidence mark. */
  readonly mark: number;
  readonly fontSize: {
    readonly name: number;
    readonly age: number;
    readonly line: number;
    readonly motto: number;
    readonly label: number;
    readonly heading: number;
    readonly statement: number;
    readonly quote: number;
    readonly source: number;
    readonly insight: number;
    readonly count: number;
    readonly scoreCount: number;
  };
  /**
   * On paper: statement id to the numbers of the footnotes that name its sources, set behind its last word. On the wall
   * it is left out, and the margin tells how many sources there are.
   */
  readonly footnotes?: ReadonlyMap<string, string>;
}

/** The card on the wall: 720 units wide. */
export const cardStyle: CardStyle = {
  width: 720,
  minHeight: 960,
  columns: 2,
  padding: 32,
  gutter: 32,
  sectionGap: 26,
  statementGap: 6,
  radius: 16,
  portrait: 160,
  score: 132,
  margin: 40,
  icon: 28,
  mark: 13,
  fontSize: {
    name: 40,
    age: 20,
    line: 16,
    motto: 19,
    label: 13,
    heading: 15,
    statement: 15,
    quote: 19,
    source: 13,
    insight: 19,
    count: 10,
    scoreCount: 20,
  },
};

/** The same anatomy at another size; widths of card and columns are given anew. */
export function scaledStyle(
  style: CardStyle,
  factor: number,
  page: Pick<CardStyle, 'width' | 'minHeight' | 'columns' | 'padding' | 'radius'>,
): CardStyle {
  const fontSize = Object.fromEntries(
    Object.entries(style.fontSize).map(([name, size]) => [name, size * factor]),
  ) as unknown as CardStyle['fontSize'];
  return {
    ...page,
    gutter: style.gutter * factor,
    sectionGap: style.sectionGap * factor,
    statementGap: style.statementGap * factor,
    portrait: style.portrait * factor,
    score: style.score * factor,
    margin: style.margin * factor,
    icon: style.icon * factor,
    mark: style.mark * factor,
    fontSize,
  };
}

/** Line heights, as multiples of the font size. */
export const lineHeights = { name: 1.1, text: 1.4, quote: 1.35, label: 1.3 } as const;

/** Letters on the header's strong colour that step back a little; 4.5:1 or better on every kind. */
export const headerSoftAlpha = 0.88;

export const ghostColor = '#6E7781';
export const bodyColor = theme.ink;
