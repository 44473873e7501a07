import type { Editor } from '../../model/editor.ts';

/** Room that an item keeps from the edge of the screen, in pixels. */
const marginPx = 80;

/** Brings an item into view when it is not wholly there, at the present zoom if it fits. */
export function showItem(editor: Editor, id: string): void {
  const bounds = editor.board.boundsOf([id]);
  if (!bounds) return;
  const [left, top] = editor.camera.toScreen([bounds.x, bounds.y]);
  const [right, bottom] = editor.camera.toScreen([bounds.x + bounds.w, bounds.y + bounds.h]);
  const { width, height } = editor.camera.viewport.get();
  const isInView =
    left >= marginPx && top >= marginPx && right <= width - marginPx && bottom <= height - marginPx;
  if (!isInView) editor.camera.show(bounds, { maxZoom: editor.camera.view.get().zoom });
}
