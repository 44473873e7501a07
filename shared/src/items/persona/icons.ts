import type { Painter } from '../../draw/painter.ts';
import type { SectionKey } from '../../personas/sections.ts';

export type IconName = SectionKey | 'own' | 'promise' | 'person';

const figure = 'O12 8 4.2 M4.2 20.5 C4.2 16.4 7.6 14.6 12 14.6 C16.4 14.6 19.8 16.4 19.8 20.5';
const arrow = 'M4 12 L20 12 M13.2 5.2 L20 12 L13.2 18.8';

/**
 * The lines of each icon in a square of 24 units, as in SVG: M to a point, L a line, C and Q curves, Z back to the
 * beginning; besides, O is a ring (centre, radius), R a rectangle (corner, width, height) and A an arc (centre, radius,
 * degrees from and to). M, O, R and A begin a new line.
 */
const glyphs: Readonly<Record<IconName, string>> = {
  profile: figure,
  ecology: 'M6 18.5 C2.5 9.5 9 3.8 20.2 3.8 C20.8 14.5 15 21.5 6 18.5 Z M3.5 21.5 C6 17 9.5 13 14 10.2',
  channels: 'M3.5 8 L20.5 8 M16.5 4 L20.5 8 L16.5 12 M20.5 16.5 L3.5 16.5 M7.5 12.5 L3.5 16.5 L7.5 20.5',
  buyingProcess: 'O10.5 10.5 6.6 M15.4 15.4 L20.8 20.8',
  buyingBehaviour: 'M5 8 L19 8 L20.3 20.5 L3.7 20.5 Z M8.3 11 L8.3 7 C8.3 2.2 15.7 2.2 15.7 7 L15.7 11',
  motivations:
    'M12 20.5 C5.5 15.8 2.8 12.4 2.8 8.9 C2.8 3.6 9.6 2 12 7.2 C14.4 2 21.2 3.6 21.2 8.9 C21.2 12.4 18.5 15.8 12 20.5 Z',
  expectations:
    'M12 2.8 L14.7 9.08 L21.51 9.71 L16.37 14.22 L17.88 20.89 L12 17.4 L6.12 20.89 L7.63 14.22 L2.49 9.71 L9.3 9.08 Z',
  barriers: 'O12 12 9 M7.6 12 L16.4 12',
  delights:
    'M10.5 4 Q11.2 12.3 18.5 13 Q11.2 13.7 10.5 22 Q9.8 13.7 2.5 13 Q9.8 12.3 10.5 4 Z M18.8 2.5 L18.8 8.1 M16 5.3 L21.6 5.3',
  company:
    'R5 3.5 14 17.5 M9 8 L9.8 8 M14.2 8 L15 8 M9 12 L9.8 12 M14.2 12 L15 12 M10 21 L10 16.2 L14 16.2 L14 21',
  quotes: 'M3.5 5 L20.5 5 L20.5 16.5 L12 16.5 L7 21 L7 16.5 L3.5 16.5 Z',
  insight:
    'M9.2 17.2 C9.2 14.6 5.6 13.4 5.6 9.4 C5.6 5.4 8.4 2.8 12 2.8 C15.6 2.8 18.4 5.4 18.4 9.4 C18.4 13.4 14.8 14.6 14.8 17.2 Z M9.8 21 L14.2 21',
  promise: arrow,
  employerPromise: arrow,
  // A sieve.
  exclusionCriteria: 'M3 4 L21 4 L14.2 12.5 L14.2 20.5 L9.8 18.2 L9.8 12.5 L3 4',
  personTraits: 'O12 12 9.2 M8.2 9.4 L9.4 9.4 M14.6 9.4 L15.8 9.4 M7.8 16.6 Q12 12.8 16.2 16.6',
  // Scales.
  valuesFit:
    'M12 3 L12 20.5 M7.5 20.5 L16.5 20.5 M4.5 6 L19.5 6 M4.5 6 L1.8 13 L7.2 13 L4.5 6 M19.5 6 L16.8 13 L22.2 13 L19.5 6',
  abilityToPay: 'R2.6 6 18.8 13 M2.6 10.4 L21.4 10.4 M14.6 15 L17.6 15',
  warningSigns: 'M12 3 L21.6 20 L2.4 20 L12 3 M12 9.5 L12 14 M12 17 L12 17.2',
  costOfServing:
    'M5 3 L19 3 M5 21 L19 21 M7 3 L7 7.5 L12 12 L7 16.5 L7 21 M17 3 L17 7.5 L12 12 L17 16.5 L17 21',
  // A signpost.
  treatment:
    'M12 2.8 L12 21.2 M12 4.6 L18.6 4.6 L21.4 7.4 L18.6 10.2 L12 10.2 M12 11.6 L5.4 11.6 L2.6 14.4 L5.4 17.2 L12 17.2',
  employerExpectations: 'R3 7.5 18 12.5 M8.6 7.5 L8.6 4 L15.4 4 L15.4 7.5 M3 13 L21 13',
  skills:
    'M3 20.5 L9 20.5 L9 14.5 L3 14.5 L3 20.5 M9 20.5 L15 20.5 L15 9 L9 9 M15 20.5 L21 20.5 L21 3.5 L15 3.5 L15 9',
  engagement:
    'M12 2.6 C13 7.4 18.8 9.4 18.8 14.8 C18.8 18.6 15.8 21.4 12 21.4 C8.2 21.4 5.2 18.6 5.2 14.8 C5.2 12.2 6.6 10.6 8 9.2 C8.4 11 9.2 12 10.4 12.6 C9.6 9 10 5.6 12 2.6 Z',
  stages: 'M3 9.4 L3 14.6 L7.4 14.6 L15.5 20 L15.5 4 L7.4 9.4 L3 9.4 A15.5 12 5.4 -60 60',
  shares: 'O5.8 12 3 O18.2 5.4 3 O18.2 18.6 3 M8.5 10.6 L15.5 6.8 M8.5 13.4 L15.5 17.2',
  thanks:
    'R3.6 11.4 16.8 9.4 M2.4 7.6 L21.6 7.6 L21.6 11.4 L2.4 11.4 L2.4 7.6 M12 7.6 L12 20.8 M8 3.4 L12 7.6 L16 3.4',
  limits: 'M8 2.8 L16 2.8 L21.2 8 L21.2 16 L16 21.2 L8 21.2 L2.8 16 L2.8 8 L8 2.8 M8 12 L16 12',
  own: 'M6.5 3.5 L17.5 3.5 L17.5 20.5 L12 16 L6.5 20.5 L6.5 3.5',
  person: figure,
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
  for (const line of linesOf(name)) {
    painter.beginPath();
    for (const [step, ...numbers] of line) strokes[step](painter, numbers as Numbers);
    painter.stroke();
  }
  painter.restore();
}

