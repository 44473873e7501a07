import type { DrawContext } from '../../draw/draw-context.ts';
import { roundRectPath, type Painter } from '../../draw/painter.ts';
import { baselineOf, drawLabel } from '../../draw/text-block.ts';
import { fontOf } from '../../draw/text-layout.ts';
import { kindColors } from '../../draw/theme.ts';
import { evidenceScore, needsReview, type EvidenceScore } from '../../personas/evidence.ts';
import type { Box } from '../item-type.ts';
import { drawBand } from './draw-band.ts';
import type { PersonaItem } from './fields.ts';
import { drawTextPart } from './draw-text.ts';
import { drawClock, drawKindShape } from './marks.ts';
import type { HeaderPart, LinkPart } from './parts.ts';
import { drawPortrait } from './portrait.ts';
import { headerSoftAlpha, lineHeights, type CardStyle } from './style.ts';

/** The header band with everything in it; its top left corner at the painter's origin. */
export function drawHeader(
  painter: Painter,
  item: PersonaItem,
  part: HeaderPart,
  style: CardStyle,
  context: DrawContext,
): void {
  const { onBand } = kindColors[item.kind];
  drawBand(painter, item.kind, part.width, part.height, style.radius);
  drawPortrait(painter, item, item.photo && context.image(item.photo.file.hash), part.portrait);

  drawKindLabel(painter, item, part, style, context);
  const ghost = onBand;
  const fields = [part.firstName, part.age, part.occupation, part.family, part.motto];
  for (const field of fields) {
    const isStrong = field === part.firstName || field === part.motto;
    painter.globalAlpha = field.isGhost ? 0.72 : isStrong ? 1 : headerSoftAlpha;
    drawTextPart(painter, field, context.hints, ghost);
  }
  painter.globalAlpha = headerSoftAlpha;
  if (part.separator) {
    painter.fillStyle = onBand;
    painter.beginPath();
    painter.arc(part.separator.x, part.separator.y, style.fontSize.line * 0.12, 0, Math.PI * 2);
    painter.closePath();
    painter.fill();
  }
  if (context.hints || !part.motto.isGhost) drawMottoMarks(painter, part, context, onBand);
  painter.globalAlpha = 1;
  drawScore(painter, item, part.score, style, context);
  for (const link of part.links) drawLink(painter, link, style, onBand);
}

/** The kind's shape and name; a negative persona's stand on a plate, as on a sign. */
function drawKindLabel(
  painter: Painter,
  item: PersonaItem,
  { kindLabel }: HeaderPart,
  style: CardStyle,
  context: DrawContext,
): void {
  const { onBand, onStrong, strong } = kindColors[item.kind];
  const size = style.fontSize.label;
  const text = context.t(`persona.kind.${item.kind}`);
  const isPlate = item.kind === 'negative';
  const x = kindLabel.x + (isPlate ? size * 0.6 : 0);
  if (isPlate) {
    const w = size * 2.7 + context.measure.widthEm(text, 600) * size;
    painter.fillStyle = strong;
    roundRectPath(painter, kindLabel.x, kindLabel.y - size * 0.3, w, kindLabel.h + size * 0.6, size * 0.4);
    painter.fill();
  }
  const color = isPlate ? onStrong : onBand;
  drawKindShape(painter, item.kind, x + size / 2, kindLabel.y + kindLabel.h / 2, size, color);
  painter.fillStyle = color;
  const baseline = kindLabel.y + baselineOf({ fontSize: size, lineHeight: lineHeights.label });
  drawLabel(painter, text, x + size * 1.5, baseline, fontOf(size, 600));
}

