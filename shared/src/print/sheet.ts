import { readingOrder, type ItemMap } from '../draw/draw-board.ts';
import type { DrawContext } from '../draw/draw-context.ts';
import type { Painter } from '../draw/painter.ts';
import { drawLabel, drawTextBlock } from '../draw/text-block.ts';
import { fontOf, layoutText } from '../draw/text-layout.ts';
import { fitLine } from '../draw/text-fit.ts';
import { kindColors, theme } from '../draw/theme.ts';
import type { PersonaItem } from '../items/index.ts';
import { drawHeader } from '../items/persona/draw-header.ts';
import { drawFoot } from '../items/persona/draw-foot.ts';
import { drawSection } from '../items/persona/draw-section.ts';
import { drawStatusMark } from '../items/persona/marks.ts';
import { statementStatuses } from '../personas/statements.ts';
import { codeOf } from './content-code.ts';
import { drawFootLine, drawPaper, emptyPage } from './page-parts.ts';
import type { PrintPage } from './page.ts';
import { dotScale, dotsOnStatements, drawDotsAt, type PrintedDots } from './print-dots.ts';
import { pageSizeOf, type PageSize } from './paper.ts';
import { longDate } from '../i18n/long-date.ts';
import type { PrintOptions } from './print-options.ts';
import {
  layoutSheet,
  noteIndent,
  runningHeight,
  type SheetLayout,
  type SheetPageLayout,
} from './sheet-layout.ts';
import { sheetMarginPt } from './sheet-style.ts';

/** The wanted personas, or all of them, in the order in which they are read on the wall. */
export function personasToPrint(
  items: ItemMap,
  wanted: readonly string[] | null,
  context: DrawContext,
): readonly PersonaItem[] {
  const isWanted = wanted && new Set(wanted);
  return readingOrder(items, context).flatMap(({ item }) =>
    'sections' in item && (!isWanted || isWanted.has(item.id)) ? [item] : [],
  );
}

/** A sheet for each persona, of one page or more; a page that says so when there is none. */
export function sheetPages(
  boardTitle: string,
  personas: readonly PersonaItem[],
  options: PrintOptions,
  context: DrawContext,
  dots: PrintedDots | null = null,
): readonly PrintPage[] {
  const size = pageSizeOf(options.paper, portraitRatio);
  if (personas.length === 0) return [emptyPage(boardTitle, context.t('print.sheet.none'), size, context)];
  return personas.flatMap((persona) => pagesOf(boardTitle, persona, size, context, dots));
}

/** A sheet is upright unless told otherwise. */
const portraitRatio = 0.75;

function pagesOf(
  boardTitle: string,
  persona: PersonaItem,
  size: PageSize,
  context: DrawContext,
  dots: PrintedDots | null,
): PrintPage[] {
  const layout = layoutSheet(persona, size, context);
  const name = persona.firstName.trim() || context.t('persona.text.unnamed');
  const code = codeOf(persona);
  return layout.pages.map((page, index) => ({
    ...size,
    title: layout.pages.length === 1 ? name : context.t('print.sheet.pageTitle', { name, page: index + 1 }),
    parts: 1,
    draw(painter, drawContext, onPart) {
      drawPaper(painter, size);
      painter.save();
      painter.translate(sheetMarginPt, sheetMarginPt);
      drawSheetPage(painter, persona, layout, page, drawContext);
      if (!page.header) drawRunningLine(painter, name, persona, layout, drawContext);
      if (dots) drawDots(painter, dots, persona, page, layout, drawContext);
      painter.restore();
      const facts = footFacts(boardTitle, persona, code, drawContext, dots);
      const number = { page: index + 1, pages: layout.pages.length };
      drawFootLine(painter, facts, number, size, layout.smallPt, drawContext);
      onPart?.();
    },
  }));
}

function drawSheetPage(
  painter: Painter,
  persona: PersonaItem,
  layout: SheetLayout,
  page: SheetPageLayout,
  context: DrawContext,
): void {
  const { style } = layout;
  if (page.header) {
    painter.save();
    drawHeader(painter, persona, page.header, style, context);
    painter.restore();
    if (layout.pages.length === 1 && page.sections.length === 0 && !page.foot) {
      drawBlank(
        painter,
        page.header.height + style.sectionGap,
        style.width,
        style.fontSize.statement,
        context,
      );
    }
  }
  for (const { x, y, part } of page.sections) {
    painter.save();
    painter.translate(x, y);
    drawSection(painter, persona.kind, part, style, context);
    painter.restore();
  }
  if (page.foot) {
    painter.save();
    painter.translate(page.foot.x, page.foot.y);
    drawFoot(painter, persona.kind, page.foot.part, style, context);
    painter.restore();
  }
  if (page.legendY !== null) drawLegend(painter, persona, layout, page, context);
  painter.fillStyle = theme.ink;
  for (const { x, y, part } of page.notes) {
    const indent = noteIndent(layout.smallPt);
    const baseline = y + layout.smallPt * 1.02;
    drawLabel(
      painter,
      String(part.number),
      x + indent * 0.82,
      baseline,
      fontOf(layout.smallPt, 600),
      'right',
    );
    drawTextBlock(painter, part.text, x + indent, y);
  }
}

