import type { DrawContext } from '../../draw/draw-context.ts';
import { roundRectPath, type Painter } from '../../draw/painter.ts';
import { drawLabel, drawTextBlock } from '../../draw/text-block.ts';
import { fitText } from '../../draw/text-fit.ts';
import { fontOf } from '../../draw/text-layout.ts';
import { evidenceColors, theme } from '../../draw/theme.ts';
import { drawTextPart } from '../persona/draw-text.ts';
import type { PanelTrackerItem } from './fields.ts';
import { layoutTracker, type CriterionPart, type TrackerLayout } from './layout.ts';
import { trackerStyle } from './style.ts';

const { width, padding, radius, rowHeight, barLeft, chartHeight, size } = trackerStyle;
const { strong, soft, onStrong, ghost } = evidenceColors.panelTracker;
const inner = width - 2 * padding;
/** What is missing is told by a broken outline and by words besides. */
const missing = '#9A4A08';

/** Paints a panel tracker with what the interviews of the board say now. */
export function drawTracker(item: PanelTrackerItem, painter: Painter, context: DrawContext): void {
  const layout = layoutTracker(item, context);
  if (context.detail !== 'full') return drawSmall(item, layout, painter, context);
  painter.fillStyle = theme.ink;
  painter.globalAlpha = 0.07;
  roundRectPath(painter, 0, 4, width, layout.height, radius);
  painter.fill();
  painter.globalAlpha = 1;
  painter.save();
  roundRectPath(painter, 0, 0, width, layout.height, radius);
  painter.clip();
  painter.fillStyle = theme.panel;
  painter.fillRect(0, 0, width, layout.height);
  painter.fillStyle = strong;
  painter.fillRect(0, 0, width, layout.headerHeight);
  painter.restore();
  painter.strokeStyle = theme.hairline;
  painter.lineWidth = 1;
  roundRectPath(painter, 0.5, 0.5, width - 1, layout.height - 1, radius - 0.5);
  painter.stroke();
  painter.fillStyle = onStrong;
  const label = context.t('item.panelTracker.name');
  drawLabel(painter, label, padding, padding * 0.8 + size.label, fontOf(size.label, 600));
  drawTextPart(painter, layout.title, context.hints, ghost);
  drawProgress(layout, painter, context);
  for (const criterion of layout.criteria) drawCriterion(criterion, painter, context);
  drawChart(layout, painter, context);
  const { advice } = layout;
  painter.fillStyle = soft;
  roundRectPath(painter, padding, advice.y, inner, advice.h, 10);
  painter.fill();
  painter.fillStyle = theme.ink;
  drawTextBlock(painter, advice.lines, padding + 16, advice.y + 12);
}

/** "9 of 15", and a place for each interview that is planned. */
function drawProgress({ state, progress }: TrackerLayout, painter: Painter, context: DrawContext): void {
  const { done, planned } = state;
  painter.fillStyle = strong;
  const number = String(done);
  drawLabel(painter, number, padding, progress.y + 38, fontOf(size.done, 800));
  painter.fillStyle = theme.ink;
  const x = padding + number.length * size.done * 0.62 + 10;
  const words = context.t('panelTracker.ofPlanned', { count: planned });
  drawLabel(painter, words, x, progress.y + 38, fontOf(size.heading, 600));
  painter.fillStyle = theme.inkSoft;
  drawLabel(painter, progress.beside, width - padding, progress.y + 38, fontOf(size.text), 'right');
  const y = progress.y + 76;
  const places = Math.max(done, planned);
  if (places > 45) return drawProgressBar(done / places, planned / places, y, painter);
  const pitch = Math.min(44, inner / places);
  const r = Math.min(13, pitch * 0.38);
  for (let i = 0; i < places; i++) {
    painter.beginPath();
    painter.arc(padding + pitch * i + pitch / 2, y, r, 0, Math.PI * 2);
    painter.closePath();
    if (i < done) {
      painter.fillStyle = strong;
      painter.fill();
      continue;
    }
    painter.strokeStyle = theme.inkSoft;
    painter.lineWidth = 1.5;
    painter.setLineDash([3, 3]);
    painter.stroke();
    painter.setLineDash([]);
  }
}

function drawProgressBar(done: number, planned: number, y: number, painter: Painter): void {
  painter.fillStyle = soft;
  roundRectPath(painter, padding, y - 9, inner * planned, 18, 9);
  painter.fill();
  if (done > 0) {
    painter.fillStyle = strong;
    roundRectPath(painter, padding, y - 9, Math.max(18, inner * done), 18, 9);
    painter.fill();
  }
}

function drawCriterion(part: CriterionPart, painter: Painter, { t }: DrawContext): void {
  const { x, y, heading, rows, most, notes } = part;
  painter.fillStyle = strong;
  drawLabel(painter, heading, x, y + size.heading, fontOf(size.heading, 600));
  const longest = (inner - 32) / 2 - barLeft - 26;
  for (const row of rows) {
    const baseline = row.y + rowHeight * 0.68;
    painter.fillStyle = theme.ink;
    drawLabel(painter, row.label, x, baseline, fontOf(size.text));
    if (row.count === 0) {
      painter.strokeStyle = missing;
      painter.lineWidth = 1.5;
      painter.setLineDash([4, 3]);
      roundRectPath(painter, x + barLeft, row.y + 4, 18, rowHeight - 10, 4);
      painter.stroke();
      painter.setLineDash([]);
      painter.fillStyle = missing;
      drawLabel(painter, t('panelTracker.noneYet'), x + barLeft + 26, baseline, fontOf(size.small, 600));
      continue;
    }
    const length = Math.max(18, (longest * row.count) / most);
    painter.fillStyle = strong;
    roundRectPath(painter, x + barLeft, row.y + 4, length, rowHeight - 10, 4);
    painter.fill();
    painter.fillStyle = theme.ink;
    drawLabel(painter, String(row.count), x + barLeft + length + 8, baseline, fontOf(size.text, 600));
  }
  painter.fillStyle = theme.inkSoft;
  for (const note of notes) drawLabel(painter, note.text, x, note.y + 15, fontOf(size.small));
}

