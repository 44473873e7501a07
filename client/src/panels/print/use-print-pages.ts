import type { Board } from '@whoboard/shared/board/read-board.ts';
import type { DrawContext } from '@whoboard/shared/draw/draw-context.ts';
import type { SessionState } from '@whoboard/shared/session/state.ts';
import { createPrintContext } from '@whoboard/shared/print/print-context.ts';
import { printDocument } from '@whoboard/shared/print/print-document.ts';
import type { PrintOptions } from '@whoboard/shared/print/print-options.ts';
import type { PrintPage } from '@whoboard/shared/print/page.ts';
import type { PrintKind } from '@whoboard/shared/protocol/api.ts';
import { useMemo, useState } from 'react';
import type { Editor } from '../../model/editor.ts';
import { useBoardSnapshot } from '../use-board-snapshot.ts';

/** While others write, the preview follows at this pace. */
const followMs = 700;

/** The board as it is now, and what drawing it on paper may look at. */
export function useBoardOnPaper(editor: Editor): { readonly board: Board; readonly context: DrawContext } {
  const board = useBoardSnapshot(editor, followMs);
  const [now] = useState(() => Date.now());
  const context = useMemo(
    () =>
      createPrintContext(board, {
        measure: editor.drawContext().measure,
        image: (hash) => editor.images.get(hash, 'full'),
        now,
      }),
    [editor, board, now],
  );
  return { board, context };
}

/** The pages that the options make; none while there are no options. */
export function usePrintPages(
  kind: PrintKind,
  board: Board,
  options: PrintOptions | null,
  context: DrawContext,
  session: SessionState,
): readonly PrintPage[] {
  const [now] = useState(() => Date.now());
  return useMemo(
    () => (options ? printDocument(kind, board, options, context, { session, now }).pages : []),
    [kind, board, options, context, session, now],
  );
}
