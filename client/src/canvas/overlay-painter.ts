import { roundRectPath } from '@whoboard/shared/draw/painter.ts';
import type { Point } from '@whoboard/shared/board/schema.ts';
import { fontOf } from '@whoboard/shared/draw/text-layout.ts';
import { theme } from '@whoboard/shared/draw/theme.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import type { OpenEditor } from '../model/create-editor.ts';
import type { Person } from '../model/editor.ts';
import { lineBox } from '../commands/evidence-commands.ts';
import { paintCaret } from './caret-painter.ts';
import { selectionHandles, type Handle } from '../tools/handles.ts';

/** Frames around more items than this are replaced by one around all. */
const maxFrames = 300;
const handlePx = 9;
const nameFont = fontOf(12, 600);

type Context = CanvasRenderingContext2D;

/** Selection, handles, marquee, drop target and the others' cursors, in CSS pixels of the viewport. */
export class OverlayPainter {
  readonly #editor: OpenEditor;

  constructor(editor: OpenEditor) {
    this.#editor = editor;
  }

  /** @returns whether anything was painted */
  paint(context: Context, width: number, height: number, pixelRatio: number): boolean {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width * pixelRatio, height * pixelRatio);
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    let painted = this.#paintOthers(context, width, height);
    painted = this.#paintSelection(context) || painted;
    for (const overlay of this.#editor.overlays.list) {
      painted = overlay.paint(context, (box) => this.#onScreen(box), { width, height }) || painted;
    }
    painted = this.#paintSpotlight(context) || painted;
    return this.#paintFeedback(context) || painted;
  }

  #paintSelection(context: Context): boolean {
    const { selection, board, textEditing, tools } = this.#editor;
    const ids = selection.ids.get();
    if (ids.size === 0) return false;
    context.strokeStyle = theme.accent;
    context.lineWidth = 1.5;
    context.setLineDash([]);
    if (ids.size <= maxFrames) {
      for (const id of ids) this.#strokeBox(context, this.#boxOf(id), 2);
    }
    if (ids.size > 1) {
      const bounds = board.boundsOf(ids);
      if (bounds) this.#strokeBox(context, this.#onScreen(bounds), 6);
    }
    if (textEditing.current.get() || tools.feedback.get().marquee) return true;
    const pulled = selectionHandles(this.#editor);
    if (pulled) this.#paintHandles(context, this.#onScreen(pulled.box), pulled.handles);
    return true;
  }

  /** The line that one was led to. */
  #paintSpotlight(context: Context): boolean {
    const lit = this.#editor.spotlight.current.get();
    const line = lit && lineBox(this.#editor, lit.itemId, lit.entryId);
    if (!line) return false;
    const { x, y, w, h } = this.#onScreen(line);
    context.fillStyle = 'rgba(15,118,110,0.12)';
    context.strokeStyle = theme.accent;
    context.lineWidth = 2;
    context.setLineDash([]);
    roundRectPath(context, x - 6, y - 4, w + 12, h + 8, 6);
    context.fill();
    context.stroke();
    return true;
  }

