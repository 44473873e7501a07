import type { HeardInterview } from '@whoboard/shared/interviews/heard.ts';
import { useCallback, useSyncExternalStore } from 'react';
import type { Editor } from '../../model/editor.ts';

/** All interviews of the board with the statements that rest on them, as they are now. */
export function useHeard(editor: Editor): readonly HeardInterview[] {
  const subscribe = useCallback((listener: () => void) => editor.board.onChange(listener), [editor]);
  return useSyncExternalStore(subscribe, () => editor.drawContext().interviews());
}
