import type { DrawContext } from '../../draw/draw-context.ts';
import { roundRectPath, type Painter } from '../../draw/painter.ts';
import { baselineOf, drawLabel, drawTextBlock } from '../../draw/text-block.ts';
import { fitLine, fitText } from '../../draw/text-fit.ts';
import { fontOf } from '../../draw/text-layout.ts';
import { evidenceColors, theme } from '../../draw/theme.ts';
import { drawTextPart } from '../persona/draw-text.ts';
import type { TextPart } from '../persona/parts.ts';
import { evidenceStyle } from './style.ts';
import {
  isSourceLook,
  type CardSpec,
  type EvidenceCardLayout,
  type LinePart,
  type SectionPart,
} from './parts.ts';

type Tone = CardSpec['tone'];

const { padding, size, radius, margin } = evidenceStyle;

/** Paints an interview or inventory card, as much of it as can be seen. */
export function drawEvidenceCard(
  layout: EvidenceCardLayout,
  item: { readonly id: string; readonly name: string },
  tone: Tone,
  painter: Painter,
  context: DrawContext,
): void {
  const colors = evidenceColors[tone];
  if (context.detail !== 'full') return drawSmall(layout, item.name, tone, painter, context);
  painter.fillStyle = theme.ink;
  painter.globalAlpha = 0.07;
  roundRectPath(painter, 0, 4, layout.width, layout.height, radius);
  painter.fill();
  painter.globalAlpha = 1;
  painter.save();
  roundRectPath(painter, 0, 0, layout.width, layout.height, radius);
  painter.clip();
  painter.fillStyle = theme.panel;
  painter.fillRect(0, 0, layout.width, layout.height);
  painter.fillStyle = colors.strong;
  painter.fillRect(0, 0, layout.width, layout.headerHeight);
  if (layout.reminders) drawReminders(layout.reminders, tone, painter, context);
  painter.restore();
  painter.strokeStyle = theme.hairline;
  painter.lineWidth = 1;
  roundRectPath(painter, 0.5, 0.5, layout.width - 1, layout.height - 1, radius - 0.5);
  painter.stroke();
  drawHeader(layout, tone, painter, context);
  for (const section of layout.sections) drawSection(section, item.id, tone, painter, context);
}

function drawHeader(layout: EvidenceCardLayout, tone: Tone, painter: Painter, context: DrawContext): void {
  const { onStrong, ghost } = evidenceColors[tone];
  painter.fillStyle = onStrong;
  const { kindLabel, facts } = layout;
  drawLabel(painter, kindLabel.text, kindLabel.x, kindLabel.y, fontOf(size.label, 600));
  drawShape(painter, tone, layout.width - padding - 22, padding * 0.8 + 14, onStrong);
  for (const part of [layout.name, ...layout.details]) drawTextPart(painter, part, context.hints, ghost);
  painter.fillStyle = onStrong;
  for (const { text, x, y } of layout.leads) drawLabel(painter, text, x, y, fontOf(size.detail));
  for (const { text, x, y } of facts) drawLabel(painter, text, x, y, fontOf(size.detail, 600));
}

/** Two speech bubbles for an interview, a stack of discs for what is held in-house. */
function drawShape(painter: Painter, tone: Tone, x: number, y: number, color: string): void {
  painter.strokeStyle = color;
  painter.lineWidth = 2.4;
  painter.lineJoin = 'round';
  painter.lineCap = 'round';
  if (tone === 'interview') {
    roundRectPath(painter, x - 14, y - 12, 30, 20, 7);
    painter.stroke();
    painter.beginPath();
    painter.moveTo(x - 6, y + 8);
    painter.lineTo(x - 9, y + 15);
    painter.lineTo(x + 2, y + 8);
    painter.stroke();
    painter.beginPath();
    painter.moveTo(x - 6, y - 5);
    painter.lineTo(x + 8, y - 5);
    painter.moveTo(x - 6, y + 1);
    painter.lineTo(x + 3, y + 1);
    painter.stroke();
    return;
  }
  for (const dy of [-9, 0, 9]) {
    painter.beginPath();
    painter.moveTo(x - 14, y + dy);
    painter.bezierCurveTo(x - 14, y + dy + 7, x + 14, y + dy + 7, x + 14, y + dy);
    painter.stroke();
  }
  painter.beginPath();
  painter.moveTo(x - 14, y - 9);
  painter.bezierCurveTo(x - 14, y - 16, x + 14, y - 16, x + 14, y - 9);
  painter.lineTo(x + 14, y + 9);
  painter.moveTo(x - 14, y - 9);
  painter.lineTo(x - 14, y + 9);
  painter.stroke();
}

