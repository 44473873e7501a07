import { boundsOf } from '../board/geometry.ts';
import { boxOnBoard, drawItem, type PlacedItem } from '../draw/draw-board.ts';
import type { DrawContext } from '../draw/draw-context.ts';
import type { Painter } from '../draw/painter.ts';
import { drawLabel, drawTextBlock } from '../draw/text-block.ts';
import { fitLine } from '../draw/text-fit.ts';
import { fontMetrics, fontOf, layoutText } from '../draw/text-layout.ts';
import { theme } from '../draw/theme.ts';
import type { Box } from '../items/item-type.ts';
import type { PrintPage } from './page.ts';
import { dotScale, drawPrintedDots, type PrintedDots } from './print-dots.ts';
import { pageSizeOf, ptOf, type PageSize } from './paper.ts';
import { longDate } from '../i18n/long-date.ts';
import type { PrintOptions } from './print-options.ts';

/** Board units that shadows and strokes reach beyond the items. */
const overhang = 12;
/** A single note does not have to fill a wall: points per board unit at most. */
const maxScale = 6;
/** One board unit is a CSS pixel: 96 to the inch. */
const ptPerUnitAtFullSize = 0.75;

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value));
}

/** Items on one page, as large as it allows, above a title block at the bottom right. */
export function posterPage(
  title: string,
  placed: readonly PlacedItem[],
  options: PrintOptions,
  context: DrawContext,
  dots: PrintedDots | null = null,
): PrintPage {
  const bounds = boundsOf(placed.map((entry) => boxOnBoard(entry, context)));
  const content = bounds && grow(bounds, overhang);
  const size = pageSizeOf(options.paper, content ? content.w / content.h : 1);
  const margin = clamp(Math.min(size.widthPt, size.heightPt) * 0.035, ptOf(7), ptOf(24));
  const block = layoutTitleBlock(title, size, margin, context);
  const area = {
    x: margin,
    y: margin,
    w: size.widthPt - 2 * margin,
    h: size.heightPt - 2 * margin - block.height,
  };
  const scale = content ? Math.min(area.w / content.w, area.h / content.h, maxScale) : null;
  return {
    ...size,
    title,
    parts: placed.length,
    draw(painter, drawContext, onPart) {
      painter.fillStyle = '#FFFFFF';
      painter.fillRect(0, 0, size.widthPt, size.heightPt);
      if (content && scale !== null) {
        painter.save();
        painter.translate(
          area.x + (area.w - content.w * scale) / 2,
          area.y + (area.h - content.h * scale) / 2,
        );
        painter.scale(scale, scale);
        for (const { item, x, y } of placed) {
          painter.save();
          painter.translate(x - content.x, y - content.y);
          drawItem(item, painter, drawContext);
          painter.restore();
          onPart?.();
        }
        painter.restore();
        if (dots) drawDots(painter, dots, placed, area, content, scale, drawContext);
      } else {
        drawEmpty(painter, area, block.metaSize * 1.6, drawContext);
      }
      drawTitleBlock(painter, block, size, margin, scale, drawContext, dots);
    },
  };
}

/** The dots of a vote, above everything else, where the items lie. */
function drawDots(
  painter: Painter,
  dots: PrintedDots,
  placed: readonly PlacedItem[],
  area: Box,
  content: Box,
  scale: number,
  context: DrawContext,
): void {
  const byId = new Map(placed.map((entry) => [entry.item.id, entry]));
  const left = area.x + (area.w - content.w * scale) / 2 - content.x * scale;
  const top = area.y + (area.h - content.h * scale) / 2 - content.y * scale;
  drawPrintedDots(
    painter,
    dots,
    (id) => {
      const entry = byId.get(id);
      return entry ? { item: entry.item, box: boxOnBoard(entry, context) } : null;
    },
    ({ x, y, w, h }) => ({ x: left + x * scale, y: top + y * scale, w: w * scale, h: h * scale }),
    dotScale(scale),
    context,
  );
}

function grow({ x, y, w, h }: Box, by: number): Box {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by };
}

interface TitleBlock {
  readonly titleSize: number;
  readonly metaSize: number;
  readonly lines: ReturnType<typeof layoutText>;
  /** Kept free at the bottom of the page, above the margin. */
  readonly height: number;
}

function layoutTitleBlock(title: string, size: PageSize, margin: number, context: DrawContext): TitleBlock {
  const shortEdge = Math.min(size.widthPt, size.heightPt);
  const titleSize = clamp(shortEdge * 0.02, 10, 50);
  const metaSize = clamp(titleSize * 0.55, 7, 24);
  const width = (size.widthPt - 2 * margin) * 0.8;
  const lines = layoutText(
    title,
    width,
    { fontSize: titleSize, weight: 800, lineHeight: 1.15 },
    context.measure,
  );
  return { titleSize, metaSize, lines, height: lines.height + metaSize * 1.5 + titleSize * 0.9 };
}

/** A rule over the page's width; below it, at the right, title, then date and scale; at the left, by what it was made. */
function drawTitleBlock(
  painter: Painter,
  block: TitleBlock,
  size: PageSize,
  margin: number,
  scale: number | null,
  context: DrawContext,
  dots: PrintedDots | null,
): void {
  const { titleSize, metaSize, lines } = block;
  const right = size.widthPt - margin;
  const bottom = size.heightPt - margin;
  const rule = bottom - block.height + titleSize * 0.45;
  painter.fillStyle = theme.ink;
  painter.fillRect(margin, rule, size.widthPt - 2 * margin, clamp(titleSize * 0.04, 0.5, 2));

  let baseline = rule + titleSize * (0.45 + fontMetrics.ascent * 0.9);
  for (const line of lines.lines) {
    drawLabel(painter, line.text, right, baseline, fontOf(titleSize, 800), 'right');
    baseline += titleSize * lines.lineHeight;
  }
  painter.fillStyle = theme.inkSoft;
  const facts = [longDate(context.today, context.locale)];
  if (scale !== null) {
    facts.push(
      context.t('print.poster.scale', { percent: percentOf(scale / ptPerUnitAtFullSize, context.locale) }),
    );
  }
  if (dots) {
    const room = (size.widthPt - 2 * margin) * 0.45;
    const style = { fontSize: metaSize, weight: 400 } as const;
    facts.unshift(fitLine(context.t('print.dots.of', { title: dots.title }), room, style, context.measure));
  }
  drawLabel(painter, facts.join(' · '), right, bottom - metaSize * 0.2, fontOf(metaSize), 'right');
  drawLabel(painter, context.t('print.madeWith'), margin, bottom - metaSize * 0.2, fontOf(metaSize));
}

/** Two significant digits: nobody measures a wall more exactly. */
function percentOf(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 2 }).format(share);
}

function drawEmpty(painter: Painter, area: Box, fontSize: number, context: DrawContext): void {
  const width = area.w * 0.7;
  const layout = layoutText(
    context.t('print.poster.empty'),
    width,
    { fontSize, weight: 400, lineHeight: 1.4 },
    context.measure,
  );
  painter.fillStyle = theme.inkSoft;
  drawTextBlock(
    painter,
    layout,
    area.x + (area.w - width) / 2,
    area.y + (area.h - layout.height) / 2,
    'center',
  );
}
