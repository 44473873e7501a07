import type { DrawContext } from '../draw/draw-context.ts';
import type { Painter } from '../draw/painter.ts';
import { drawLabel } from '../draw/text-block.ts';
import { fitLine } from '../draw/text-fit.ts';
import { fontOf } from '../draw/text-layout.ts';
import { kindColors, theme } from '../draw/theme.ts';
import { longDate } from '../i18n/long-date.ts';
import type { PersonaItem } from '../items/index.ts';
import { drawBand } from '../items/persona/draw-band.ts';
import { drawKindShape } from '../items/persona/marks.ts';
import { drawPortrait } from '../items/persona/portrait.ts';
import { layoutContrast, type ContrastLayout, type ContrastPage } from './contrast-layout.ts';
import { drawFootLine, drawPaper, emptyPage } from './page-parts.ts';
import type { PrintPage } from './page.ts';
import { pageSizeOf } from './paper.ts';
import type { PrintOptions } from './print-options.ts';
import { sheetMarginPt } from './sheet-style.ts';

type Pair = readonly [left: PersonaItem, right: PersonaItem];

/** Two personas side by side, on one page or more; a page that says so when there are not two. */
export function contrastPages(
  boardTitle: string,
  pair: Pair | null,
  options: PrintOptions,
  context: DrawContext,
): readonly PrintPage[] {
  const size = pageSizeOf(options.paper, 0.75);
  if (!pair) return [emptyPage(boardTitle, context.t('print.contrast.none'), size, context)];
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
      drawPaper(painter, size);
      painter.save();
      painter.translate(sheetMarginPt, sheetMarginPt);
      drawHeads(painter, pair, layout, drawContext);
      drawPieces(painter, page, layout, drawContext);
      painter.restore();
      const number = { page: index + 1, pages: layout.pages.length };
      drawFootLine(painter, footFacts(boardTitle, drawContext), number, size, layout.small, drawContext);
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

function footFacts(boardTitle: string, { t, today, locale }: DrawContext): readonly string[] {
  return [boardTitle, t('contrast.title'), t('print.sheet.printed', { date: longDate(today, locale) })];
}