function drawSection(
  section: SectionPart,
  itemId: string,
  tone: Tone,
  painter: Painter,
  context: DrawContext,
): void {
  const { strong, soft } = evidenceColors[tone];
  if (section.look === 'thoughts') {
    const { x, y, w, h } = section.box;
    painter.fillStyle = '#F7F3EA';
    roundRectPath(painter, x - 12, y, w + 24, h, 10);
    painter.fill();
    painter.strokeStyle = '#C9BFA8';
    painter.lineWidth = 1;
    painter.setLineDash([5, 4]);
    roundRectPath(painter, x - 12, y, w + 24, h, 10);
    painter.stroke();
    painter.setLineDash([]);
  }
  painter.fillStyle = section.look === 'thoughts' ? '#6B5B2E' : strong;
  const { heading } = section;
  drawLabel(painter, heading.text, heading.x, heading.y, fontOf(size.heading, 600));
  const refs = isSourceLook(section.look) ? context.statementsFrom(itemId) : [];
  for (const line of section.lines) {
    if (isSourceLook(section.look)) {
      drawTextPart(painter, line.text, context.hints);
      if (section.look === 'quotes') drawQuoteMark(line, strong, painter, context);
      else drawFindingMark(line, strong, painter);
      drawCount(line, refs.filter(({ entry }) => entry === line.id).length, strong, painter);
    } else drawLine(section, line, strong, painter, context);
    if (line.tag) {
      const { box, text } = line.tag;
      painter.fillStyle = soft;
      roundRectPath(painter, box.x, box.y, box.w, box.h, box.h / 2);
      painter.fill();
      painter.fillStyle = strong;
      drawLabel(painter, text, box.x + 9, box.y + 14.5, fontOf(size.chip, 600));
    }
    if (line.below) drawTextPart(painter, line.below, context.hints);
  }
  if (section.lines.length === 0) drawTextPart(painter, section.next, context.hints);
}

/** A large hanging mark before exact words, by which they are taken up. */
function drawQuoteMark(line: LinePart, color: string, painter: Painter, context: DrawContext): void {
  const baseline = line.text.box.y + baselineOf(line.text.style);
  const mark = context.t('persona.quote.open').trim();
  const isAngular = mark === '«';
  painter.fillStyle = color;
  const font = fontOf(size.quote * (isAngular ? 1.7 : 2.6), 800);
  drawLabel(painter, mark, markX, baseline + size.quote * (isAngular ? 0.13 : 1.02), font, 'center');
}

/** Three bars of a chart before a finding, by which it is taken up. */
function drawFindingMark({ text }: LinePart, color: string, painter: Painter): void {
  const baseline = text.box.y + baselineOf(text.style);
  painter.fillStyle = color;
  [6, 10, 14].forEach((height, index) => {
    painter.fillRect(markX - 8 + index * 6, baseline - height, 4, height);
  });
}

/** Middle of the marks before lines. */
const markX = padding + 10;
/** Radius of the disc with the number of statements, and how far below the top of its line it stands. */
const count = { radius: 8, below: 36 } as const;

/**
 * How many statements rest on a line: below its mark where the line is high enough, so that both can be read, else behind
 * its last word.
 */
function drawCount(line: LinePart, statements: number, color: string, painter: Painter): void {
  if (statements === 0) return;
  const { text, box } = line;
  const last = text.lines?.lines.at(-1);
  const isBelow = box.h >= count.below + count.radius - 2 || !last;
  const x = isBelow ? markX : text.box.x + last.width + count.radius + 8;
  const y = isBelow ? box.y + Math.min(box.h - 6, count.below) : text.box.y + text.box.h / 2;
  painter.fillStyle = color;
  painter.beginPath();
  painter.arc(x, y, count.radius, 0, Math.PI * 2);
  painter.closePath();
  painter.fill();
  painter.fillStyle = theme.panel;
  drawLabel(painter, String(Math.min(statements, 99)), x, y + 4, fontOf(11, 600), 'center');
}

