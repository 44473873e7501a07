import type { DrawContext } from '../draw/draw-context.ts';
import { typeOf, type Item } from '../items/index.ts';
import type { Size } from '../board/schema.ts';
import type { ItemSizes } from './flow.ts';
import type { MapItem, MapLayout } from './map-layout.ts';

/** Whether an item holds lanes, so that its layout decides where its children stand. */
export function isMap(item: Item): item is Extract<Item, MapItem> {
  return item.type === 'journey' || item.type === 'empathyMap';
}

/** Whether items of a type hold lanes. */
export function isMapType(type: string): boolean {
  return type === 'journey' || type === 'empathyMap';
}

/**
 * Where everything of a map stands.
 * @param children the items whose parent is the map, as they are stored, in any sequence
 * @param before the layout before a change, of the same map in the same context: what still holds is kept, so that a
 * change of one note costs the layout of one cell
 */
export function layOutMap(
  map: MapItem,
  children: readonly Item[],
  context: DrawContext,
  before?: MapLayout,
): MapLayout {
  return typeOf(map)!.layOut!(map, children, { context, sizes: sizesIn(context), before });
}

/** Sizes in cells, worked out once for each item and width: snapshots are immutable. */
const remembered = new WeakMap<
  Item,
  { readonly width: number; readonly measure: object; readonly size: Size }
>();

function sizesIn(context: DrawContext): ItemSizes {
  let [lastType, lastFits] = ['', false];
  return {
    fits(item) {
      if (item.type !== lastType) {
        lastType = item.type;
        lastFits = typeOf(item)?.cellSize !== undefined;
      }
      return lastFits;
    },
    inCell(item, width) {
      const known = remembered.get(item);
      if (known && known.width === width && known.measure === context.measure) return known.size;
      const size = typeOf(item)!.cellSize!(item, width, context);
      remembered.set(item, { width, measure: context.measure, size });
      return size;
    },
    // A map within a map, which no tool makes, must not ask for its own size.
    free: (item) => (isMap(item) ? item.size : (typeOf(item)?.measure?.(item, context) ?? item.size)),
  };
}