/** What the marks before statements mean, and the heading of the sources where there are any. */
function drawLegend(
  painter: Painter,
  persona: PersonaItem,
  { style, smallPt: size }: SheetLayout,
  page: SheetPageLayout,
  context: DrawContext,
): void {
  const baseline = page.legendY! + size * 2;
  let x = style.width;
  for (const status of [...statementStatuses].reverse()) {
    const word = context.t(`persona.status.${status}`);
    const width = context.measure.widthEm(word, 400) * size;
    painter.fillStyle = theme.inkSoft;
    drawLabel(painter, word, x, baseline, fontOf(size), 'right');
    drawStatusMark(
      painter,
      status,
      x - width - size * 0.8,
      baseline - size * 0.33,
      size,
      kindColors[persona.kind].strong,
    );
    x -= width + size * 2.4;
  }
  if (page.notes.length === 0) return;
  painter.fillStyle = theme.ink;
  drawLabel(painter, context.t('print.sheet.sources'), 0, baseline, fontOf(size, 800));
}

function drawBlank(painter: Painter, y: number, width: number, size: number, context: DrawContext): void {
  const style = { fontSize: size, weight: 400, lineHeight: 1.4 } as const;
  painter.fillStyle = theme.inkSoft;
  drawTextBlock(painter, layoutText(context.t('print.sheet.blank'), width, style, context.measure), 0, y);
}

/** On the second page and after: whose sheet this is. */
function drawRunningLine(
  painter: Painter,
  name: string,
  persona: PersonaItem,
  { style, smallPt: size }: SheetLayout,
  context: DrawContext,
): void {
  const height = runningHeight(size);
  painter.fillStyle = kindColors[persona.kind].strong;
  painter.fillRect(0, height, style.width, size * 0.16);
  const baseline = height - size * 0.8;
  const kind = context.t(`persona.kind.${persona.kind}`);
  drawLabel(painter, kind, style.width, baseline, fontOf(size, 600), 'right');
  const nameWidth = style.width - context.measure.widthEm(kind, 600) * size - size * 2;
  painter.fillStyle = theme.ink;
  const line = fitLine(name, nameWidth, { fontSize: size * 1.4, weight: 800 }, context.measure);
  drawLabel(painter, line, 0, baseline, fontOf(size * 1.4, 800));
}

/** Room for the name of a vote in the foot line, in ems. */
const dotsTitleEm = 14;
const emStyle = { fontSize: 1, weight: 400 } as const;

/** The dots on the persona as a whole, and on its statements, where they stand on this page. */
function drawDots(
  painter: Painter,
  dots: PrintedDots,
  { id }: PersonaItem,
  page: SheetPageLayout,
  { style, smallPt }: SheetLayout,
  context: DrawContext,
): void {
  const scale = dotScale(smallPt / 13);
  const own = Object.hasOwn(dots.tally, id) ? dots.tally[id]! : 0;
  if (own > 0 && page.header) {
    drawDotsAt(painter, { x: 0, y: 0, w: style.width, h: 0 }, own, scale, context);
  }
  const onStatements = dotsOnStatements(dots, id);
  for (const { x, y, part } of [...page.sections, ...(page.foot ? [page.foot] : [])]) {
    for (const { statement, text } of part.statements) {
      const all = onStatements.get(statement.id);
      if (all === undefined) continue;
      const { box } = text;
      drawDotsAt(painter, { ...box, x: x + box.x, y: y + box.y }, all, scale, context);
    }
  }
}

function footFacts(
  boardTitle: string,
  persona: PersonaItem,
  code: string,
  context: DrawContext,
  dots: PrintedDots | null,
): readonly string[] {
  const { t, locale, measure } = context;
  const reviewed = persona.reviewedOn;
  return [
    boardTitle,
    reviewed === null
      ? t('print.sheet.notReviewed')
      : t('print.sheet.reviewed', { date: longDate(reviewed, locale) }),
    t('print.sheet.printed', { date: longDate(context.today, locale) }),
    t('print.sheet.code', { code }),
    ...(dots ? [fitLine(t('print.dots.of', { title: dots.title }), dotsTitleEm, emStyle, measure)] : []),
  ];
}
