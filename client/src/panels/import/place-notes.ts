import { addItems } from '@whoboard/shared/board/edits/items.ts';
import type { Point } from '@whoboard/shared/board/schema.ts';
import { layoutNotesInGrid, type NoteInput } from '@whoboard/shared/formats/csv.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import type { Editor } from '../../model/editor.ts';

/** Room between what is on the board and what comes, in board units. */
const gap = 120;
/** What a note takes in an update besides its text, in bytes. */
const bytesPerNote = 220;
/** A change stays well below one frame, so that it is sent and accepted as a whole. */
const maxChangeBytes = limits.maxFrameBytes * 0.6;

/**
 * Puts notes right of everything else, selects them and shows them. As many as go into one frame are one change, and one
 * undo takes them away; a larger number comes in several.
 * @param onProgress told after each change how many notes are there
 */
export async function placeNotes(
  editor: Editor,
  notes: readonly NoteInput[],
  onProgress: (done: number) => void,
): Promise<void> {
  const bounds = editor.board.boundsOf(editor.board.order.get());
  const places = layoutNotesInGrid(notes.length, bounds ? [bounds.x + bounds.w + gap, bounds.y] : [0, 0]);
  const ids: string[] = [];
  for (const batch of batches(notes)) {
    const start = ids.length;
    const placed = batch.map((note, index) => ({ ...note, pos: places[start + index] ?? ([0, 0] as Point) }));
    ids.push(...editor.board.change((doc) => addItems(doc, placed, editor.me.id)));
    onProgress(ids.length);
    if (ids.length < notes.length) await new Promise((resolve) => setTimeout(resolve));
  }
  editor.selection.set(ids);
  const added = editor.board.boundsOf(ids);
  if (added) editor.camera.show(added, { maxZoom: 1 });
}

/** Cuts notes into runs of which each fits one change. */
export function batches(notes: readonly NoteInput[]): readonly (readonly NoteInput[])[] {
  const runs: NoteInput[][] = [];
  let bytes = Infinity;
  for (const note of notes) {
    // A letter takes at most three bytes.
    const size = bytesPerNote + 3 * (note.text.length + (note.saidBy?.length ?? 0));
    if (bytes + size > maxChangeBytes) {
      runs.push([]);
      bytes = 0;
    }
    runs.at(-1)?.push(note);
    bytes += size;
  }
  return runs;
}
