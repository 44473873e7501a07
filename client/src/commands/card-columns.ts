import type { Point, Size } from '@whoboard/shared/board/schema.ts';
import { sizeOf } from '@whoboard/shared/draw/draw-board.ts';
import type { NewItem } from '@whoboard/shared/items/index.ts';
import { plainItem } from '@whoboard/shared/items/plain-item.ts';
import type { Editor } from '../model/editor.ts';

/** Room between two cards, in board units. */
const cardGap = 40;

/** Lays cards of one width out in columns of about equal height, somewhat wider than high, one after the other. */
export class CardColumns {
  readonly #editor: Editor;
  readonly #bottoms: number[];
  readonly #origin: Point;

  constructor(editor: Editor, origin: Point, count: number) {
    this.#editor = editor;
    this.#origin = origin;
    const columns = Math.max(1, Math.min(count, Math.ceil(Math.sqrt(count * 2))));
    this.#bottoms = Array.from({ length: columns }, () => origin[1]);
  }

  /** The top left corner of the next card: below the shortest column. */
  place(card: NewItem): Point {
    const [width, height] = sizeOf(plainItem(card), this.#editor.drawContext());
    const column = this.#bottoms.indexOf(Math.min(...this.#bottoms));
    const y = this.#bottoms[column]!;
    this.#bottoms[column] = y + height + cardGap;
    return [this.#origin[0] + column * (width + cardGap), y];
  }

  /** What the columns take up, for cards of this width. */
  sizeFor(width: number): Size {
    const height = Math.max(...this.#bottoms) - this.#origin[1] - cardGap;
    return [this.#bottoms.length * (width + cardGap) - cardGap, Math.max(0, height)];
  }
}
