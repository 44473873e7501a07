import type { CellTarget } from '@whoboard/shared/board/edits/cells.ts';
import { containsPoint } from '@whoboard/shared/board/geometry.ts';
import type { Point } from '@whoboard/shared/board/schema.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import { addToCellOf } from '../../commands/insert-commands.ts';
import type { Editor } from '../../model/editor.ts';
import { cellBox, cellPlaceAt } from '../../model/map-places.ts';
import { Store } from '../../model/readable.ts';
import type { PointerInput } from '../../model/tool.ts';

/** The sign that adds a note to the cell under the pointer. */
export interface AddHere {
  /** The cell that shows it; null where none does. */
  readonly cell: Store<CellTarget | null>;
  /** The pointer is on the sign itself. */
  readonly isOver: Store<boolean>;
  /** The pointer has moved. @returns whether it is on the sign */
  hover(input: PointerInput): boolean;
  /** @returns whether the press was on the sign, and a note is there now */
  press(input: PointerInput): boolean;
}

const sizePx = 26;
const insetPx = 5;
/** Smaller cells on the screen have no room for it. */
const minCellPx = 72;

/** Where the sign stands in a cell, on the board; null when the cell is too small for it. */
export function addHereBox(editor: Editor, cell: CellTarget): Box | null {
  const box = cellBox(editor, cell);
  const { zoom } = editor.camera.view.get();
  if (!box || box.w * zoom < minCellPx || box.h * zoom < minCellPx * 0.75) return null;
  const [size, inset] = [sizePx / zoom, insetPx / zoom];
  return { x: box.x + box.w - size - inset, y: box.y + box.h - size - inset, w: size, h: size };
}

export function addHereIn(editor: Editor): AddHere {
  const cell = new Store<CellTarget | null>(null);
  const isOver = new Store(false);
  const isOn = (target: CellTarget | null, point: Point): boolean => {
    const box = target && addHereBox(editor, target);
    return box ? containsPoint(box, point) : false;
  };
  return {
    cell,
    isOver,
    hover({ board, kind }) {
      const place = editor.canEdit && kind !== 'touch' ? cellPlaceAt(editor, board) : null;
      const before = cell.get();
      if (place?.map !== before?.map || place?.slot !== before?.slot)
        cell.set(place && { map: place.map, slot: place.slot });
      isOver.set(isOn(cell.get(), board));
      return isOver.get();
    },
    press({ board, kind, shift }) {
      const target = cell.get();
      if (kind === 'touch' || shift || !target || !isOn(target, board)) return false;
      addToCellOf(editor, { type: 'note' }, target, true);
      return true;
    },
  };
}
