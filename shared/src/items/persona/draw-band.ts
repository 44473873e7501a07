import { roundRectPath, type Painter } from '../../draw/painter.ts';
import { kindColors } from '../../draw/theme.ts';
import type { PersonaKind } from '../../personas/kinds.ts';

/** The band of the header, rounded at the top, with the pattern of its kind. */
export function drawBand(
  painter: Painter,
  kind: PersonaKind,
  width: number,
  height: number,
  radius: number,
): void {
  const { band, onBand, strong } = kindColors[kind];
  painter.save();
  roundRectPath(painter, 0, 0, width, height + radius, radius);
  painter.clip();
  painter.fillStyle = band;
  painter.fillRect(0, 0, width, height);
  painter.beginPath();
  painter.rect(0, 0, width, height);
  painter.clip();
  painter.strokeStyle = onBand;
  painter.lineCap = 'butt';
  painter.lineJoin = 'miter';
  if (kind === 'negative') {
    painter.strokeStyle = strong;
    drawHatching(painter, width, height);
  } else patterns[kind](painter, width, height);
  painter.globalAlpha = 1;
  painter.restore();
}

/** Thin lines over all of it, and a barrier's stripes along its lower edge. */
function drawHatching(painter: Painter, width: number, height: number): void {
  painter.globalAlpha = 0.12;
  painter.lineWidth = width / 300;
  diagonals(painter, 0, height, width, width / 45);
  const barrier = width / 48;
  painter.globalAlpha = 1;
  painter.save();
  painter.beginPath();
  painter.rect(0, height - barrier, width, barrier);
  painter.clip();
  painter.lineWidth = width / 55;
  diagonals(painter, height - barrier, height, width, width / 24);
  painter.restore();
}

/** Lines rising to the right between two heights. */
function diagonals(painter: Painter, top: number, bottom: number, width: number, step: number): void {
  const rise = bottom - top;
  painter.beginPath();
  for (let x = -rise - step; x < width + step; x += step) {
    painter.moveTo(x - step, bottom + step);
    painter.lineTo(x + rise + step, top - step);
  }
  painter.stroke();
}

const patterns: Readonly<
  Record<Exclude<PersonaKind, 'negative'>, (painter: Painter, width: number, height: number) => void>
> = {
  /** Rings that go out from the portrait, as a voice does. */
  buyer(painter, width, height) {
    painter.lineWidth = width / 26;
    painter.globalAlpha = 0.07;
    for (let ring = 1; ring <= 4; ring++) {
      painter.beginPath();
      painter.arc(width * 0.155, height * 0.5, width * (0.075 + ring * 0.115), 0, Math.PI * 2);
      painter.closePath();
      painter.stroke();
    }
  },
  /** Steps that lead upwards. */
  candidate(painter, width, height) {
    painter.lineWidth = width / 30;
    painter.globalAlpha = 0.08;
    const step = width / 9;
    for (let row = -1; row < 4; row++) {
      painter.beginPath();
      for (let x = -step, y = height + row * step; x < width + step; x += step, y -= step / 2) {
        painter.lineTo(x, y);
        painter.lineTo(x + step, y);
      }
      painter.stroke();
    }
  },
  /** Rays that spread the word. */
  ambassador(painter, width, height) {
    painter.lineWidth = width / 40;
    painter.globalAlpha = 0.09;
    const [x, y] = [width * 0.155, height * 0.5];
    painter.beginPath();
    for (let ray = 0; ray < 20; ray++) {
      const angle = (ray * Math.PI) / 10 + 0.1;
      painter.moveTo(x + Math.cos(angle) * width * 0.14, y + Math.sin(angle) * width * 0.14);
      painter.lineTo(x + Math.cos(angle) * width, y + Math.sin(angle) * width);
    }
    painter.stroke();
  },
};
