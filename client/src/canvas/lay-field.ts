import { offsetAt } from '@whoboard/shared/draw/text-block.ts';
import { layoutText } from '@whoboard/shared/draw/text-layout.ts';
import type { EditableText } from '@whoboard/shared/items/item-type.ts';
import type { OpenEditor } from '../model/create-editor.ts';

/**
 * By how much the field is made narrower or wider, in board units, until it breaks lines where the canvas does. Browsers
 * measure whole lines with kerning across words, so that one text in thirty would wrap otherwise.
 */
const widthTries = [0, -0.5, -1, -2, -3, -4, -6, -8, -12, 0.5, 1, 2, 3, 4] as const;

/** Some texts wrap although they hold no line breaks (statements); those of one line stay on it. */
export function wraps({ multiline, entryOf, box, fontSize, lineHeight }: EditableText): boolean {
  return multiline || entryOf !== undefined || box.h > 1.6 * fontSize * lineHeight;
}

/** Gives the field the lines and the height of its text. @returns the height of the lines, in board units */
export function fitField(field: HTMLTextAreaElement, editor: OpenEditor, text: EditableText): number {
  field.style.height = '0';
  if (wraps(text)) {
    const { lines } = layoutText(field.value, text.box.w, text, editor.drawContext().measure);
    for (const by of widthTries) {
      field.style.width = `${text.box.w + by}px`;
      if (Math.round(field.scrollHeight / (text.fontSize * text.lineHeight)) === lines.length) break;
    }
  }
  const height = field.scrollHeight;
  field.style.height = `${Math.max(text.box.h, height)}px`;
  return height;
}

/** Lays the field over the text: board units inside, the camera as a transform. */
export function placeField(
  field: HTMLTextAreaElement,
  editor: OpenEditor,
  itemId: string,
  text: EditableText,
  height: number,
): void {
  const [x, y] = editor.board.positionOf(itemId);
  const { zoom } = editor.camera.view.get();
  const shift = text.verticalAlign === 'middle' ? Math.max(0, (text.box.h - height) / 2) : 0;
  const [left, top] = editor.camera.toScreen([x + text.box.x, y + text.box.y + shift]);
  field.style.transform = `translate(${left}px, ${top}px) scale(${zoom})`;
}

/** Where the caret begins: at the place that was clicked, or at the end. */
export function caretAt(
  field: HTMLTextAreaElement,
  editor: OpenEditor,
  itemId: string,
  pathKey: string,
): number {
  const current = editor.textEditing.current.get();
  if (!current?.at || current.itemId !== itemId || current.text.path.join(' ') !== pathKey) {
    return field.value.length;
  }
  const { at, text } = current;
  const { measure } = editor.drawContext();
  const layout = layoutText(field.value, text.box.w, text, measure);
  const shift = text.verticalAlign === 'middle' ? Math.max(0, (text.box.h - layout.height) / 2) : 0;
  const [x, y] = editor.board.positionOf(itemId);
  return offsetAt(layout, at[0] - x - text.box.x, at[1] - y - text.box.y - shift, measure, text.align);
}
