import type * as Y from 'yjs';
import { itemsOf, readFields } from '@whoboard/shared/board/layout.ts';
import { rootPosition } from '@whoboard/shared/board/geometry.ts';
import { commonFields, type Point } from '@whoboard/shared/board/schema.ts';
import { readItem } from '@whoboard/shared/items/index.ts';
import { journeyWidth } from '@whoboard/shared/lanes/journey-frame.ts';

/** Board units between what is there and what is added. */
const gap = 160;

/** Where something new can be put without covering anything: to the right of all that is there. */
export function freePlace(doc: Y.Doc): Point {
  let right = -Infinity;
  let top = Infinity;
  const items = itemsOf(doc);
  const find = (id: string) => {
    const record = items.get(id);
    return record && readItem(id, record);
  };
  for (const [id, record] of items.entries()) {
    const { size, ...placed } = readFields(record, commonFields);
    if (placed.parent !== null && items.has(placed.parent)) continue;
    const pos = rootPosition({ id, type: '', ...placed });
    const item = record.get('type') === 'journey' ? find(id) : undefined;
    const width = item?.type === 'journey' ? journeyWidth(item, find) : size[0];
    right = Math.max(right, pos[0] + width);
    top = Math.min(top, pos[1]);
  }
  return right === -Infinity ? [0, 0] : [right + gap, top];
}

/** By how much items must be moved so that their top left corner comes to a place. */
export function offsetTo(
  place: Point,
  items: readonly { readonly pos?: Point; readonly parent?: string | null }[],
): Point {
  const outermost = items.filter(({ parent }) => parent === undefined || parent === null);
  if (outermost.length === 0) return [0, 0];
  const left = Math.min(...outermost.map(({ pos }) => pos?.[0] ?? 0));
  const top = Math.min(...outermost.map(({ pos }) => pos?.[1] ?? 0));
  return [place[0] - left, place[1] - top];
}
