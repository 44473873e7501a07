import { addEntry, removeEntry } from '@whoboard/shared/board/edits/lists.ts';
import { useCallback, useMemo, useState } from 'react';
import type { Editor } from '../../model/editor.ts';

/** A field of a line of a card. */
export interface LineField {
  readonly list: string;
  readonly id: string;
  readonly field: string;
}

/** What the lists of a card's panel can do, and which field shall have the focus next. */
export interface Lines {
  readonly editor: Editor;
  readonly itemId: string;
  readonly wanted: LineField | null;
  readonly focused: () => void;
  focus(field: LineField): void;
  /** Adds a line behind another one, or at the end; it takes the focus. */
  add(list: string, field: string, values?: Readonly<Record<string, unknown>>, after?: string): void;
  /** Removes a line; the one before, or else after it, takes the focus. */
  remove(at: LineField, ids: readonly string[]): void;
}

export function useLines(editor: Editor, itemId: string): Lines {
  const [wanted, focus] = useState<LineField | null>(null);
  const focused = useCallback(() => focus(null), []);
  return useMemo(
    () => ({
      editor,
      itemId,
      wanted,
      focused,
      focus,
      add(list, field, values = {}, after) {
        const id = editor.board.change((doc) => addEntry(doc, itemId, [list], { ...values }, { after }));
        if (id !== null) focus({ list, id, field });
      },
      remove({ list, id, field }, ids) {
        const index = ids.indexOf(id);
        const neighbour = ids[index - 1] ?? ids[index + 1];
        editor.board.change((doc) => removeEntry(doc, itemId, [list], id));
        if (neighbour !== undefined) focus({ list, id: neighbour, field });
      },
    }),
    [editor, itemId, wanted, focused],
  );
}
