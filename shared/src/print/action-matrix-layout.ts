import { highFrom, quadrantOf, quadrants, type Quadrant } from '../actions/plan.ts';
import { levels, type Level } from '../actions/scales.ts';
import type { DrawContext } from '../draw/draw-context.ts';
import { layoutText, type TextLayout } from '../draw/text-layout.ts';
import type { ActionItem } from '../items/index.ts';
import type { Box } from '../items/item-type.ts';

export interface Numbered {
  readonly action: ActionItem;
  /** The number that it has in the list. */
  readonly number: number;
}

/** An action in its cell: its number, and its words where there is room. */
export interface MatrixCard extends Numbered {
  readonly box: Box;
  /** Of the number, in points. */
  readonly fontSize: number;
  readonly text: TextLayout | null;
}

export interface MatrixCell {
  readonly box: Box;
  readonly cards: readonly MatrixCard[];
  /** How many more there are than could be shown. */
  readonly more: number;
}

export interface MatrixQuadrant {
  readonly quadrant: Quadrant;
  readonly box: Box;
  readonly count: number;
  readonly cells: readonly MatrixCell[];
}

export interface MatrixLayout {
  readonly size: number;
  readonly quadrants: readonly MatrixQuadrant[];
  /** Those that nobody has estimated; null when there are none. */
  readonly tray: { readonly box: Box; readonly count: number; readonly cell: MatrixCell } | null;
  /** Where impact and effort are written. */
  readonly axis: number;
}

/** The matrix within a box: halves equally large, a cell for each pair of levels, cards side by side in their cell. */
export function layoutActionMatrix(
  actions: readonly Numbered[],
  box: Box,
  size: number,
  context: DrawContext,
): MatrixLayout {
  const gap = size * 0.8;
  const axis = size * 1.8;
  const waiting = actions.filter(({ action }) => quadrantOf(action) === null);
  const trayWidth = waiting.length > 0 ? box.w * 0.19 : 0;
  const left = box.x + (trayWidth > 0 ? trayWidth + gap * 2 : 0) + axis;
  const w = (box.x + box.w - left - gap) / 2;
  const h = (box.h - axis - gap) / 2;
  const headHeight = size * 3.6;
  const setter = new CardSetter(size, context);
  const parts = quadrants.map((quadrant): MatrixQuadrant => {
    const isRight = quadrant === 'bigBets' || quadrant === 'avoid';
    const isLow = quadrant === 'fillIns' || quadrant === 'avoid';
    const part = { x: left + (isRight ? w + gap : 0), y: box.y + (isLow ? h + gap : 0), w, h };
    const inner = {
      x: part.x + gap,
      y: part.y + headHeight,
      w: part.w - gap * 2,
      h: part.h - headHeight - gap,
    };
    const efforts = levels.filter((level) => level >= highFrom === isRight);
    const impacts = levels.filter((level) => level >= highFrom !== isLow).toReversed();
    const mine = actions.filter(({ action }) => quadrantOf(action) === quadrant);
    return {
      quadrant,
      box: part,
      count: mine.length,
      cells: impacts.flatMap((impact, row) =>
        efforts.map((effort, column) => {
          const cell = cellBox(
            inner,
            { row, rows: impacts.length, column, columns: efforts.length },
            gap / 2,
          );
          return setter.cell(mine.filter(isAt(impact, effort)), cell);
        }),
      ),
    };
  });
  const trayBox = { x: box.x, y: box.y, w: trayWidth, h: box.h - axis };
  const inTray = {
    x: trayBox.x + gap / 2,
    y: trayBox.y + headHeight,
    w: trayBox.w - gap,
    h: trayBox.h - headHeight - gap / 2,
  };
  const tray =
    waiting.length > 0 ? { box: trayBox, count: waiting.length, cell: setter.cell(waiting, inTray) } : null;
  return { size, quadrants: parts, tray, axis };
}

function isAt(impact: Level, effort: Level) {
  return ({ action }: Numbered): boolean => action.impact === impact && action.effort === effort;
}

