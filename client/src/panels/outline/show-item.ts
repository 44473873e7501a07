import type { Editor } from '../../model/editor.ts';

/** Room that an item keeps from the edge of the screen, in pixels. */
const marginPx = 80;

/**
 * Brings an item into view when it is not wholly there, at the present zoom if it fits.
 * @param coveredPx what a drawer covers at the right of the screen
 */
export function showItem(editor: Editor, id: string, coveredPx: number): void {
  const bounds = editor.board.boundsOf([id]);
  if (!bounds) return;
  const [left, top] = editor.camera.toScreen([bounds.x, bounds.y]);
  const [right, bottom] = editor.camera.toScreen([bounds.x + bounds.w, bounds.y + bounds.h]);
  const { width, height } = editor.camera.viewport.get();
  const isInView =
    left >= marginPx && top >= marginPx && right <= width - coveredPx && bottom <= height - marginPx;
  if (isInView) return;
  const { zoom } = editor.camera.view.get();
  // The covered part is taken for a part of the item, so that the item itself stands in the middle of the rest.
  editor.camera.show({ ...bounds, w: bounds.w + coveredPx / zoom }, { maxZoom: zoom });
}