  #paintHandles(context: Context, box: Box, handles: readonly Handle[]): void {
    const isSmall = box.w < 40 || box.h < 40;
    context.fillStyle = theme.panel;
    context.strokeStyle = theme.accent;
    context.lineWidth = 1.5;
    for (const { x, y } of handles) {
      const isCorner = x !== 0 && y !== 0;
      // Edges are pulled anywhere along them; only where there are no corners do they need a mark.
      if ((!isCorner && handles.length > 4) || (isSmall && !(x === 1 && y !== -1))) continue;
      const cx = box.x + (box.w * (x + 1)) / 2;
      const cy = box.y + (box.h * (y + 1)) / 2;
      roundRectPath(context, cx - handlePx / 2, cy - handlePx / 2, handlePx, handlePx, 2);
      context.fill();
      context.stroke();
    }
  }

  #paintFeedback(context: Context): boolean {
    const { marquee, dropTarget, guides, newBox } = this.#editor.tools.feedback.get();
    if (dropTarget) {
      const box = this.#onScreen(dropTarget.box);
      context.strokeStyle = theme.accent;
      context.fillStyle = 'rgba(15,118,110,0.10)';
      context.lineWidth = 2;
      roundRectPath(context, box.x, box.y, box.w, box.h, 8);
      context.fill();
      context.stroke();
      if (dropTarget.place) {
        const mark = this.#onScreen(dropTarget.place.mark);
        context.fillStyle = theme.accent;
        roundRectPath(context, mark.x, mark.y, Math.max(3, mark.w), Math.max(3, mark.h), 2);
        context.fill();
      }
      if (dropTarget.label) this.#paintLabel(context, dropTarget.label, [box.x, box.y - 22], theme.accent);
    }
    for (const { from, to } of guides) {
      const [a, b] = [this.#editor.camera.toScreen(from), this.#editor.camera.toScreen(to)];
      context.strokeStyle = theme.danger;
      context.lineWidth = 1;
      context.beginPath();
      context.moveTo(Math.round(a[0]) + 0.5, Math.round(a[1]) + 0.5);
      context.lineTo(Math.round(b[0]) + 0.5, Math.round(b[1]) + 0.5);
      context.stroke();
    }
    for (const box of [marquee, newBox]) {
      if (!box) continue;
      const { x, y, w, h } = this.#onScreen(box);
      context.fillStyle = 'rgba(15,118,110,0.08)';
      context.strokeStyle = theme.accent;
      context.lineWidth = 1;
      context.fillRect(x, y, w, h);
      context.strokeRect(x + 0.5, y + 0.5, w, h);
    }
    return marquee !== null || dropTarget !== null || guides.length > 0 || newBox !== null;
  }

  #paintOthers(context: Context, width: number, height: number): boolean {
    const others = this.#editor.presence.people.get().filter((person) => !person.isMe);
    for (const person of others) this.#paintTheirSelection(context, person, width, height);
    for (const person of others) {
      const at = paintCaret(context, this.#editor, person);
      if (at) this.#paintLabel(context, person.name, [at[0], at[1] - 20], person.color);
      this.#paintCursor(context, person, width, height);
    }
    return others.length > 0;
  }

  #paintTheirSelection(context: Context, person: Person, width: number, height: number): void {
    if (person.selection.length === 0 || person.selection.length > maxFrames) return;
    context.strokeStyle = person.color;
    context.lineWidth = 1.5;
    context.setLineDash([]);
    let labelled = false;
    for (const id of person.selection) {
      if (!this.#editor.board.item(id)) continue;
      const box = this.#boxOf(id);
      if (box.x > width || box.y > height || box.x + box.w < 0 || box.y + box.h < 0) continue;
      this.#strokeBox(context, box, 3);
      if (!labelled && !person.caret && box.w > 60)
        this.#paintLabel(context, person.name, [box.x - 3, box.y - 24], person.color);
      labelled = true;
    }
  }

  #paintCursor(context: Context, person: Person, width: number, height: number): void {
    if (!person.cursor) return;
    const [x, y] = this.#editor.camera.toScreen(person.cursor);
    if (x < -40 || y < -40 || x > width + 10 || y > height + 10) return;
    context.fillStyle = person.color;
    context.strokeStyle = '#FFFFFF';
    context.lineWidth = 1.5;
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x, y + 17);
    context.lineTo(x + 4.5, y + 12.5);
    context.lineTo(x + 11, y + 12);
    context.closePath();
    context.fill();
    context.stroke();
    // Whoever writes is named at the caret.
    if (!person.caret) this.#paintLabel(context, person.name, [x + 10, y + 14], person.color);
  }

  #paintLabel(context: Context, text: string, [x, y]: Point, color: string): void {
    context.font = nameFont;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    const shown = text.length > 40 ? `${text.slice(0, 39)}…` : text;
    const { width } = context.measureText(shown);
    context.fillStyle = color;
    roundRectPath(context, x, y, width + 12, 19, 6);
    context.fill();
    context.fillStyle = '#FFFFFF';
    context.fillText(shown, x + 6, y + 10);
  }

  #strokeBox(context: Context, { x, y, w, h }: Box, gap: number): void {
    context.strokeRect(
      Math.round(x - gap) + 0.5,
      Math.round(y - gap) + 0.5,
      Math.round(w + 2 * gap),
      Math.round(h + 2 * gap),
    );
  }

  #boxOf(id: string): Box {
    const { board } = this.#editor;
    const [x, y] = board.positionOf(id);
    const [w, h] = board.sizeOf(id);
    return this.#onScreen({ x, y, w, h });
  }

  #onScreen(box: Box): Box {
    const { zoom } = this.#editor.camera.view.get();
    const [x, y] = this.#editor.camera.toScreen([box.x, box.y]);
    return { x, y, w: box.w * zoom, h: box.h * zoom };
  }
}