function cellBox(
  { x, y, w, h }: Box,
  place: { readonly row: number; readonly rows: number; readonly column: number; readonly columns: number },
  gap: number,
): Box {
  const { row, rows, column, columns } = place;
  const width = (w - gap * (columns - 1)) / columns;
  const height = (h - gap * (rows - 1)) / rows;
  return { x: x + column * (width + gap), y: y + row * (height + gap), w: width, h: height };
}

/** Sizes to try, as shares of the page's text size, with the most lines that a card may have. */
const attempts = [
  { share: 1, lines: 6 },
  { share: 1, lines: 3 },
  { share: 0.9, lines: 3 },
  { share: 0.82, lines: 2 },
  { share: 0.74, lines: 2 },
  { share: 0.74, lines: 1 },
] as const;
/** Numbers alone, when there is no room for words. */
const numberShares = [1.1, 0.9, 0.74, 0.6] as const;

class CardSetter {
  readonly #size: number;
  readonly #context: DrawContext;

  constructor(size: number, context: DrawContext) {
    this.#size = size;
    this.#context = context;
  }

  cell(actions: readonly Numbered[], box: Box): MatrixCell {
    for (const { share, lines } of attempts) {
      const cards = this.#inWords(actions, box, this.#size * share, lines);
      if (cards) return { box, cards, more: 0 };
    }
    for (const share of numberShares) {
      const cards = inNumbers(actions, box, this.#size * share);
      if (cards.length === actions.length) return { box, cards, more: 0 };
    }
    // One place is kept for how many more there are.
    const cards = inNumbers(actions, box, this.#size * numberShares.at(-1)!).slice(0, -1);
    return { box, cards, more: actions.length - cards.length };
  }

  /** One below the other, each with as many lines as it needs up to a limit; null when they do not fit. */
  #inWords(
    actions: readonly Numbered[],
    box: Box,
    fontSize: number,
    maxLines: number,
  ): readonly MatrixCard[] | null {
    const padding = fontSize * 0.35;
    const room = box.w - fontSize * 2.5 - padding * 2;
    if (room < fontSize * 5) return actions.length === 0 ? [] : null;
    const style = { fontSize, weight: 400, lineHeight: 1.2 } as const;
    const cards: MatrixCard[] = [];
    let y = box.y;
    for (const { action, number } of actions) {
      const words = action.what.trim() || this.#context.t('action.untitled');
      const text = cutLines(layoutText(words, room, style, this.#context.measure), maxLines);
      const h = text.height + padding * 2;
      cards.push({ action, number, box: { x: box.x, y, w: box.w, h }, fontSize, text });
      y += h + padding;
    }
    return y - padding <= box.y + box.h + 0.01 ? cards : null;
  }
}

/** The first lines; the words stand in full in the list. */
function cutLines(layout: TextLayout, maxLines: number): TextLayout {
  if (layout.lines.length <= maxLines) return layout;
  const lines = layout.lines.slice(0, maxLines);
  const last = lines.at(-1)!;
  const shown = last.text.length > 4 ? last.text.slice(0, -2).trimEnd() : last.text;
  lines[maxLines - 1] = { ...last, text: `${shown}…` };
  return { ...layout, lines, height: maxLines * layout.fontSize * layout.lineHeight };
}

/** As many numbers as fit, row by row. */
function inNumbers(actions: readonly Numbered[], box: Box, fontSize: number): readonly MatrixCard[] {
  const step = fontSize * 2.1;
  const columns = Math.max(1, Math.floor(box.w / step));
  const rows = Math.max(1, Math.floor(box.h / step));
  return actions.slice(0, columns * rows).map(({ action, number }, index) => ({
    action,
    number,
    fontSize,
    text: null,
    box: {
      x: box.x + (index % columns) * step,
      y: box.y + Math.floor(index / columns) * step,
      w: step * 0.92,
      h: step * 0.92,
    },
  }));
}
