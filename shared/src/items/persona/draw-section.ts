import type { DrawContext } from '../../draw/draw-context.ts';
import type { Painter } from '../../draw/painter.ts';
import { baselineOf, drawLabel } from '../../draw/text-block.ts';
import { fontOf } from '../../draw/text-layout.ts';
import { kindColors, theme } from '../../draw/theme.ts';
import { statementEvidence } from '../../personas/evidence.ts';
import type { PersonaKind } from '../../personas/kinds.ts';
import { weights } from '../../personas/negative.ts';
import { isTemplateSection } from '../../personas/sections.ts';
import { drawTextPart } from './draw-text.ts';
import { drawIcon, type IconName } from './icons.ts';
import { drawEvidence } from './marks.ts';
import type { CriterionPart, SectionPart, SliderPart, StatementPart, TextPart } from './parts.ts';
import { lineHeights, type CardStyle } from './style.ts';

/** A section of a column; its top left corner at the painter's origin. */
export function drawSection(
  painter: Painter,
  kind: PersonaKind,
  part: SectionPart,
  style: CardStyle,
  context: DrawContext,
): void {
  drawBadge(painter, iconOf(part.section.id), kind, 0, 0, style.icon);
  drawTextPart(painter, part.heading, true);
  for (const slider of part.sliders) drawSlider(painter, slider, kind, style);
  for (const statement of part.statements) drawStatement(painter, statement, kind, style, context);
  if (part.statements.length === 0) drawTextPart(painter, part.next, context.hints);
}

/** An icon in a disc: soft on the card's white, strong on the foot's colour. */
export function drawBadge(
  painter: Painter,
  icon: IconName,
  kind: PersonaKind,
  x: number,
  y: number,
  diameter: number,
  isStrong = false,
): void {
  const { soft, strong, onStrong } = kindColors[kind];
  painter.fillStyle = isStrong ? strong : soft;
  painter.beginPath();
  painter.arc(x + diameter / 2, y + diameter / 2, diameter / 2, 0, Math.PI * 2);
  painter.closePath();
  painter.fill();
  const size = diameter * 0.58;
  const inset = (diameter - size) / 2;
  drawIcon(painter, icon, x + inset, y + inset, size, isStrong ? onStrong : strong);
}

function iconOf(sectionId: string): IconName {
  return isTemplateSection(sectionId) ? sectionId : 'own';
}

/** A statement with its mark, what belongs to it, and the numbers of its footnotes. */
export function drawStatement(
  painter: Painter,
  part: StatementPart,
  kind: PersonaKind,
  style: CardStyle,
  context: DrawContext,
): void {
  const { strong } = kindColors[kind];
  drawTextPart(painter, part.text, context.hints);
  if (part.text.isGhost && !context.hints) return;
  const { markLine } = part;
  const evidence = statementEvidence(part.statement, (id) => context.item(id), context);
  drawEvidence(
    painter,
    style.footnotes ? { ...evidence, sources: 0 } : evidence,
    markLine.x + style.icon / 2,
    markLine.y + markLine.h / 2,
    style.mark,
    style.fontSize.count,
    strong,
  );
  if (part.isQuote) drawQuoteMarks(painter, part, style, context, strong);
  else if (part.person) drawResponsible(painter, part.person, context);
  if (part.criterion) drawCriterion(painter, part.criterion, style, strong);
  const numbers = style.footnotes?.get(part.statement.id);
  if (numbers) drawFootnoteNumbers(painter, part, numbers, style, context);
}

/** A figure before the name of who sees to it. */
function drawResponsible(painter: Painter, part: TextPart, context: DrawContext): void {
  if (part.isGhost && !context.hints) return;
  drawTextPart(painter, part, context.hints);
  const { fontSize, lineHeight } = part.style;
  const size = fontSize * 1.05;
  const y = part.box.y + (fontSize * lineHeight - size) / 2;
  drawIcon(painter, 'person', part.box.x - fontSize * 1.5, y, size, part.color);
}

/** Five small marks, as many of them full as it weighs, then what it is about. */
function drawCriterion(painter: Painter, part: CriterionPart, style: CardStyle, color: string): void {
  const size = style.fontSize.source;
  const edge = size * 0.62;
  const line = size * 0.11;
  const step = edge * 1.42;
  const y = part.box.y + (part.box.h - edge) / 2;
  painter.fillStyle = color;
  painter.strokeStyle = color;
  painter.lineWidth = line;
  painter.lineJoin = 'miter';
  for (const weight of weights) {
    const x = part.box.x + (weight - 1) * step;
    if (weight <= part.weight) painter.fillRect(x, y, edge, edge);
    else painter.strokeRect(x + line / 2, y + line / 2, edge - line, edge - line);
  }
  painter.fillStyle = theme.inkSoft;
  const baseline = part.box.y + baselineOf({ fontSize: size, lineHeight: lineHeights.text });
  drawLabel(
    painter,
    part.label,
    part.box.x + weights.length * step + size * 0.3,
    baseline,
    fontOf(size, 600),
  );
}

