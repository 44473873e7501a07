import { heardInterviews } from '@whoboard/shared/interviews/heard.ts';
import { readBoard } from '@whoboard/shared/board/read-board.ts';
import type { Locale } from '@whoboard/shared/board/schema.ts';
import { boundsOf } from '@whoboard/shared/board/geometry.ts';
import { boardOrder, boxOnBoard, drawItems } from '@whoboard/shared/draw/draw-board.ts';
import type { DrawContext } from '@whoboard/shared/draw/draw-context.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import { theme } from '@whoboard/shared/draw/theme.ts';
import { laidOut, layoutsOf } from '@whoboard/shared/lanes/lay-out-board.ts';
import { applyTemplate } from '@whoboard/shared/templates/index.ts';
import * as Y from 'yjs';
import { browserMeasurer } from '../../canvas/fonts.ts';
import type { Language } from '../../ui/language.tsx';

/** What surrounds the board in a picture, as a fraction of the picture's shorter edge. */
const marginFraction = 0.06;
/** Below this many pixels a letter is no letter any more. */
const legiblePx = 3.2;

/** A template's board, read once for each language. */
const boards = new Map<string, ReturnType<typeof readBoard>>();

function boardOf(id: string, locale: Locale): ReturnType<typeof readBoard> {
  const key = `${id} ${locale}`;
  let board = boards.get(key);
  if (!board) {
    const doc = new Y.Doc();
    applyTemplate(doc, id, locale);
    board = readBoard(doc);
    doc.destroy();
    boards.set(key, board);
  }
  return board;
}

const measure = browserMeasurer();

/**
 * Paints a template's board as it will look, with the drawing code of the board itself.
 * @param part what of the board fills the picture; everything, with a margin, when left out
 */
export function drawTemplate(
  canvas: HTMLCanvasElement,
  id: string,
  { locale, t }: Language,
  part?: Box,
): void {
  const painter = canvas.getContext('2d');
  if (!painter) return;
  const { width, height } = canvas;
  const board = boardOf(id, locale);
  const context = contextOf(board, { locale, t }, 'full');
  const placed = boardOrder(laidOut(board.items, context));
  const bounds = part ?? boundsOf(placed.map((entry) => boxOnBoard(entry, context)));
  painter.setTransform(1, 0, 0, 1, 0, 0);
  drawWall(painter, width, height);
  if (!bounds) return;
  const margin = part ? 0 : Math.min(width, height) * marginFraction;
  const scale = Math.min(
    (width - 2 * margin) / bounds.w,
    (height - 2 * margin) / bounds.h,
    part ? Infinity : 1,
  );
  const left = width / 2 - (bounds.x + bounds.w / 2) * scale;
  const top = height / 2 - (bounds.y + bounds.h / 2) * scale;
  painter.setTransform(scale, 0, 0, scale, left, top);
  drawItems(placed, painter, contextOf(board, { locale, t }, scale * 15 < legiblePx ? 'bars' : 'full'));
}

/** Paper with its dots, as wide apart as on the screen. */
function drawWall(painter: CanvasRenderingContext2D, width: number, height: number): void {
  painter.fillStyle = theme.paper;
  painter.fillRect(0, 0, width, height);
  painter.fillStyle = theme.dots;
  const step = 20 * (window.devicePixelRatio || 1);
  for (let y = step / 2; y < height; y += step) {
    for (let x = step / 2; x < width; x += step) painter.fillRect(x, y, step / 12, step / 12);
  }
}

function contextOf(
  board: ReturnType<typeof readBoard>,
  { locale, t }: Language,
  detail: DrawContext['detail'],
): DrawContext {
  const heard = heardInterviews(board.items.values(), () => []);
  const context: DrawContext = {
    measure,
    image: () => null,
    detail,
    locale,
    t,
    item: (id) => board.items.get(id),
    statementsFrom: () => [],
    cardsFrom: () => [],
    interviews: () => heard,
    layoutOf: layoutsOf(board.items, () => context),
    today: new Date().toISOString().slice(0, 10),
    staleAfterMonths: board.meta.staleAfterMonths,
    hints: true,
  };
  return context;
}
