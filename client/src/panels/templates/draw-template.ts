import { readBoard } from '@whoboard/shared/board/read-board.ts';
import type { Locale } from '@whoboard/shared/board/schema.ts';
import { boundsOf } from '@whoboard/shared/board/geometry.ts';
import { boardOrder, boxOnBoard, drawItems } from '@whoboard/shared/draw/draw-board.ts';
import type { DrawContext } from '@whoboard/shared/draw/draw-context.ts';
import { theme } from '@whoboard/shared/draw/theme.ts';
import { createTranslate } from '@whoboard/shared/i18n/translate.ts';
import { applyTemplate } from '@whoboard/shared/templates/index.ts';
import * as Y from 'yjs';
import { browserMeasurer } from '../../canvas/fonts.ts';

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
 * @param fit `whole`: everything is seen; `cover`: the picture is filled, from the top left
 */
export function drawTemplate(
  canvas: HTMLCanvasElement,
  id: string,
  locale: Locale,
  fit: 'whole' | 'cover' = 'whole',
): void {
  const painter = canvas.getContext('2d');
  if (!painter) return;
  const board = boardOf(id, locale);
  const placed = boardOrder(board.items);
  const context = contextOf(board, locale, 'full');
  const bounds = boundsOf(placed.map((entry) => boxOnBoard(entry, context)));
  painter.setTransform(1, 0, 0, 1, 0, 0);
  painter.fillStyle = theme.paper;
  painter.fillRect(0, 0, canvas.width, canvas.height);
  if (!bounds) return;
  const margin = Math.min(canvas.width, canvas.height) * marginFraction;
  const across = (canvas.width - 2 * margin) / bounds.w;
  const down = (canvas.height - 2 * margin) / bounds.h;
  const scale = fit === 'whole' ? Math.min(across, down, 1) : Math.max(across, down);
  const left = fit === 'whole' ? (canvas.width - bounds.w * scale) / 2 : margin;
  const top = fit === 'whole' ? (canvas.height - bounds.h * scale) / 2 : margin;
  painter.setTransform(scale, 0, 0, scale, left - bounds.x * scale, top - bounds.y * scale);
  drawItems(placed, painter, contextOf(board, locale, scale * 15 < legiblePx ? 'bars' : 'full'));
}

function contextOf(
  board: ReturnType<typeof readBoard>,
  locale: Locale,
  detail: DrawContext['detail'],
): DrawContext {
  return {
    measure,
    image: () => null,
    detail,
    locale,
    t: createTranslate(locale),
    item: (id) => board.items.get(id),
    statementsFrom: () => [],
    today: new Date().toISOString().slice(0, 10),
    hints: true,
  };
}
