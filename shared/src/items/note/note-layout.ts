import type { Size } from '../../board/schema.ts';
import type { DrawContext } from '../../draw/draw-context.ts';
import { surelyFits } from '../../draw/text-estimate.ts';
import { fitText } from '../../draw/text-fit.ts';
import type { TextLayout } from '../../draw/text-layout.ts';
import type { Plain } from '../fields.ts';
import type { Box, ItemOf } from '../item-type.ts';
import type { noteFields } from './fields.ts';

type Note = ItemOf<'note', typeof noteFields>;

export const noteStyle = { padding: 16, weight: 400, lineHeight: 1.3, footSize: 14, footHeight: 24 } as const;

const smallSizes = [25, 22, 20, 18, 16, 14] as const;
const mediumSizes = [31, 28, ...smallSizes] as const;
const largeSizes = [39, 35, ...mediumSizes] as const;
/** The smallest size that can still be read from a metre's distance on an office screen; below it the note grows. */
const floorSize = 14;

/** Notes may be stored narrower than any tool makes them; letters still need some room. */
const minTextWidth = 24;

/** Sizes of type that a note of this size tries, the largest first. */
export function noteTextSizes([w, h]: Size): readonly number[] {
  const edge = Math.min(w, h);
  return edge >= 400 ? largeSizes : edge >= 300 ? mediumSizes : smallSizes;
}

/** Where the text of a note stands at the size that the note was given. */
export function noteTextBox({
  size: [w, h],
  saidBy,
}: Pick<Plain<typeof noteFields>, 'saidBy'> & { size: Size }): Box {
  const { padding, footHeight } = noteStyle;
  const foot = saidBy === '' ? 0 : footHeight;
  return { x: padding, y: padding, w: Math.max(minTextWidth, w - 2 * padding), h: h - 2 * padding - foot };
}

export function layoutNote(note: Note, context: DrawContext): TextLayout {
  const { w, h } = noteTextBox(note);
  const { weight, lineHeight } = noteStyle;
  const sizes = noteTextSizes(note.size);
  return fitText(note.text, { width: w, height: h, weight, lineHeight, sizes }, context.measure);
}

/** A note keeps its size; when the text does not fit even at the floor, the note grows downwards. */
export function measureNote(note: Note, context: DrawContext): Size {
  const { w, h } = noteTextBox(note);
  const { weight, lineHeight } = noteStyle;
  const room = Math.floor(h / (lineHeight * floorSize));
  // Costs a hundredth of a layout; nearly all notes end here.
  if (surelyFits(note.text, w / floorSize, room, weight, context.measure)) return note.size;
  const overflow = layoutNote(note, context).height - h;
  return overflow <= 0 ? note.size : [note.size[0], Math.ceil(note.size[1] + overflow)];
}
