import type { DrawContext } from '../draw/draw-context.ts';
import { roundRectPath, type Painter } from '../draw/painter.ts';
import { drawTextBars } from '../draw/text-bars.ts';
import { drawTextBlock } from '../draw/text-block.ts';
import { theme } from '../draw/theme.ts';
import type { Box } from '../items/item-type.ts';
import type { TextPart } from '../items/persona/parts.ts';
import { ghostColor } from '../items/persona/style.ts';
import { mapStyle } from './map-style.ts';

/**
 * Paints a text of a map: letters when they can be read, else bars; ghost texts only where hints are wanted.
 * @param isName names of maps and stages stay words for longer: they are how one finds the way from afar
 */
export function drawWords(
  painter: Painter,
  part: TextPart,
  context: DrawContext,
  {
    dx = 0,
    dy = 0,
    isName = false,
  }: { readonly dx?: number; readonly dy?: number; readonly isName?: boolean } = {},
): void {
  const { lines, box } = part;
  if (!lines || (part.isGhost && !(context.hints && context.detail === 'full'))) return;
  if (context.detail === 'full' || (context.detail === 'bars' && isName)) {
    painter.fillStyle = part.isGhost ? ghostColor : part.color;
    drawTextBlock(painter, lines, box.x + dx, box.y + dy);
    return;
  }
  const { fontSize, weight, lineHeight } = lines;
  const options = {
    x: box.x + dx,
    y: box.y + dy,
    width: lines.width,
    height: lines.height,
    weight,
    lineHeight,
  };
  drawTextBars(painter, lines.source, { ...options, sizes: [fontSize] }, context.measure);
}

const shadowColor = 'rgba(31,35,40,0.04)';

/** The paper of a map, with a soft edge. */
export function drawPaper(painter: Painter, [w, h]: readonly [number, number], context: DrawContext): void {
  painter.fillStyle = theme.panel;
  if (context.detail === 'blocks') {
    painter.fillRect(0, 0, w, h);
  } else {
    painter.fillStyle = shadowColor;
    for (let layer = 1; layer <= 3; layer++) {
      roundRectPath(painter, layer - 3, layer * 2 - 2, w - 2 * layer + 6, h, mapStyle.radius + layer);
      painter.fill();
    }
    painter.fillStyle = theme.panel;
    roundRectPath(painter, 0, 0, w, h, mapStyle.radius);
    painter.fill();
  }
  painter.strokeStyle = theme.hairline;
  painter.lineWidth = 1.5;
  roundRectPath(painter, 0, 0, w, h, mapStyle.radius);
  painter.stroke();
}

/** Diagonal lines over a box: nothing belongs here. */
export function drawHatching(painter: Painter, { x, y, w, h }: Box): void {
  painter.save();
  painter.beginPath();
  painter.rect(x, y, w, h);
  painter.clip();
  painter.strokeStyle = theme.hairline;
  painter.lineWidth = 1;
  painter.beginPath();
  for (let at = -h; at < w; at += 16) {
    painter.moveTo(x + at, y + h);
    painter.lineTo(x + at + h, y);
  }
  painter.stroke();
  painter.restore();
}

/** A five-pointed star in a square box. */
export function starPath(painter: Painter, { x, y, w }: Box): void {
  const radius = w / 2;
  painter.beginPath();
  for (let i = 0; i < 10; i++) {
    const r = i % 2 === 0 ? radius : radius * 0.45;
    const angle = (i * Math.PI) / 5 - Math.PI / 2;
    const [px, py] = [x + radius + r * Math.cos(angle), y + radius + r * Math.sin(angle)];
    if (i === 0) painter.moveTo(px, py);
    else painter.lineTo(px, py);
  }
  painter.closePath();
}
