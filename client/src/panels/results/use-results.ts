import { buildResults } from '@whoboard/shared/results/results.ts';
import type { Results } from '@whoboard/shared/results/results-model.ts';
import { useMemo } from 'react';
import type { Editor } from '../../model/editor.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useSessionState } from '../session/use-session.ts';
import { useBoardSnapshot } from '../use-board-snapshot.ts';

/** What is decided here shows at once; what others write, soon. */
const followMs = 60;

/** The results as they are now, in the language of the interface. */
export function useResults(editor: Editor): Results {
  const { t, locale } = useLanguage();
  const board = useBoardSnapshot(editor, followMs);
  const session = useSessionState(editor);
  const { today } = editor.drawContext();
  return useMemo(
    () => buildResults({ board, session }, { t, locale, today, now: timeOf(editor) }),
    [board, session, t, locale, today, editor],
  );
}

/** Now, by the server's clock, which steps and votes go by. */
export function timeOf(editor: Editor): number {
  return editor.session.get()?.clock.now() ?? Date.now();
}
