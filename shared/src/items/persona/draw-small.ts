import type { DrawContext } from '../../draw/draw-context.ts';
import type { Painter } from '../../draw/painter.ts';
import { drawTextBlock } from '../../draw/text-block.ts';
import { fitText } from '../../draw/text-fit.ts';
import type { TextLayout } from '../../draw/text-layout.ts';
import { kindColors, theme } from '../../draw/theme.ts';
import type { PersonaItem } from './fields.ts';
import type { CardLayout, TextPart } from './parts.ts';
import { drawPortrait } from './portrait.ts';

/** Letters would be too small to read: the name is set larger, every other line becomes a bar. */
export function drawBars(
  painter: Painter,
  item: PersonaItem,
  layout: CardLayout,
  context: DrawContext,
): void {
  const { header, style } = layout;
  const { strong, soft, onBand } = kindColors[item.kind];
  drawPlainBand(painter, item, layout.width, header.height);
  drawPortrait(painter, item, item.photo && context.image(item.photo.file.hash), header.portrait);
  const left = header.firstName.box.x;
  const room = layout.width - style.padding - left;
  const name = fitName(item.firstName, room, 84, context);
  const isMottoShown = !header.motto.isGhost;
  const blockHeight = name.height + (isMottoShown ? 46 : 24);
  const top = (header.height - blockHeight) / 2;
  painter.fillStyle = onBand;
  drawTextBlock(painter, name, left, top);
  painter.globalAlpha = 0.5;
  const lines = isMottoShown ? [0.5, 0.72] : [0.5];
  lines.forEach((share, index) => {
    painter.fillRect(left, top + name.height + 12 + index * 24, room * share, 9);
  });
  painter.globalAlpha = 1;

  for (const { x, y, part } of layout.sections) {
    painter.fillStyle = soft;
    painter.fillRect(x + 4, y + 4, style.icon - 8, style.icon - 8);
    painter.fillStyle = strong;
    bars(painter, part.heading, x, y, 0.6);
    painter.fillStyle = theme.inkSoft;
    painter.globalAlpha = 0.45;
    for (const { box } of part.sliders) painter.fillRect(x + box.x, y + box.y + box.h * 0.66, box.w, 5);
    for (const { text } of part.statements) if (!text.isGhost) bars(painter, text, x, y, 0.45);
    painter.globalAlpha = 1;
    painter.fillStyle = strong;
    for (const { box, position } of part.sliders) {
      if (position === null) continue;
      const knob = box.w * 0.05;
      painter.fillRect(x + box.x + (box.w - knob) * (position / 100), y + box.y + box.h * 0.66 - 5, knob, 15);
    }
  }
  if (!layout.foot) return;
  const { part, y } = layout.foot;
  drawFootBand(painter, item, layout);
  painter.fillStyle = theme.inkSoft;
  painter.globalAlpha = 0.5;
  for (const { text } of part.statements) if (!text.isGhost) bars(painter, text, 0, y, 0.5);
  painter.globalAlpha = 1;
  painter.fillStyle = strong;
  if (part.promise && !part.promise.isGhost) bars(painter, part.promise, 0, y, 0.5);
  if (part.treatment?.treatment) painter.fillRect(part.treatment.box.x, y + part.treatment.box.y, 200, 22);
}

/** A few dozen pixels: portrait and name as large as they can be, sections as coloured blocks. */
export function drawBlocks(
  painter: Painter,
  item: PersonaItem,
  layout: CardLayout,
  context: DrawContext,
): void {
  const { style, width } = layout;
  const { strong, soft, onBand } = kindColors[item.kind];
  const { height } = layout.header;
  drawPlainBand(painter, item, width, height);
  const edge = height - style.padding;
  const portrait = { x: style.padding / 2, y: style.padding / 2, w: edge, h: edge };
  drawPortrait(painter, item, item.photo && context.image(item.photo.file.hash), portrait);
  const left = portrait.x + edge + style.padding * 0.6;
  const name = fitName(item.firstName, width - left - style.padding / 2, Math.min(160, edge), context);
  painter.fillStyle = onBand;
  drawTextBlock(painter, name, left, (height - name.height) / 2);
  for (const { x, y, part } of layout.sections) {
    painter.fillStyle = soft;
    painter.fillRect(x - 8, y, part.width + 16, part.height);
    painter.fillStyle = strong;
    painter.fillRect(x - 8, y, part.width * 0.62, 26);
  }
  drawFootBand(painter, item, layout);
}

/** The header's colour; a negative persona's is hatched. No clipping and no curves: walls show hundreds of cards. */
function drawPlainBand(painter: Painter, item: PersonaItem, width: number, height: number): void {
  const { strong, band } = kindColors[item.kind];
  painter.fillStyle = band;
  painter.fillRect(0, 0, width, height);
  if (item.kind !== 'negative') return;
  painter.strokeStyle = strong;
  painter.globalAlpha = 0.3;
  painter.lineWidth = 9;
  painter.lineCap = 'butt';
  painter.beginPath();
  for (let x = 60 - height; x < width; x += 60) {
    const left = Math.max(0, x);
    const right = Math.min(width, x + height);
    painter.moveTo(left, height - (left - x));
    painter.lineTo(right, height - (right - x));
  }
  painter.stroke();
  painter.globalAlpha = 1;
}

function drawFootBand(painter: Painter, item: PersonaItem, { foot, width }: CardLayout): void {
  if (!foot) return;
  const { strong, soft } = kindColors[item.kind];
  painter.fillStyle = soft;
  painter.fillRect(0, foot.y, width, foot.part.height);
  painter.fillStyle = strong;
  painter.fillRect(0, foot.y, width, 8);
}

/** The first name, as large as the box allows; a long one on two lines. */
function fitName(firstName: string, width: number, height: number, context: DrawContext): TextLayout {
  const sizes = nameShares.map((share) => height * share);
  return fitText(firstName.trim(), { width, height, weight: 800, lineHeight: 1, sizes }, context.measure);
}

const nameShares = [0.9, 0.8, 0.7, 0.6, 0.5, 0.42, 0.35, 0.28] as const;

/** One bar for each line of a text. */
function bars(painter: Painter, part: TextPart, dx: number, dy: number, thickness: number): void {
  if (!part.lines) return;
  const step = part.style.fontSize * part.style.lineHeight;
  const h = part.style.fontSize * thickness;
  part.lines.lines.forEach((line, index) => {
    painter.fillRect(part.box.x + dx, part.box.y + dy + index * step + (step - h) / 2, line.width, h);
  });
}
