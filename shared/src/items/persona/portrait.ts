import { paintImage, type PaintImage, type Painter } from '../../draw/painter.ts';
import { drawLabel } from '../../draw/text-block.ts';
import { fontMetrics, fontOf, graphemes } from '../../draw/text-layout.ts';
import { kindColors, theme } from '../../draw/theme.ts';
import type { Portrait } from '../image-file.ts';
import type { Box } from '../item-type.ts';
import type { PersonaItem } from './fields.ts';
import { drawKindShape } from './marks.ts';

/** The square of a picture that a portrait shows, in the picture's pixels, inside the picture. */
export function cropOf(portrait: Portrait, image: { readonly width: number; readonly height: number }): Box {
  const edge = portrait.size * Math.min(image.width, image.height);
  const inside = (centre: number, length: number) =>
    Math.max(0, Math.min(length - edge, centre * length - edge / 2));
  return { x: inside(portrait.x, image.width), y: inside(portrait.y, image.height), w: edge, h: edge };
}

/** The first letters of the first two parts of a name, e.g. "MH" for Marie-Hélène; empty for an empty name. */
export function initialsOf(firstName: string): string {
  return firstName
    .trim()
    .split(/[\s\u00A0-]+/)
    .slice(0, 2)
    .map((part) => [...graphemes().segment(part)][0]?.segment.toLocaleUpperCase() ?? '')
    .join('');
}

/**
 * The round portrait with its ring: the photo, or initials, or a figure as long as there is no name. The ring of a
 * negative persona is barred.
 */
export function drawPortrait(painter: Painter, item: PersonaItem, image: PaintImage | null, box: Box): void {
  const colors = kindColors[item.kind];
  const x = box.x + box.w / 2;
  const y = box.y + box.h / 2;
  const ring = box.w * 0.03;
  const radius = box.w / 2 - ring;
  const circle = (r: number) => {
    painter.beginPath();
    painter.arc(x, y, r, 0, Math.PI * 2);
    painter.closePath();
  };
  painter.fillStyle = item.kind === 'negative' ? colors.strong : theme.panel;
  circle(box.w / 2);
  painter.fill();
  painter.save();
  circle(radius);
  painter.clip();
  painter.fillStyle = colors.soft;
  painter.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  if (item.photo && image) {
    const to = { x: x - radius, y: y - radius, w: radius * 2, h: radius * 2 };
    paintImage(painter, image, cropOf(item.photo, image), to);
  } else {
    drawFigure(painter, initialsOf(item.firstName), x, y, radius, colors.strong);
  }
  painter.restore();
  if (item.kind === 'buyer') return;
  if (item.kind === 'negative') drawBar(painter, x, y, box.w / 2, colors.strong);
  drawSign(painter, item.kind, box, colors.strong);
}

/** The ring is barred: the bar crosses it and ends before the face. */
function drawBar(painter: Painter, x: number, y: number, radius: number, color: string): void {
  const ends = [1.08, 0.7].map((share) => radius * share * Math.SQRT1_2);
  for (const [ink, width] of [
    [theme.panel, radius * 0.2],
    [color, radius * 0.12],
  ] as const) {
    painter.strokeStyle = ink;
    painter.lineWidth = width;
    painter.lineCap = 'butt';
    painter.beginPath();
    for (const side of [-1, 1]) {
      painter.moveTo(x + side * ends[0]!, y - side * ends[0]!);
      painter.lineTo(x + side * ends[1]!, y - side * ends[1]!);
    }
    painter.stroke();
  }
}

/** The kind's shape on a disc at the foot of the portrait: still seen where the label is too small to be read. */
function drawSign(painter: Painter, kind: PersonaItem['kind'], box: Box, color: string): void {
  const radius = box.w * 0.15;
  const at = box.w * (0.5 + Math.SQRT1_2 / 2);
  const [x, y] = [box.x + at - radius * 0.1, box.y + at - radius * 0.1];
  for (const [fill, r] of [
    [theme.panel, radius],
    [color, radius * 0.86],
  ] as const) {
    painter.fillStyle = fill;
    painter.beginPath();
    painter.arc(x, y, r, 0, Math.PI * 2);
    painter.closePath();
    painter.fill();
  }
  drawKindShape(painter, kind, x, y, radius * 1.05, theme.panel);
}

function drawFigure(
  painter: Painter,
  initials: string,
  x: number,
  y: number,
  radius: number,
  color: string,
): void {
  painter.fillStyle = color;
  if (initials) {
    const size = radius * (initials.length > 1 ? 0.78 : 0.95);
    drawLabel(painter, initials, x, y + (size * fontMetrics.capHeight) / 2, fontOf(size, 800), 'center');
    return;
  }
  painter.globalAlpha *= 0.35;
  painter.beginPath();
  painter.arc(x, y - radius * 0.22, radius * 0.32, 0, Math.PI * 2);
  painter.closePath();
  painter.fill();
  painter.beginPath();
  painter.arc(x, y + radius * 0.98, radius * 0.7, 0, Math.PI * 2);
  painter.closePath();
  painter.fill();
  painter.globalAlpha /= 0.35;
}
