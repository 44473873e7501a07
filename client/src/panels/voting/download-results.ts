import type { Round } from '@whoboard/shared/session/rounds.ts';
import type { RoundResult } from '@whoboard/shared/voting/round.ts';
import type { Editor } from '../../model/editor.ts';
import { downloadText } from '../../ui/download.ts';
import { targetName } from './target-name.ts';

/** Saves the results of all revealed votes, the earliest first, as one table. */
export async function downloadResults(
  editor: Editor,
  rounds: readonly Round[],
  results: Readonly<Record<string, RoundResult>>,
): Promise<void> {
  const { exportRoundsCsv } = await import('@whoboard/shared/formats/rounds-csv.ts');
  const { title, locale } = editor.board.meta.get();
  const revealed = rounds
    .toReversed()
    .flatMap((round) => (results[round.id] ? [{ ...round, result: results[round.id]! }] : []));
  const { t } = editor.drawContext();
  const text = exportRoundsCsv(revealed, (id) => targetName(editor, id), locale, t);
  downloadText(`${title === '' ? 'whoboard' : title} - ${t('voting.title')}.csv`, text, 'text/csv');
}
