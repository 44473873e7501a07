import { theme } from '../draw/theme.ts';
import type { Fields } from './fields.ts';
import type { ItemType, ItemTypeBase } from './item-type.ts';
import { emptyLayout } from '../lanes/empty-layout.ts';
import type { MapItem } from '../lanes/map-layout.ts';

const waiting = new Map<string, () => Promise<void>>();

/**
 * A type whose drawing is fetched when it is wanted. Until then its items are blank paper without words; their data are
 * all there.
 */
export function later<T extends string, F extends Fields>(
  base: ItemTypeBase<T, F>,
  load: () => Promise<ItemType<T, F>>,
): ItemType<T, F> {
  const type: ItemType<T, F> = {
    ...base,
    draw(item, painter) {
      painter.fillStyle = theme.paper;
      painter.fillRect(0, 0, ...item.size);
    },
    editableTexts: () => [],
    toText: (item) => ({ key: item.id, label: '', text: '' }),
    layOut: (item) => emptyLayout(item as unknown as MapItem),
  };
  waiting.set(base.type, async () => {
    Object.assign(type, { layOut: undefined }, await load());
    waiting.delete(base.type);
  });
  return type;
}

/** Names of the types whose drawings have not come. */
export function waitingTypes(): readonly string[] {
  return [...waiting.keys()];
}

/** Whether items of a type can be drawn; types that nobody knows count as such. */
export function isDrawable(type: string): boolean {
  return !waiting.has(type);
}

/** Fetches the drawing of a type unless it is there. @throws what the import throws; the next call tries again */
export async function fetchType(type: string): Promise<void> {
  await waiting.get(type)?.();
}
