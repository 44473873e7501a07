import type { DrawContext } from '../draw/draw-context.ts';
import { drawItem, readingOrder, type ItemMap } from '../draw/draw-board.ts';
import type { Painter } from '../draw/painter.ts';
import { drawLabel, drawTextBlock } from '../draw/text-block.ts';
import { fitLine } from '../draw/text-fit.ts';
import { fontOf, layoutText } from '../draw/text-layout.ts';
import { theme } from '../draw/theme.ts';
import { longDate } from '../i18n/long-date.ts';
import type { Item } from '../items/index.ts';
import { drawJourneyLayout } from '../items/journey/draw.ts';
import { journeyHead } from '../lanes/journey-frame.ts';
import { layoutOfMap } from '../lanes/lay-out-board.ts';
import { isMap } from '../lanes/lay-out-map.ts';
import { childBox, type JourneyLayout, type MapItem, type MapLayout } from '../lanes/map-layout.ts';
import { mapStyle } from '../lanes/map-style.ts';
import { partOfJourney, type JourneyPart } from '../lanes/part-of-journey.ts';
import type { PrintPage } from './page.ts';
import { dotScale, drawPrintedDots, type PrintedDots } from './print-dots.ts';
import { pageSizeOf, ptOf, type PageSize } from './paper.ts';
import type { PrintOptions } from './print-options.ts';

const marginPt = ptOf(10);
const footPt = 22;
const footSizePt = 8;
/** The smallest letters of a map (13 units) are 7 pt at least, as on all that is printed, unless one lane alone is too high. */
const minScale = 7 / mapStyle.smallSize;
/** Points per board unit at full size: a map is never printed larger. */
const maxScale = 0.75;

/** The maps that are to be printed, in reading order. @param wanted null for all */
export function mapsToPrint(
  items: ItemMap,
  wanted: readonly string[] | null,
  context: DrawContext,
): readonly MapItem[] {
  return readingOrder(items, context).flatMap(({ item }) =>
    isMap(item) && (wanted === null || wanted.includes(item.id)) ? [item] : [],
  );
}

/**
 * Journeys and empathy maps, each on a page where its letters stay readable there. A journey that is longer goes on over
 * several pages, cut between stages and between lanes, with the names of stages and lanes repeated on each; the pages
 * put side by side are the whole journey.
 */
export function mapPages(
  boardTitle: string,
  maps: readonly MapItem[],
  options: PrintOptions,
  context: DrawContext,
  dots: PrintedDots | null = null,
): readonly PrintPage[] {
  if (maps.length === 0) return [emptyPage(boardTitle, pageSizeOf(options.paper, 1.4), context)];
  const sheets = maps.flatMap((map) => sheetsOf(map, options, context));
  return sheets.map((sheet, index) => ({
    ...sheet.size,
    title: sheet.title,
    parts: 1,
    draw(painter, drawContext, onPart) {
      painter.fillStyle = '#FFFFFF';
      painter.fillRect(0, 0, sheet.size.widthPt, sheet.size.heightPt);
      painter.save();
      painter.translate(marginPt, marginPt);
      painter.scale(sheet.scale, sheet.scale);
      drawMap(painter, sheet.layout, drawContext);
      painter.restore();
      if (dots) drawDots(painter, dots, sheet, drawContext);
      drawFoot(painter, boardTitle, sheet.size, index + 1, sheets.length, drawContext, dots);
      onPart?.();
    },
  }));
}

interface Sheet {
  readonly size: PageSize;
  readonly title: string;
  readonly layout: MapLayout;
  /** Points per board unit. */
  readonly scale: number;
}

function sheetsOf(map: MapItem, options: PrintOptions, context: DrawContext): readonly Sheet[] {
  const layout = layoutOfMap(map, context);
  const [w, h] = layout.size;
  const size = pageSizeOf(options.paper, w / h);
  const room = { w: size.widthPt - 2 * marginPt, h: size.heightPt - 2 * marginPt - footPt };
  const title = map.title.trim() || context.t(`item.${map.type}.name`);
  const whole = Math.min(room.w / w, room.h / h, maxScale);
  if (whole >= minScale || layout.kind === 'empathyMap') return [{ size, title, layout, scale: whole }];
  const parts = partsOf(layout, room, context);
  const scale = Math.min(
    maxScale,
    ...parts.map((part) => Math.min(room.w / part.size[0], room.h / part.size[1])),
  );
  return parts.map((part, index) => ({
    size,
    title: context.t('print.sheet.pageTitle', { name: title, page: index + 1 }),
    layout: part,
    scale,
  }));
}

/** The parts of a journey that fill a page each: row by row of pages, as one reads. */
function partsOf(
  layout: JourneyLayout,
  room: { readonly w: number; readonly h: number },
  context: DrawContext,
): readonly JourneyLayout[] {
  const heads = mapStyle.laneHead + 2 * mapStyle.padding;
  const widest = Math.max(0, ...layout.columns.map(({ w }) => w));
  const highest = Math.max(0, ...layout.rows.map(({ h }) => h));
  // A head on a narrow page may take more lines than on the whole map.
  const headHeight = (width: number): number => journeyHead(layout.map, width, context).box.h;
  const fixed = (width: number): number => headHeight(width) + layout.stageHead.h + mapStyle.padding;
  const scale = Math.min(
    minScale,
    room.w / (heads + widest),
    room.h / (fixed(Math.min(heads + widest, room.w / minScale)) + highest),
  );
  const width = room.w / scale;
  const columns = groupsOf(
    layout.columns.map(({ w }) => w),
    width - heads,
  );
  const widths = columns.map(([from, to]) =>
    layout.columns.slice(from, to).reduce((sum, { w }) => sum + w, heads),
  );
  const highestHead = Math.max(0, ...widths.map(fixed));
  const rows = groupsOf(
    layout.rows.map(({ h }) => h),
    room.h / scale - highestHead,
  );
  return rows.flatMap((range) =>
    columns.map((columnRange, index) => {
      const part: JourneyPart = { columns: columnRange, rows: range };
      return partOfJourney(layout, part, journeyHead(layout.map, widths[index]!, context));
    }),
  );
}

