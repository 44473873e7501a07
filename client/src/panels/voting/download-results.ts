import { revealedRounds, type RevealedRound } from '@whoboard/shared/results/compare-rounds.ts';
import type { Round } from '@whoboard/shared/session/rounds.ts';
import type { RoundResult } from '@whoboard/shared/voting/round.ts';
import type { Editor } from '../../model/editor.ts';
import { downloadText } from '../../ui/download.ts';
import { targetName } from './target-name.ts';

/** Saves the results of all revealed votes, the earliest first, as one table. @param rounds the latest first */
export async function downloadResults(
  editor: Editor,
  rounds: readonly Round[],
  results: Readonly<Record<string, RoundResult>>,
): Promise<void> {
  const { exportRoundsCsv } = await import('@whoboard/shared/formats/rounds-csv.ts');
  const { locale } = editor.board.meta.get();
  const { t } = editor.drawContext();
  const revealed = revealedRounds(rounds.toReversed(), results);
  save(
    editor,
    t('voting.title'),
    exportRoundsCsv(revealed, (id) => targetName(editor, id), locale, t),
  );
}

/** Saves two votes side by side. */
export async function downloadComparison(
  editor: Editor,
  before: RevealedRound,
  after: RevealedRound,
): Promise<void> {
  const { exportComparisonCsv } = await import('@whoboard/shared/formats/rounds-csv.ts');
  const { locale } = editor.board.meta.get();
  const { t } = editor.drawContext();
  const text = exportComparisonCsv(before, after, (id) => targetName(editor, id), locale, t);
  save(editor, t('compare.title'), text);
}

function save(editor: Editor, what: string, text: string): void {
  const { title } = editor.board.meta.get();
  downloadText(`${title === '' ? 'whoboard' : title} - ${what}.csv`, text, 'text/csv');
}
