import Papa from 'papaparse';
import type { Locale } from '../board/schema.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Dots, RoundResult, RoundSettings } from '../voting/round.ts';
import { ranking } from '../voting/tally.ts';
import { guardCell } from './csv.ts';

/** A revealed round with its result. */
export interface RevealedRound extends Pick<RoundSettings, 'title' | 'targets'> {
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  readonly result: RoundResult;
}

/**
 * Results of votes for spreadsheets: a row for each target of each round, the most dots first; who voted for it where the
 * round was a named one. With a byte order mark, `;` between cells in French.
 * @param labelOf what a target says now; where it is gone, what it said at the reveal is used
 */
export function exportRoundsCsv(
  rounds: readonly RevealedRound[],
  labelOf: (target: string) => string | null,
  locale: Locale,
  t: Translate,
): string {
  const head = ['round', 'date', 'place', 'target', 'dots', 'share', 'voters'] as const;
  const rows = rounds.flatMap(({ title, targets, openedAt, result }) =>
    ranking(targets, result.tally).map((rank) => [
      title === '' ? t('voting.untitled') : title,
      new Date(openedAt).toISOString().slice(0, 10),
      rank.dots > 0 ? String(rank.place) : '',
      result.labels[rank.target] ?? labelOf(rank.target) ?? t('voting.gone'),
      String(rank.dots),
      percent(rank.share, locale),
      (result.ballots ?? [])
        .filter(({ dots }) => dotsOn(dots, rank.target) > 0)
        .map(({ name, dots }) => `${name} (${dotsOn(dots, rank.target)})`)
        .join(', '),
    ]),
  );
  const cells = [head.map((name) => t(`voting.column.${name}`)), ...rows.map((row) => row.map(guardCell))];
  return `\uFEFF${Papa.unparse(cells, { delimiter: locale === 'fr' ? ';' : ',', newline: '\r\n' })}\r\n`;
}

function dotsOn(dots: Dots, target: string): number {
  return Object.hasOwn(dots, target) ? dots[target]! : 0;
}

function percent(share: number, locale: Locale): string {
  const text = (share * 100).toFixed(1);
  return locale === 'fr' ? text.replace('.', ',') : text;
}
