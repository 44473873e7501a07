import type { Box } from '../items/item-type.ts';

/**
 * Sorts siblings as one reads a wall: in rows from top to bottom, each from left to right. What overlaps an item's
 * upper half in height stands in the same row as it.
 */
export function inReadingOrder(ids: readonly string[], boxOf: (id: string) => Box): readonly string[] {
  const entries = ids.map((id) => ({ id, box: boxOf(id) }));
  entries.sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x || (a.id < b.id ? -1 : 1));
  const sorted: string[] = [];
  let row: typeof entries = [];
  let limit = -Infinity;
  const endRow = (): void => {
    row.sort((a, b) => a.box.x - b.box.x || a.box.y - b.box.y || (a.id < b.id ? -1 : 1));
    for (const entry of row) sorted.push(entry.id);
    row = [];
  };
  for (const entry of entries) {
    if (entry.box.y >= limit) {
      endRow();
      limit = entry.box.y + Math.max(1, entry.box.h / 2);
    }
    row.push(entry);
  }
  endRow();
  return sorted;
}
