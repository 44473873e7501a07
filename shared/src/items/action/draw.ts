import type { ActionStatus } from '../../actions/scales.ts';
import { levels } from '../../actions/scales.ts';
import { isOverdue } from '../../actions/plan.ts';
import type { DrawContext } from '../../draw/draw-context.ts';
import { roundRectPath, type Painter } from '../../draw/painter.ts';
import { baselineOf, drawLabel, drawTextBlock } from '../../draw/text-block.ts';
import { fitText } from '../../draw/text-fit.ts';
import { fontOf } from '../../draw/text-layout.ts';
import { actionColors, kindColors, theme } from '../../draw/theme.ts';
import type { Box } from '../item-type.ts';
import { drawTextPart } from '../persona/draw-text.ts';
import { drawKindShape } from '../persona/marks.ts';
import type { TextPart } from '../persona/parts.ts';
import type { ActionItem } from './fields.ts';
import { layoutAction, paperOf, type ActionLayout, type Label } from './layout.ts';
import { actionStyle } from './style.ts';

const { edge, padding, radius, size } = actionStyle;
const left = edge + padding;

/** Paints an action card, as much of it as can be seen. */
export function drawAction(item: ActionItem, painter: Painter, context: DrawContext): void {
  const layout = layoutAction(item, context);
  if (context.detail !== 'full') return drawSmall(item, layout, painter, context);
  const { width, height } = layout;
  painter.fillStyle = theme.ink;
  painter.globalAlpha = 0.07;
  roundRectPath(painter, 0, 4, width, height, radius);
  painter.fill();
  painter.globalAlpha = 1;
  painter.save();
  roundRectPath(painter, 0, 0, width, height, radius);
  painter.clip();
  painter.fillStyle = paperOf(item);
  painter.fillRect(0, 0, width, height);
  painter.fillStyle = edgeColor(item.status);
  painter.fillRect(0, 0, edge, height);
  painter.restore();
  painter.strokeStyle = theme.hairline;
  painter.lineWidth = 1;
  roundRectPath(painter, 0.5, 0.5, width - 1, height - 1, radius - 0.5);
  painter.stroke();
  drawHead(item, layout, painter, context);
  for (const { label, text } of layout.details) {
    write(painter, label, theme.inkSoft, size.small);
    drawTextPart(painter, text, context.hints);
  }
  drawFoot(layout, painter, context);
}

function edgeColor(status: ActionStatus): string {
  return status === 'done' ? actionColors.done : status === 'dropped' ? theme.inkSoft : actionColors.strong;
}

function write(
  painter: Painter,
  { text, x, y }: Label,
  color: string,
  fontSize: number,
  weight: 400 | 600 = 600,
  align: 'left' | 'right' = 'left',
): void {
  painter.fillStyle = color;
  drawLabel(painter, text, x, y, fontOf(fontSize, weight), align);
}

function pill(painter: Painter, { x, y, w, h }: Box, color: string): void {
  painter.fillStyle = color;
  roundRectPath(painter, x, y, w, h, h / 2);
  painter.fill();
}

function drawHead(item: ActionItem, layout: ActionLayout, painter: Painter, context: DrawContext): void {
  const { kindLabel, status, what, persona } = layout;
  write(painter, kindLabel, actionColors.strong, size.label);
  pill(painter, status.box, item.status === 'inProgress' ? actionColors.soft : '#F1EEE8');
  write(painter, status, edgeColor(item.status), size.label);
  drawTick(painter, item.status, layout.tick);
  drawTextPart(painter, what, context.hints);
  if (item.status === 'dropped' && !what.isGhost) strikeThrough(painter, what);
  if (!persona) return;
  const { card } = persona;
  const color = card ? kindColors[card.kind].strong : theme.inkSoft;
  if (card) drawKindShape(painter, card.kind, left + 8, persona.y - size.detail * 0.33, 15, color);
  write(painter, persona, color, size.detail);
}

/**
 * How far an action is, told by the shape in its box: empty, half filled, ticked, barred.
 * @param place of the box; lines are as thick as it is large
 */
export function drawTick(painter: Painter, status: ActionStatus, place: Box): void {
  const { x, y, w, h } = place;
  const line = w * 0.09;
  const color = edgeColor(status);
  painter.strokeStyle = color;
  painter.fillStyle = color;
  painter.lineWidth = line;
  painter.lineCap = 'round';
  painter.lineJoin = 'round';
  roundRectPath(painter, x + line / 2, y + line / 2, w - line, h - line, w * 0.24);
  if (status === 'done') painter.fill();
  painter.stroke();
  if (status === 'inProgress') {
    roundRectPath(painter, x + w * 0.22, y + h * 0.5, w * 0.56, h * 0.28, w * 0.06);
    painter.fill();
  }
  if (status !== 'done' && status !== 'dropped') return;
  painter.strokeStyle = status === 'done' ? theme.panel : color;
  painter.lineWidth = w * 0.12;
  painter.beginPath();
  if (status === 'done') {
    painter.moveTo(x + w * 0.26, y + h * 0.52);
    painter.lineTo(x + w * 0.43, y + h * 0.7);
    painter.lineTo(x + w * 0.75, y + h * 0.32);
  } else {
    painter.moveTo(x + w * 0.28, y + h * 0.5);
    painter.lineTo(x + w * 0.72, y + h * 0.5);
  }
  painter.stroke();
}

