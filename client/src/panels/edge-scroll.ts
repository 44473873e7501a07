/** So near to an edge what scrolls begins to move, in pixels. */
const edgePx = 56;
/** At the edge itself and beyond it, for each frame. */
const mostPx = 14;
/** What has hardly moved towards an edge was taken hold of there. */
const leastWayPx = 12;

/**
 * How far a list scrolls in this frame while something in it is dragged, in pixels: faster the nearer the pointer is to the
 * edge that it was dragged towards.
 * @param from where the drag began
 */
export function edgeScroll(
  from: number,
  at: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): number {
  const edge = Math.min(edgePx, (bottom - top) / 4);
  if (edge <= 0) return 0;
  const isUp = at < top + edge;
  const into = isUp ? (top + edge - at) / edge : (at - bottom + edge) / edge;
  const way = isUp ? from - at : at - from;
  if (into <= 0 || way < leastWayPx) return 0;
  return Math.ceil(mostPx * Math.min(1, into)) * (isUp ? -1 : 1);
}

/** What scrolls an element up and down. */
export function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight) return at;
  }
  return null;
}
