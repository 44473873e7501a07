import type { Painter } from '../../draw/painter.ts';
import type { SectionKey } from '../../personas/sections.ts';

/** Draws the lines of an icon in a square of 24 units; colour, width and caps are set already. */
type Glyph = (p: Painter) => void;

export type IconName = SectionKey | 'own' | 'promise' | 'person';

const fullTurn = Math.PI * 2;

/** Strokes a line through points. */
function line(p: Painter, ...points: readonly (readonly [number, number])[]): void {
  p.beginPath();
  points.forEach(([x, y], index) => (index === 0 ? p.moveTo(x, y) : p.lineTo(x, y)));
  p.stroke();
}

function ring(p: Painter, x: number, y: number, radius: number): void {
  p.beginPath();
  p.arc(x, y, radius, 0, fullTurn);
  p.closePath();
  p.stroke();
}

const glyphs: Readonly<Record<IconName, Glyph>> = {
  profile(p) {
    ring(p, 12, 8, 4.2);
    p.beginPath();
    p.moveTo(4.2, 20.5);
    p.bezierCurveTo(4.2, 16.4, 7.6, 14.6, 12, 14.6);
    p.bezierCurveTo(16.4, 14.6, 19.8, 16.4, 19.8, 20.5);
    p.stroke();
  },
  ecology(p) {
    p.beginPath();
    p.moveTo(6, 18.5);
    p.bezierCurveTo(2.5, 9.5, 9, 3.8, 20.2, 3.8);
    p.bezierCurveTo(20.8, 14.5, 15, 21.5, 6, 18.5);
    p.closePath();
    p.stroke();
    p.beginPath();
    p.moveTo(3.5, 21.5);
    p.bezierCurveTo(6, 17, 9.5, 13, 14, 10.2);
    p.stroke();
  },
  channels(p) {
    line(p, [3.5, 8], [20.5, 8]);
    line(p, [16.5, 4], [20.5, 8], [16.5, 12]);
    line(p, [20.5, 16.5], [3.5, 16.5]);
    line(p, [7.5, 12.5], [3.5, 16.5], [7.5, 20.5]);
  },
  buyingProcess(p) {
    ring(p, 10.5, 10.5, 6.6);
    line(p, [15.4, 15.4], [20.8, 20.8]);
  },
  buyingBehaviour(p) {
    p.beginPath();
    p.moveTo(5, 8);
    p.lineTo(19, 8);
    p.lineTo(20.3, 20.5);
    p.lineTo(3.7, 20.5);
    p.closePath();
    p.stroke();
    p.beginPath();
    p.moveTo(8.3, 11);
    p.lineTo(8.3, 7);
    p.bezierCurveTo(8.3, 2.2, 15.7, 2.2, 15.7, 7);
    p.lineTo(15.7, 11);
    p.stroke();
  },
  motivations(p) {
    p.beginPath();
    p.moveTo(12, 20.5);
    p.bezierCurveTo(5.5, 15.8, 2.8, 12.4, 2.8, 8.9);
    p.bezierCurveTo(2.8, 3.6, 9.6, 2, 12, 7.2);
    p.bezierCurveTo(14.4, 2, 21.2, 3.6, 21.2, 8.9);
    p.bezierCurveTo(21.2, 12.4, 18.5, 15.8, 12, 20.5);
    p.closePath();
    p.stroke();
  },
  expectations(p) {
    p.beginPath();
    for (let i = 0; i < 10; i++) {
      const angle = -Math.PI / 2 + (i * Math.PI) / 5;
      const radius = i % 2 === 0 ? 10 : 4.6;
      const x = 12 + Math.cos(angle) * radius;
      const y = 12.8 + Math.sin(angle) * radius;
      if (i === 0) p.moveTo(x, y);
      else p.lineTo(x, y);
    }
    p.closePath();
    p.stroke();
  },
  barriers(p) {
    ring(p, 12, 12, 9);
    line(p, [7.6, 12], [16.4, 12]);
  },
  delights(p) {
    p.beginPath();
    p.moveTo(10.5, 4);
    p.quadraticCurveTo(11.2, 12.3, 18.5, 13);
    p.quadraticCurveTo(11.2, 13.7, 10.5, 22);
    p.quadraticCurveTo(9.8, 13.7, 2.5, 13);
    p.quadraticCurveTo(9.8, 12.3, 10.5, 4);
    p.closePath();
    p.stroke();
    line(p, [18.8, 2.5], [18.8, 8.1]);
    line(p, [16, 5.3], [21.6, 5.3]);
  },
  company(p) {
    p.beginPath();
    p.rect(5, 3.5, 14, 17.5);
    p.stroke();
    for (const y of [8, 12]) {
      line(p, [9, y], [9.8, y]);
      line(p, [14.2, y], [15, y]);
    }
    line(p, [10, 21], [10, 16.2], [14, 16.2], [14, 21]);
  },
  quotes(p) {
    p.beginPath();
    p.moveTo(3.5, 5);
    p.lineTo(20.5, 5);
    p.lineTo(20.5, 16.5);
    p.lineTo(12, 16.5);
    p.lineTo(7, 21);
    p.lineTo(7, 16.5);
    p.lineTo(3.5, 16.5);
    p.closePath();
    p.stroke();
  },
  insight(p) {
    p.beginPath();
    p.moveTo(9.2, 17.2);
    p.bezierCurveTo(9.2, 14.6, 5.6, 13.4, 5.6, 9.4);
    p.bezierCurveTo(5.6, 5.4, 8.4, 2.8, 12, 2.8);
    p.bezierCurveTo(15.6, 2.8, 18.4, 5.4, 18.4, 9.4);
    p.bezierCurveTo(18.4, 13.4, 14.8, 14.6, 14.8, 17.2);
    p.closePath();
    p.stroke();
    line(p, [9.8, 21], [14.2, 21]);
  },
  promise(p) {
    line(p, [4, 12], [20, 12]);
    line(p, [13.2, 5.2], [20, 12], [13.2, 18.8]);
  },
  exclusionCriteria(p) {
    // A sieve.
    line(p, [3, 4], [21, 4], [14.2, 12.5], [14.2, 20.5], [9.8, 18.2], [9.8, 12.5], [3, 4]);
  },
  personTraits(p) {
    ring(p, 12, 12, 9.2);
    line(p, [8.2, 9.4], [9.4, 9.4]);
    line(p, [14.6, 9.4], [15.8, 9.4]);
    p.beginPath();
    p.moveTo(7.8, 16.6);
    p.quadraticCurveTo(12, 12.8, 16.2, 16.6);
    p.stroke();
  },
  valuesFit(p) {
    // Scales.
    line(p, [12, 3], [12, 20.5]);
    line(p, [7.5, 20.5], [16.5, 20.5]);
    line(p, [4.5, 6], [19.5, 6]);
    line(p, [4.5, 6], [1.8, 13], [7.2, 13], [4.5, 6]);
    line(p, [19.5, 6], [16.8, 13], [22.2, 13], [19.5, 6]);
  },
  abilityToPay(p) {
    p.beginPath();
    p.rect(2.6, 6, 18.8, 13);
    p.stroke();
    line(p, [2.6, 10.4], [21.4, 10.4]);
    line(p, [14.6, 15], [17.6, 15]);
  },
  warningSigns(p) {
    line(p, [12, 3], [21.6, 20], [2.4, 20], [12, 3]);
    line(p, [12, 9.5], [12, 14]);
    line(p, [12, 17], [12, 17.2]);
  },
  costOfServing(p) {
    line(p, [5, 3], [19, 3]);
    line(p, [5, 21], [19, 21]);
    line(p, [7, 3], [7, 7.5], [12, 12], [7, 16.5], [7, 21]);
    line(p, [17, 3], [17, 7.5], [12, 12], [17, 16.5], [17, 21]);
  },
  treatment(p) {
    // A signpost.
    line(p, [12, 2.8], [12, 21.2]);
    line(p, [12, 4.6], [18.6, 4.6], [21.4, 7.4], [18.6, 10.2], [12, 10.2]);
    line(p, [12, 11.6], [5.4, 11.6], [2.6, 14.4], [5.4, 17.2], [12, 17.2]);
  },
  employerExpectations(p) {
    p.beginPath();
    p.rect(3, 7.5, 18, 12.5);
    p.stroke();
    line(p, [8.6, 7.5], [8.6, 4], [15.4, 4], [15.4, 7.5]);
    line(p, [3, 13], [21, 13]);
  },
  skills(p) {
    line(p, [3, 20.5], [9, 20.5], [9, 14.5], [3, 14.5], [3, 20.5]);
    line(p, [9, 20.5], [15, 20.5], [15, 9], [9, 9]);
    line(p, [15, 20.5], [21, 20.5], [21, 3.5], [15, 3.5], [15, 9]);
  },
  employerPromise(p) {
    line(p, [4, 12], [20, 12]);
    line(p, [13.2, 5.2], [20, 12], [13.2, 18.8]);
  },
  engagement(p) {
    p.beginPath();
    p.moveTo(12, 2.6);
    p.bezierCurveTo(13, 7.4, 18.8, 9.4, 18.8, 14.8);
    p.bezierCurveTo(18.8, 18.6, 15.8, 21.4, 12, 21.4);
    p.bezierCurveTo(8.2, 21.4, 5.2, 18.6, 5.2, 14.8);
    p.bezierCurveTo(5.2, 12.2, 6.6, 10.6, 8, 9.2);
    p.bezierCurveTo(8.4, 11, 9.2, 12, 10.4, 12.6);
    p.bezierCurveTo(9.6, 9, 10, 5.6, 12, 2.6);
    p.closePath();
    p.stroke();
  },
  stages(p) {
    line(p, [3, 9.4], [3, 14.6], [7.4, 14.6], [15.5, 20], [15.5, 4], [7.4, 9.4], [3, 9.4]);
    p.beginPath();
    p.arc(15.5, 12, 5.4, -Math.PI / 3, Math.PI / 3);
    p.stroke();
  },
  shares(p) {
    ring(p, 5.8, 12, 3);
    ring(p, 18.2, 5.4, 3);
    ring(p, 18.2, 18.6, 3);
    line(p, [8.5, 10.6], [15.5, 6.8]);
    line(p, [8.5, 13.4], [15.5, 17.2]);
  },
  thanks(p) {
    p.beginPath();
    p.rect(3.6, 11.4, 16.8, 9.4);
    p.stroke();
    line(p, [2.4, 7.6], [21.6, 7.6], [21.6, 11.4], [2.4, 11.4], [2.4, 7.6]);
    line(p, [12, 7.6], [12, 20.8]);
    line(p, [8, 3.4], [12, 7.6], [16, 3.4]);
  },
  limits(p) {
    line(p, [8, 2.8], [16, 2.8], [21.2, 8], [21.2, 16], [16, 21.2], [8, 21.2], [2.8, 16], [2.8, 8], [8, 2.8]);
    line(p, [8, 12], [16, 12]);
  },
  person(p) {
    ring(p, 12, 8, 4.2);
    p.beginPath();
    p.moveTo(4.2, 20.5);
    p.bezierCurveTo(4.2, 16.4, 7.6, 14.6, 12, 14.6);
    p.bezierCurveTo(16.4, 14.6, 19.8, 16.4, 19.8, 20.5);
    p.stroke();
  },
  own(p) {
    line(p, [6.5, 3.5], [17.5, 3.5], [17.5, 20.5], [12, 16], [6.5, 20.5], [6.5, 3.5]);
  },
};

/** An icon in a square of `size`, its top left corner at x, y, in lines of `color`. */
export function drawIcon(
  painter: Painter,
  name: IconName,
  x: number,
  y: number,
  size: number,
  color: string,
): void {
  painter.save();
  painter.translate(x, y);
  painter.scale(size / 24, size / 24);
  painter.strokeStyle = color;
  painter.lineWidth = 2.1;
  painter.lineCap = 'round';
  painter.lineJoin = 'round';
  glyphs[name](painter);
  painter.restore();
}
