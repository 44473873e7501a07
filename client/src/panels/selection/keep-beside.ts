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
      {
        ...coveredEdges(),
        bars: [...document.querySelectorAll('[data-fixed-bar]')].map((bar) => bar.getBoundingClientRect()),
      },
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

interface Covered {
  /** How far what is open for a while, such as the band of a step, reaches over each edge. */
  readonly top?: number;
  readonly bottom?: number;
  readonly right?: number;
  /** The bars that always stand on the board. */
  readonly bars?: readonly Edges[];
}

/**
 * Above, else below, else at the foot of the screen; always within the viewport, clear of what covers its top, and, if
 * that leaves room, of the bars on the board and of what covers its foot or its right side. All in pixels.
 */
export function placeBeside(
  target: Edges,
  size: { readonly width: number; readonly height: number },
  port: { readonly width: number; readonly height: number },
  { top = 0, bottom = 0, right = 0, bars = [] }: Covered = {},
): { readonly x: number; readonly y: number } {
  const isFoot = (bar: Edges) => bar.right - bar.left > port.width / 2 && bar.top > port.height / 2;
  const foot = Math.max(bottom, ...bars.filter(isFoot).map((bar) => port.height - bar.top));
  const above = target.top - gapPx - size.height;
  const below = target.bottom + gapPx;
  const lowest = port.height - foot - edgePx - size.height;
  const highest = Math.max(topPx, top + edgePx);
  const y = above >= highest ? Math.min(above, lowest) : Math.max(highest, Math.min(below, lowest));
  let leftmost = edgePx;
  let rightmost = port.width - edgePx - size.width;
  const widest = { leftmost, rightmost };
  rightmost -= right;
  for (const bar of bars) {
    if (isFoot(bar) || y >= bar.bottom || y + size.height <= bar.top) continue;
    if (bar.left + bar.right < port.width) leftmost = Math.max(leftmost, bar.right + edgePx);
    else rightmost = Math.min(rightmost, bar.left - edgePx - size.width);
  }
  if (rightmost < leftmost) ({ leftmost, rightmost } = widest);
  const middle = (target.left + target.right) / 2 - size.width / 2;
  return { x: Math.max(Math.min(middle, rightmost), leftmost), y };
}
