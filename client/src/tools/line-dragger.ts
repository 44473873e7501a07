import { containsPoint } from '@whoboard/shared/board/geometry.ts';
import type { Point } from '@whoboard/shared/board/schema.ts';
import { typeOf } from '@whoboard/shared/items/index.ts';
import type { EntryHandle } from '@whoboard/shared/items/item-type.ts';
import { dropLine } from '../commands/evidence-commands.ts';
import { runCommand } from '../commands/define.ts';
import { quoteIntoCell } from '../commands/quote-into-cell.ts';
import type { Editor, ToolFeedback } from '../model/editor.ts';
import { cellPlaceAt } from '../model/map-places.ts';
import type { PointerInput } from '../model/tool.ts';
import type { Drag } from './select-tool.ts';
import { zoneAt } from './zone-at.ts';

/** A line of an item under the pointer, where it can be taken up. */
export interface HeldLine extends EntryHandle {
  readonly itemId: string;
}

/** The line whose handle lies at a board point: the large quotation mark of a verbatim. */
export function lineAt(editor: Editor, point: Point): HeldLine | null {
  const itemId = editor.scene.hit(point);
  const item = itemId === null ? undefined : editor.board.item(itemId);
  const type = item && typeOf(item);
  if (!item || itemId === null || !type?.entryHandles) return null;
  const [x, y] = editor.board.positionOf(itemId);
  const held = type
    .entryHandles(item, editor.drawContext())
    .find(({ handle }) => containsPoint(handle, [point[0] - x, point[1] - y]));
  return held ? { itemId, ...held } : null;
}

/** The cell of a map that would take the words as a note. */
function cellTargetAt(editor: Editor, point: Point): ToolFeedback['dropTarget'] {
  const place = cellPlaceAt(editor, point);
  if (!place) return null;
  const { map, slot, index, mark, box, label } = place;
  return { itemId: map, zoneId: null, box, label, place: { slot, index, mark } };
}

/**
 * Carries a line of an item to a section or a statement of a persona, or into a cell of a map; the item itself stays where
 * it is.
 */
export class LineDragger implements Drag {
  readonly pansAtEdges = true;
  readonly #line: HeldLine;
  readonly #grip: Point;
  #target: ToolFeedback['dropTarget'] = null;

  constructor(editor: Editor, line: HeldLine, start: PointerInput) {
    this.#line = line;
    const [x, y] = editor.board.positionOf(line.itemId);
    this.#grip = [start.board[0] - x - line.box.x, start.board[1] - y - line.box.y];
  }

  move(editor: Editor, { board }: PointerInput): void {
    const { itemId, entryId, box } = this.#line;
    const item = editor.board.item(itemId);
    if (!item) return this.cancel(editor);
    this.#target =
      zoneAt(editor, board, { item, entry: entryId }, new Set([itemId])) ?? cellTargetAt(editor, board);
    const carried = { ...box, x: board[0] - this.#grip[0], y: board[1] - this.#grip[1] };
    editor.tools.show({ cursor: 'grabbing', newBox: carried, dropTarget: this.#target });
  }

  end(editor: Editor): void {
    const { itemId, entryId } = this.#line;
    const target = this.#target;
    this.cancel(editor);
    if (target?.place) {
      const { slot, index } = target.place;
      quoteIntoCell(editor, itemId, entryId, { map: target.itemId, slot, index });
      return;
    }
    if (!target?.zoneId) return;
    const into = { itemId: target.itemId, zoneId: target.zoneId };
    runCommand(editor, dropLine, { itemId, entry: entryId, into });
  }

  cancel(editor: Editor): void {
    this.#target = null;
    editor.tools.show({ newBox: null, dropTarget: null, cursor: editor.tools.active().cursor });
  }
}
