import type { Box } from '@whoboard/shared/items/item-type.ts';
import { coveredEdges } from '../../canvas/covered-edges.ts';
import type { Editor } from '../../model/editor.ts';

const gapPx = 14;
const edgePx = 12;
/** Room for the bars at the top of the screen. */
const topPx = 76;

/**
 * Keeps an element beside the selection, or another target on the board, above it where there is room, below it otherwise, without React: the camera
 * moves at every frame. During a gesture it steps aside. @returns how to stop
 */
export function keepBeside(
  editor: Editor,
  element: HTMLElement,
  target: () => Box | null = () => editor.board.boundsOf(editor.selection.ids.get()),
): () => void {
  let frame = 0;
  const place = () => {
    frame = 0;
    const bounds = target();
    element.toggleAttribute('data-away', bounds === null || editor.drafts.gesture.get() !== null);
    if (!bounds) return;
    const [left, top] = editor.camera.toScreen([bounds.x, bounds.y]);
    const [right, bottom] = editor.camera.toScreen([bounds.x + bounds.w, bounds.y + bounds.h]);
    const port = editor.camera.viewport.get();
    const { x, y } = placeBeside(
      { left, top, right, bottom },
      { width: element.offsetWidth, height: element.offsetHeight },
      port,
      coveredEdges().bottom,
    );
    element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  };
  const later = () => {
    if (frame === 0) frame = requestAnimationFrame(place);
  };
  place();
  const ends = [
    editor.camera.view.subscribe(later),
    editor.camera.viewport.subscribe(later),
    editor.drafts.onChange(later),
    editor.board.onChange(later),
    // Its bar covers the foot of the board.
    editor.mapFilter.subscribe(later),
  ];
  return () => {
    cancelAnimationFrame(frame);
    for (const end of ends) end();
  };
}

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Above, else below, else between the bars at the foot of the screen; always within the viewport, clear of the bars at its
 * top and of what covers its foot. All in pixels.
 */
export function placeBeside(
  target: Edges,
  size: { readonly width: number; readonly height: number },
  port: { readonly width: number; readonly height: number },
  coveredBelow = 0,
): { readonly x: number; readonly y: number } {
  const above = target.top - gapPx - size.height;
  const below = target.bottom + gapPx;
  const lowest = port.height - coveredBelow - edgePx - size.height;
  const y = above >= topPx ? above : Math.max(topPx, Math.min(below, lowest));
  const middle = (target.left + target.right) / 2 - size.width / 2;
  return { x: Math.min(Math.max(middle, edgePx), Math.max(edgePx, port.width - edgePx - size.width)), y };
}
