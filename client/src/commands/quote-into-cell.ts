import type { CellTarget } from '@whoboard/shared/board/edits/cells.ts';
import type { NewItem } from '@whoboard/shared/items/index.ts';
import { noteFields } from '@whoboard/shared/items/note/fields.ts';
import { isPlayed, sourceName, sourceWords } from '@whoboard/shared/personas/origins.ts';
import type { Editor } from '../model/editor.ts';
import { addToCellOf } from './insert-commands.ts';

/** A note with the words of a line of a card, such as a verbatim, and who said them; null when the words are gone. */
function quoteOf(editor: Editor, itemId: string, entry: string): NewItem | null {
  const card = editor.board.item(itemId);
  const words = card && sourceWords(card, entry)?.trim();
  if (!card || !words) return null;
  return {
    type: 'note',
    text: words.slice(0, noteFields.text.maxLength),
    // A dataset is nobody who spoke.
    saidBy: card.type === 'interview' ? sourceName(card).slice(0, noteFields.saidBy.maxLength) : '',
    setting: isPlayed(card) ? 'rolePlay' : null,
  };
}

/**
 * Puts what somebody said into a cell of a map, as a note under that person's name; the card keeps its line. Whoever is
 * named there and has an interview card is one and the same to the evidence of statements, and is erased from both.
 * @returns the note's id; undefined when nothing was put there
 */
export function quoteIntoCell(
  editor: Editor,
  itemId: string,
  entry: string,
  cell: CellTarget,
): string | undefined {
  const quote = quoteOf(editor, itemId, entry);
  return quote ? addToCellOf(editor, quote, cell) : undefined;
}
