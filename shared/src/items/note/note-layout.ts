import type { Size } from '../../board/schema.ts';
import type { DrawContext } from '../../draw/draw-context.ts';
import { baselineOf } from '../../draw/text-block.ts';
import { surelyFits } from '../../draw/text-estimate.ts';
import { fitText } from '../../draw/text-fit.ts';
import type { TextLayout } from '../../draw/text-layout.ts';
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

/** Before the name of who said it. */
export const saidByPrefix = '— ';

function textWidth([w]: Size): number {
  return Math.max(minTextWidth, w - 2 * noteStyle.padding);
}

/** The line at the foot that tells who said it; a long name takes more lines, so that no word of it is lost. */
export function layoutSaidBy(note: Note, context: DrawContext): TextLayout {
  const { footSize, lineHeight } = noteStyle;
  const options = {
    width: footWidth(note.size),
    height: 0,
    weight: 600,
    lineHeight,
    sizes: [footSize],
  } as const;
  return fitText(saidByPrefix + note.saidBy, options, context.measure);
}

/** Where the first of those lines begins in a note of that height; the last one stands on the padding. */
export function saidByTop(layout: TextLayout, height: number): number {
  const step = layout.fontSize * layout.lineHeight;
  return height - noteStyle.padding - baselineOf(layout) - (layout.lines.length - 1) * step;
}

/** The corner is folded: the foot keeps clear of it. */
function footWidth(size: Size): number {
  return Math.max(minTextWidth, textWidth(size) - 6);
}

function footHeightOf(note: Note, context: DrawContext): number {
  if (note.saidBy === '') return 0;
  const { footHeight, footSize, lineHeight } = noteStyle;
  const text = saidByPrefix + note.saidBy;
  if (surelyFits(text, footWidth(note.size) / footSize, 1, 600, context.measure)) return footHeight;
  return footHeight + (layoutSaidBy(note, context).lines.length - 1) * footSize * lineHeight;
}

/** The line above the text that tells that it was noted in a role-play. */
export function layoutSetting(note: Note, context: DrawContext): TextLayout {
  const { footSize, lineHeight } = noteStyle;
  const options = {
    width: footWidth(note.size),
    height: 0,
    weight: 600,
    lineHeight,
    sizes: [footSize],
  } as const;
  return fitText(context.t('item.setting.rolePlay'), options, context.measure);
}

function headHeightOf(note: Note, context: DrawContext): number {
  return note.setting === null ? 0 : layoutSetting(note, context).height;
}

/** Where the text of a note stands at the size that the note was given. */
export function noteTextBox(note: Note, context: DrawContext): Box {
  const { padding } = noteStyle;
  const head = headHeightOf(note, context);
  const h = note.size[1] - 2 * padding - head - footHeightOf(note, context);
  return { x: padding, y: padding + head, w: textWidth(note.size), h };
}

export function layoutNote(note: Note, context: DrawContext): TextLayout {
  const { w, h } = noteTextBox(note, context);
  const { weight, lineHeight } = noteStyle;
  const sizes = noteTextSizes(note.size);
  return fitText(note.text, { width: w, height: h, weight, lineHeight, sizes }, context.measure);
}

/** A note keeps its size; when the text does not fit even at the floor, the note grows downwards. */
export function measureNote(note: Note, context: DrawContext): Size {
  const { w, h } = noteTextBox(note, context);
  const { weight, lineHeight } = noteStyle;
  const room = Math.floor(h / (lineHeight * floorSize));
  // Costs a hundredth of a layout; nearly all notes end here.
  if (surelyFits(note.text, w / floorSize, room, weight, context.measure)) return note.size;
  const overflow = layoutNote(note, context).height - h;
  return overflow <= 0 ? note.size : [note.size[0], Math.ceil(note.size[1] + overflow)];
}

/**
 * The size of letters in cells of maps: the same for all, so that a cell looks tidy; a text with a word that is too long for
 * it is set at the floor, as on every note.
 */
const cellTextSizes = [16, floorSize] as const;
/** Lines that an empty note has room for in a cell: those of its ghost text. */
const emptyLines = 2;

/** In a cell of a map a note is as high as its text needs. */
export function cellSizeOfNote(note: Note, width: number, context: DrawContext): Size {
  const { weight, lineHeight, padding } = noteStyle;
  const size: Size = [width, 0];
  const options = { width: textWidth(size), height: Infinity, weight, lineHeight, sizes: cellTextSizes };
  const text = fitText(note.text, options, context.measure);
  const lines = note.text === '' ? emptyLines : text.lines.length;
  const sized = { ...note, size };
  const around = headHeightOf(sized, context) + footHeightOf(sized, context);
  return [width, Math.ceil(2 * padding + lines * text.fontSize * lineHeight + around)];
}
