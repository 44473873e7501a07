import { useCallback, useSyncExternalStore } from 'react';
import type { Editor } from '../model/editor.ts';
import { mayChange } from '../model/rights.ts';

/** Whether this person may change an item; the component renders again only when that changes. */
export function useMayChange(editor: Editor, itemId: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = [editor.board.subscribeItem(itemId, listener), editor.guard.subscribe(listener)];
      return () => {
        for (const end of ends) end();
      };
    },
    [editor, itemId],
  );
  return useSyncExternalStore(subscribe, () => mayChange(editor, itemId));
}
