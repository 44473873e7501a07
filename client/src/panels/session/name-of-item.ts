import { typeOf } from '@whoboard/shared/items/index.ts';
import type { Editor } from '../../model/editor.ts';

const maxLength = 60;

/** What an item is called in a list: its words, or else its kind; null when it is gone. */
export function nameOfItem(editor: Editor, id: string): string | null {
  const item = editor.board.item(id);
  const type = item && typeOf(item);
  if (!item || item.type === 'unknown' || !type) return null;
  const words = firstWords(type.toText(item, editor.t.get()));
  return words.slice(0, maxLength) || editor.t.get()(`item.${item.type}.name`);
}

interface Texts {
  readonly text: string;
  readonly children?: readonly Texts[];
}

function firstWords({ text, children = [] }: Texts): string {
  const own = text.trim();
  if (own !== '') return own;
  for (const child of children) {
    const words = firstWords(child);
    if (words !== '') return words;
  }
  return '';
}