/** Where the card comes from (an arrow in) or what it was turned into (an arrow out). */
function drawLink(
  painter: Painter,
  { direction, text, box }: LinkPart,
  style: CardStyle,
  color: string,
): void {
  const size = style.fontSize.line;
  const y = box.y + box.h / 2;
  const [tail, head] = direction === 'into' ? [box.x, box.x + size] : [box.x + size, box.x];
  const back = (tail - head) * 0.42;
  painter.strokeStyle = color;
  painter.lineWidth = size * 0.13;
  painter.lineCap = 'round';
  painter.lineJoin = 'round';
  painter.beginPath();
  painter.moveTo(tail, y);
  painter.lineTo(head, y);
  painter.moveTo(head + back, y - size * 0.38);
  painter.lineTo(head, y);
  painter.lineTo(head + back, y + size * 0.38);
  painter.stroke();
  painter.fillStyle = color;
  const baseline = box.y + baselineOf({ fontSize: size, lineHeight: box.h / size });
  drawLabel(painter, text, box.x + size * 1.6, baseline, fontOf(size, 600));
}

/** The opening mark hangs before the motto, the closing one stands behind its last word. */
function drawMottoMarks(painter: Painter, part: HeaderPart, context: DrawContext, color: string): void {
  const { motto, mottoMark } = part;
  const last = motto.lines?.lines.at(-1);
  if (!motto.lines || !last) return;
  const { fontSize, lineHeight } = motto.style;
  painter.fillStyle = color;
  const font = fontOf(fontSize, 800);
  const first = mottoMark.y + baselineOf(motto.style);
  drawLabel(
    painter,
    context.t('persona.quote.open').trim(),
    motto.box.x - fontSize * 0.3,
    first,
    font,
    'right',
  );
  const lastBaseline = first + (motto.lines.lines.length - 1) * fontSize * lineHeight;
  drawLabel(
    painter,
    context.t('persona.quote.close').trim(),
    motto.box.x + last.width + fontSize * 0.3,
    lastBaseline,
    font,
  );
}

/** "7 of 23", a ring that shows the share, what it means, and how many interviews are behind it. */
export function drawScore(
  painter: Painter,
  item: PersonaItem,
  box: Box,
  style: CardStyle,
  context: DrawContext,
): void {
  const score = evidenceScore(item, (id) => context.item(id));
  if (score.total === 0) return;
  const { onBand } = kindColors[item.kind];
  const right = box.x + box.w;
  const { scoreCount, source } = style.fontSize;
  const radius = scoreCount * 0.72;
  const middle = box.y + radius;
  drawShare(painter, score, right - radius, middle, radius, onBand);
  painter.fillStyle = onBand;
  const of = context.t('persona.score.of', { supported: score.supported, total: score.total });
  drawLabel(painter, of, right - radius * 2.6, middle + scoreCount * 0.34, fontOf(scoreCount, 800), 'right');
  painter.globalAlpha = headerSoftAlpha;
  const font = fontOf(source * 0.94);
  const step = source * lineHeights.label;
  let y = middle + radius + step * 1.05;
  drawLabel(
    painter,
    context.t('persona.score.supported', { count: score.supported }),
    right,
    y,
    font,
    'right',
  );
  y += step;
  drawLabel(
    painter,
    context.t('persona.score.interviews', { count: score.interviews }),
    right,
    y,
    font,
    'right',
  );
  painter.globalAlpha = 1;
  if (!needsReview(item, context)) return;
  y += step;
  const word = context.t('persona.review.stale');
  drawLabel(painter, word, right, y, fontOf(source * 0.94, 600), 'right');
  const wordWidth = context.measure.widthEm(word, 600) * source * 0.94;
  drawClock(painter, right - wordWidth - source * 0.75, y - source * 0.33, source, onBand);
}

function drawShare(
  painter: Painter,
  score: EvidenceScore,
  x: number,
  y: number,
  radius: number,
  color: string,
): void {
  painter.strokeStyle = color;
  painter.lineWidth = radius * 0.42;
  painter.lineCap = 'butt';
  const middle = radius - painter.lineWidth / 2;
  painter.globalAlpha = 0.3;
  painter.beginPath();
  painter.arc(x, y, middle, 0, Math.PI * 2);
  painter.closePath();
  painter.stroke();
  painter.globalAlpha = 1;
  const share = score.supported / score.total;
  if (share === 0) return;
  painter.beginPath();
  painter.arc(x, y, middle, -Math.PI / 2, -Math.PI / 2 + share * Math.PI * 2);
  painter.stroke();
}
