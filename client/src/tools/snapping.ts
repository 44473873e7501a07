import type { Point } from '@whoboard/shared/board/schema.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import type { Editor } from '../model/editor.ts';

type Guide = { readonly from: Point; readonly to: Point };

/** Edges and middles meet when they are this close. */
const reachPx = 6;
/** Looking for edges to meet is left out for crowds, where everything is close to something. */
const maxOthers = 300;
const maxMoved = 40;

/** Lets edges and middles of what is moved meet those of what lies around, and says where they meet. */
export function snapMove(
  editor: Editor,
  ids: readonly string[],
  carried: ReadonlySet<string>,
  by: Point,
): { readonly by: Point; readonly guides: readonly Guide[] } {
  const { camera, scene, board } = editor;
  if (ids.length > maxMoved) return { by, guides: [] };
  const homes = ids.flatMap((id) => board.homeOf(id) ?? []);
  const first = homes[0];
  if (!first) return { by, guides: [] };
  const left = Math.min(...homes.map((box) => box.x));
  const top = Math.min(...homes.map((box) => box.y));
  const moved: Box = {
    x: left + by[0],
    y: top + by[1],
    w: Math.max(...homes.map((box) => box.x + box.w)) - left,
    h: Math.max(...homes.map((box) => box.y + box.h)) - top,
  };
  const { x, y, zoom } = camera.view.get();
  const { width, height } = camera.viewport.get();
  const others = scene
    .inView({ x, y, w: width / zoom, h: height / zoom })
    .filter(({ id }) => !carried.has(id));
  if (others.length > maxOthers) return { by, guides: [] };
  const reach = reachPx / zoom;
  const horizontal = nearest(others, moved, 'x', 'w', reach);
  const vertical = nearest(others, moved, 'y', 'h', reach);
  const dx = horizontal?.shift ?? 0;
  const dy = vertical?.shift ?? 0;
  const guides: Guide[] = [];
  if (horizontal) {
    const { at, other } = horizontal;
    const start = Math.min(other.y, moved.y + dy);
    guides.push({ from: [at, start], to: [at, Math.max(other.y + other.h, moved.y + dy + moved.h)] });
  }
  if (vertical) {
    const { at, other } = vertical;
    const start = Math.min(other.x, moved.x + dx);
    guides.push({ from: [start, at], to: [Math.max(other.x + other.w, moved.x + dx + moved.w), at] });
  }
  return { by: [by[0] + dx, by[1] + dy], guides };
}

function nearest(
  others: readonly Box[],
  moved: Box,
  start: 'x' | 'y',
  length: 'w' | 'h',
  reach: number,
): { shift: number; at: number; other: Box } | null {
  let best: { shift: number; at: number; other: Box } | null = null;
  const own = [moved[start], moved[start] + moved[length] / 2, moved[start] + moved[length]];
  for (const other of others) {
    const theirs = [other[start], other[start] + other[length] / 2, other[start] + other[length]];
    for (const [index, edge] of own.entries()) {
      for (const [otherIndex, at] of theirs.entries()) {
        // Middles meet middles only.
        if ((index === 1) !== (otherIndex === 1)) continue;
        const shift = at - edge;
        if (Math.abs(shift) <= reach && (!best || Math.abs(shift) < Math.abs(best.shift)))
          best = { shift, at, other };
      }
    }
  }
  return best;
}
