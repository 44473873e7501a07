import { useEffect, useReducer } from 'react';
import type { Editor } from '../model/editor.ts';

/**
 * Renders again whenever the board tells of one of these items: when it has changed, or another one on which its looks
 * depend (a card that it is linked with).
 * @returns how often it has, to be used as a dependency of what is worked out from them
 */
export function useTold(editor: Editor, ids: readonly string[]): number {
  const [count, tell] = useReducer((before: number) => before + 1, 0);
  const key = [...new Set(ids)].join(' ');
  useEffect(() => {
    if (key === '') return;
    const ends = key.split(' ').map((id) => editor.board.subscribeItem(id, tell));
    return () => {
      for (const end of ends) end();
    };
  }, [editor, key]);
  return count;
}
