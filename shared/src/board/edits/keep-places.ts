import type * as Y from 'yjs';
import { readItem, type Item } from '../../items/index.ts';
import type { Box } from '../../items/item-type.ts';
import { layoutOfMap } from '../../lanes/lay-out-board.ts';
import { isMap } from '../../lanes/lay-out-map.ts';
import { childBox, type MapItem } from '../../lanes/map-layout.ts';
import { roughContext } from '../../lanes/rough-context.ts';
import { absolutePosition, ancestorsOf, storedPoint, storedSize } from '../geometry.ts';
import { itemsOf, metaOf, readFields } from '../layout.ts';
import { readBoard } from '../read-board.ts';
import { metaFields } from '../schema.ts';
import { placedIn, recordOf, setValue } from './records.ts';

/** A map as it is stored, or null when there is none of that id. */
export function mapIn(doc: Y.Doc, id: string): MapItem | null {
  const record = recordOf(doc, id);
  const item: Item | null = record ? readItem(id, record) : null;
  return item && isMap(item) ? item : null;
}

/** Where an item is seen on the board, and how large. */
export type SeenAt = (id: string) => Box | null;

/** Where the items of maps are seen, about: without fonts. */
export function roughPlaces(doc: Y.Doc): SeenAt {
  const { items } = readBoard(doc);
  const context = roughContext(items, readFields(metaOf(doc), metaFields).locale);
  const lookup = (id: string): Item | undefined => items.get(id);
  return (id) => {
    const item = items.get(id);
    const map = item && ancestorsOf(item, lookup)[0];
    const box = map && isMap(map) ? childBox(layoutOfMap(map, context), id) : null;
    if (!box || !map) return null;
    const [x, y] = absolutePosition(map, lookup);
    return { ...box, x: x + box.x, y: y + box.y };
  };
}

/**
 * Writes to the items of maps where they are seen, relative to their map, and how large: their map is about to go.
 * @param maps ids of maps
 */
export function keepPlaces(doc: Y.Doc, maps: ReadonlySet<string>, seenAt: SeenAt | undefined): void {
  const lookup = placedIn(doc);
  let rough: SeenAt | undefined;
  for (const [id, record] of itemsOf(doc).entries()) {
    const parent = record.get('parent');
    if (typeof parent !== 'string' || !maps.has(parent)) continue;
    const map = ancestorsOf(lookup(id)!, lookup)[0];
    if (map?.id !== parent || !mapIn(doc, parent)) continue;
    const box = seenAt?.(id) ?? (rough ??= roughPlaces(doc))(id);
    if (!box) continue;
    const [x, y] = absolutePosition(map, lookup);
    setValue(record, 'pos', storedPoint([box.x - x, box.y - y]));
    setValue(record, 'size', storedSize([box.w, box.h], [1, 1]));
  }
}
