import type { DrawContext } from '../../draw/draw-context.ts';
import { layoutText, type FontWeight, type TextLayout } from '../../draw/text-layout.ts';
import type { EditableText } from '../item-type.ts';
import type { TextPart } from './parts.ts';

export type LayoutContext = Pick<DrawContext, 'measure' | 't' | 'locale' | 'hints' | 'item' | 'cardsFrom'>;

interface TextPartInput extends Pick<TextPart, 'path' | 'label' | 'ghost' | 'color'> {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
  readonly weight: FontWeight;
  readonly lineHeight: number;
  readonly newEntryIn?: TextPart['newEntryIn'];
  readonly entryOf?: TextPart['entryOf'];
  readonly newEntryValues?: TextPart['newEntryValues'];
}

/** Lays a text out at its place; an empty one as its ghost text. */
export function textPart(input: TextPartInput, context: LayoutContext): TextPart {
  const { text, x, y, width, fontSize, weight, lineHeight } = input;
  const { newEntryIn, entryOf, newEntryValues } = input;
  const style = { fontSize, weight, lineHeight };
  const isGhost = text.trim() === '';
  const shown = isGhost ? input.ghost : text;
  // Ghost texts are never bold, but for the first name's.
  const shownWeight = isGhost && weight === 600 ? 400 : weight;
  const lines =
    shown === '' ? null : layoutText(shown, width, { ...style, weight: shownWeight }, context.measure);
  return {
    path: input.path,
    ...(newEntryIn ? { newEntryIn } : {}),
    ...(entryOf ? { entryOf } : {}),
    ...(newEntryValues ? { newEntryValues } : {}),
    box: { x, y, w: width, h: lines?.height ?? fontSize * lineHeight },
    lines,
    isGhost,
    style,
    color: input.color,
    label: input.label,
    ghost: input.ghost,
  };
}

/** The same text at another place. */
export function movedBy(part: TextPart, dx: number, dy: number): TextPart {
  return { ...part, box: { ...part.box, x: part.box.x + dx, y: part.box.y + dy } };
}

export function bottomOf(part: TextPart): number {
  return part.box.y + part.box.h;
}

/** Width of the widest line as drawn. */
export function usedWidth(lines: TextLayout | null): number {
  return lines?.usedWidth ?? 0;
}

/** A laid out text as one that can be edited where it stands; a part of a part lies off by `dx` and `dy`. */
export function editableText(part: TextPart, dx = 0, dy = 0): EditableText {
  return {
    path: part.path,
    ...(part.newEntryIn ? { newEntryIn: part.newEntryIn } : {}),
    ...(part.entryOf ? { entryOf: part.entryOf } : {}),
    ...(part.newEntryValues ? { newEntryValues: part.newEntryValues } : {}),
    box: movedBy(part, dx, dy).box,
    fontSize: part.style.fontSize,
    weight: part.style.weight,
    lineHeight: part.style.lineHeight,
    align: 'start',
    verticalAlign: 'top',
    color: part.color,
    multiline: false,
    label: part.label,
    ghost: part.ghost,
  };
}
