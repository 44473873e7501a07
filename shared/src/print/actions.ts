import { actionsInOrder, isOverdue, type Quadrant } from '../actions/plan.ts';
import type { Board } from '../board/read-board.ts';
import type { DrawContext } from '../draw/draw-context.ts';
import { roundRectPath, type Painter } from '../draw/painter.ts';
import { drawLabel, drawTextBlock } from '../draw/text-block.ts';
import { fitLine } from '../draw/text-fit.ts';
import { fontOf, measureRange } from '../draw/text-layout.ts';
import { actionColors, theme } from '../draw/theme.ts';
import { longDate } from '../i18n/long-date.ts';
import { drawDots, drawTick } from '../items/action/draw.ts';
import { layoutActionList, type ListLayout, type ListLine, type ListRow } from './action-list-layout.ts';
import {
  layoutActionMatrix,
  type MatrixCard,
  type MatrixCell,
  type MatrixLayout,
  type Numbered,
} from './action-matrix-layout.ts';
import { drawFootLine, drawPaper, emptyPage, footLineHeight } from './page-parts.ts';
import type { PrintPage } from './page.ts';
import { pageSizeOf } from './paper.ts';
import type { PrintOptions } from './print-options.ts';
import { sheetMarginPt, smallPt, statementSizes } from './sheet-style.ts';

/** The action plan: its list on one page or more, then the impact/effort matrix; landscape unless asked otherwise. */
export function actionPages(
  board: Board,
  boardTitle: string,
  options: PrintOptions,
  context: DrawContext,
): readonly PrintPage[] {
  const { t } = context;
  const page = pageSizeOf(options.paper, Math.SQRT2);
  const wanted = options.items && new Set(options.items);
  const actions = actionsInOrder(board.items.values())
    .map((action, index): Numbered => ({ action, number: index + 1 }))
    .filter(({ action }) => !wanted || wanted.has(action.id));
  if (actions.length === 0) return [emptyPage(boardTitle, t('print.actions.none'), page, context)];
  const size = statementSizes(page)[0]! * 0.95;
  const small = smallPt(size);
  const width = page.widthPt - 2 * sheetMarginPt;
  const headHeight = size * 3.4;
  const room = page.heightPt - 2 * sheetMarginPt - headHeight - footLineHeight(small);
  const titleRow = size * 1.9;
  const list = layoutActionList(actions, { size, width, height: room - titleRow }, context);
  const matrixBox = { x: 0, y: 0, w: width, h: room - size * 0.8 };
  const matrix = layoutActionMatrix(actions, matrixBox, size, context);
  const pages = list.pages.length + 1;

  const pageOf = (index: number, title: string, drawBody: PrintPage['draw']): PrintPage => ({
    ...page,
    title,
    parts: 1,
    draw(painter, drawContext, onPart) {
      drawPaper(painter, page);
      painter.save();
      painter.translate(sheetMarginPt, sheetMarginPt);
      drawHead(painter, title, actions, width, size, drawContext);
      painter.translate(0, headHeight);
      drawBody(painter, drawContext);
      painter.restore();
      const facts = [boardTitle, t('plan.title'), printedOn(drawContext)];
      drawFootLine(painter, facts, { page: index + 1, pages }, page, small, drawContext);
      onPart?.();
    },
  });
  return [
    ...list.pages.map((rows, index) =>
      pageOf(
        index,
        index === 0 ? t('print.actions.list') : t('print.actions.listPage', { page: index + 1 }),
        (painter, drawContext) => drawList(painter, rows, list, width, titleRow, drawContext),
      ),
    ),
    pageOf(pages - 1, t('print.actions.matrix'), (painter, drawContext) =>
      drawMatrix(painter, matrix, matrixBox.h, drawContext),
    ),
  ];
}

function printedOn({ t, today, locale }: DrawContext): string {
  return t('print.sheet.printed', { date: longDate(today, locale) });
}

