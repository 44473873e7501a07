import type { Point } from '@whoboard/shared/board/schema.ts';
import type { Editor } from '../model/editor.ts';
import type { PointerInput } from '../model/tool.ts';
import type { Drag } from './select-tool.ts';

/** A rectangle that selects what it touches; with Shift it adds to the selection. */
export class Marquee implements Drag {
  readonly pansAtEdges = true;
  readonly #start: Point;
  readonly #before: ReadonlySet<string>;

  constructor(editor: Editor, start: PointerInput) {
    this.#start = start.board;
    this.#before = start.shift ? editor.selection.ids.get() : new Set();
  }

  move(editor: Editor, { board: [x, y] }: PointerInput): void {
    const [sx, sy] = this.#start;
    const box = { x: Math.min(x, sx), y: Math.min(y, sy), w: Math.abs(x - sx), h: Math.abs(y - sy) };
    editor.tools.show({ marquee: box });
    const maps = editor.maps.get();
    const touched = editor.scene.touching(box).filter((id) => !maps?.isFilteredOut(id));
    editor.selection.set([...this.#before, ...touched]);
  }

  end(editor: Editor): void {
    editor.tools.show({ marquee: null });
  }

  cancel(editor: Editor): void {
    editor.tools.show({ marquee: null });
    editor.selection.set(this.#before);
  }
}
