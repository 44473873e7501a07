import { kindColors, noteColors, theme } from '@whoboard/shared/draw/theme.ts';
import type { Item } from '@whoboard/shared/items/index.ts';

/** The one colour that an item is known by at a glance: its paper or its kind. */
export function itemTint(item: Item): string {
  if ('color' in item) return noteColors[item.color];
  if ('kind' in item) return kindColors[item.kind].strong;
  return theme.inkSoft;
}
