import { fontOf } from '../../draw/text-layout.ts';
import { drawLabel } from '../../draw/text-block.ts';
import type { Painter } from '../../draw/painter.ts';
import { theme } from '../../draw/theme.ts';
import type { StatementEvidence } from '../../personas/evidence.ts';
import type { PersonaKind } from '../../personas/kinds.ts';
import type { StatementStatus } from '../../personas/statements.ts';

/**
 * The mark in front of a statement, told by shape: an empty ring is an assumption, a half filled one is supported, a
 * full one confirmed, a barred one contradicted.
 */
export function drawStatusMark(
  painter: Painter,
  status: StatementStatus,
  x: number,
  y: number,
  diameter: number,
  color: string,
): void {
  const stroke = diameter * 0.13;
  const radius = (diameter - stroke) / 2;
  const ink = status === 'contradicted' ? theme.danger : status === 'assumption' ? theme.inkSoft : color;
  painter.strokeStyle = ink;
  painter.fillStyle = ink;
  painter.lineWidth = stroke;
  painter.lineCap = 'round';
  if (status === 'supported' || status === 'confirmed') {
    painter.beginPath();
    if (status === 'confirmed') painter.arc(x, y, radius, 0, Math.PI * 2);
    else painter.arc(x, y, radius, Math.PI / 2, Math.PI * 1.5);
    painter.closePath();
    painter.fill();
  }
  painter.beginPath();
  painter.arc(x, y, radius, 0, Math.PI * 2);
  painter.closePath();
  painter.stroke();
  if (status !== 'contradicted') return;
  const reach = radius * Math.SQRT1_2;
  painter.beginPath();
  painter.moveTo(x - reach, y + reach);
  painter.lineTo(x + reach, y - reach);
  painter.stroke();
}

/** A clock: what this rests on is too old. */
export function drawClock(painter: Painter, x: number, y: number, diameter: number, color: string): void {
  const stroke = diameter * 0.14;
  const radius = (diameter - stroke) / 2;
  painter.strokeStyle = color;
  painter.lineWidth = stroke;
  painter.lineCap = 'round';
  painter.lineJoin = 'round';
  painter.beginPath();
  painter.arc(x, y, radius, 0, Math.PI * 2);
  painter.closePath();
  painter.stroke();
  painter.beginPath();
  painter.moveTo(x, y - radius * 0.55);
  painter.lineTo(x, y);
  painter.lineTo(x + radius * 0.45, y + radius * 0.2);
  painter.stroke();
}

/**
 * Mark, number of sources and clock in the margin beside a line.
 * @param x centre of the mark
 * @param y middle of the line
 */
export function drawEvidence(
  painter: Painter,
  evidence: StatementEvidence,
  x: number,
  y: number,
  diameter: number,
  countSize: number,
  color: string,
): void {
  drawStatusMark(painter, evidence.status, x, y, diameter, color);
  const beside = x + diameter * 0.72;
  if (evidence.sources > 0) {
    painter.fillStyle = theme.inkSoft;
    const count = evidence.sources > 99 ? '99+' : String(evidence.sources);
    drawLabel(painter, count, beside, y - diameter * 0.06, fontOf(countSize, 600));
  }
  if (evidence.isStale) {
    drawClock(painter, beside + diameter * 0.36, y + diameter * 0.44, diameter * 0.7, theme.inkSoft);
  }
}

/** The shape that stands for a kind beside its label: target, barred ring, diamond, speaking triangle. */
export function drawKindShape(
  painter: Painter,
  kind: PersonaKind,
  x: number,
  y: number,
  diameter: number,
  color: string,
): void {
  const radius = diameter / 2;
  painter.strokeStyle = color;
  painter.fillStyle = color;
  painter.lineWidth = diameter * 0.14;
  painter.lineCap = 'round';
  painter.lineJoin = 'round';
  painter.beginPath();
  if (kind === 'candidate') {
    painter.moveTo(x, y - radius);
    painter.lineTo(x + radius, y);
    painter.lineTo(x, y + radius);
    painter.lineTo(x - radius, y);
    painter.closePath();
    painter.fill();
    return;
  }
  if (kind === 'ambassador') {
    painter.moveTo(x - radius, y - radius * 0.35);
    painter.lineTo(x + radius * 0.6, y - radius);
    painter.lineTo(x + radius * 0.6, y + radius);
    painter.lineTo(x - radius, y + radius * 0.35);
    painter.closePath();
    painter.fill();
    painter.beginPath();
    painter.arc(x + radius * 0.6, y, radius * 0.55, -Math.PI / 3, Math.PI / 3);
    painter.stroke();
    return;
  }
  painter.arc(x, y, radius - painter.lineWidth / 2, 0, Math.PI * 2);
  painter.closePath();
  painter.stroke();
  painter.beginPath();
  if (kind === 'buyer') {
    painter.arc(x, y, radius * 0.36, 0, Math.PI * 2);
    painter.closePath();
    painter.fill();
    return;
  }
  const reach = radius * 0.6;
  painter.moveTo(x - reach, y + reach);
  painter.lineTo(x + reach, y - reach);
  painter.stroke();
}
