import { boardOrder, boxOnBoard, readingOrder, type ItemMap, type PlacedItem } from '../draw/draw-board.ts';
import type { DrawContext } from '../draw/draw-context.ts';
import { intersects } from '../board/geometry.ts';
import type { Box } from '../items/item-type.ts';

/**
 * What a poster shows: everything, or the wanted items with what lies in them, in the order in which it is painted.
 * Readers of a PDF find text in the order of painting; so items are painted as one reads the wall, except that what
 * covers another is painted after it.
 */
export function itemsOfPoster(
  items: ItemMap,
  wanted: readonly string[] | null,
  context: DrawContext,
): readonly PlacedItem[] {
  const stacked = boardOrder(items);
  const shown = wanted === null ? stacked : withContents(stacked, new Set(wanted));
  const rank = new Map(readingOrder(items, context).map(({ item }, index) => [item.id, index]));
  return paintOrder(
    shown,
    shown.map((placed) => boxOnBoard(placed, context)),
    (placed) => rank.get(placed.item.id) ?? 0,
  );
}

/** Containers come before what lies in them. */
function withContents(placed: readonly PlacedItem[], wanted: Set<string>): readonly PlacedItem[] {
  const shown = new Set<string>();
  return placed.filter(({ item }) => {
    const isShown = wanted.has(item.id) || (item.parent !== null && shown.has(item.parent));
    if (isShown) shown.add(item.id);
    return isShown;
  });
}

/** Overlaps that are looked at; on a heap of more than these the order of stacking is kept as it is. */
const maxOverlaps = 400_000;
const cellSize = 400;

/**
 * Sorts by rank where nothing overlaps, and by stacking where something does.
 * @param stacked from the lowest to the uppermost
 */
export function paintOrder(
  stacked: readonly PlacedItem[],
  boxes: readonly Box[],
  rankOf: (placed: PlacedItem) => number,
): readonly PlacedItem[] {
  const above = overlapsOf(boxes);
  if (!above) return stacked;
  const below = new Uint32Array(stacked.length);
  for (const list of above) for (const index of list ?? []) below[index]! += 1;

  const ranks = stacked.map(rankOf);
  const ready = new Heap((a, b) => ranks[a]! - ranks[b]! || a - b);
  for (let index = 0; index < stacked.length; index++) if (below[index] === 0) ready.push(index);
  const sorted: PlacedItem[] = [];
  for (let index = ready.pop(); index !== undefined; index = ready.pop()) {
    sorted.push(stacked[index]!);
    for (const upper of above[index] ?? []) {
      below[upper]! -= 1;
      if (below[upper] === 0) ready.push(upper);
    }
  }
  return sorted;
}

/** For each box the later ones that overlap it; null when there are too many. */
function overlapsOf(boxes: readonly Box[]): readonly (readonly number[] | undefined)[] | null {
  const cells = new Map<string, number[]>();
  const large: number[] = [];
  const above: number[][] = [];
  let overlaps = 0;
  for (const [index, box] of boxes.entries()) {
    const seen = new Set<number>(large);
    const spots = cellsOf(box);
    if (spots) for (const spot of spots) for (const other of cells.get(spot) ?? []) seen.add(other);
    else for (let other = 0; other < index; other++) seen.add(other);
    for (const other of seen) {
      if (!intersects(boxes[other]!, box)) continue;
      (above[other] ??= []).push(index);
      if (++overlaps > maxOverlaps) return null;
    }
    if (!spots) large.push(index);
    else for (const spot of spots) add(cells, spot, index);
  }
  return above;
}

/** The cells that a box reaches into; null for one that reaches into very many. */
function cellsOf({ x, y, w, h }: Box): readonly string[] | null {
  const [left, right] = [Math.floor(x / cellSize), Math.floor((x + w) / cellSize)];
  const [top, bottom] = [Math.floor(y / cellSize), Math.floor((y + h) / cellSize)];
  if ((right - left + 1) * (bottom - top + 1) > 64) return null;
  const spots: string[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) spots.push(`${column} ${row}`);
  return spots;
}

function add(cells: Map<string, number[]>, spot: string, index: number): void {
  const list = cells.get(spot);
  if (list) list.push(index);
  else cells.set(spot, [index]);
}

/** A binary heap of indexes, the smallest first. */
class Heap {
  readonly #items: number[] = [];
  readonly #compare: (a: number, b: number) => number;

  constructor(compare: (a: number, b: number) => number) {
    this.#compare = compare;
  }

  push(value: number): void {
    const items = this.#items;
    let at = items.length;
    items.push(value);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#compare(items[parent]!, value) <= 0) break;
      items[at] = items[parent]!;
      at = parent;
    }
    items[at] = value;
  }

  pop(): number | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (first === undefined || last === undefined || items.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && this.#compare(items[child + 1]!, items[child]!) < 0) child += 1;
      if (this.#compare(last, items[child]!) <= 0) break;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = last;
    return first;
  }
}
