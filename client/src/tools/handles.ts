import type { Point, Size } from '@whoboard/shared/board/schema.ts';
import { typeOf } from '@whoboard/shared/items/index.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import type { Editor } from '../model/editor.ts';
import { cellOfItem } from '../model/map-places.ts';
import { mayChange } from '../model/rights.ts';

/** A place to pull at: -1 the left or top edge, 1 the right or bottom one, 0 neither. */
export interface Handle {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
}

const corners: readonly Handle[] = [
  { x: -1, y: -1 },
  { x: 1, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: 1 },
];
const sides: readonly Handle[] = [
  { x: 0, y: -1 },
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
];
const widthOnly: readonly Handle[] = [
  { x: -1, y: 0 },
  { x: 1, y: 0 },
];

/** Selections of more items than this are not resized; their handles would be of no use. */
const maxResized = 200;

/** The handles of what is selected, with the box around it; none when it cannot be resized. */
export function selectionHandles(
  editor: Editor,
): { readonly box: Box; readonly handles: readonly Handle[] } | null {
  const ids = editor.selection.ids.get();
  if (
    ids.size === 0 ||
    ids.size > maxResized ||
    !editor.canEdit ||
    editor.drafts.gesture.get()?.kind === 'move'
  )
    return null;
  const modes = new Set<string>();
  for (const id of ids) {
    const item = editor.board.item(id);
    const isInCell = cellOfItem(editor, id) !== null;
    modes.add((item && !isInCell && mayChange(editor, id) && typeOf(item)?.resize) || 'none');
  }
  if (modes.has('none')) return null;
  const box = editor.board.boundsOf(ids);
  if (!box) return null;
  if (ids.size > 1) return { box, handles: corners };
  if (modes.has('width')) return { box, handles: widthOnly };
  return { box, handles: modes.has('ratio') ? corners : [...corners, ...sides] };
}

/** The handle under a point of the board, if any. */
export function handleAt(
  editor: Editor,
  point: Point,
  isTouch: boolean,
): { handle: Handle; box: Box } | null {
  const found = selectionHandles(editor);
  if (!found) return null;
  const { zoom } = editor.camera.view.get();
  const reach = (isTouch ? 20 : 8) / zoom;
  const { box } = found;
  // On a small box the middle belongs to moving.
  const inner = Math.min(box.w, box.h) * zoom < 40 ? 2 / zoom : reach;
  for (const handle of found.handles) {
    const isCorner = handle.x !== 0 && handle.y !== 0;
    const left =
      handle.x === 0
        ? box.x + reach
        : box.x + (handle.x === 1 ? box.w : 0) - (handle.x === 1 ? inner : reach);
    const right =
      handle.x === 0
        ? box.x + box.w - reach
        : box.x + (handle.x === 1 ? box.w : 0) + (handle.x === 1 ? reach : inner);
    const top =
      handle.y === 0
        ? box.y + reach
        : box.y + (handle.y === 1 ? box.h : 0) - (handle.y === 1 ? inner : reach);
    const bottom =
      handle.y === 0
        ? box.y + box.h - reach
        : box.y + (handle.y === 1 ? box.h : 0) + (handle.y === 1 ? reach : inner);
    // The edges can be pulled where a border is; in touch they would be in the way of moving.
    if (!isCorner && isTouch && found.handles.length > 2) continue;
    if (point[0] >= left && point[0] <= right && point[1] >= top && point[1] <= bottom)
      return { handle, box };
  }
  return null;
}

export function cursorOf({ x, y }: Handle): string {
  if (x === 0) return 'ns-resize';
  if (y === 0) return 'ew-resize';
  return x === y ? 'nwse-resize' : 'nesw-resize';
}

/** The box that a pull at a handle makes. */
export function pulledBox(
  box: Box,
  { x, y }: Handle,
  [dx, dy]: Point,
  options: { readonly keepRatio: boolean; readonly fromCentre: boolean; readonly minSize: Size },
): Box {
  const factor = options.fromCentre ? 2 : 1;
  let w = Math.max(options.minSize[0], box.w + x * dx * factor);
  let h = Math.max(options.minSize[1], box.h + y * dy * factor);
  if (options.keepRatio && box.w > 0 && box.h > 0) {
    const byWidth = w / box.w;
    const byHeight = h / box.h;
    const least = Math.max(options.minSize[0] / box.w, options.minSize[1] / box.h);
    const scale = Math.max(least, x === 0 ? byHeight : y === 0 ? byWidth : Math.max(byWidth, byHeight));
    [w, h] = [box.w * scale, box.h * scale];
  }
  const cx = box.x + box.w / 2;
  const cy = box.y + box.h / 2;
  if (options.fromCentre) return { x: cx - w / 2, y: cy - h / 2, w, h };
  return {
    x: x === -1 ? box.x + box.w - w : x === 0 ? cx - w / 2 : box.x,
    y: y === -1 ? box.y + box.h - h : y === 0 ? (options.keepRatio ? cy - h / 2 : box.y) : box.y,
    w,
    h: y === 0 && !options.keepRatio ? box.h : h,
  };
}
