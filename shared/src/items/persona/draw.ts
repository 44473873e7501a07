import type { DrawContext } from '../../draw/draw-context.ts';
import { roundRectPath, type Painter } from '../../draw/painter.ts';
import { kindColors, theme } from '../../draw/theme.ts';
import type { PersonaItem } from './fields.ts';
import { drawFoot } from './draw-foot.ts';
import { drawSection } from './draw-section.ts';
import { drawHeader } from './draw-header.ts';
import { drawBars, drawBlocks } from './draw-small.ts';
import { layoutPersona } from './layout.ts';
import type { CardLayout } from './parts.ts';

/** Paints a persona card, as much of it as can be seen. */
export function drawPersona(item: PersonaItem, painter: Painter, context: DrawContext): void {
  const layout = layoutPersona(item, context);
  if (context.detail === 'full') drawSheet(painter, layout);
  else drawPlainSheet(painter, layout);
  if (context.detail === 'blocks') drawBlocks(painter, item, layout, context);
  else if (context.detail === 'bars') drawBars(painter, item, layout, context);
  else drawFull(painter, item, layout, context);
}

/** The white card with its edge, and a flat shadow below it. */
function drawSheet(painter: Painter, { width, height, style }: CardLayout): void {
  painter.fillStyle = theme.ink;
  painter.globalAlpha = 0.07;
  roundRectPath(painter, 0, 4, width, height, style.radius);
  painter.fill();
  painter.globalAlpha = 1;
  painter.fillStyle = theme.panel;
  roundRectPath(painter, 0, 0, width, height, style.radius);
  painter.fill();
  painter.strokeStyle = theme.hairline;
  painter.lineWidth = 1;
  roundRectPath(painter, 0.5, 0.5, width - 1, height - 1, style.radius - 0.5);
  painter.stroke();
}

/** A negative persona's card has a broken outline in its colour, over all else. */
function drawOutline(painter: Painter, { width, height, style }: CardLayout): void {
  painter.strokeStyle = kindColors.negative.strong;
  painter.lineWidth = 3;
  painter.lineCap = 'butt';
  painter.setLineDash([16, 8]);
  roundRectPath(painter, 1.5, 1.5, width - 3, height - 3, style.radius - 1.5);
  painter.stroke();
  painter.setLineDash([]);
}

/** The same without curves, where the card is small; the edge keeps it apart from the wall. */
function drawPlainSheet(painter: Painter, { width, height }: CardLayout): void {
  painter.fillStyle = theme.hairline;
  painter.fillRect(-2, -2, width + 4, height + 6);
  painter.fillStyle = theme.panel;
  painter.fillRect(0, 0, width, height);
}

function drawFull(painter: Painter, item: PersonaItem, layout: CardLayout, context: DrawContext): void {
  const { style } = layout;
  for (const { x, y, part } of layout.sections) {
    painter.save();
    painter.translate(x, y);
    drawSection(painter, item.kind, part, style, context);
    painter.restore();
  }
  if (layout.foot) {
    painter.save();
    painter.translate(layout.foot.x, layout.foot.y);
    drawFoot(painter, item.kind, layout.foot.part, style, context);
    painter.restore();
  }
  painter.save();
  drawHeader(painter, item, layout.header, style, context);
  painter.restore();
  if (item.kind === 'negative') drawOutline(painter, layout);
}
