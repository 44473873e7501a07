import {
  actionColors,
  decisionColors,
  evidenceColors,
  kindColors,
  noteColors,
  theme,
} from '@whoboard/shared/draw/theme.ts';
import type { Item } from '@whoboard/shared/items/index.ts';

/** The one colour that an item is known by at a glance, its paper or its kind; null when it has none. */
export function itemTint(item: Item): string | null {
  if ('color' in item) return noteColors[item.color];
  if ('verbatims' in item) return evidenceColors.interview.strong;
  if ('effort' in item) return actionColors.strong;
  if ('decidedOn' in item) return decisionColors.strong;
  if ('planned' in item) return evidenceColors.panelTracker.strong;
  if ('findings' in item) return evidenceColors.inventory.strong;
  if ('stages' in item) return theme.accent;
  return 'kind' in item ? kindColors[item.kind].strong : null;
}
