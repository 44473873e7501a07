import { typeOf, type Item, type NewItem } from '../items/index.ts';

/**
 * What a place that a step can show is called away from its board: an area or a map by its title, a persona card by its
 * kind, since its first name is what the workshop finds. Empty for what has no name yet, null for what is no such place.
 */
export function stepPlaceName(item: Item | NewItem): string | null {
  if (item.type === 'persona') return `persona:${item.kind ?? 'buyer'}`;
  if (item.type === 'unknown' || !('title' in item)) return null;
  return typeOf(item as Item)?.isContainer === true ? (item.title ?? '').trim() : null;
}