type Numbers = [number, number, number, number, number, number];
type Step = readonly [keyof typeof strokes, ...number[]];

const strokes = {
  M: (painter: Painter, [x, y]: Numbers) => painter.moveTo(x, y),
  L: (painter: Painter, [x, y]: Numbers) => painter.lineTo(x, y),
  C: (painter: Painter, [ax, ay, bx, by, x, y]: Numbers) => painter.bezierCurveTo(ax, ay, bx, by, x, y),
  Q: (painter: Painter, [ax, ay, x, y]: Numbers) => painter.quadraticCurveTo(ax, ay, x, y),
  Z: (painter: Painter) => painter.closePath(),
  O(painter: Painter, [x, y, radius]: Numbers) {
    painter.arc(x, y, radius, 0, Math.PI * 2);
    painter.closePath();
  },
  R: (painter: Painter, [x, y, w, h]: Numbers) => painter.rect(x, y, w, h),
  A: (painter: Painter, [x, y, radius, from, to]: Numbers) =>
    painter.arc(x, y, radius, (from * Math.PI) / 180, (to * Math.PI) / 180),
};

/** Read once each: cards are painted many times a second. */
const read = new Map<IconName, readonly (readonly Step[])[]>();

function linesOf(name: IconName): readonly (readonly Step[])[] {
  let lines = read.get(name);
  if (!lines) {
    lines = glyphs[name].split(/\s(?=[MORA])/).map((line) => line.split(/\s(?=[A-Z])/).map(stepOf));
    read.set(name, lines);
  }
  return lines;
}

function stepOf(step: string): Step {
  const numbers = step.slice(1).split(' ').map(Number);
  return [step[0] as keyof typeof strokes, ...numbers];
}
