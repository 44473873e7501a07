import { useEffect, useReducer } from 'react';
import type { Editor } from '../../model/editor.ts';

/** Renders again when statements are made from lines of an item, or change, or are taken away. */
export function useLinks(editor: Editor, itemId: string): void {
  const [, render] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    let before = new Set<string>();
    const linked = () =>
      new Set(
        editor
          .drawContext()
          .statementsFrom(itemId)
          .map(({ personaId }) => personaId),
      );
    before = linked();
    return editor.board.onChange((ids) => {
      const now = linked();
      const touched = [...before, ...now].some((id) => ids.has(id));
      before = now;
      if (touched) render();
    });
  }, [editor, itemId]);
}
