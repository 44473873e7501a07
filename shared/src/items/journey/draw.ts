import type { DrawContext } from '../../draw/draw-context.ts';
import { mixColors } from '../../draw/color.ts';
import { roundRectPath, type Painter } from '../../draw/painter.ts';
import { drawLabel } from '../../draw/text-block.ts';
import { fontOf } from '../../draw/text-layout.ts';
import { areaColors, areaEdges, noteColors, noteEdges, theme } from '../../draw/theme.ts';
import { drawHead } from '../../lanes/draw-head.ts';
import { drawHatching, drawPaper, drawWords } from '../../lanes/draw-parts.ts';
import { laneColors } from '../../lanes/lane-types.ts';
import type { JourneyLayout, MapCell, MapColumn, MapRow } from '../../lanes/map-layout.ts';
import { mapStyle } from '../../lanes/map-style.ts';
import { drawCellParts } from './draw-cell.ts';
import { drawBand } from './draw-emotion.ts';
import type { JourneyItem } from './fields.ts';

export function drawJourney(journey: JourneyItem, painter: Painter, context: DrawContext): void {
  drawJourneyLayout(context.layoutOf(journey), painter, context);
}

/** Paints a journey, or a part of one, without what lies in it. */
export function drawJourneyLayout(layout: JourneyLayout, painter: Painter, context: DrawContext): void {
  drawPaper(painter, layout.size, context);
  for (const row of layout.rows) drawRow(painter, row, layout, context);
  drawRules(painter, layout);
  drawHead(painter, layout.head, context, (persona) => {
    const line = layout.lines.find((each) => each.persona === persona && !each.isCompared);
    return line?.index ?? null;
  });
  for (const column of layout.columns) drawStageHead(painter, column, layout.map, context);
  for (const row of layout.rows) drawLaneHead(painter, row, context);
  for (const row of layout.rows) if (row.band) drawBand(painter, row, layout, context);
  for (const cell of layout.cells.values()) drawCell(painter, cell, context);
}

/** The heads of a journey alone, at their places: for views in which they stay in sight while the cells move. */
export function drawHeadsOf(
  layout: JourneyLayout,
  part: 'stages' | 'lanes',
  painter: Painter,
  context: DrawContext,
): void {
  if (part === 'stages')
    for (const column of layout.columns) drawStageHead(painter, column, layout.map, context);
  else for (const row of layout.rows) drawLaneHead(painter, row, context);
}

/** The row's colour, a breath of it. */
function drawRow(
  painter: Painter,
  { lane, y, h, head }: MapRow,
  layout: JourneyLayout,
  context: DrawContext,
): void {
  const x = head.x + head.w;
  const w = layout.size[0] - mapStyle.padding - x;
  if (lane && laneColors[lane.type] !== 'white') {
    painter.fillStyle = mixColors(theme.panel, noteColors[laneColors[lane.type]], 0.14);
    painter.fillRect(x, y, w, h);
  }
  if (context.detail !== 'full') return;
  for (const column of layout.columns) {
    if (column.isGap) drawHatching(painter, { x: column.x, y, w: column.w, h });
  }
}

/** Hairlines between stages and between lanes. */
function drawRules(painter: Painter, { columns, rows, size, stageHead }: JourneyLayout): void {
  const bottom = rows.at(-1);
  if (!bottom) return;
  painter.strokeStyle = theme.hairline;
  painter.lineWidth = 1;
  painter.beginPath();
  for (const { x } of columns.slice(1)) {
    painter.moveTo(x, stageHead.y + stageHead.h);
    painter.lineTo(x, bottom.y + bottom.h);
  }
  for (const { y, h } of rows) {
    painter.moveTo(mapStyle.padding, y + h);
    painter.lineTo(size[0] - mapStyle.padding, y + h);
  }
  painter.stroke();
}

const tip = 14;

/** A stage's name on an arrow that leads to the next one; on a target journey the arrow is an outline. */
function drawStageHead(
  painter: Painter,
  { head, name, stage, number }: MapColumn,
  { kind }: JourneyItem,
  context: DrawContext,
): void {
  const [left, right] = [head.x + 2, head.x + head.w - 2];
  const [top, bottom] = [head.y + 2, head.y + head.h - 6];
  const middle = (top + bottom) / 2;
  painter.beginPath();
  painter.moveTo(left, top);
  painter.lineTo(right - tip, top);
  painter.lineTo(right, middle);
  painter.lineTo(right - tip, bottom);
  painter.lineTo(left, bottom);
  if (number > 1) painter.lineTo(left + tip, middle);
  painter.closePath();
  if (stage && kind === 'lived') {
    painter.fillStyle = theme.accentSoft;
    painter.fill();
  } else {
    painter.strokeStyle = stage ? theme.accent : theme.dots;
    painter.lineWidth = 1.5;
    painter.setLineDash(stage ? [] : [5, 5]);
    painter.stroke();
    painter.setLineDash([]);
  }
  drawWords(painter, name, context, { dy: -2, isName: true });
  if (!stage || context.detail !== 'full') return;
  painter.fillStyle = theme.accent;
  painter.beginPath();
  painter.arc(left + tip + 14, middle, 11, 0, Math.PI * 2);
  painter.fill();
  painter.fillStyle = theme.panel;
  drawLabel(painter, String(number), left + tip + 14, middle + 4.5, fontOf(13, 800), 'center');
}

function drawLaneHead(painter: Painter, { lane, head, name, note }: MapRow, context: DrawContext): void {
  const color = lane ? laneColors[lane.type] : 'white';
  const { x, y, w, h } = head;
  painter.fillStyle = areaColors[color];
  roundRectPath(painter, x, y + 3, w - 6, h - 6, 8);
  painter.fill();
  if (color === 'white') {
    painter.strokeStyle = areaEdges.white;
    painter.lineWidth = 1;
    painter.stroke();
  }
  painter.fillStyle = noteEdges[color];
  roundRectPath(painter, x, y + 3, 6, h - 6, 3);
  painter.fill();
  drawWords(painter, name, context);
  if (note) drawWords(painter, note, context);
}

function drawCell(painter: Painter, cell: MapCell, context: DrawContext): void {
  const { box, parts, prompt, isCollapsed, flow, flowAt } = cell;
  if (context.detail === 'blocks') return;
  if (isCollapsed) {
    if (flow.items.length === 0 || context.detail !== 'full') return;
    painter.fillStyle = theme.inkSoft;
    const text = context.t('map.count', { count: flow.items.length });
    drawLabel(painter, text, box.x + mapStyle.cellPadding + 2, box.y + box.h / 2 + 5, fontOf(14));
    return;
  }
  if (prompt && context.hints) drawWords(painter, prompt, context, { dx: box.x, dy: box.y });
  if (!parts) return;
  // Parts stand above the notes, below the curve.
  const top = box.y + flowAt[1] - (parts.height > 0 ? parts.height : 0);
  painter.save();
  painter.translate(box.x, top);
  drawCellParts(painter, parts, context);
  painter.restore();
}