function strikeThrough(painter: Painter, { lines, box, style }: TextPart): void {
  const step = style.fontSize * style.lineHeight;
  painter.fillStyle = theme.inkSoft;
  lines?.lines.forEach((line, index) => {
    const y = box.y + index * step + baselineOf(style) - style.fontSize * 0.3;
    painter.fillRect(box.x, y, line.width, style.fontSize * 0.07);
  });
}

function drawFoot(layout: ActionLayout, painter: Painter, context: DrawContext): void {
  const { owner, due, scales, quadrant, origin } = layout;
  if (owner || due || scales.length > 0) {
    painter.fillStyle = theme.hairline;
    painter.fillRect(left, layout.rule, layout.width - padding - left, 1);
  }
  if (owner) {
    if (!owner.isGhost || context.hints) drawPerson(painter, left + 9, owner.box.y + 10);
    drawTextPart(painter, owner, context.hints);
  }
  if (due) {
    pill(painter, due.box, due.isOverdue ? actionColors.overdueSoft : '#F1EEE8');
    write(painter, due, due.isOverdue ? theme.danger : theme.ink, size.label);
  }
  for (const scale of scales) {
    write(painter, scale, theme.inkSoft, size.small);
    drawDots(painter, scale.level, scale.dotsX, scale.y - size.small * 0.33, 12);
  }
  if (quadrant) write(painter, quadrant, actionColors.strong, size.small, 600, 'right');
  if (!origin) return;
  drawReturn(painter, left + 4, origin.y - size.small * 0.35);
  write(painter, origin, theme.inkSoft, size.small, 400);
}

/** A head and shoulders. */
function drawPerson(painter: Painter, x: number, y: number): void {
  painter.strokeStyle = theme.inkSoft;
  painter.lineWidth = 1.6;
  painter.lineCap = 'round';
  painter.beginPath();
  painter.arc(x, y - 4, 3.4, 0, Math.PI * 2);
  painter.closePath();
  painter.stroke();
  painter.beginPath();
  painter.arc(x, y + 8, 6.5, Math.PI * 1.12, Math.PI * 1.88);
  painter.stroke();
}

/** A bent arrow: what it was made from. */
function drawReturn(painter: Painter, x: number, y: number): void {
  painter.strokeStyle = theme.inkSoft;
  painter.lineWidth = 1.4;
  painter.lineCap = 'round';
  painter.lineJoin = 'round';
  painter.beginPath();
  painter.moveTo(x, y - 5);
  painter.lineTo(x, y + 2);
  painter.lineTo(x + 9, y + 2);
  painter.moveTo(x + 6, y - 1);
  painter.lineTo(x + 9, y + 2);
  painter.lineTo(x + 6, y + 5);
  painter.stroke();
}

/** As many dots as levels, filled up to this one; all empty and paler while nobody has estimated. */
export function drawDots(painter: Painter, level: number | null, x: number, y: number, step: number): void {
  const dot = step * 0.34;
  painter.lineWidth = step * 0.11;
  for (const each of levels) {
    painter.beginPath();
    painter.arc(x + (each - 1) * step + dot, y, dot - painter.lineWidth / 2, 0, Math.PI * 2);
    painter.closePath();
    painter.strokeStyle = level === null ? '#B9B2A5' : actionColors.strong;
    painter.fillStyle = actionColors.strong;
    if (level !== null && each <= level) painter.fill();
    painter.stroke();
  }
}

const smallSizes = [72, 60, 50, 42, 34, 28] as const;

/** From afar: the box, the words as large as they fit, and a corner that warns. */
function drawSmall(
  item: ActionItem,
  { width, height, scales }: ActionLayout,
  painter: Painter,
  context: DrawContext,
): void {
  painter.fillStyle = theme.hairline;
  painter.fillRect(-2, -2, width + 4, height + 6);
  painter.fillStyle = paperOf(item);
  painter.fillRect(0, 0, width, height);
  painter.fillStyle = edgeColor(item.status);
  painter.fillRect(0, 0, edge * 3, height);
  const isLate = isOverdue(item, context.today);
  if (isLate) {
    painter.fillStyle = theme.danger;
    painter.beginPath();
    painter.moveTo(width - 90, 0);
    painter.lineTo(width, 0);
    painter.lineTo(width, 90);
    painter.closePath();
    painter.fill();
  }
  const x = edge * 3 + padding;
  drawTick(painter, item.status, { x, y: height - padding - 54, w: 54, h: 54 });
  if (context.detail === 'blocks') return;
  const [impact, effort] = scales;
  if (impact) drawDots(painter, impact.level, x + 80, height - padding - 40, 26);
  if (effort) drawDots(painter, effort.level, x + 80, height - padding - 12, 26);
  const room = { width: width - x - padding - (isLate ? 40 : 0), height: height - 2 * padding - 70 };
  const words = { weight: 800, lineHeight: 1.1, sizes: smallSizes } as const;
  const fitted = fitText(item.what.trim(), { ...room, ...words }, context.measure);
  painter.fillStyle = theme.ink;
  painter.save();
  painter.beginPath();
  painter.rect(x, padding * 0.5, room.width + padding, room.height + padding);
  painter.clip();
  drawTextBlock(painter, fitted, x, padding);
  painter.restore();
}
