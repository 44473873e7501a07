import type { Point } from '@whoboard/shared/board/schema.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';

/** Rectangles on the board, in board units. */
export function boxAround(points: readonly Point[]): Box {
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

/** The smallest box that holds all, or null when there is none. */
export function unionOf(boxes: Iterable<Box>): Box | null {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const box of boxes) {
    if (box.x < left) left = box.x;
    if (box.y < top) top = box.y;
    if (box.x + box.w > right) right = box.x + box.w;
    if (box.y + box.h > bottom) bottom = box.y + box.h;
  }
  return left === Infinity ? null : { x: left, y: top, w: right - left, h: bottom - top };
}

export function boxesMeet(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

export function boxHolds(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.w <= outer.x + outer.w &&
    inner.y + inner.h <= outer.y + outer.h
  );
}

export function boxHasPoint(box: Box, [x, y]: Point): boolean {
  return x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h;
}

/** The box with `by` added on each side. */
export function grown(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, w: box.w + 2 * by, h: box.h + 2 * by };
}

export function centreOf(box: Box): Point {
  return [box.x + box.w / 2, box.y + box.h / 2];
}
