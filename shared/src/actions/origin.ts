import type { ActionItem } from '../items/action/fields.ts';
import type { Item } from '../items/index.ts';

/** What an action is made from: an item as a whole (a note), or a line of it (a statement of a persona). */
export interface ActionSource {
  readonly item: Item;
  readonly entry: string | null;
}

/** The words of a note or statement on one line; null when there are none, or no longer. */
export function wordsForAction({ item, entry }: ActionSource): string | null {
  const found =
    entry === null
      ? 'text' in item && typeof item.text === 'string'
        ? item.text
        : null
      : 'statements' in item
        ? item.statements.find(({ id }) => id === entry)?.text
        : null;
  const words = (found ?? '').replace(/\s+/g, ' ').trim();
  return words === '' ? null : words;
}

/** What an action was made from, in words; null when it was made by itself. */
export function originWords(
  action: Pick<ActionItem, 'origin' | 'originEntry'>,
  item: (id: string) => Item | undefined,
): { readonly id: string; readonly words: string | null } | null {
  if (action.origin === null) return null;
  const found = item(action.origin);
  const words = found ? wordsForAction({ item: found, entry: action.originEntry }) : null;
  return { id: action.origin, words };
}
