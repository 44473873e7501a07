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
      { ...coveredEdges(), rail: railEdges() },
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

/** What lies over the board: how far over its edges, and where the tools stand, null where they are at the foot. */
interface Covered {
  readonly top?: number;
  readonly bottom?: number;
  readonly right?: number;
  readonly rail?: Edges | null;
}

/**
 * Above, else below, else between the bars at the foot of the screen; always within the viewport, clear of the bars at its
 * top, of what else covers the top, as the band of a step, of the tools, and of what covers its foot or its right side if
 * that leaves room. All in pixels.
 */
export function placeBeside(
  target: Edges,
  size: { readonly width: number; readonly height: number },
  port: { readonly width: number; readonly height: number },
  { top = 0, bottom = 0, right = 0, rail = null }: Covered = {},
): { readonly x: number; readonly y: number } {
  const above = target.top - gapPx - size.height;
  const below = target.bottom + gapPx;
  const lowest = port.height - bottom - edgePx - size.height;
  const highest = Math.max(topPx, top + edgePx);
  const y = above >= highest ? above : Math.max(highest, Math.min(below, lowest));
  const middle = (target.left + target.right) / 2 - size.width / 2;
  const isBesideRail = rail !== null && y < rail.bottom && y + size.height > rail.top;
  const leftmost = isBesideRail ? rail.right + edgePx : edgePx;
  const free = port.width - right - edgePx - size.width;
  const rightmost = free >= leftmost ? free : port.width - edgePx - size.width;
  return { x: Math.max(Math.min(middle, rightmost), rightmost >= leftmost ? leftmost : edgePx), y };
}

function railEdges(): Edges | null {
  return (
    document.querySelector('[role="toolbar"][aria-orientation="vertical"]')?.getBoundingClientRect() ?? null
  );
}
