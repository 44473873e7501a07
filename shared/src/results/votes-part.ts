import { isDecided } from '../decisions/decisions.ts';
import { longDate } from '../i18n/long-date.ts';
import { dateOf } from '../personas/origins.ts';
import { roundsOf } from '../session/rounds.ts';
import { countDots } from '../voting/ballot.ts';
import { fewestAnonymousVoters } from '../voting/round.ts';
import { targetLabel } from '../voting/target-label.ts';
import type { TargetId } from '../voting/target.ts';
import { ranking, type Rank } from '../voting/tally.ts';
import {
  comparableBefore,
  compareRounds,
  revealedRounds,
  type ComparedTarget,
  type RevealedRound,
} from './compare-rounds.ts';
import {
  cell,
  column,
  onOneLine,
  paragraph,
  type ResultsBlock,
  type ResultsCell,
  type ResultsRow,
  type ResultsSource,
  type ResultsTable,
  type ResultsWords,
} from './results-model.ts';

/** Every revealed round with its ranking, and what has changed since the vote before it. */
export function votesPart(source: ResultsSource, words: ResultsWords): readonly ResultsBlock[] {
  const rounds = revealedRounds(roundsOf(source.session), source.session.rounds.results);
  if (rounds.length === 0) return [paragraph(words.t('results.votes.empty'), 'empty')];
  return rounds.flatMap((round) => roundPart(round, rounds, source, words));
}

function roundPart(
  round: RevealedRound,
  rounds: readonly RevealedRound[],
  source: ResultsSource,
  words: ResultsWords,
): readonly ResultsBlock[] {
  const { t } = words;
  const former = comparableBefore(round, rounds);
  const isFew = round.result.ballots === null && round.result.voters > 0;
  return [
    { kind: 'heading', text: voteTitle(round, words) },
    paragraph(factsOf(round, rounds, words).join(' · ')),
    ...(isFew && round.result.voters < fewestAnonymousVoters
      ? [paragraph(t('voting.result.few'), 'warning')]
      : []),
    rankingTable(round, source, words),
    ...(former
      ? [
          paragraph(t('compare.with', { title: voteTitle(former, words) })),
          comparisonTable(former, round, source, words),
        ]
      : []),
  ];
}

/** The question of a vote on one line. */
export function voteTitle({ title }: Pick<RevealedRound, 'title'>, { t }: Pick<ResultsWords, 't'>): string {
  return onOneLine(title) || t('voting.untitled');
}

function factsOf(
  round: RevealedRound,
  rounds: readonly RevealedRound[],
  { t, locale }: ResultsWords,
): readonly string[] {
  const { voters, abstained, tally } = round.result;
  const first = rounds.find(({ id }) => id === round.runOffOf);
  return [
    t('results.votes.heldOn', { date: longDate(dateOf(round.openedAt), locale) }),
    ...(first ? [t('results.votes.runOffOf', { title: voteTitle(first, { t }) })] : []),
    voters === 0 ? t('voting.result.nobody') : t('voting.result.voters', { count: voters }),
    t('voting.result.dots', { count: countDots(tally) }),
    ...(abstained > 0 ? [t('voting.result.abstained', { count: abstained })] : []),
    t(round.isSecret ? 'voting.secretNow' : 'voting.openNow'),
    t(round.isAnonymous ? 'voting.anonymousNow' : 'voting.namedNow'),
  ];
}

/** What a target said when the round was revealed, or says now, and where it is when it still is. */
function targetCell(
  target: TargetId,
  { result }: RevealedRound,
  { board }: ResultsSource,
  { t }: ResultsWords,
): ResultsCell {
  const now = targetLabel(target, (id) => board.items.get(id), t);
  const text = onOneLine(result.labels[target] ?? now ?? '') || t('voting.gone');
  return cell(text, { target: now === null ? null : target });
}

function placeIn({ dots, place, isTie }: Rank, { t }: ResultsWords): string {
  if (dots === 0) return t('results.votes.noPlace');
  return isTie ? t('results.votes.tied', { place }) : String(place);
}

function rankingTable(round: RevealedRound, source: ResultsSource, words: ResultsWords): ResultsTable {
  const { t, locale } = words;
  const { ballots, tally } = round.result;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const by = (target: TargetId): string =>
    (ballots ?? [])
      .flatMap(({ name, dots }) => {
        const n = Object.hasOwn(dots, target) ? dots[target]! : 0;
        return n === 0 ? [] : [n === 1 ? name : `${name} (${n})`];
      })
      .join(', ');
  const rowOf = (rank: Rank): ResultsRow => {
    const { target, dots, share, place } = rank;
    const what = targetCell(target, round, source, words);
    const isFirst = dots > 0 && place === 1;
    return {
      key: target,
      cells: [
        cell(placeIn(rank, words)),
        isFirst ? { ...what, tone: 'strong' } : what,
        cell(String(dots)),
        cell(percent.format(share)),
        ...(ballots === null ? [] : [cell(by(target))]),
      ],
      ...(isFirst
        ? {
            decides: {
              round: round.id,
              target,
              label: what.text,
              isDecided: isDecided(source.board.items.values(), round.id, target),
            },
          }
        : {}),
    };
  };
  return {
    kind: 'table',
    name: voteTitle(round, words),
    columns: [
      column(t('voting.column.place'), 14),
      column(t('voting.column.target'), ballots === null ? 63 : 45),
      column(t('voting.column.dots'), 12, 'right'),
      column(t('results.votes.share'), 11, 'right'),
      ...(ballots === null ? [] : [column(t('voting.column.voters'), 20)]),
    ],
    rows: ranking(round.targets, tally).map(rowOf),
  };
}

/** Two rounds side by side, in what was voted on in both. */
export function comparisonTable(
  before: RevealedRound,
  after: RevealedRound,
  source: ResultsSource,
  words: ResultsWords,
): ResultsTable {
  const { t } = words;
  return {
    kind: 'table',
    name: t('compare.with', { title: voteTitle(before, words) }),
    columns: [
      column(t('voting.column.target'), 40),
      column(t('compare.dotsBefore'), 12, 'right'),
      column(t('compare.dotsAfter'), 12, 'right'),
      column(t('compare.placeBefore'), 11),
      column(t('compare.placeAfter'), 11),
      column(t('compare.change'), 14),
    ],
    rows: compareRounds(before, after).map((compared) => ({
      key: compared.target,
      cells: [
        targetCell(compared.target, after, source, words),
        cell(String(compared.before.dots)),
        cell(String(compared.after.dots)),
        cell(placeIn(compared.before, words)),
        cell(placeIn(compared.after, words)),
        cell(changeIn(compared, words), { tone: compared.change ? 'strong' : 'soft' }),
      ],
    })),
  };
}

function changeIn({ before, after, change }: ComparedTarget, { t }: ResultsWords): string {
  if (change === null) {
    if (before.dots === after.dots) return t('compare.neither');
    return t(before.dots === 0 ? 'compare.new' : 'compare.lost');
  }
  if (change === 0) return t('compare.same');
  return t(change > 0 ? 'compare.up' : 'compare.down', { count: Math.abs(change) });
}