function drawHead(
  painter: Painter,
  title: string,
  actions: readonly Numbered[],
  width: number,
  size: number,
  context: DrawContext,
): void {
  const { t, today } = context;
  const late = actions.filter(({ action }) => isOverdue(action, today)).length;
  const done = actions.filter(({ action }) => action.status === 'done').length;
  const heading = t('plan.title');
  painter.fillStyle = actionColors.strong;
  drawLabel(painter, heading, 0, size * 1.7, fontOf(size * 2, 800));
  const after = measureRange(heading, 0, heading.length, 800, context.measure) * size * 2 + size;
  painter.fillStyle = theme.inkSoft;
  drawLabel(painter, title, after, size * 1.7, fontOf(size * 1.3, 400));
  const facts = [
    t('plan.count', { count: actions.length }),
    ...(done > 0 ? [t('plan.done', { count: done })] : []),
  ];
  const lateWords = late > 0 ? t('plan.overdue', { count: late }) : '';
  const lateWidth = measureRange(lateWords, 0, lateWords.length, 600, context.measure) * size;
  painter.fillStyle = theme.danger;
  if (late > 0) drawLabel(painter, lateWords, width, size * 1.7, fontOf(size, 600), 'right');
  painter.fillStyle = theme.ink;
  const right = width - (late > 0 ? lateWidth + size : 0);
  drawLabel(painter, facts.join('  ·  '), right, size * 1.7, fontOf(size, 600), 'right');
}

function drawList(
  painter: Painter,
  rows: readonly ListRow[],
  { columns, size }: ListLayout,
  width: number,
  titleRow: number,
  context: DrawContext,
): void {
  painter.fillStyle = actionColors.soft;
  roundRectPath(painter, 0, 0, width, titleRow * 0.9, size * 0.4);
  painter.fill();
  painter.fillStyle = actionColors.strong;
  const style = { fontSize: size, weight: 600 } as const;
  for (const { x, width: room, title } of columns) {
    drawLabel(painter, fitLine(title, room, style, context.measure), x, titleRow * 0.6, fontOf(size, 600));
  }
  for (const row of rows) drawRow(painter, row, columns, size, width, titleRow);
}

function drawRow(
  painter: Painter,
  { action, number, y: top, height, isContinued, cells }: ListRow,
  columns: ListLayout['columns'],
  size: number,
  width: number,
  titleRow: number,
): void {
  const y = titleRow + top;
  const first = y + size * 0.6;
  if (!isContinued) {
    painter.fillStyle = theme.inkSoft;
    drawLabel(painter, String(number), size * 1.4, first + size, fontOf(size, 600), 'right');
    drawTick(painter, action.status, { x: size * 1.9, y: first + size * 0.12, w: size, h: size });
  }
  cells.forEach((lines, index) => {
    let at = first;
    for (const line of lines) {
      drawListLine(painter, line, columns[index]!, at, size);
      at += line.height;
    }
  });
  painter.fillStyle = theme.hairline;
  painter.fillRect(0, y + height - 0.5, width, 0.5);
}

function drawListLine(
  painter: Painter,
  line: ListLine,
  column: ListLayout['columns'][number],
  y: number,
  size: number,
): void {
  painter.fillStyle = line.color;
  if (line.text) drawTextBlock(painter, line.text, column.x, y);
  if (!line.dots) return;
  const step = size * 0.95;
  drawDots(painter, line.dots.level, column.x + column.width - step * 5.2, y + line.height / 2, step);
}

const quadrantColors: Readonly<Record<Quadrant, string>> = {
  quickWins: '#E3F1EF',
  bigBets: '#FDF1DD',
  fillIns: '#F4F1EA',
  avoid: '#EFE3E1',
};

function drawMatrix(painter: Painter, layout: MatrixLayout, height: number, context: DrawContext): void {
  const { t } = context;
  const { size, tray, axis } = layout;
  for (const { quadrant, box, count, cells } of layout.quadrants) {
    painter.fillStyle = quadrantColors[quadrant];
    roundRectPath(painter, box.x, box.y, box.w, box.h, size * 0.8);
    painter.fill();
    painter.fillStyle = theme.ink;
    const name = `${t(`action.quadrant.${quadrant}`)} (${count})`;
    drawLabel(painter, name, box.x + size * 0.8, box.y + size * 1.6, fontOf(size * 1.25, 800));
    painter.fillStyle = theme.inkSoft;
    const hint = t(`action.quadrant.${quadrant}.hint`);
    drawLabel(painter, hint, box.x + size * 0.8, box.y + size * 2.9, fontOf(size * 0.9));
    for (const cell of cells) drawCell(painter, cell, size, context);
  }
  if (tray) {
    painter.strokeStyle = '#B9B2A5';
    painter.lineWidth = 1;
    painter.setLineDash([4, 3]);
    roundRectPath(painter, tray.box.x, tray.box.y, tray.box.w, tray.box.h, size * 0.8);
    painter.stroke();
    painter.setLineDash([]);
    painter.fillStyle = theme.ink;
    const style = { fontSize: size, weight: 600 } as const;
    const words = t('print.actions.unplaced', { count: tray.count });
    const shown = fitLine(words, tray.box.w - size * 1.2, style, context.measure);
    drawLabel(painter, shown, tray.box.x + size * 0.6, tray.box.y + size * 1.6, fontOf(size, 600));
    drawCell(painter, { ...tray.cell, box: { ...tray.cell.box, w: 0, h: 0 } }, size, context);
  }
  drawAxes(painter, layout, height, axis, context);
}

