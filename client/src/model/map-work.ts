import type { Editor } from './editor.ts';
import type { PointerInput } from './tool.ts';

/** Something of a map that follows the pointer until it is released. */
export interface MapDrag {
  /** The view goes on when the pointer comes to its edge. */
  readonly pansAtEdges?: boolean;
  move(editor: Editor, input: PointerInput): void;
  end(editor: Editor, input: PointerInput): void;
  cancel(editor: Editor): void;
}

/**
 * What pointer and keys do in maps beyond moving items: heads, borders, emotion points, the grid. Its code comes with the
 * first map of a board. Every function says whether, or by what, it has answered.
 */
export interface MapWork {
  /** Whether an item is dimmed by this person's filter: the pointer goes through it to its cell. */
  isFilteredOut(id: string): boolean;
  /** What a drag that begins here takes hold of. */
  dragAt(input: PointerInput): MapDrag | null;
  /** A click on a head. */
  click(input: PointerInput): boolean;
  /** The cursor over a part of a map. */
  cursorAt(input: PointerInput): string | null;
  /** Goes from cell to cell; with `carries` what is there moves along. */
  arrow(dx: -1 | 0 | 1, dy: -1 | 0 | 1, carries: boolean): boolean;
  /** Enter: a new note in the cell, or the name of the stage or lane. */
  write(): boolean;
  /** Tab: the next cell as one reads them. */
  step(by: 1 | -1): boolean;
  /** Removes the stage or lane whose head the keys are in. */
  remove(): boolean;
  /** Makes a stage or lane after the one whose head the keys are in. */
  addNext(): boolean;
}
