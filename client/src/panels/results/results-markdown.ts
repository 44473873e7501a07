import { resultsMarkdown } from '@whoboard/shared/formats/results-markdown.ts';
import { buildResults } from '@whoboard/shared/results/results.ts';
import { initialSession } from '@whoboard/shared/session/state.ts';
import type { Editor } from '../../model/editor.ts';
import { downloadText } from '../../ui/download.ts';
import { timeOf } from './use-results.ts';

/** The results as Markdown in the board's language, as the server exports them; works without a connection. */
export function markdownOf(editor: Editor): string {
  const { t, locale, today } = editor.drawContext();
  const session = editor.session.get()?.state.get() ?? initialSession;
  const words = { t, locale, today, now: timeOf(editor) };
  return resultsMarkdown(buildResults({ board: editor.board.snapshot(), session }, words));
}

export function saveMarkdown(editor: Editor): void {
  const { t } = editor.drawContext();
  const title = editor.board.meta.get().title.trim() || t('print.untitled');
  downloadText(`${title} – ${t('results.fileName')}.md`, markdownOf(editor), 'text/markdown;charset=utf-8');
}
