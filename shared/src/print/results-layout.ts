import type { DrawContext } from '../draw/draw-context.ts';
import { baselineOf, drawLabel } from '../draw/text-block.ts';
import type { Painter } from '../draw/painter.ts';
import { fontOf, layoutText, type FontWeight, type TextLayout } from '../draw/text-layout.ts';
import { theme } from '../draw/theme.ts';
import type { Results, ResultsBlock, ResultsCell, ResultsTable } from '../results/results-model.ts';

/** Something that stands on a page as a whole. */
export interface ResultsPiece {
  /** With the space below it. */
  readonly height: number;
  /** It does not stand last on a page: what follows belongs to it. */
  readonly keepsNext: boolean;
  /** The heads of its table, repeated where the table goes on on another page. */
  readonly tableHead: ResultsPiece | null;
  draw(painter: Painter, y: number): void;
}

export interface ResultsRoom {
  readonly width: number;
  /** Of a page. */
  readonly height: number;
  /** Of the letters, in points. */
  readonly size: number;
}

/** Everything of the results as pieces, one below the other. */
export function resultsPieces(
  results: Results,
  room: ResultsRoom,
  context: DrawContext,
): readonly ResultsPiece[] {
  const setter = new Setter(room, context);
  return [
    setter.words(results.title, { factor: 2.1, weight: 800, color: theme.ink, below: 0.25 }),
    setter.words(context.t('results.title'), { factor: 1.35, weight: 600, color: theme.accent, below: 0.25 }),
    ...results.facts.map((fact) => setter.words(fact, { color: theme.inkSoft, below: 0.2 })),
    ...results.sections.flatMap(({ title, blocks }) => [
      setter.section(title),
      ...blocks.flatMap((block) => setter.block(block)),
    ]),
  ];
}

/** The pieces of each page, with their places. */
export type PlacedPiece = readonly [y: number, piece: ResultsPiece];

/** Fills pages one after another; heads stay with what they head, and are repeated above the rest of a table. */
export function pagesOfPieces(
  pieces: readonly ResultsPiece[],
  height: number,
): readonly (readonly PlacedPiece[])[] {
  const pages: PlacedPiece[][] = [[]];
  let y = 0;
  pieces.forEach((piece, index) => {
    if (y > 0 && y + heightWithNext(pieces, index) > height) {
      pages.push([]);
      y = 0;
      if (piece.tableHead) {
        pages.at(-1)!.push([0, piece.tableHead]);
        y = piece.tableHead.height;
      }
    }
    pages.at(-1)!.push([y, piece]);
    y += piece.height;
  });
  return pages;
}

function heightWithNext(pieces: readonly ResultsPiece[], from: number): number {
  let sum = 0;
  for (let index = from; index < pieces.length; index++) {
    sum += pieces[index]!.height;
    if (!pieces[index]!.keepsNext) break;
  }
  return sum;
}

interface WordsStyle {
  readonly factor?: number;
  readonly weight?: FontWeight;
  readonly color?: string;
  /** Space below, and above, in sizes. */
  readonly below?: number;
  readonly above?: number;
  readonly keepsNext?: boolean;
}

const lineHeight = 1.3;
/** Between columns, and above and below the words of a row, in sizes. */
const gutter = 1;
const rowPadding = 0.35;
/** A row that is higher than this part of a page goes on in another one. */
const maxRowShare = 0.5;

class Setter {
  readonly #room: ResultsRoom;
  readonly #context: DrawContext;

  constructor(room: ResultsRoom, context: DrawContext) {
    this.#room = room;
    this.#context = context;
  }

  words(text: string, style: WordsStyle = {}): ResultsPiece {
    const { size, width } = this.#room;
    const { factor = 1, weight = 400, color = theme.ink, below = 0.6, above = 0, keepsNext = true } = style;
    const layout = this.#layout(text, width, factor, weight);
    return {
      height: layout.height + (above + below) * size,
      keepsNext,
      tableHead: null,
      draw: (painter, y) => drawLines(painter, layout, { x: 0, y: y + above * size, color }),
    };
  }

  /** A heading below a line over the whole width. */
  section(title: string): ResultsPiece {
    const { size, width } = this.#room;
    const words = this.words(title, { factor: 1.5, weight: 800, above: 2.1, below: 0.5 });
    return {
      ...words,
      draw: (painter, y) => {
        painter.fillStyle = theme.accent;
        painter.fillRect(0, y + size * 1.5, width, 1.2);
        words.draw(painter, y);
      },
    };
  }

