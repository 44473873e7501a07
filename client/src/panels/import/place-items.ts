import { addItems } from '@whoboard/shared/board/edits/items.ts';
import type { Point } from '@whoboard/shared/board/schema.ts';
import { layoutNotesInGrid, type NoteInput } from '@whoboard/shared/formats/csv.ts';
import type { NewItem } from '@whoboard/shared/items/index.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { CardColumns } from '../../commands/card-columns.ts';
import type { Editor } from '../../model/editor.ts';

/** Room between what is on the board and what comes, in board units. */
const gap = 120;
/** What an item takes in an update besides its texts, in bytes. */
const bytesPerItem = 220;
/** A change stays well below one frame, so that it is sent and accepted as a whole. */
const maxChangeBytes = limits.maxFrameBytes * 0.6;

/** Puts notes right of everything else. */
export function placeNotes(
  editor: Editor,
  notes: readonly NoteInput[],
  onProgress: (done: number) => void,
): Promise<void> {
  return placeItems(editor, notes, layoutNotesInGrid(notes.length, startOf(editor)), onProgress);
}

/** Puts cards right of everything else, in columns of about equal height. */
export function placeCards(
  editor: Editor,
  cards: readonly NewItem[],
  onProgress: (done: number) => void,
): Promise<void> {
  const columns = new CardColumns(editor, startOf(editor), cards.length);
  return placeItems(
    editor,
    cards,
    cards.map((card) => columns.place(card)),
    onProgress,
  );
}

function startOf(editor: Editor): Point {
  const bounds = editor.board.boundsOf(editor.board.order.get());
  return bounds ? [bounds.x + bounds.w + gap, bounds.y] : [0, 0];
}

/**
 * Puts items at their places, selects them and shows them. As many as go into one frame are one change, and one undo
 * takes them away; a larger number comes in several.
 * @param onProgress told after each change how many are there
 */
async function placeItems(
  editor: Editor,
  items: readonly NewItem[],
  places: readonly Point[],
  onProgress: (done: number) => void,
): Promise<void> {
  const ids: string[] = [];
  for (const batch of batches(items)) {
    const start = ids.length;
    const placed = batch.map((item, index) => ({ ...item, pos: places[start + index] ?? ([0, 0] as Point) }));
    ids.push(...editor.board.change((doc) => addItems(doc, placed, editor.me.id)));
    onProgress(ids.length);
    if (ids.length < items.length) await new Promise((resolve) => setTimeout(resolve));
  }
  editor.selection.set(ids);
  const added = editor.board.boundsOf(ids);
  if (added) editor.camera.show(added, { maxZoom: 1 });
}

/** Cuts items into runs of which each fits one change. */
export function batches<T extends NewItem>(items: readonly T[]): readonly (readonly T[])[] {
  const runs: T[][] = [];
  let bytes = Infinity;
  for (const item of items) {
    // A letter takes at most three bytes.
    let size = bytesPerItem;
    for (const field of Object.values(item)) if (typeof field === 'string') size += 3 * field.length;
    if (bytes + size > maxChangeBytes) {
      runs.push([]);
      bytes = 0;
    }
    runs.at(-1)?.push(item);
    bytes += size;
  }
  return runs;
}
