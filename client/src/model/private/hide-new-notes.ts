import type { CellTarget } from '@whoboard/shared/board/edits/cells.ts';
import type { NoteColor } from '@whoboard/shared/draw/theme.ts';
import type { Editor } from '../editor.ts';

interface NewNote {
  readonly text?: string;
  readonly color?: NoteColor;
}

/**
 * Takes new notes into private writing while that is on: they must never stand on the board for a moment.
 * @param edit opens the last one to be written in
 * @param cell the cell of a map for which they are written; left out for the one that was chosen last
 * @returns whether the notes were taken, or refused because the private document is still on its way
 */
export function hideNewNotes(
  editor: Editor,
  notes: readonly NewNote[],
  edit: boolean,
  cell?: CellTarget,
): boolean {
  const { mode } = editor.session.get()?.state.get().agenda ?? { mode: null };
  const hidden = editor.privateNotes.get();
  if (mode !== 'writePrivately' && !hidden?.isOn.get()) return false;
  if (!hidden) {
    editor.notices.tell({ text: editor.t.get()('private.loading'), tone: 'info' });
    return true;
  }
  const color = editor.newItems.noteColor.get();
  const place = cell ? { map: cell.map, slot: cell.slot } : hidden.place.get();
  for (const note of notes) {
    const id = hidden.write([note.text ?? ''], note.color ?? color, place);
    if (edit) hidden.wanted.set(id ?? null);
  }
  return true;
}
