import { isPhoneWide } from '../model/camera.ts';
import type { Point } from '@whoboard/shared/board/schema.ts';
import type { Editor } from '../model/editor.ts';

/** So near to an edge of the view it begins to move, in pixels; on a phone the bars at its top and foot count as edges. */
const edgesPx = { top: 40, right: 32, bottom: 40, left: 32 } as const;
const phoneEdgesPx = { top: 72, right: 28, bottom: 136, left: 28 } as const;
/** At the edge itself, for each frame. */
const mostPx = 16;
/** What has hardly moved towards an edge was taken hold of there, and is not on its way out of the view. */
const leastWayPx = 12;

/**
 * How far the view goes on in this frame while something is dragged, in pixels: faster the nearer the pointer is to the edge
 * that it was dragged towards.
 * @param from where the drag began
 */
function edgePan(
  from: Point,
  at: Point,
  { width, height }: { readonly width: number; readonly height: number },
): Point {
  const edges = isPhoneWide(width) ? phoneEdgesPx : edgesPx;
  return [
    along(from[0], at[0], width, edges.left, edges.right),
    along(from[1], at[1], height, edges.top, edges.bottom),
  ];
}

function along(from: number, at: number, length: number, low: number, high: number): number {
  const into = at < low ? (low - at) / low : at > length - high ? (at - length + high) / high : 0;
  const way = at < low ? from - at : at - from;
  if (into === 0 || way < leastWayPx) return 0;
  return Math.ceil(mostPx * Math.min(1, into)) * (at < low ? -1 : 1);
}

/** Moves the view, frame by frame, while a drag stays at its edge. */
export class EdgePan {
  #stop: (() => void) | null = null;
  #from: Point = [0, 0];
  #at: Point = [0, 0];

  /** @param onMoved the view has moved below the pointer */
  follow(editor: Editor, from: Point, at: Point, onMoved: () => void): void {
    this.#from = from;
    this.#at = at;
    if (this.#stop) return;
    const step = (): void => {
      this.#stop = null;
      const [dx, dy] = edgePan(this.#from, this.#at, editor.camera.viewport.get());
      if ((dx === 0 && dy === 0) || editor.camera.isHeld.get()) return;
      editor.camera.panBy(-dx, -dy);
      onMoved();
      this.#stop = editor.clock.onFrame(step);
    };
    this.#stop = editor.clock.onFrame(step);
  }

  end(): void {
    this.#stop?.();
    this.#stop = null;
  }
}
