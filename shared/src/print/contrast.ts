import type { DrawContext } from '../draw/draw-context.ts';
import type { Painter } from '../draw/painter.ts';
import { drawLabel, drawTextBlock } from '../draw/text-block.ts';
import { fitLine } from '../draw/text-fit.ts';
import { fontOf, layoutText } from '../draw/text-layout.ts';
import { kindColors, theme } from '../draw/theme.ts';
import { longDate } from '../i18n/long-date.ts';
import type { PersonaItem } from '../items/index.ts';
import { drawBand } from '../items/persona/draw-band.ts';
import { drawKindShape } from '../items/persona/marks.ts';
import { drawPortrait } from '../items/persona/portrait.ts';
import { layoutContrast, type ContrastLayout, type ContrastPage } from './contrast-layout.ts';
import type { PrintPage } from './page.ts';
import { pageSizeOf, type PageSize } from './paper.ts';
import type { PrintOptions } from './print-options.ts';
import { sheetMarginPt, smallPt, statementSizes } from './sheet-style.ts';

type Pair = readonly [left: PersonaItem, right: PersonaItem];

/** Two personas side by side, on one page or more; a page that says so when there are not two. */
export function contrastPages(
  boardTitle: string,
  pair: Pair | null,
  options: PrintOptions,
  context: DrawContext,
): readonly PrintPage[] {
  const size = pageSizeOf(options.paper, 0.75);
  if (!pair) return [emptyPage(boardTitle, size, context)];
  const layout = layoutContrast(pair, size, context);
  const names = pair.map((persona) => nameOf(persona, context)).join(' – ');
  return layout.pages.map((page, index) => ({
    ...size,
    title:
      layout.pages.length === 1
        ? names
        : context.t('print.sheet.pageTitle', { name: names, page: index + 1 }),
    parts: 1,
    draw(painter, drawContext, onPart) {
      painter.fillStyle = '#FFFFFF';
      painter.fillRect(0, 0, size.widthPt, size.heightPt);
      painter.save();
      painter.translate(sheetMarginPt, sheetMarginPt);
      drawHeads(painter, pair, layout, drawContext);
      drawPieces(painter, page, layout, drawContext);
      painter.restore();
      drawFootLine(painter, boardTitle, index + 1, layout, size, drawContext);
      onPart?.();
    },
  }));
}

function nameOf(persona: PersonaItem, { t }: DrawContext): string {
  return persona.firstName.trim() || t('persona.text.unnamed');
}

/** Both heads stand on every page, so that no column is ever without its name. */
function drawHeads(painter: Painter, pair: Pair, layout: ContrastLayout, context: DrawContext): void {
  pair.forEach((persona, side) => {
    const { columnWidth: width, headHeight: height, size } = layout;
    const { onBand } = kindColors[persona.kind];
    painter.save();
    painter.translate(side * columnWidthWithGap(layout), 0);
    drawBand(painter, persona.kind, width, height, 0);
    const inset = height * 0.14;
    const edge = height - 2 * inset - (persona.kind === 'negative' ? height * 0.06 : 0);
    const image = persona.photo && context.image(persona.photo.file.hash);
    drawPortrait(painter, persona, image, { x: inset, y: inset, w: edge, h: edge });
    const left = inset * 2 + edge;
    const room = width - left - inset;
    const line = (text: string, y: number, fontSize: number, weight: 400 | 600 | 800, x = left) => {
      painter.fillStyle = onBand;
      const shown = fitLine(text, room - (x - left), { fontSize, weight }, context.measure);
      drawLabel(painter, shown, x, y, fontOf(fontSize, weight));
    };
    drawKindShape(painter, persona.kind, left + size * 0.42, height * 0.27, size * 0.84, onBand);
    line(
      context.t(`persona.kind.${persona.kind}`),
      height * 0.27 + size * 0.3,
      size * 0.9,
      600,
      left + size * 1.3,
    );
    line(nameOf(persona, context), height * 0.58, size * 1.9, 800);
    const facts = [persona.age, persona.occupation].map((fact) => fact.trim()).filter((fact) => fact !== '');
    line(facts.join(' · '), height * 0.8, size, 400);
    painter.restore();
  });
}

function columnWidthWithGap({ columnWidth, gutter }: ContrastLayout): number {
  return columnWidth + gutter;
}

function drawPieces(
  painter: Painter,
  page: ContrastPage,
  layout: ContrastLayout,
  context: DrawContext,
): void {
  for (const { y, height } of page.rules) {
    painter.fillStyle = theme.hairline;
    painter.fillRect(layout.columnWidth + layout.gutter / 2, y, 0.6, height);
  }
  for (const { x, y, part } of page.pieces) {
    painter.save();
    painter.translate(x, y);
    part.draw(painter, context);
    painter.restore();
  }
}

function drawFootLine(
  painter: Painter,
  boardTitle: string,
  page: number,
  layout: ContrastLayout,
  size: PageSize,
  context: DrawContext,
): void {
  const { t } = context;
  const small = layout.small;
  const baseline = size.heightPt - sheetMarginPt - small * 0.3;
  const width = size.widthPt - 2 * sheetMarginPt;
  painter.fillStyle = theme.hairline;
  painter.fillRect(sheetMarginPt, size.heightPt - sheetMarginPt - small * 1.75, width, 0.5);
  painter.fillStyle = theme.inkSoft;
  const number = t('print.sheet.page', { page, pages: layout.pages.length });
  drawLabel(painter, number, size.widthPt - sheetMarginPt, baseline, fontOf(small, 600), 'right');
  const printed = t('print.sheet.printed', { date: longDate(context.today, context.locale) });
  const facts = `${boardTitle}  ·  ${t('contrast.title')}  ·  ${printed}`;
  const room = width - small * 6;
  const shown = fitLine(facts, room, { fontSize: small, weight: 400 }, context.measure);
  drawLabel(painter, shown, sheetMarginPt, baseline, fontOf(small));
}

function emptyPage(boardTitle: string, size: PageSize, context: DrawContext): PrintPage {
  const fontSize = statementSizes(size)[0]! * 1.4;
  return {
    ...size,
    title: boardTitle,
    parts: 1,
    draw(painter, drawContext, onPart) {
      painter.fillStyle = '#FFFFFF';
      painter.fillRect(0, 0, size.widthPt, size.heightPt);
      const width = (size.widthPt - 2 * sheetMarginPt) * 0.8;
      const style = { fontSize, weight: 400, lineHeight: 1.4 } as const;
      const text = layoutText(context.t('print.contrast.none'), width, style, drawContext.measure);
      painter.fillStyle = theme.inkSoft;
      const [x, y] = [(size.widthPt - width) / 2, (size.heightPt - text.height) / 2];
      drawTextBlock(painter, text, x, y, 'center');
      const small = smallPt(statementSizes(size)[0]!);
      drawLabel(painter, boardTitle, sheetMarginPt, size.heightPt - sheetMarginPt, fontOf(small, 600));
      onPart?.();
    },
  };
}
