import type { Point } from '@whoboard/shared/board/schema.ts';
import { positionOf } from '@whoboard/shared/draw/text-block.ts';
import { layoutText } from '@whoboard/shared/draw/text-layout.ts';
import { typeOf } from '@whoboard/shared/items/index.ts';
import type { EditableText } from '@whoboard/shared/items/item-type.ts';
import * as Y from 'yjs';
import type { OpenEditor } from '../model/create-editor.ts';
import type { Person } from '../model/editor.ts';

const caretPx = 2;

/** A caret of somebody else, in viewport pixels: where the name goes, or null when its text is not there. */
export function paintCaret(
  context: CanvasRenderingContext2D,
  editor: OpenEditor,
  person: Person,
): Point | null {
  const { caret } = person;
  const item = caret && editor.board.item(caret.itemId);
  const type = item && typeOf(item);
  const ytext = caret && editor.board.textAt(caret.itemId, caret.path);
  if (!caret || !item || !type || !ytext) return null;
  const drawing = editor.drawContext();
  const text = type.editableTexts(item, drawing).find(({ path }) => path.join() === caret.path.join());
  const head = indexOf(editor.board.doc, ytext, caret.head);
  if (!text || head === null) return null;
  const anchor = indexOf(editor.board.doc, ytext, caret.anchor) ?? head;
  const layout = layoutText(ytext.toString(), text.box.w, text, drawing.measure);
  const { zoom } = editor.camera.view.get();
  const [x, y] = editor.board.positionOf(caret.itemId);
  const top = y + text.box.y + offsetOf(text, layout.height);
  const place = (offset: number): { at: Point; line: number } => {
    const found = positionOf(layout, offset, drawing.measure, text.align);
    return { at: editor.camera.toScreen([x + text.box.x + found.x, top + found.y]), line: found.line };
  };
  const lineHeightPx = text.fontSize * text.lineHeight * zoom;
  paintSelected(context, person.color, place(Math.min(head, anchor)), place(Math.max(head, anchor)), {
    left: editor.camera.toScreen([x + text.box.x, 0])[0],
    right: editor.camera.toScreen([x + text.box.x + text.box.w, 0])[0],
    lineHeightPx,
  });
  const { at } = place(head);
  context.fillStyle = person.color;
  context.fillRect(Math.round(at[0]), at[1], caretPx, lineHeightPx);
  return at;
}

function offsetOf(text: EditableText, height: number): number {
  return text.verticalAlign === 'middle' ? Math.max(0, (text.box.h - height) / 2) : 0;
}

interface Place {
  readonly at: Point;
  readonly line: number;
}

function paintSelected(
  context: CanvasRenderingContext2D,
  color: string,
  from: Place,
  to: Place,
  {
    left,
    right,
    lineHeightPx,
  }: { readonly left: number; readonly right: number; readonly lineHeightPx: number },
): void {
  if (from.at[0] === to.at[0] && from.line === to.line) return;
  context.fillStyle = color;
  context.globalAlpha = 0.25;
  for (let line = from.line; line <= to.line; line++) {
    const start = line === from.line ? from.at[0] : left;
    const end = line === to.line ? to.at[0] : right;
    const y = from.at[1] + (line - from.line) * lineHeightPx;
    context.fillRect(Math.min(start, end), y, Math.abs(end - start), lineHeightPx);
  }
  context.globalAlpha = 1;
}

/** The offset that a relative position stands for; null for one that is not of this text. */
function indexOf(doc: Y.Doc, ytext: Y.Text, json: unknown): number | null {
  try {
    const position = Y.createAbsolutePositionFromRelativePosition(
      Y.createRelativePositionFromJSON(json),
      doc,
    );
    return position?.type === ytext ? position.index : null;
  } catch {
    // Whatever somebody else sent is not a position.
    return null;
  }
}
