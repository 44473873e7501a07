import type { Point, Size } from '@whoboard/shared/board/schema.ts';
import { typeOf } from '@whoboard/shared/items/index.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import { resize } from '../commands/arrange-commands.ts';
import { runCommand } from '../commands/define.ts';
import type { Drafted } from '../model/draft.ts';
import type { Editor } from '../model/editor.ts';
import type { PointerInput } from '../model/tool.ts';
import { cursorOf, pulledBox, type Handle } from './handles.ts';
import type { Drag } from './select-tool.ts';

interface Resized {
  readonly id: string;
  readonly home: Box;
  /** Its own size, which may be smaller than what is drawn. */
  readonly size: Size;
}

/** Pulls at a handle: one item or several in proportion. Shift keeps the ratio, Alt resizes from the middle. */
export class Resizer implements Drag {
  readonly #handle: Handle;
  readonly #box: Box;
  readonly #start: Point;
  readonly #items: readonly Resized[];
  readonly #keepsRatio: boolean;
  #boxes: ReadonlyMap<string, { readonly pos: Point; readonly size: Size }> = new Map();

  constructor(editor: Editor, handle: Handle, box: Box, input: PointerInput) {
    this.#handle = handle;
    this.#box = box;
    this.#start = input.board;
    const ids = editor.selection.ids.get();
    this.#items = [...ids].flatMap((id) => {
      const home = editor.board.homeOf(id);
      const item = editor.board.item(id);
      return home && item ? [{ id, home, size: item.size }] : [];
    });
    this.#keepsRatio =
      this.#items.length > 1 || this.#items.some(({ id }) => resizeOf(editor, id) === 'ratio');
    editor.tools.show({ cursor: cursorOf(handle) });
  }

  move(editor: Editor, input: PointerInput): void {
    const by: Point = [input.board[0] - this.#start[0], input.board[1] - this.#start[1]];
    const pulled = pulledBox(this.#box, this.#handle, by, {
      keepRatio: this.#keepsRatio || input.shift,
      fromCentre: input.alt,
      minSize: this.#minSize(editor),
    });
    const sx = this.#box.w === 0 ? 1 : pulled.w / this.#box.w;
    const sy = this.#box.h === 0 ? 1 : pulled.h / this.#box.h;
    this.#boxes = new Map(
      this.#items.map(({ id, home, size }) => {
        const isWidth = resizeOf(editor, id) === 'width';
        const pos: Point = [pulled.x + (home.x - this.#box.x) * sx, pulled.y + (home.y - this.#box.y) * sy];
        return [id, { pos, size: [home.w * sx, isWidth ? size[1] : home.h * sy] as Size }];
      }),
    );
    editor.drafts.set({ kind: 'resize', boxes: this.#boxes as ReadonlyMap<string, Drafted> });
  }

  end(editor: Editor): void {
    const boxes = this.#items.flatMap(({ id, home }) => {
      const pulled = this.#boxes.get(id);
      if (!pulled) return [];
      return [{ id, size: pulled.size, by: [pulled.pos[0] - home.x, pulled.pos[1] - home.y] as Point }];
    });
    editor.drafts.set(null);
    if (boxes.length > 0) runCommand(editor, resize, { boxes });
  }

  cancel(editor: Editor): void {
    editor.drafts.set(null);
  }

  /** So that no item falls below its smallest size. */
  #minSize(editor: Editor): Size {
    let [w, h] = [1, 1];
    for (const { id, home } of this.#items) {
      const item = editor.board.item(id);
      const least = (item && typeOf(item)?.minSize) ?? [1, 1];
      w = Math.max(w, (Math.min(least[0], home.w) / home.w) * this.#box.w);
      h = Math.max(h, (Math.min(least[1], home.h) / home.h) * this.#box.h);
    }
    return [w, h];
  }
}

function resizeOf(editor: Editor, id: string): string | undefined {
  const item = editor.board.item(id);
  return item && typeOf(item)?.resize;
}