function drawLine(
  section: SectionPart,
  line: LinePart,
  color: string,
  painter: Painter,
  context: DrawContext,
): void {
  drawTextPart(painter, line.text, context.hints);
  if (line.text.isGhost && !context.hints) return;
  const x = padding + margin - 18;
  const y = line.text.box.y + (line.text.style.fontSize * line.text.style.lineHeight) / 2;
  if (section.look !== 'checks') {
    painter.fillStyle = section.look === 'thoughts' ? '#6B5B2E' : color;
    painter.beginPath();
    painter.arc(x, y, 3, 0, Math.PI * 2);
    painter.closePath();
    painter.fill();
    return;
  }
  painter.strokeStyle = color;
  painter.lineWidth = 1.6;
  roundRectPath(painter, x - 8, y - 8, 16, 16, 4);
  if (line.isChecked) {
    painter.fillStyle = color;
    painter.fill();
    painter.strokeStyle = theme.panel;
    painter.lineWidth = 2;
    painter.beginPath();
    painter.moveTo(x - 4, y);
    painter.lineTo(x - 1, y + 3.5);
    painter.lineTo(x + 4.5, y - 4);
  }
  painter.stroke();
}

function drawReminders(
  { texts, box }: NonNullable<EvidenceCardLayout['reminders']>,
  tone: Tone,
  painter: Painter,
  context: DrawContext,
): void {
  const { soft, strong } = evidenceColors[tone];
  painter.fillStyle = soft;
  painter.fillRect(box.x, box.y, box.w, box.h);
  painter.fillStyle = strong;
  const style = { fontSize: size.small, weight: 600 } as const;
  const line = fitLine(texts.join('  ·  '), box.w - 2 * padding, style, context.measure);
  drawLabel(
    painter,
    line,
    box.w / 2,
    box.y + box.h / 2 + size.small * 0.35,
    fontOf(size.small, 600),
    'center',
  );
}

/** From afar: the name in its band, and a bar for each line. */
function drawSmall(
  layout: EvidenceCardLayout,
  name: string,
  tone: Tone,
  painter: Painter,
  context: DrawContext,
): void {
  const { strong, soft, onStrong } = evidenceColors[tone];
  const { width, height, headerHeight } = layout;
  painter.fillStyle = theme.hairline;
  painter.fillRect(-2, -2, width + 4, height + 6);
  painter.fillStyle = theme.panel;
  painter.fillRect(0, 0, width, height);
  painter.fillStyle = strong;
  painter.fillRect(0, 0, width, headerHeight);
  const box = { width: width - 2 * padding, height: headerHeight - padding * 0.6 };
  const sizes = [84, 72, 60, 50, 42, 34];
  const fitted = fitText(name.trim(), { ...box, weight: 800, lineHeight: 1, sizes }, context.measure);
  painter.fillStyle = onStrong;
  drawTextBlock(painter, fitted, padding, (headerHeight - fitted.height) / 2);
  for (const section of layout.sections) {
    const { box: area } = section;
    if (context.detail === 'blocks') {
      painter.fillStyle = isSourceLook(section.look) ? strong : soft;
      painter.fillRect(area.x, area.y, area.w * (isSourceLook(section.look) ? 0.8 : 1), area.h);
      continue;
    }
    painter.fillStyle = strong;
    painter.fillRect(area.x, section.heading.y - 9, area.w * 0.4, 9);
    painter.fillStyle = theme.inkSoft;
    painter.globalAlpha = 0.45;
    for (const { text } of section.lines) if (!text.isGhost) drawBars(text, painter);
    painter.globalAlpha = 1;
  }
}

function drawBars({ lines, box, style }: TextPart, painter: Painter): void {
  const step = style.fontSize * style.lineHeight;
  const thickness = style.fontSize * 0.45;
  lines?.lines.forEach((line, index) => {
    painter.fillRect(box.x, box.y + index * step + (step - thickness) / 2, line.width, thickness);
  });
}
