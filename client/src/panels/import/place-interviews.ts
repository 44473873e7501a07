import { addItems } from '@whoboard/shared/board/edits/items.ts';
import type { Point } from '@whoboard/shared/board/schema.ts';
import type { InterviewInput } from '@whoboard/shared/formats/interviews-from-table.ts';
import { CardColumns } from '../../commands/card-columns.ts';
import type { Editor } from '../../model/editor.ts';

/** Room between what is on the board and what comes, in board units. */
const gap = 120;
/** Lines of cards that are placed before the page may answer again: fewer on a slow machine, more on a fast one. */
const linesPerChange = { min: 60, start: 150, max: 1_200 } as const;
/** How long the page may be kept waiting. */
const wantedMs = { min: 30, max: 90 } as const;

export interface PlaceOptions {
  /** Told after each change how many cards are there. */
  readonly onProgress?: (done: number) => void;
  /** Stops it: what has been placed is taken back. */
  readonly signal?: AbortSignal;
}

/**
 * Puts interview cards right of everything else, in columns of about equal height, selects them and shows them. However
 * many they are, one undo takes them away.
 * @returns their ids; null when it was stopped and the board is as it was
 * @throws AppError boardFull; the board is as it was then, too
 */
export async function placeInterviews(
  editor: Editor,
  interviews: readonly InterviewInput[],
  { onProgress, signal }: PlaceOptions = {},
): Promise<readonly string[] | null> {
  const bounds = editor.board.boundsOf(editor.board.order.get());
  const origin: Point = bounds ? [bounds.x + bounds.w + gap, bounds.y] : [0, 0];
  const columns = new CardColumns(editor, origin, interviews.length);
  const ids: string[] = [];
  const endStep = editor.history.beginStep();
  try {
    let lines: number = linesPerChange.start;
    while (ids.length < interviews.length) {
      const startMs = performance.now();
      const batch = interviews.slice(ids.length, ids.length + cardsFor(interviews, ids.length, lines));
      const placed = batch.map((interview) => ({ ...interview, pos: columns.place(interview) }));
      ids.push(...editor.board.change((doc) => addItems(doc, placed, editor.me.id)));
      onProgress?.(ids.length);
      const tookMs = performance.now() - startMs;
      if (tookMs < wantedMs.min) lines = Math.min(linesPerChange.max, lines * 2);
      else if (tookMs > wantedMs.max) lines = Math.max(linesPerChange.min, lines / 2);
      if (ids.length < interviews.length) await new Promise((resolve) => setTimeout(resolve));
      if (signal?.aborted) break;
    }
  } catch (error) {
    endStep();
    if (ids.length > 0) editor.history.undo();
    throw error;
  }
  endStep();
  if (signal?.aborted) {
    editor.history.undo();
    return null;
  }
  editor.selection.set(ids);
  const added = editor.board.boundsOf(ids);
  if (added) editor.camera.show(added, { maxZoom: 1 });
  return ids;
}

/** How many of the cards, from one on, make a change of about so many lines; one at least. */
function cardsFor(interviews: readonly InterviewInput[], from: number, maxLines: number): number {
  let lines = 0;
  let count = 0;
  for (const { verbatims = [], answers = [] } of interviews.slice(from)) {
    lines += 5 + verbatims.length + answers.length;
    if (count > 0 && lines > maxLines) break;
    count++;
  }
  return count;
}