/** Impact upwards at the left, effort to the right at the foot. */
function drawAxes(
  painter: Painter,
  { quadrants: [first], size }: MatrixLayout,
  height: number,
  axis: number,
  { t }: DrawContext,
): void {
  const { x, y, w } = first!.box;
  const end = x + w * 2 + size * 0.8;
  const bottom = height - axis;
  const write = (
    text: string,
    at: number,
    across: number,
    align: 'left' | 'center' | 'right',
    bold = false,
  ) => {
    painter.fillStyle = theme.inkSoft;
    drawLabel(painter, text, at, across, fontOf(size, bold ? 600 : 400), align);
  };
  const below = height - size * 0.4;
  write(t('plan.matrix.low'), x, below, 'left');
  write(t('plan.matrix.effort'), (x + end) / 2, below, 'center', true);
  write(t('plan.matrix.high'), end, below, 'right');
  painter.save();
  painter.translate(x - size * 0.7, bottom);
  painter.rotate(-Math.PI / 2);
  write(t('plan.matrix.low'), 0, 0, 'left');
  write(t('plan.matrix.impact'), (bottom - y) / 2, 0, 'center', true);
  write(t('plan.matrix.high'), bottom - y, 0, 'right');
  painter.restore();
}

function drawCell(
  painter: Painter,
  { box, cards, more }: MatrixCell,
  size: number,
  context: DrawContext,
): void {
  if (box.w > 0) {
    painter.strokeStyle = 'rgba(31,35,40,0.14)';
    painter.lineWidth = 0.5;
    roundRectPath(painter, box.x, box.y, box.w, box.h, size * 0.4);
    painter.stroke();
  }
  for (const card of cards) drawMatrixCard(painter, card, context);
  const last = cards.at(-1);
  if (more === 0 || !last) return;
  painter.fillStyle = theme.ink;
  const { fontSize } = last;
  drawLabel(
    painter,
    `+${more}`,
    last.box.x + fontSize * 2.2,
    last.box.y + fontSize * 1.3,
    fontOf(fontSize, 600),
  );
}

function drawMatrixCard(painter: Painter, card: MatrixCard, context: DrawContext): void {
  const { action, number, box, fontSize, text } = card;
  const isLate = isOverdue(action, context.today);
  const isClosed = action.status === 'done' || action.status === 'dropped';
  const color = isLate ? theme.danger : action.status === 'done' ? actionColors.done : actionColors.strong;
  if (text) {
    painter.fillStyle = theme.panel;
    roundRectPath(painter, box.x, box.y, box.w, box.h, fontSize * 0.4);
    painter.fill();
    painter.fillStyle = isClosed ? theme.inkSoft : theme.ink;
    drawTextBlock(painter, text, box.x + fontSize * 2.5, box.y + fontSize * 0.35);
  }
  const radius = fontSize * 0.92;
  const x = text ? box.x + fontSize * 1.15 : box.x + box.w / 2;
  const y = text ? box.y + Math.min(box.h / 2, fontSize * 1.02) : box.y + box.h / 2;
  painter.beginPath();
  painter.arc(x, y, radius, 0, Math.PI * 2);
  painter.closePath();
  painter.fillStyle = isClosed ? theme.panel : color;
  painter.fill();
  painter.strokeStyle = isClosed ? theme.inkSoft : color;
  painter.lineWidth = fontSize * 0.1;
  painter.stroke();
  painter.fillStyle = isClosed ? theme.inkSoft : '#FFFFFF';
  const digits = String(number);
  const set = fontSize * (digits.length > 2 ? 0.72 : 0.9);
  drawLabel(painter, digits, x, y + set * 0.35, fontOf(set, 600), 'center');
}
