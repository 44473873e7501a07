import type { ItemLookup } from '../personas/statements.ts';
import type { Translate } from '../i18n/translate.ts';
import { typeOf } from '../items/index.ts';
import type { TextNode } from '../items/item-type.ts';
import { parseTarget, type TargetId } from './target.ts';

/** Characters that are enough to recognise a target by. */
const maxLabelLength = 140;

/**
 * What a target says, in one line, so that a ranking can be read without the board.
 * @returns null when the target is gone
 */
export function targetLabel(id: TargetId, lookup: ItemLookup, t: Translate): string | null {
  const target = parseTarget(id);
  const item = target ? lookup(target.item) : undefined;
  const type = item && typeOf(item);
  if (!target || !item || !type) return null;
  if (target.part === null) return oneLine(firstWords(type.toText(item as never, t)));
  const part = type.voteParts?.(item as never, t).find(({ key }) => key === target.part);
  return part ? oneLine(part.label) : null;
}

function firstWords(node: TextNode): string {
  if (node.text.trim() !== '') return node.text;
  for (const child of node.children ?? []) {
    const words = firstWords(child);
    if (words !== '') return words;
  }
  return node.label;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= maxLabelLength) return line;
  const letters = Array.from(line.slice(0, maxLabelLength)).slice(0, -1);
  return `${letters.join('')}…`;
}
