import { moveItems, resizeItem } from '@whoboard/shared/board/edits/items.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import type { JourneyItem } from '@whoboard/shared/items/journey/fields.ts';
import type * as Y from 'yjs';
import type { Editor } from './editor.ts';
import { mayChange } from './rights.ts';

/** No step of anybody's history: undoing a note shall not move a map. */
const origin = { makesRoom: true };
/** After a burst of letters, not at each one. */
const quietMs = 250;
/** Kept between two journeys, where they stood no nearer before. */
const mostGap = 48;
/** Between a journey and the border of the area around it. */
const areaPadding = 40;

/**
 * Keeps the lower one of two compared journeys clear of the upper one when that grows by what this person writes in it: it
 * goes down, and the area around both grows with it. The place is worked out from the upper one alone, so that several
 * people who write at once all send it to the same place. Journeys that somebody has laid over each other stay so.
 * @returns how to stop
 */
export function makeRoom(editor: Editor): () => void {
  const { board } = editor;
  const known = new Map<string, Box>();
  let cancel: (() => void) | null = null;
  const check = (): void => {
    cancel = null;
    const journeys = comparedJourneys(editor);
    for (const { id } of journeys) {
      const [home, before] = [board.homeOf(id), known.get(id)];
      if (!home) continue;
      // One that somebody moves goes where they want it.
      if (before && home.y === before.y && home.h > before.h)
        for (const lower of journeys) push(editor, { id, home, before: before.y + before.h }, lower);
      known.set(id, home);
    }
  };
  const onTransaction = (transaction: Y.Transaction): void => {
    if (!transaction.local || transaction.origin === origin || !editor.canEdit) return;
    cancel?.();
    cancel = editor.clock.after(quietMs, check);
  };
  check();
  board.doc.on('afterTransaction', onTransaction);
  return () => {
    cancel?.();
    board.doc.off('afterTransaction', onTransaction);
  };
}

/** Journeys that are compared with another one, from either side. */
function comparedJourneys(editor: Editor): readonly JourneyItem[] {
  const all = editor.board.order.get().flatMap((id): JourneyItem[] => {
    const item = editor.board.item(id);
    return item?.type === 'journey' ? [item] : [];
  });
  const named = new Set(all.map(({ comparedWith }) => comparedWith));
  return all.filter(({ id, comparedWith }) => comparedWith !== null || named.has(id));
}

interface Grown {
  readonly id: string;
  readonly home: Box;
  /** Where it ended when that was last looked at. */
  readonly before: number;
}

function push(editor: Editor, upper: Grown, lower: JourneyItem): void {
  const { board } = editor;
  const [above, below] = [board.item(upper.id), board.homeOf(lower.id)];
  if (above?.type !== 'journey' || !below || above.parent !== lower.parent) return;
  if (above.comparedWith !== lower.id && lower.comparedWith !== above.id) return;
  const end = upper.home.y + upper.home.h;
  const isBeside = below.x >= upper.home.x + upper.home.w || below.x + below.w <= upper.home.x;
  if (isBeside || below.y < upper.before || below.y >= end || !mayChange(editor, lower.id)) return;
  const by = end + Math.min(mostGap, below.y - upper.before) - below.y;
  const area = lower.parent === null ? undefined : board.item(lower.parent);
  const home = area && board.homeOf(area.id);
  const missing = home ? below.y + by + below.h + areaPadding - home.y - home.h : 0;
  board.doc.transact(() => {
    moveItems(board.doc, new Map([[lower.id, [lower.pos[0], lower.pos[1] + by]]]));
    if (area?.type === 'frame' && home && missing > 0 && mayChange(editor, area.id))
      resizeItem(board.doc, area.id, [area.size[0], area.size[1] + missing]);
  }, origin);
}
