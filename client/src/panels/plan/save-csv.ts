import { exportActionsCsv } from '@whoboard/shared/formats/action-csv.ts';
import type { ActionItem } from '@whoboard/shared/items/index.ts';
import type { Editor } from '../../model/editor.ts';
import { downloadText } from '../../ui/download.ts';

/** Saves the actions shown as a table for spreadsheets, in the board's language. Works without a connection. */
export function saveCsv(editor: Editor, shown: readonly ActionItem[], all: readonly ActionItem[]): void {
  const { locale, t } = editor.drawContext();
  const csv = exportActionsCsv(shown, { all, locale, t, item: (id) => editor.board.item(id) });
  const title = editor.board.meta.get().title.trim() || t('print.untitled');
  downloadText(`${title} – ${t('plan.fileName')}.csv`, csv, 'text/csv;charset=utf-8');
}
