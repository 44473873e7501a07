import type { Point } from '@whoboard/shared/board/schema.ts';
import { typeOf } from '@whoboard/shared/items/index.ts';
import { move } from '../commands/arrange-commands.ts';
import { runCommand } from '../commands/define.ts';
import { reveal } from '../commands/selection-commands.ts';
import type { Editor, ToolFeedback } from '../model/editor.ts';
import { cellPlaceAt, fitsCells, freeContainerAt } from '../model/map-places.ts';
import { mayChange } from '../model/rights.ts';
import type { PointerInput } from '../model/tool.ts';
import type { Drag } from './select-tool.ts';
import { snapMove } from './snapping.ts';
import { zoneAt } from './zone-at.ts';

/** More items than this are not offered to the zones of other items (sections of a card). */
const maxDropped = 50;

/** Moves what is selected: drafted until it is released, dropped into the area or zone under the pointer. */
export class Mover implements Drag {
  readonly pansAtEdges = true;
  readonly #start: PointerInput;
  readonly #ids: readonly string[];
  /** What is moved, with what lies in it: no place to drop it. */
  readonly #carried: ReadonlySet<string>;
  #by: Point = [0, 0];
  #copies = false;
  #hasMoved = false;
  #target: ToolFeedback['dropTarget'] = null;

  constructor(editor: Editor, start: PointerInput) {
    this.#start = start;
    const selected = [...editor.selection.ids.get()].filter((id) => mayChange(editor, id) || start.alt);
    this.#ids = editor.scene.topmostOf(selected);
    this.#carried = editor.scene.withContents(this.#ids);
  }

  move(editor: Editor, input: PointerInput): void {
    if (this.#ids.length === 0) return;
    let dx = input.board[0] - this.#start.board[0];
    let dy = input.board[1] - this.#start.board[1];
    if (input.shift) {
      if (Math.abs(dx) > Math.abs(dy)) dy = 0;
      else dx = 0;
    }
    const snapped =
      input.mod || input.shift
        ? { by: [dx, dy] as Point, guides: [] }
        : snapMove(editor, this.#ids, this.#carried, [dx, dy]);
    this.#by = snapped.by;
    this.#copies = input.alt;
    this.#hasMoved = true;
    this.#target = targetAt(editor, input.board, this.#ids, this.#carried, this.#copies);
    editor.drafts.set({ kind: 'move', ids: this.#ids, by: this.#by });
    editor.tools.show({
      cursor: this.#copies ? 'copy' : 'grabbing',
      dropTarget: this.#target,
      guides: this.#target?.zoneId || this.#target?.place ? [] : snapped.guides,
    });
  }

  end(editor: Editor, input: PointerInput): void {
    const target = this.#target;
    const copies = this.#copies;
    this.#clear(editor);
    if (!this.#hasMoved || (this.#by[0] === 0 && this.#by[1] === 0)) return;
    if (target?.zoneId) {
      runCommand(editor, move, {
        ids: this.#ids,
        by: this.#by,
        into: { itemId: target.itemId, zoneId: target.zoneId },
      });
      return;
    }
    if (target?.place) {
      const { slot, index } = target.place;
      runCommand(editor, move, {
        ids: this.#ids,
        by: this.#by,
        copy: copies,
        into: { cell: { map: target.itemId, slot, index } },
      });
      // In its cell it may lie out of the view, when only the edge of the cell was in it.
      const [first] = this.#ids;
      if (first !== undefined && !copies) reveal(editor, [first]);
      return;
    }
    const containerId = freeContainerAt(editor, input.board, copies ? new Set() : this.#carried);
    const carriesContainer = this.#ids.some((id) => {
      const item = editor.board.item(id);
      return item && typeOf(item)?.isContainer;
    });
    // Areas lie on the board side by side; only what is no area is put into one by dragging.
    runCommand(editor, move, {
      ids: this.#ids,
      by: this.#by,
      copy: copies,
      ...(carriesContainer ? {} : { into: { containerId } }),
    });
  }

  cancel(editor: Editor): void {
    this.#clear(editor);
  }

  #clear(editor: Editor): void {
    editor.drafts.set(null);
    editor.tools.show({ dropTarget: null, guides: [], cursor: editor.tools.active().cursor });
  }
}

/** The zone or container under the pointer that would take what is dragged. */
function targetAt(
  editor: Editor,
  point: Point,
  ids: readonly string[],
  carried: ReadonlySet<string>,
  copies: boolean,
): ToolFeedback['dropTarget'] {
  const { board } = editor;
  const context = editor.drawContext();
  const first = board.item(ids[0]!);
  if (first && ids.length <= maxDropped && !copies) {
    const zone = zoneAt(editor, point, { item: first, entry: null }, carried);
    if (zone) return zone;
  }
  if (ids.some((id) => fitsCells(board.item(id)?.type ?? '')) && !ids.some((id) => isContainer(editor, id))) {
    // Copies leave the originals, which count in the order then.
    const place = cellPlaceAt(editor, point, copies ? new Set() : carried);
    if (place) {
      const { map, slot, index, mark, box, label } = place;
      return { itemId: map, zoneId: null, box, label, place: { slot, index, mark } };
    }
  }
  const container = freeContainerAt(editor, point, carried);
  if (container === null || ids.every((id) => board.parentOf(id) === container)) return null;
  const item = board.item(container)!;
  if (ids.some((id) => isContainer(editor, id))) return null;
  const [x, y] = board.positionOf(container);
  const [w, h] = board.sizeOf(container);
  const label = typeOf(item)!.toText(item, context.t).text;
  return { itemId: container, zoneId: null, box: { x, y, w, h }, label };
}

function isContainer(editor: Editor, id: string): boolean {
  const item = editor.board.item(id);
  return item !== undefined && typeOf(item)?.isContainer === true;
}
