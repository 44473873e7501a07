import { decisionsInOrder } from '../decisions/decisions.ts';
import { longDate } from '../i18n/long-date.ts';
import type { DecisionItem } from '../items/index.ts';
import { revealedRounds } from './compare-rounds.ts';
import { roundsOf } from '../session/rounds.ts';
import {
  cell,
  column,
  onOneLine,
  paragraph,
  type ResultsBlock,
  type ResultsSource,
  type ResultsWords,
} from './results-model.ts';

/** What was decided, when, and from which vote. */
export function decisionsPart(source: ResultsSource, { t, locale }: ResultsWords): readonly ResultsBlock[] {
  const decisions = decisionsInOrder(source.board.items.values());
  if (decisions.length === 0) return [paragraph(t('results.decisions.empty'), 'empty')];
  const rounds = revealedRounds(roundsOf(source.session), source.session.rounds.results);
  const voteOf = ({ round }: DecisionItem): string => {
    const found = rounds.find(({ id }) => id === round);
    if (!found) return '';
    return t('decision.fromVote', { title: onOneLine(found.title) || t('voting.untitled') });
  };
  return [
    {
      kind: 'table',
      name: t('results.decisions'),
      columns: [
        column(t('results.decisions.what'), 56),
        column(t('results.decisions.when'), 18),
        column(t('results.decisions.from'), 26),
      ],
      rows: decisions.map((decision) => ({
        key: decision.id,
        cells: [
          cell(onOneLine(decision.text) || t('decision.untitled'), { target: decision.id, tone: 'strong' }),
          cell(decision.decidedOn === null ? '' : longDate(decision.decidedOn, locale)),
          cell(voteOf(decision), { tone: 'soft' }),
        ],
      })),
    },
  ];
}
