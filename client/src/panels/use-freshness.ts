import type { Freshness } from '@whoboard/shared/personas/evidence.ts';
import type { Editor } from '../model/editor.ts';
import { useSelected } from '../ui/use-selected.ts';

/** What tells whether a source or a review is too old, by today's date and the board's settings. */
export function useFreshness(editor: Editor): Freshness {
  const staleAfterMonths = useSelected(editor.board.meta, (meta) => meta.staleAfterMonths);
  return { today: editor.drawContext().today, staleAfterMonths };
}
