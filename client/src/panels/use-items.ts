import type { Item } from '@whoboard/shared/items/index.ts';
import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { Editor } from '../model/editor.ts';

/** The present snapshots of some items; those that are gone are left out. */
export function useItems(editor: Editor, ids: readonly string[]): readonly Item[] {
  const last = useRef<readonly Item[]>([]);
  const key = ids.join(' ');
  const subscribe = useCallback(
    (listener: () => void) => {
      const shown = new Set(key.split(' '));
      // Once a change, however many of them it touches: what follows looks at all of them.
      return editor.board.onChange((changed) => {
        const [fewer, more] = changed.size < shown.size ? [changed, shown] : [shown, changed];
        for (const id of fewer) if (more.has(id)) return listener();
      });
    },
    [editor, key],
  );
  return useSyncExternalStore(subscribe, () => {
    const next = ids.flatMap((id) => editor.board.item(id) ?? []);
    const isSame =
      next.length === last.current.length && next.every((item, index) => item === last.current[index]);
    if (!isSame) last.current = next;
    return last.current;
  });
}

export function useItem(editor: Editor, id: string): Item | undefined {
  const subscribe = useCallback(
    (listener: () => void) => editor.board.subscribeItem(id, listener),
    [editor, id],
  );
  return useSyncExternalStore(subscribe, () => editor.board.item(id));
}
