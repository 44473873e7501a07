import type { DrawContext } from '../../draw/draw-context.ts';
import type { Painter } from '../../draw/painter.ts';
import { drawLabel } from '../../draw/text-block.ts';
import { fontOf } from '../../draw/text-layout.ts';
import { theme } from '../../draw/theme.ts';
import { smoothLine, valueAt } from '../../lanes/curve.ts';
import { maxEmotion, signed, type EmotionLine, type LinePoint } from '../../lanes/emotion.ts';
import { emotionY } from '../../lanes/journey-layout.ts';
import { dashesOf, drawMark, lineColor } from '../../lanes/line-style.ts';
import type { JourneyLayout, MapRow } from '../../lanes/map-layout.ts';
import type { Box } from '../item-type.ts';

/** The band of the emotion curve: its scale, then the lines, those of the journey laid beside below the own ones. */
export function drawBand(painter: Painter, row: MapRow, layout: JourneyLayout, context: DrawContext): void {
  const band = row.band!;
  for (let value = -maxEmotion; value <= maxEmotion; value++) {
    const y = emotionY(band, value);
    painter.strokeStyle = value === 0 ? theme.inkSoft : theme.hairline;
    painter.lineWidth = value === 0 ? 1.25 : 1;
    painter.beginPath();
    painter.moveTo(band.x, y);
    painter.lineTo(band.x + band.w, y);
    painter.stroke();
  }
  if (context.detail === 'full') {
    painter.fillStyle = theme.inkSoft;
    for (const value of [maxEmotion, 0, -maxEmotion]) {
      const text = signed(value, context.locale);
      drawLabel(painter, text, band.x - 14, emotionY(band, value) + 4.5, fontOf(13, 600), 'right');
    }
  }
  const isHere = ({ y }: LinePoint): boolean => y >= band.y && y <= band.y + band.h;
  const lines = layout.lines.filter(({ points }) => points.every(isHere));
  painter.save();
  // A part of a journey shows the part of its lines that is its own.
  painter.beginPath();
  painter.rect(band.x, band.y, band.w, band.h);
  painter.clip();
  for (const line of lines) drawGaps(painter, line, lines);
  const isAlone = lines.filter(({ isCompared }) => !isCompared).length === 1;
  for (const line of lines) drawLine(painter, line, band, context, isAlone);
  painter.restore();
}

function colorOf(line: EmotionLine, context: DrawContext): string {
  const persona = line.persona === null ? undefined : context.item(line.persona);
  return lineColor(line.index, persona?.type === 'persona' ? persona : undefined);
}

function drawLine(
  painter: Painter,
  line: EmotionLine,
  band: Box,
  context: DrawContext,
  withValues: boolean,
): void {
  const [first] = line.points;
  if (!first) return;
  const color = colorOf(line, context);
  painter.save();
  if (line.isCompared) painter.globalAlpha = 0.55;
  painter.strokeStyle = color;
  painter.lineWidth = line.isCompared ? 2 : 3;
  painter.lineJoin = 'round';
  painter.lineCap = 'butt';
  painter.setLineDash(dashesOf(line.index));
  painter.beginPath();
  painter.moveTo(first.x, first.y);
  for (const { ax, ay, bx, by, x, y } of smoothLine(line.points)) painter.bezierCurveTo(ax, ay, bx, by, x, y);
  painter.stroke();
  painter.setLineDash([]);
  for (const { x, y, point } of line.points) {
    if (x < band.x || x > band.x + band.w) continue;
    painter.fillStyle = line.isCompared ? theme.panel : color;
    painter.strokeStyle = color;
    painter.lineWidth = 2;
    drawMark(painter, line.index, x, y, line.isCompared ? 4.5 : 6.5);
    if (line.isCompared) painter.stroke();
    if (!withValues || line.isCompared || context.detail !== 'full') continue;
    painter.fillStyle = theme.ink;
    const baseline = point.value >= 0 ? y - 12 : y + 22;
    drawLabel(painter, signed(point.value, context.locale), x, baseline, fontOf(14, 600), 'center');
  }
  painter.restore();
}

/** From each point of a line down or up to the same persona's line of the journey laid beside, at stages that both have. */
function drawGaps(painter: Painter, line: EmotionLine, lines: readonly EmotionLine[]): void {
  if (line.isCompared) return;
  const other = lines.find(({ persona, isCompared }) => isCompared && persona === line.persona);
  if (!other) return;
  painter.strokeStyle = theme.dots;
  painter.lineWidth = 5;
  painter.beginPath();
  const shared = new Set(other.points.map(({ column }) => column));
  for (const { x, y, column } of line.points) {
    const there = shared.has(column) ? valueAt(other.points, x) : null;
    if (there === null || Math.abs(there - y) < 4) continue;
    painter.moveTo(x, y);
    painter.lineTo(x, there);
  }
  painter.stroke();
}
