import type { DrawContext } from '../../draw/draw-context.ts';
import type { Painter } from '../../draw/painter.ts';
import { drawLabel } from '../../draw/text-block.ts';
import { fontOf } from '../../draw/text-layout.ts';
import { theme } from '../../draw/theme.ts';
import { smoothLine, valueAt } from '../../lanes/curve.ts';
import { maxEmotion, signed, type EmotionLine } from '../../lanes/emotion.ts';
import { emotionY } from '../../lanes/journey-layout.ts';
import { dashesOf, drawMark, lineColor } from '../../lanes/line-style.ts';
import type { JourneyLayout, MapRow } from '../../lanes/map-layout.ts';

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
  const lines = layout.lines.filter(({ points }) =>
    points.every(({ y }) => y >= band.y && y <= band.y + band.h),
  );
  for (const line of lines) drawGaps(painter, line, lines);
  const isAlone = lines.filter(({ isCompared }) => !isCompared).length === 1;
  for (const line of lines) drawLine(painter, line, context, isAlone);
}

function colorOf(line: EmotionLine, context: DrawContext): string {
  const persona = line.persona === null ? undefined : context.item(line.persona);
  return lineColor(line.index, persona?.type === 'persona' ? persona : undefined);
}

function drawLine(painter: Painter, line: EmotionLine, context: DrawContext, withValues: boolean): void {
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

/** From each point of a line down or up to the same persona's line of the journey laid beside. */
function drawGaps(painter: Painter, line: EmotionLine, lines: readonly EmotionLine[]): void {
  if (line.isCompared) return;
  const other = lines.find(({ persona, isCompared }) => isCompared && persona === line.persona);
  if (!other) return;
  painter.strokeStyle = theme.dots;
  painter.lineWidth = 5;
  painter.beginPath();
  for (const { x, y } of line.points) {
    const there = valueAt(other.points, x);
    if (there === null || Math.abs(there - y) < 4) continue;
    painter.moveTo(x, y);
    painter.lineTo(x, there);
  }
  painter.stroke();
}