  block(block: ResultsBlock): readonly ResultsPiece[] {
    switch (block.kind) {
      case 'heading':
        return [this.words(block.text, { factor: 1.2, weight: 600, above: 0.6, below: 0.1 })];
      case 'text': {
        const color = { plain: theme.inkSoft, warning: theme.danger, empty: theme.inkSoft }[block.tone];
        return [this.words(block.text, { color, keepsNext: block.tone !== 'empty' })];
      }
      case 'table':
        return this.#table(block);
    }
  }

  #layout(text: string, width: number, factor: number, weight: FontWeight): TextLayout {
    const fontSize = this.#room.size * factor;
    return layoutText(text, width, { fontSize, weight, lineHeight }, this.#context.measure);
  }

  #table({ columns, rows }: ResultsTable): readonly ResultsPiece[] {
    const { size, width } = this.#room;
    const all = columns.reduce((sum, { share }) => sum + share, 0);
    const free = width - (columns.length - 1) * gutter * size;
    let x = 0;
    const places = columns.map(({ share, align }) => {
      const place = { x, w: (free * share) / all, align };
      x += place.w + gutter * size;
      return place;
    });
    const head = this.#row(
      columns.map(({ title }, index) => ({
        layout: this.#layout(title, places[index]!.w, 0.85, 600),
        color: theme.inkSoft,
      })),
      places,
      { keepsNext: true, tableHead: null, line: theme.inkSoft },
    );
    const body = rows.flatMap(({ cells }) => this.#rowPieces(cells, places, head));
    const last = body.at(-1);
    return last ? [head, ...body.slice(0, -1), { ...last, height: last.height + size * 0.9 }] : [head];
  }

  /** A row, or the parts of one that no page could hold. */
  #rowPieces(
    cells: readonly ResultsCell[],
    places: readonly ColumnPlace[],
    head: ResultsPiece,
  ): readonly ResultsPiece[] {
    const { size, height } = this.#room;
    const set = cells.map(({ text, tone }, index) => ({
      layout: this.#layout(text, places[index]!.w, 1, tone === 'strong' ? 600 : 400),
      color: { plain: theme.ink, strong: theme.ink, soft: theme.inkSoft, warning: theme.danger }[tone],
    }));
    const most = Math.max(1, Math.floor((height * maxRowShare) / (size * lineHeight)));
    const lines = Math.max(...set.map(({ layout }) => layout.lines.length));
    const parts = Array.from({ length: Math.ceil(lines / most) }, (_, part) =>
      set.map(({ layout, color }) => ({
        layout: { ...layout, lines: layout.lines.slice(part * most, (part + 1) * most) },
        color,
      })),
    );
    return parts.map((part, index) =>
      this.#row(part, places, {
        keepsNext: false,
        tableHead: head,
        line: index === parts.length - 1 ? theme.hairline : null,
      }),
    );
  }

  #row(
    cells: readonly { readonly layout: TextLayout; readonly color: string }[],
    places: readonly ColumnPlace[],
    { keepsNext, tableHead, line }: Pick<ResultsPiece, 'keepsNext' | 'tableHead'> & { line: string | null },
  ): ResultsPiece {
    const { size, width } = this.#room;
    const highest = Math.max(
      ...cells.map(({ layout }) => layout.lines.length * layout.fontSize * layout.lineHeight),
    );
    const height = highest + 2 * rowPadding * size;
    return {
      height,
      keepsNext,
      tableHead,
      draw: (painter, y) => {
        cells.forEach(({ layout, color }, index) => {
          const { x, w, align } = places[index]!;
          const top = y + rowPadding * size;
          drawLines(painter, layout, { x, y: top, color, ...(align === 'right' ? { right: x + w } : {}) });
        });
        if (line === null) return;
        painter.fillStyle = line;
        painter.fillRect(0, y + height - 0.5, width, 0.5);
      },
    };
  }
}

interface ColumnPlace {
  readonly x: number;
  readonly w: number;
  readonly align: 'left' | 'right';
}

/** @param at `right` is where lines of numbers end */
function drawLines(
  painter: Painter,
  layout: TextLayout,
  at: { readonly x: number; readonly y: number; readonly color: string; readonly right?: number },
): void {
  painter.fillStyle = at.color;
  let baseline = at.y + baselineOf(layout);
  for (const line of layout.lines) {
    const right = at.right ?? (line.isRtl ? at.x + layout.width : null);
    const font = fontOf(layout.fontSize, layout.weight);
    if (line.text !== '')
      drawLabel(painter, line.text, right ?? at.x, baseline, font, right === null ? 'left' : 'right');
    baseline += layout.fontSize * layout.lineHeight;
  }
}
