import type { Size } from '../board/schema.ts';
import type { Item } from '../items/index.ts';
import type { Box } from '../items/item-type.ts';
import { mapStyle } from './map-style.ts';

/** How large items are; layouts know nothing of their types. */
export interface ItemSizes {
  /** Whether items of its type lie in cells; cards of personas do not. */
  fits(item: Item): boolean;
  /** Its size in a cell at a width; asked for those that fit only. */
  inCell(item: Item, width: number): Size;
  /** Its size outside of cells. */
  free(item: Item): Size;
}

export interface FlowedItem {
  readonly item: Item;
  /** From the flow's top left corner. */
  readonly box: Box;
}

/** The items of a cell in their order. */
export interface Flow {
  /** Of the place that they flow in. */
  readonly width: number;
  readonly height: number;
  /** How many stand beside each other. */
  readonly columns: number;
  readonly items: readonly FlowedItem[];
}

export const emptyFlow: Flow = { width: 0, height: 0, columns: 1, items: [] };

/** How many items stand beside each other at a width. */
export function columnsAt(width: number): number {
  const { minNoteWidth, noteGap } = mapStyle;
  return Math.max(1, Math.floor((width + noteGap) / (minNoteWidth + noteGap)));
}

/**
 * Lays items out in rows, each row as high as its highest item, so that they read in their order from left to right and
 * from top to bottom. Items of types that do not lie in cells get a row each, at their own size.
 */
export function flowItems(items: readonly Item[], width: number, sizes: ItemSizes): Flow {
  if (items.length === 0) return { ...emptyFlow, width };
  const { noteGap } = mapStyle;
  const columns = columnsAt(width);
  // On whole units, so that edges are sharp.
  const itemWidth = Math.max(1, Math.floor((width - (columns - 1) * noteGap) / columns));
  const flowed: FlowedItem[] = [];
  let column = 0;
  let top = 0;
  let rowHeight = 0;
  const endRow = (): void => {
    if (column === 0) return;
    top += rowHeight + noteGap;
    column = rowHeight = 0;
  };
  for (const item of items) {
    const fits = sizes.fits(item);
    if (!fits) endRow();
    const [w, h] = fits ? sizes.inCell(item, itemWidth) : sizes.free(item);
    flowed.push({ item, box: { x: column * (itemWidth + noteGap), y: top, w, h } });
    rowHeight = Math.max(rowHeight, h);
    column += 1;
    if (!fits || column === columns) endRow();
  }
  endRow();
  return { width, height: top - noteGap, columns, items: flowed };
}

/** The same flow when nothing about it has changed, so that only cells with changes are laid out anew. */
export function reuseFlow(
  before: Flow | undefined,
  items: readonly Item[],
  width: number,
  sizes: ItemSizes,
): Flow {
  const isSame =
    before !== undefined &&
    before.width === width &&
    before.items.length === items.length &&
    before.items.every((flowed, index) => flowed.item === items[index]);
  return isSame ? before : flowItems(items, width, sizes);
}
