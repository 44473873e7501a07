import type { DrawContext } from '../draw/draw-context.ts';
import type { Painter } from '../draw/painter.ts';
import { baselineOf, drawLabel, drawTextBlock } from '../draw/text-block.ts';
import { fontOf, layoutText, type FontWeight } from '../draw/text-layout.ts';
import { kindColors, theme } from '../draw/theme.ts';
import type { PersonaItem } from '../items/index.ts';
import type { Section, Statement } from '../items/persona/fields.ts';
import { drawClock, drawStatusMark } from '../items/persona/marks.ts';
import type { Placed } from '../items/persona/parts.ts';
import { answerOf, contrastOf, detailOf, type Contrast, type ContrastSide } from '../personas/contrast.ts';
import { statementEvidence } from '../personas/evidence.ts';
import { sectionName } from '../personas/sections.ts';
import { footnotesOf } from './footnotes.ts';
import type { PageSize } from './paper.ts';
import { footLineHeight } from './page-parts.ts';
import { sheetMarginPt, smallPt, statementSizes } from './sheet-style.ts';

/** Something that is never broken: a heading, a statement. It paints itself at the painter's origin. */
export interface ContrastPiece {
  readonly height: number;
  draw(painter: Painter, context: DrawContext): void;
}

export interface ContrastPage {
  /** At places relative to the margins' top left corner. */
  readonly pieces: readonly Placed<ContrastPiece>[];
  /** The lines between the two columns. */
  readonly rules: readonly { readonly y: number; readonly height: number }[];
}

export interface ContrastLayout {
  readonly size: number;
  readonly small: number;
  readonly columnWidth: number;
  readonly gutter: number;
  /** Of the heads of both personas, on every page. */
  readonly headHeight: number;
  readonly pages: readonly ContrastPage[];
}

type Pair = readonly [left: PersonaItem, right: PersonaItem];

/** A row: its heading over the whole width, then a column for each persona. */
interface Row {
  readonly title: string;
  readonly columns: readonly (readonly ContrastPiece[])[];
}

/** Rows one below the other, broken between statements where a page ends. Nothing is cut off. */
export function layoutContrast(pair: Pair, page: PageSize, context: DrawContext): ContrastLayout {
  const size = statementSizes(page)[0]!;
  const small = smallPt(size);
  const gutter = size * 2;
  const width = page.widthPt - 2 * sheetMarginPt;
  const columnWidth = (width - gutter) / 2;
  const headHeight = size * 7.6;
  const measures = { size, small, columnWidth, gutter, headHeight };
  const rows = new RowSetter(pair, measures, context).rows();
  const bottom = page.heightPt - 2 * sheetMarginPt - footLineHeight(small);
  return { ...measures, pages: breakRows(rows, measures, width, bottom, context) };
}

type Measures = Omit<ContrastLayout, 'pages'>;

class RowSetter {
  readonly #pair: Pair;
  readonly #measures: Measures;
  readonly #context: DrawContext;
  readonly #contrast: Contrast;
  readonly #numbers: readonly ReadonlyMap<string, string>[];
  readonly #notes: readonly string[];

