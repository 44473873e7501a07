import { ancestorsOf, boxOf, intersects, rootPosition } from '../board/geometry.ts';
import { addToGroup } from '../board/groups.ts';
import { byOrder } from '../board/layout.ts';
import { inReadingOrder } from '../board/reading-order.ts';
import type { Size } from '../board/schema.ts';
import { typeOf, type Item } from '../items/index.ts';
import type { Box } from '../items/item-type.ts';
import { isMap } from '../lanes/lay-out-map.ts';
import { inSlotOrder } from '../lanes/slot-order.ts';
import type { DrawContext } from './draw-context.ts';
import { roundRectPath, type Painter } from './painter.ts';
import { drawLabel } from './text-block.ts';
import { fontOf } from './text-layout.ts';
import { theme } from './theme.ts';

/** The items of a board by id, as in `Board.items`. */
export type ItemMap = ReadonlyMap<string, Item>;

/** An item with its top left corner on the board. */
export interface PlacedItem {
  readonly item: Item;
  readonly x: number;
  readonly y: number;
}

/** Sorts siblings from the lowest to the uppermost: areas first, then by stacking key. */
export function byStacking(a: Item, b: Item): number {
  return Number(isBackdrop(b)) - Number(isBackdrop(a)) || byOrder(a, b);
}

function isBackdrop(item: Item): boolean {
  return typeOf(item)?.isBackdrop === true;
}

/** All items from the lowest to the uppermost, each followed by what lies in it, with their places on the board. */
export function boardOrder(items: ItemMap): readonly PlacedItem[] {
  return walk(items, (siblings) => [...siblings].sort(byStacking));
}

/**
 * All items in the order in which one reads a wall: rows from top to bottom, each from left to right, and each item
 * followed by what lies in it. Without a context, items count with their stored sizes.
 */
export function readingOrder(items: ItemMap, context?: DrawContext): readonly PlacedItem[] {
  return walk(items, (siblings, isOnBoard) => {
    const [parent] = isOnBoard ? [] : ancestorsOf(siblings[0]!, (id) => items.get(id));
    if (parent && isMap(parent)) return inSlotOrder(parent, siblings);
    const byId = new Map(siblings.map((item) => [item.id, item]));
    const box = (id: string): Box => {
      const item = byId.get(id)!;
      return boxOf(isOnBoard ? rootPosition(item) : item.pos, context ? sizeOf(item, context) : item.size);
    };
    return inReadingOrder([...byId.keys()], box).map((id) => byId.get(id)!);
  });
}

function walk(
  items: ItemMap,
  sort: (siblings: readonly Item[], isOnBoard: boolean) => readonly Item[],
): readonly PlacedItem[] {
  const children = new Map<string | null, Item[]>();
  const lookup = (id: string): Item | undefined => items.get(id);
  for (const item of items.values()) {
    const parent = item.parent === null ? null : (ancestorsOf(item, lookup)[0]?.id ?? null);
    addToGroup(children, parent, item);
  }
  const placed: PlacedItem[] = [];
  const visit = (parent: string | null, originX: number, originY: number): void => {
    const siblings = children.get(parent);
    if (!siblings) return;
    for (const item of sort(siblings, parent === null)) {
      const pos = parent === null ? rootPosition(item) : item.pos;
      const x = originX + pos[0];
      const y = originY + pos[1];
      placed.push({ item, x, y });
      visit(item.id, x, y);
    }
  };
  visit(null, 0, 0);
  return placed;
}

/** The size that an item is drawn with. */
export function sizeOf(item: Item, context: DrawContext): Size {
  return typeOf(item)?.measure?.(item as never, context) ?? item.size;
}

/** An item's box as drawn, on the board. */
export function boxOnBoard({ item, x, y }: PlacedItem, context: DrawContext): Box {
  const [w, h] = sizeOf(item, context);
  return { x, y, w, h };
}

/** How far drawing may reach beyond an item's box: shadows and strokes. */
const overhang = 12;

/**
 * Paints items in the sequence given (see `boardOrder`), in board units.
 * @param options.clip only what reaches into this box of the board is painted
 */
export function drawItems(
  placed: Iterable<PlacedItem>,
  painter: Painter,
  context: DrawContext,
  options: { readonly clip?: Box } = {},
): void {
  const { clip } = options;
  for (const entry of placed) {
    if (clip && !reaches(boxOnBoard(entry, context), clip)) continue;
    painter.save();
    painter.translate(entry.x, entry.y);
    drawItem(entry.item, painter, context);
    painter.restore();
  }
}

function reaches(box: Box, clip: Box): boolean {
  const { x, y, w, h } = box;
  return intersects({ x: x - overhang, y: y - overhang, w: w + 2 * overhang, h: h + 2 * overhang }, clip);
}

/** Paints one item with its top left corner at the painter's origin; unknown ones as a grey box that says so. */
export function drawItem(item: Item, painter: Painter, context: DrawContext): void {
  const type = typeOf(item);
  if (type) type.draw(item as never, painter, context);
  else drawUnknown(item, painter, context);
}

function drawUnknown(item: Item, painter: Painter, context: DrawContext): void {
  const [w, h] = item.size;
  painter.fillStyle = theme.hairline;
  roundRectPath(painter, 0, 0, w, h, 6);
  painter.fill();
  if (context.detail !== 'full') return;
  painter.fillStyle = theme.inkSoft;
  drawLabel(painter, context.t('item.unknown.name'), w / 2, h / 2 + 6, fontOf(16), 'center');
}
