import type { Detail } from '@whoboard/shared/draw/draw-context.ts';
import type { Item } from '@whoboard/shared/items/index.ts';

/** Letters below this many pixels are painted as bars, and below the next as plain blocks. */
const barsBelowPx = 5;
const blocksBelowPx = 2;
/** The usual size of letters on cards, in board units. */
const usualLetters = 16;

/** How much of an item is worth painting at a zoom; large letters are readable for longer. */
export function detailAt(zoom: number, item: Item): Detail {
  return letterDetail(zoom, 'fontSize' in item ? item.fontSize : usualLetters);
}

/** The level of detail for letters of a size in board units. */
export function letterDetail(zoom: number, letters = usualLetters): Detail {
  const px = letters * zoom;
  return px >= barsBelowPx ? 'full' : px >= blocksBelowPx ? 'bars' : 'blocks';
}
