import { kindColors, personColors } from '../draw/theme.ts';
import type { Painter } from '../draw/painter.ts';
import type { PersonaItem } from '../items/persona/fields.ts';

/** Lines are told apart by their dashes and marks, not by colour alone. */
const dashes: readonly (readonly number[])[] = [[], [12, 7], [2, 7], [16, 6, 3, 6], [7, 4], [20, 5]];
const marks = ['circle', 'square', 'triangle', 'diamond', 'cross', 'ring'] as const;

/** The dashes of a line by its place among the lines of a journey, in units of the map. */
export function dashesOf(index: number): number[] {
  return [...dashes[index % dashes.length]!];
}

/** A colour that is the persona's kind's, or another one when the line before has it already. */
export function lineColor(index: number, persona: PersonaItem | undefined): string {
  if (persona && index <= 1) return kindColors[persona.kind].strong;
  return personColors[(index * 3 + 4) % personColors.length]!;
}

/** The mark of a line's points, around a centre. Fill and stroke styles are the caller's. */
export function drawMark(painter: Painter, index: number, x: number, y: number, radius: number): void {
  const mark = marks[index % marks.length]!;
  painter.beginPath();
  switch (mark) {
    case 'circle':
    case 'ring':
      painter.arc(x, y, radius, 0, Math.PI * 2);
      break;
    case 'square':
      painter.rect(x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8);
      break;
    case 'triangle':
      painter.moveTo(x, y - radius * 1.15);
      painter.lineTo(x + radius * 1.1, y + radius * 0.85);
      painter.lineTo(x - radius * 1.1, y + radius * 0.85);
      break;
    case 'diamond':
      painter.moveTo(x, y - radius * 1.25);
      painter.lineTo(x + radius * 1.25, y);
      painter.lineTo(x, y + radius * 1.25);
      painter.lineTo(x - radius * 1.25, y);
      break;
    case 'cross': {
      const arm = radius * 0.45;
      const end = radius * 1.15;
      painter.rect(x - arm, y - end, 2 * arm, 2 * end);
      painter.rect(x - end, y - arm, 2 * end, 2 * arm);
      break;
    }
  }
  painter.closePath();
  if (mark === 'ring') painter.stroke();
  else painter.fill();
}