type Range = readonly [from: number, to: number];

/** Neighbours in as few groups as the room allows, about equally long, so that the last page is not left nearly empty. */
function groupsOf(lengths: readonly number[], room: number): readonly Range[] {
  const count = groupsWithin(lengths, room).length;
  let [low, high] = [Math.max(0, ...lengths), room];
  for (let step = 0; step < 24 && low < high; step++) {
    const middle = (low + high) / 2;
    if (groupsWithin(lengths, middle).length > count) low = middle;
    else high = middle;
  }
  return groupsWithin(lengths, high);
}

/** Neighbours in groups whose sums have room; something longer than the room stands alone. */
function groupsWithin(lengths: readonly number[], room: number): readonly Range[] {
  const groups: [number, number][] = [];
  let sum = Infinity;
  lengths.forEach((length, index) => {
    if (sum + length > room) {
      groups.push([index, index]);
      sum = 0;
    }
    groups.at(-1)![1] = index + 1;
    sum += length;
  });
  return groups.length > 0 ? groups : [[0, 0]];
}

function drawMap(painter: Painter, layout: MapLayout, context: DrawContext): void {
  if (layout.kind === 'journey') drawJourneyLayout(layout, painter, context);
  else drawItem(layout.map as Item, painter, context);
  for (const { flow, isCollapsed } of layout.cells.values()) {
    if (isCollapsed) continue;
    for (const { item } of flow.items) {
      const box = childBox(layout, item.id);
      if (!box) continue;
      painter.save();
      painter.translate(box.x, box.y);
      drawItem({ ...item, pos: [box.x, box.y], size: [box.w, box.h] }, painter, context);
      painter.restore();
    }
  }
}

/** At the foot: of which board, when, and which page. */
function drawFoot(
  painter: Painter,
  boardTitle: string,
  { widthPt, heightPt }: PageSize,
  page: number,
  pages: number,
  context: DrawContext,
  dots: PrintedDots | null,
): void {
  const baseline = heightPt - marginPt - 2;
  painter.fillStyle = theme.inkSoft;
  const facts = [longDate(context.today, context.locale)];
  if (dots) facts.unshift(dotsFact(dots, widthPt, context));
  if (pages > 1) facts.push(context.t('print.map.page', { page, pages }));
  const style = { fontSize: footSizePt, weight: 400 } as const;
  const title = fitLine(boardTitle, (widthPt - 2 * marginPt) * (dots ? 0.35 : 0.6), style, context.measure);
  drawLabel(painter, title, marginPt, baseline, fontOf(footSizePt));
  drawLabel(painter, facts.join(' · '), widthPt - marginPt, baseline, fontOf(footSizePt), 'right');
}

function dotsFact({ title }: PrintedDots, widthPt: number, { t, measure }: DrawContext): string {
  const style = { fontSize: footSizePt, weight: 400 } as const;
  return fitLine(t('print.dots.of', { title }), (widthPt - 2 * marginPt) * 0.3, style, measure);
}

/** Dots on the map, on its cells, and on what lies in them, as far as this page shows it. */
function drawDots(painter: Painter, dots: PrintedDots, { layout, scale }: Sheet, context: DrawContext): void {
  const [w, h] = layout.size;
  const flowed = new Map(
    [...layout.cells.values()].flatMap(({ flow, isCollapsed }) =>
      isCollapsed ? [] : flow.items.map(({ item }) => [item.id, item] as const),
    ),
  );
  drawPrintedDots(
    painter,
    dots,
    (id) => {
      if (id === layout.map.id) return { item: layout.map as Item, box: { x: 0, y: 0, w, h } };
      const [item, box] = [flowed.get(id), childBox(layout, id)];
      return item && box ? { item, box } : null;
    },
    (box) => ({
      x: marginPt + box.x * scale,
      y: marginPt + box.y * scale,
      w: box.w * scale,
      h: box.h * scale,
    }),
    dotScale(scale),
    { ...context, layoutOf: (() => layout) as unknown as DrawContext['layoutOf'] },
  );
}

function emptyPage(boardTitle: string, size: PageSize, context: DrawContext): PrintPage {
  const width = Math.min(360, size.widthPt - 2 * marginPt);
  const style = { fontSize: 13, weight: 400, lineHeight: 1.4 } as const;
  const text = layoutText(context.t('print.map.none'), width, style, context.measure);
  return {
    ...size,
    title: boardTitle,
    parts: 1,
    draw(painter, _, onPart) {
      painter.fillStyle = '#FFFFFF';
      painter.fillRect(0, 0, size.widthPt, size.heightPt);
      painter.fillStyle = theme.inkSoft;
      drawTextBlock(painter, text, (size.widthPt - width) / 2, size.heightPt * 0.4, 'center');
      onPart?.();
    },
  };
}
