import { longDate } from '../i18n/long-date.ts';
import { dateOf } from '../personas/origins.ts';
import { runsOf } from '../session/agenda.ts';
import { actionsPart } from './actions-part.ts';
import { agendaPart } from './agenda-part.ts';
import { decisionsPart } from './decisions-part.ts';
import { personasPart } from './personas-part.ts';
import {
  onOneLine,
  resultsSections,
  type Results,
  type ResultsBlock,
  type ResultsSectionKey,
  type ResultsSource,
  type ResultsWords,
} from './results-model.ts';
import { votesPart } from './votes-part.ts';

/** What each section consists of: one line each. */
const parts: Readonly<
  Record<ResultsSectionKey, (source: ResultsSource, words: ResultsWords) => readonly ResultsBlock[]>
> = {
  decisions: decisionsPart,
  votes: votesPart,
  actions: actionsPart,
  personas: personasPart,
  agenda: agendaPart,
};

/**
 * Everything that a workshop has come to, from what stands on the board and in the session. Pure; of rounds that have not
 * been revealed it takes nothing.
 */
export function buildResults(source: ResultsSource, words: ResultsWords): Results {
  const { t, locale } = words;
  const title = onOneLine(source.board.meta.title) || t('print.untitled');
  const [first] = runsOf(source.session);
  const day = first ? dateOf(first.startedAt) : words.today;
  return {
    title,
    facts: [
      first
        ? t('results.of', { date: longDate(day, locale) })
        : t('results.asOf', { date: longDate(day, locale) }),
    ],
    sections: resultsSections.map((key) => ({
      key,
      title: t(`results.${key}`),
      blocks: parts[key](source, words),
    })),
  };
}
