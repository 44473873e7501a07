import { itemsOf, readFields } from '@whoboard/shared/board/layout.ts';
import { resizeItem } from '@whoboard/shared/board/edits/items.ts';
import { commonFields, type Point, type Size } from '@whoboard/shared/board/schema.ts';
import type { NewItem } from '@whoboard/shared/items/index.ts';
import { reachOf, type RevealPlace } from '@whoboard/shared/private-notes/reveal.ts';
import type * as Y from 'yjs';
import { freePlace } from './free-place.ts';

/** Board units between an area's edge and the notes in it; below its title at the top. */
const margin = { left: 40, top: 90, right: 40, bottom: 40 } as const;
const columns = 6;
const noteStep = 220;

/** The area that a request names, if it is one and still there. */
export function areaOn(board: Y.Doc, area: string | null): string | null {
  return area !== null && itemsOf(board).get(area)?.get('type') === 'frame' ? area : null;
}

/**
 * Where notes go that belong to nothing else on the board.
 * @param area as `areaOn` gives it
 */
export function notePlace(board: Y.Doc, area: string | null): RevealPlace {
  const width = columns * noteStep;
  if (area === null) return { area, at: freePlace(board), width, taken: [] };
  const { size } = readFields(itemsOf(board).get(area)!, commonFields);
  const taken: { pos: Point; size: Size }[] = [];
  for (const record of itemsOf(board).values()) {
    if (record.get('parent') === area) taken.push(readFields(record, commonFields));
  }
  return { area, at: [margin.left, margin.top], width: size[0] - margin.left - margin.right, taken };
}

/** An area that is too small for what was written for it becomes larger; nothing hangs over its edge. */
export function growArea(board: Y.Doc, area: string, notes: readonly NewItem[]): void {
  const { size } = readFields(itemsOf(board).get(area)!, commonFields);
  const [right, bottom] = reachOf(notes, area);
  const needed: Size = [Math.max(size[0], right + margin.right), Math.max(size[1], bottom + margin.bottom)];
  if (needed[0] > size[0] || needed[1] > size[1]) resizeItem(board, area, needed);
}
