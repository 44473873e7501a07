import type { Box } from '../items/item-type.ts';
import { limits } from '../protocol/limits.ts';
import type { Point, Size } from './schema.ts';

/** What is needed to know where an item lies. */
export interface Placed {
  readonly id: string;
  readonly type: string;
  readonly pos: Point;
  readonly parent: string | null;
  readonly parentPos: Point | null;
}

/** Looks up an item of the same board. */
export type Lookup<P extends Placed = Placed> = (id: string) => P | undefined;

/** Deeper nesting than this is not made by any tool and counts as endless. */
const maxDepth = 24;

/**
 * The items that this one lies in, innermost first. An item whose parent is gone, or whose parents form a ring (two
 * people put two areas into each other at once), lies on the board itself.
 */
export function ancestorsOf<P extends Placed>(item: Placed, lookup: Lookup<P>): readonly P[] {
  if (item.parent === null) return noPlaced as readonly P[];
  const chain: P[] = [];
  let parent = lookup(item.parent);
  while (parent) {
    if (parent.id === item.id || chain.length === maxDepth) return noPlaced as readonly P[];
    chain.push(parent);
    if (parent.parent === null) return chain;
    parent = lookup(parent.parent);
  }
  return chain;
}

const noPlaced: readonly Placed[] = [];

/** The item that this one lies in and moves with, or undefined when it lies on the board itself. */
export function parentOf<P extends Placed>(item: Placed, lookup: Lookup<P>): P | undefined {
  return ancestorsOf(item, lookup)[0];
}

/** Top left corner on the board, in board units. */
export function absolutePosition(item: Placed, lookup: Lookup): Point {
  if (item.parent === null) return item.pos;
  const ancestors = ancestorsOf(item, lookup);
  let [x, y] = rootPosition(ancestors.at(-1) ?? item);
  if (ancestors.length > 0) {
    x += item.pos[0];
    y += item.pos[1];
  }
  for (const ancestor of ancestors.slice(0, -1)) {
    x += ancestor.pos[0];
    y += ancestor.pos[1];
  }
  return [x, y];
}

/**
 * Where an item lies that lies on the board itself: at its position, or when its container is gone, at its place in that
 * container as it lay when the item was put into it.
 */
export function rootPosition({ pos, parent, parentPos }: Placed): Point {
  return parent === null || parentPos === null ? pos : [pos[0] + parentPos[0], pos[1] + parentPos[1]];
}

/** The smallest box around boxes, or null when there are none. */
export function boundsOf(boxes: Iterable<Box>): Box | null {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.w);
    bottom = Math.max(bottom, box.y + box.h);
  }
  return left > right ? null : { x: left, y: top, w: right - left, h: bottom - top };
}

export function boxOf(pos: Point, size: Size): Box {
  return { x: pos[0], y: pos[1], w: size[0], h: size[1] };
}

/** Whether `inner` lies wholly within `outer`; touching edges count as within. */
export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.w <= outer.x + outer.w &&
    inner.y + inner.h <= outer.y + outer.h
  );
}

export function containsPoint(box: Box, [x, y]: Point): boolean {
  return x >= box.x && y >= box.y && x <= box.x + box.w && y <= box.y + box.h;
}

/** Whether two boxes share an area; touching edges do not count. */
export function intersects(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** A position as it is stored: on quarters of a unit (they take half the bytes of other fractions), within the limits. */
export function storedPoint([x, y]: Point): Point {
  return [storedNumber(x), storedNumber(y)];
}

/** A size as it is stored: on quarters of a unit, at least `min`. */
export function storedSize([w, h]: Size, min: Size): Size {
  return [storedEdge(w, min[0]), storedEdge(h, min[1])];
}

function storedNumber(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError('a position must be finite');
  const limited = Math.max(-limits.maxCoordinate, Math.min(limits.maxCoordinate, value));
  return Math.round(limited * 4) / 4 + 0;
}

function storedEdge(value: number, min: number): number {
  if (!Number.isFinite(value)) throw new RangeError('a size must be finite');
  return Math.round(Math.max(min, Math.min(limits.maxSize, value)) * 4) / 4;
}
