import type { DrawContext } from '../draw/draw-context.ts';
import type { Painter } from '../draw/painter.ts';
import { theme } from '../draw/theme.ts';
import { drawPortrait } from '../items/persona/portrait.ts';
import { drawWords } from './draw-parts.ts';
import { dashesOf, drawMark, lineColor } from './line-style.ts';
import { lineMarkWidth } from './map-head.ts';
import type { MapHead } from './map-layout.ts';

/**
 * Title, kind, figures and personas of a map.
 * @param lineOf the place of a persona's emotion line, whose mark stands beside the name; null for none
 */
export function drawHead(
  painter: Painter,
  head: MapHead,
  context: DrawContext,
  lineOf: (persona: string) => number | null,
): void {
  drawWords(painter, head.kind, context);
  drawWords(painter, head.title, context, { isName: true });
  if (head.figures) drawWords(painter, head.figures, context);
  for (const { id, persona, portrait, name } of head.personas) {
    const photo = persona?.photo ? context.image(persona.photo.file.hash) : null;
    if (persona && context.detail !== 'blocks') drawPortrait(painter, persona, photo, portrait);
    else {
      painter.fillStyle = theme.hairline;
      painter.beginPath();
      painter.arc(portrait.x + portrait.w / 2, portrait.y + portrait.h / 2, portrait.w / 2, 0, Math.PI * 2);
      painter.fill();
    }
    const line = lineOf(id);
    const middle = portrait.y + portrait.h / 2;
    if (line !== null && context.detail !== 'blocks') {
      const color = lineColor(line, persona);
      drawLineSample(painter, line, color, portrait.x + portrait.w + 6, middle, lineMarkWidth - 14);
    }
    drawWords(painter, name, context, line === null ? { dx: 10 - lineMarkWidth } : {});
  }
}

/** A short piece of a line with its mark, as a legend. */
export function drawLineSample(
  painter: Painter,
  line: number,
  color: string,
  x: number,
  y: number,
  width: number,
): void {
  painter.strokeStyle = color;
  painter.fillStyle = color;
  painter.lineWidth = 2.5;
  painter.lineCap = 'butt';
  painter.setLineDash(dashesOf(line));
  painter.beginPath();
  painter.moveTo(x, y);
  painter.lineTo(x + width, y);
  painter.stroke();
  painter.setLineDash([]);
  drawMark(painter, line, x + width / 2, y, 5);
}