  constructor(pair: Pair, measures: Measures, context: DrawContext) {
    this.#pair = pair;
    this.#measures = measures;
    this.#context = context;
    // Statements of copied cards may have equal ids, so those of each card are numbered under its side.
    this.#contrast = contrastOf(...pair);
    const sections = (side: 0 | 1): readonly Section[] =>
      this.#contrast.rows
        .flatMap(({ left, right }) => (side === 0 ? left : right).sections)
        .map((section) => ({
          ...section,
          statements: section.statements.map((each) => ({ ...each, id: `${side} ${each.id}` })),
        }));
    const footnotes = footnotesOf([...sections(0), ...sections(1)], context);
    this.#numbers = pair.map(
      (_, side) =>
        new Map(
          [...footnotes.numbers]
            .filter(([id]) => id.startsWith(`${side} `))
            .map(([id, numbers]) => [id.slice(2), numbers]),
        ),
    );
    this.#notes = footnotes.texts;
  }

  rows(): readonly Row[] {
    const { t } = this.#context;
    const contrast = this.#contrast;
    const { small, size } = this.#measures;
    const shared = contrast.shared.map(({ left, right, by }) => {
      const note = t(by === 'team' ? 'contrast.byTeam' : 'contrast.byWords');
      const both = [this.#statement(left, 0, note), this.#statement(right, 1, '')];
      // Both stand at one height, so that they are seen to belong together.
      const height = Math.max(...both.map((piece) => piece.height));
      return both.map((piece) => ({ ...piece, height }));
    });
    const rows: Row[] = [
      {
        title: t('contrast.shared'),
        columns:
          shared.length > 0
            ? [shared.map(([left]) => left!), shared.map(([, right]) => right!)]
            : [[this.#words(t('contrast.sharedNone'), size, 400, theme.inkSoft)], []],
      },
      ...contrast.rows.map(({ aspect, left, right }) => ({
        title: t(`contrast.aspect.${aspect}`),
        columns: [this.#side(left, 0), this.#side(right, 1)],
      })),
    ];
    if (this.#notes.length > 0) {
      const notes = this.#notes.map((note, index) =>
        this.#words(`${index + 1}  ${note}`, small, 400, theme.ink),
      );
      const half = Math.ceil(notes.length / 2);
      rows.push({ title: t('print.sheet.sources'), columns: [notes.slice(0, half), notes.slice(half)] });
    }
    return rows;
  }

  #side({ sections, isGrey }: ContrastSide, side: 0 | 1): readonly ContrastPiece[] {
    const { t } = this.#context;
    const { size } = this.#measures;
    const persona = this.#pair[side];
    const { strong } = kindColors[persona.kind];
    const pieces: ContrastPiece[] = [];
    for (const section of sections) {
      const answer = answerOf(persona, section, t);
      if (section.statements.length === 0 && answer === '' && !isGrey) continue;
      pieces.push(this.#words(sectionName(section, t), size, 600, strong));
      if (answer !== '') pieces.push(this.#words(answer, size * 1.1, 600, theme.ink));
      for (const each of section.statements) {
        pieces.push(this.#statement(each, side, detailOf(section, each, t)));
      }
    }
    if (isGrey) pieces.push(this.#words(t('contrast.grey'), size, 400, theme.inkSoft));
    return pieces;
  }

  #words(text: string, fontSize: number, weight: FontWeight, color: string): ContrastPiece {
    const style = { fontSize, weight, lineHeight: 1.4 };
    const lines = layoutText(text, this.#measures.columnWidth, style, this.#context.measure);
    return {
      height: lines.height + fontSize * 0.2,
      draw(painter) {
        painter.fillStyle = color;
        drawTextBlock(painter, lines, 0, 0);
      },
    };
  }

  /** Mark, text, the numbers of its sources, and what stands below it. */
  #statement(statement: Statement, side: 0 | 1, detail: string): ContrastPiece {
    const { size, small, columnWidth } = this.#measures;
    const { measure } = this.#context;
    const indent = size * 1.5;
    const width = columnWidth - indent - size;
    const style = { fontSize: size, weight: 400, lineHeight: 1.35 } as const;
    const lines = layoutText(statement.text, width, style, measure);
    const detailLines =
      detail === ''
        ? null
        : layoutText(detail, width, { fontSize: small, weight: 600, lineHeight: 1.35 }, measure);
    const numbers = this.#numbers[side]?.get(statement.id);
    const { strong } = kindColors[this.#pair[side].kind];
    return {
      height: lines.height + (detailLines?.height ?? 0) + size * 0.35,
      draw(painter, context) {
        const { status, isStale } = statementEvidence(statement, (id) => context.item(id), context);
        drawStatusMark(painter, status, size * 0.5, size * 0.68, size * 0.86, strong);
        if (isStale) drawClock(painter, size * 0.98, size * 1.08, size * 0.5, theme.inkSoft);
        painter.fillStyle = theme.ink;
        drawTextBlock(painter, lines, indent, 0);
        painter.fillStyle = theme.inkSoft;
        if (detailLines) drawTextBlock(painter, detailLines, indent, lines.height);
        if (numbers === undefined) return;
        const y = baselineOf(style) + (lines.lines.length - 1) * size * style.lineHeight - size * 0.34;
        drawLabel(
          painter,
          numbers,
          indent + lines.lines.at(-1)!.width + size * 0.12,
          y,
          fontOf(small * 0.94),
        );
      },
    };
  }
}

function breakRows(
  rows: readonly Row[],
  { size, columnWidth, gutter, headHeight }: Measures,
  width: number,
  bottom: number,
  context: DrawContext,
): readonly ContrastPage[] {
  const pages: { pieces: Placed<ContrastPiece>[]; rules: { y: number; height: number }[] }[] = [];
  const top = headHeight + size * 0.9;
  let y = Infinity;
  const turn = () => {
    pages.push({ pieces: [], rules: [] });
    y = top;
  };
  for (const { title, columns } of rows) {
    let rest = columns;
    let isFirst = true;
    do {
      const heading = headingPiece(
        isFirst ? title : context.t('contrast.continued', { aspect: title }),
        size,
        width,
      );
      const least = heading.height + Math.max(0, ...rest.map(([first]) => first?.height ?? 0));
      if (y + least > bottom && (y > top || pages.length === 0)) turn();
      const page = pages.at(-1)!;
      page.pieces.push({ x: 0, y, part: heading });
      const start = y + heading.height;
      const room = bottom - start;
      let highest = 0;
      rest = rest.map((column, side) => {
        let used = 0;
        let count = 0;
        // One piece goes onto every page, or the row would never end.
        while (
          count < column.length &&
          (used + column[count]!.height <= room || (count === 0 && start === top + heading.height))
        ) {
          page.pieces.push({ x: side * (columnWidth + gutter), y: start + used, part: column[count]! });
          used += column[count]!.height;
          count++;
        }
        highest = Math.max(highest, used);
        return column.slice(count);
      });
      page.rules.push({ y: start, height: highest });
      y = start + highest + size * 0.7;
      isFirst = false;
      if (rest.some((column) => column.length > 0)) y = Infinity;
    } while (rest.some((column) => column.length > 0));
  }
  return pages;
}

/** The name of a row on a grey bar over both columns. */
function headingPiece(text: string, size: number, width: number): ContrastPiece {
  const height = size * 1.9;
  return {
    height: height + size * 0.4,
    draw(painter) {
      painter.fillStyle = '#F1EFEB';
      painter.fillRect(0, 0, width, height);
      painter.fillStyle = theme.ink;
      const baseline = baselineOf({ fontSize: size, lineHeight: 1.9 });
      drawLabel(painter, text, width / 2, baseline, fontOf(size, 800), 'center');
    },
  };
}