/** A column for each interview in the order of their dates: how much it brought that none before it had. */
function drawChart({ chart }: TrackerLayout, painter: Painter, { t }: DrawContext): void {
  const { y, baseline, pitch, columns, most } = chart;
  painter.fillStyle = strong;
  drawLabel(painter, t('panelTracker.chart'), padding, y + size.heading, fontOf(size.heading, 600));
  drawLegend(y, painter, t);
  const unit = (chartHeight - 26) / most;
  const thickness = Math.min(34, pitch * 0.68);
  for (const { x, label, step } of columns) {
    const middle = x + pitch / 2;
    const left = middle - thickness / 2;
    if (step && label !== '') {
      painter.fillStyle = theme.inkSoft;
      drawLabel(painter, label, middle, baseline + 18, fontOf(size.tiny), 'center');
    }
    if (!step) continue;
    const themes = step.themes.length * unit;
    const statements = step.statements * unit;
    painter.fillStyle = strong;
    painter.fillRect(left, baseline - themes, thickness, themes);
    if (statements > 0) {
      painter.fillStyle = soft;
      painter.fillRect(left, baseline - themes - statements, thickness, statements);
      painter.strokeStyle = strong;
      painter.lineWidth = 1.5;
      painter.strokeRect(left + 0.75, baseline - themes - statements, thickness - 1.5, statements);
    }
    if (pitch < 16) continue;
    const total = step.themes.length + step.statements;
    painter.fillStyle = step.isUnsorted ? missing : theme.ink;
    const mark = step.isUnsorted ? '?' : String(total);
    const top = baseline - themes - statements - 6;
    drawLabel(painter, mark, middle, top, fontOf(size.small, 600), 'center');
  }
  painter.strokeStyle = theme.inkSoft;
  painter.lineWidth = 1.5;
  painter.beginPath();
  painter.moveTo(padding, baseline);
  painter.lineTo(padding + inner, baseline);
  painter.stroke();
}

function drawLegend(y: number, painter: Painter, t: DrawContext['t']): void {
  const themes = t('panelTracker.legend.themes');
  const statements = t('panelTracker.legend.statements');
  const font = fontOf(size.small);
  // About the width of a letter; the legend is short and stands at the right edge.
  const widthOf = (text: string): number => text.length * size.small * 0.53 + 26;
  let x = width - padding - widthOf(themes) - widthOf(statements) - 12;
  painter.fillStyle = strong;
  painter.fillRect(x, y + 4, 12, 12);
  painter.fillStyle = theme.ink;
  drawLabel(painter, themes, x + 18, y + size.heading, font);
  x += widthOf(themes) + 12;
  painter.fillStyle = soft;
  painter.fillRect(x, y + 4, 12, 12);
  painter.strokeStyle = strong;
  painter.lineWidth = 1.5;
  painter.strokeRect(x + 0.75, y + 4.75, 10.5, 10.5);
  painter.fillStyle = theme.ink;
  drawLabel(painter, statements, x + 18, y + size.heading, font);
}

/** From afar: how many of how many, and the columns. */
function drawSmall(
  item: PanelTrackerItem,
  { state, height, headerHeight, chart, criteria }: TrackerLayout,
  painter: Painter,
  context: DrawContext,
): void {
  painter.fillStyle = theme.hairline;
  painter.fillRect(-2, -2, width + 4, height + 6);
  painter.fillStyle = theme.panel;
  painter.fillRect(0, 0, width, height);
  painter.fillStyle = strong;
  painter.fillRect(0, 0, width, headerHeight);
  const title = item.title.trim() || context.t('item.panelTracker.name');
  const box = { width: inner, height: headerHeight - padding * 0.6 };
  const sizes = [60, 50, 42, 34];
  const fitted = fitText(title, { ...box, weight: 800, lineHeight: 1, sizes }, context.measure);
  painter.fillStyle = onStrong;
  drawTextBlock(painter, fitted, padding, (headerHeight - fitted.height) / 2);
  painter.fillStyle = strong;
  const number = `${state.done} / ${state.planned}`;
  drawLabel(painter, number, padding, headerHeight + 92, fontOf(84, 800));
  for (const { x, rows, most } of criteria) {
    for (const { y, count } of rows) {
      painter.fillStyle = count === 0 ? soft : strong;
      painter.fillRect(x, y + 4, Math.max(20, ((inner / 2 - 20) * count) / most), rowHeight - 10);
    }
  }
  painter.fillStyle = strong;
  for (const { x, step } of chart.columns) {
    if (!step) continue;
    const h = ((step.themes.length + step.statements) * (chartHeight - 26)) / chart.most;
    painter.fillRect(x + chart.pitch * 0.2, chart.baseline - h - 2, chart.pitch * 0.6, h + 2);
  }
}
