import type { Point, Size } from '../board/schema.ts';
import type { NoteColor } from '../draw/theme.ts';
import type { NewItem } from '../items/index.ts';

/** Measures of an area of a template, in board units. */
export const areaMeasures = {
  note: 200,
  gap: 24,
  /** At the sides and below; the same as what areas keep beside their title. */
  padding: 24,
  /** Height kept free for the area's title. */
  titleZone: 72,
  /** Between two areas. */
  gutter: 80,
} as const;

const { note, gap, padding, titleZone } = areaMeasures;

/** Width of so many notes side by side, without the padding of an area. */
export function widthOfNotes(columns: number): number {
  return columns * note + (columns - 1) * gap;
}

/**
 * Size of an area that holds a grid of notes.
 * @param above height between title and notes, for a prompt
 */
export function areaSize(columns: number, rows: number, above = 0): Size {
  return [widthOfNotes(columns) + 2 * padding, titleZone + above + widthOfNotes(rows) + padding];
}

/** An area; others lie in it by its id. */
export function area(id: string, title: string, color: NoteColor, pos: Point, size: Size): NewItem {
  return { type: 'frame', id, title, color, pos, size };
}

/** Height that a prompt takes below an area's title, the space to the notes included. */
export const promptHeight = 88;

/** A short instruction at the top of an area, two lines at most. */
export function prompt(parent: string, areaWidth: number, text: string): NewItem {
  return {
    type: 'text',
    parent,
    text,
    fontSize: 25,
    pos: [padding, titleZone],
    size: [areaWidth - 2 * padding, 66],
  };
}

/** The heading of a board. */
export function heading(text: string, pos: Point, width: number): NewItem {
  return { type: 'text', text, fontSize: 61, bold: true, pos, size: [width, 80] };
}

/** One or two lines below the heading of a board. */
export function introduction(text: string, pos: Point, width: number): NewItem {
  return { type: 'text', text, fontSize: 31, pos, size: [width, 84] };
}
