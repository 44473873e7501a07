import type { Locale } from '../board/schema.ts';
import type { Translate } from '../i18n/translate.ts';
import { compareRounds, type RevealedRound } from '../results/compare-rounds.ts';
import type { Dots } from '../voting/round.ts';
import { ranking } from '../voting/tally.ts';
import type { TargetId } from '../voting/target.ts';
import { guardCell, writeCsv } from './csv.ts';

/** What a target says now; null when it is gone, and what it said at the reveal is used. */
type LabelOf = (target: TargetId) => string | null;

/**
 * Results of votes for spreadsheets: a row for each target of each round, the most dots first; who voted for it where the
 * round was a named one. With a byte order mark, `;` between cells in French.
 */
export function exportRoundsCsv(
  rounds: readonly RevealedRound[],
  labelOf: LabelOf,
  locale: Locale,
  t: Translate,
): string {
  const head = ['round', 'date', 'place', 'target', 'dots', 'share', 'voters'] as const;
  const rows = rounds.flatMap((round) =>
    ranking(round.targets, round.result.tally).map((rank) => [
      titleOf(round, t),
      dayOf(round),
      rank.dots > 0 ? String(rank.place) : '',
      nameIn(round, rank.target, labelOf, t),
      String(rank.dots),
      percent(rank.share, locale),
      (round.result.ballots ?? [])
        .filter(({ dots }) => dotsOn(dots, rank.target) > 0)
        .map(({ name, dots }) => `${name} (${dotsOn(dots, rank.target)})`)
        .join(', '),
    ]),
  );
  const cells = [head.map((name) => t(`voting.column.${name}`)), ...rows.map((row) => row.map(guardCell))];
  return writeCsv(cells, locale);
}

/** Two rounds side by side: a row for each target that was voted on in both; the change is places won, less places lost. */
export function exportComparisonCsv(
  before: RevealedRound,
  after: RevealedRound,
  labelOf: LabelOf,
  locale: Locale,
  t: Translate,
): string {
  const of = (round: RevealedRound, words: string): string =>
    `${words} (${titleOf(round, t)}, ${dayOf(round)})`;
  const head = [
    t('voting.column.target'),
    of(before, t('compare.dotsBefore')),
    of(after, t('compare.dotsAfter')),
    of(before, t('compare.placeBefore')),
    of(after, t('compare.placeAfter')),
    t('compare.change'),
  ];
  const rows = compareRounds(before, after).map((compared) => [
    guardCell(nameIn(after, compared.target, labelOf, t)),
    String(compared.before.dots),
    String(compared.after.dots),
    compared.before.dots > 0 ? String(compared.before.place) : '',
    compared.after.dots > 0 ? String(compared.after.place) : '',
    // A number, which may begin with a minus: nobody has typed it.
    compared.change === null ? '' : String(compared.change),
  ]);
  return writeCsv([head.map(guardCell), ...rows], locale);
}

function titleOf({ title }: RevealedRound, t: Translate): string {
  return title === '' ? t('voting.untitled') : title;
}

function dayOf({ openedAt }: RevealedRound): string {
  return new Date(openedAt).toISOString().slice(0, 10);
}

function nameIn({ result }: RevealedRound, target: TargetId, labelOf: LabelOf, t: Translate): string {
  return result.labels[target] ?? labelOf(target) ?? t('voting.gone');
}

function dotsOn(dots: Dots, target: string): number {
  return Object.hasOwn(dots, target) ? dots[target]! : 0;
}

function percent(share: number, locale: Locale): string {
  const text = (share * 100).toFixed(1);
  return locale === 'fr' ? text.replace('.', ',') : text;
}
