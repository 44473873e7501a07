import type { MessageKey } from '@whoboard/shared/i18n/translate.ts';
import { typeOf } from '@whoboard/shared/items/index.ts';
import type { TextNode } from '@whoboard/shared/items/item-type.ts';
import type { Editor } from '../../model/editor.ts';

const maxFound = 20;

/** Items with a text that holds the words typed, in reading order; none for less than two letters. */
export function findItems(
  editor: Editor,
  query: string,
): readonly { readonly id: string; readonly text: string; readonly nameKey: MessageKey }[] {
  const wanted = query.trim().toLowerCase();
  if (wanted.length < 2) return [];
  const { t } = editor.drawContext();
  const found = [];
  for (const id of editor.board.order.get()) {
    const item = editor.board.item(id);
    const type = item && typeOf(item);
    if (!type) continue;
    const text = firstWith(type.toText(item, t), wanted);
    if (text === null) continue;
    found.push({ id, text: text.slice(0, 120), nameKey: type.nameKey as MessageKey });
    if (found.length === maxFound) break;
  }
  return found;
}

function firstWith(node: TextNode, wanted: string): string | null {
  if (node.text.toLowerCase().includes(wanted)) return node.text;
  for (const child of node.children ?? []) {
    const found = firstWith(child, wanted);
    if (found !== null) return found;
  }
  return null;
}
