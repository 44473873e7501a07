import type { Board } from '@whoboard/shared/board/read-board.ts';
import { useEffect, useState } from 'react';
import type { Editor } from '../model/editor.ts';

/**
 * The whole board as it is now, for views of all of it.
 * @param followMs the pace at which it follows while others write
 */
export function useBoardSnapshot(editor: Editor, followMs: number): Board {
  const [board, setBoard] = useState(() => editor.board.snapshot());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setBoard(editor.board.snapshot());
      }, followMs);
    };
    const ends = [editor.board.onChange(follow), editor.board.meta.subscribe(follow)];
    return () => {
      clearTimeout(timer);
      for (const end of ends) end();
    };
  }, [editor, followMs]);
  return board;
}