/** Raised, behind the last word of the statement, or of who said it; they may hang over into the gutter. */
function drawFootnoteNumbers(
  painter: Painter,
  part: StatementPart,
  numbers: string,
  style: CardStyle,
  context: DrawContext,
): void {
  const isBehindName = part.isQuote && part.person !== null && !part.person.isGhost;
  const { box, lines, style: set } = isBehindName ? part.person! : part.text;
  const last = lines?.lines.at(-1);
  if (!lines || !last) return;
  const closing = part.isQuote && !isBehindName ? context.t('persona.quote.close').trim() : '';
  const gap = set.fontSize * (closing ? 0.34 : 0.12);
  const x = box.x + last.width + gap + context.measure.widthEm(closing, 800) * set.fontSize;
  const y = box.y + baselineOf(set) + (lines.lines.length - 1) * set.fontSize * set.lineHeight;
  painter.fillStyle = theme.inkSoft;
  drawLabel(painter, numbers, x, y - set.fontSize * 0.34, fontOf(style.fontSize.count));
}

/** Large hanging mark before, closing mark behind, a dash before the name below. */
function drawQuoteMarks(
  painter: Painter,
  part: StatementPart,
  style: CardStyle,
  context: DrawContext,
  color: string,
): void {
  const { text, person: saidBy } = part;
  const { fontSize } = text.style;
  painter.fillStyle = color;
  const baseline = text.box.y + baselineOf(text.style);
  const mark = context.t('persona.quote.open').trim();
  const isAngular = mark === '«';
  const size = fontSize * (isAngular ? 1.7 : 2.6);
  drawLabel(
    painter,
    mark,
    text.box.x - style.margin + style.icon / 2,
    baseline + fontSize * (isAngular ? 0.13 : 1.02),
    fontOf(size, 800),
    'center',
  );
  const last = text.lines?.lines.at(-1);
  if (text.lines && last && !text.isGhost) {
    const y = baseline + (text.lines.lines.length - 1) * fontSize * text.style.lineHeight;
    drawLabel(
      painter,
      context.t('persona.quote.close').trim(),
      text.box.x + last.width + fontSize * 0.22,
      y,
      fontOf(fontSize, 800),
    );
  }
  if (!saidBy || (saidBy.isGhost && !context.hints)) return;
  drawTextPart(painter, saidBy, context.hints);
  painter.fillStyle = theme.inkSoft;
  drawLabel(
    painter,
    '—',
    text.box.x,
    saidBy.box.y + baselineOf(saidBy.style),
    fontOf(saidBy.style.fontSize, 600),
  );
}

/** A scale with its two ends in words and five ticks; the knob is missing as long as nobody has placed it. */
function drawSlider(painter: Painter, part: SliderPart, kind: PersonaKind, style: CardStyle): void {
  const { box, position } = part;
  const size = style.fontSize.source;
  painter.fillStyle = theme.inkSoft;
  const baseline = box.y + baselineOf({ fontSize: size, lineHeight: lineHeights.label });
  drawLabel(painter, part.from, box.x, baseline, fontOf(size));
  drawLabel(painter, part.to, box.x + box.w, baseline, fontOf(size), 'right');

  const y = box.y + size * 1.9;
  const knob = size * 0.58;
  const left = box.x + knob;
  const length = box.w - 2 * knob;
  painter.strokeStyle = '#B9C0C7';
  painter.lineCap = 'round';
  painter.lineWidth = size * 0.16;
  if (position === null) painter.setLineDash([size * 0.1, size * 0.45]);
  painter.beginPath();
  painter.moveTo(left, y);
  painter.lineTo(left + length, y);
  painter.stroke();
  painter.setLineDash([]);
  painter.lineWidth = size * 0.12;
  for (let tick = 0; tick <= 4; tick++) {
    const x = left + (length * tick) / 4;
    const reach = size * (tick % 2 === 0 ? 0.36 : 0.24);
    painter.beginPath();
    painter.moveTo(x, y - reach);
    painter.lineTo(x, y + reach);
    painter.stroke();
  }
  if (position === null) return;
  const x = left + (length * position) / 100;
  painter.fillStyle = theme.panel;
  painter.beginPath();
  painter.arc(x, y, knob + size * 0.15, 0, Math.PI * 2);
  painter.closePath();
  painter.fill();
  painter.fillStyle = kindColors[kind].strong;
  painter.beginPath();
  painter.arc(x, y, knob, 0, Math.PI * 2);
  painter.closePath();
  painter.fill();
}
