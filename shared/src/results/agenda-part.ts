import type { Translate } from '../i18n/translate.ts';
import { runsOf, stepsOf, totalMinutes, type StepRun } from '../session/agenda.ts';
import {
  cell,
  column,
  paragraph,
  type ResultsBlock,
  type ResultsRow,
  type ResultsSource,
  type ResultsWords,
} from './results-model.ts';

interface LedStep {
  readonly key: string;
  readonly title: string;
  readonly minutes: number;
  readonly frame: string | null;
  readonly runs: readonly StepRun[];
}

/** The steps with the time that was planned and the time that they took, and who led them. */
export function agendaPart({ board, session }: ResultsSource, words: ResultsWords): readonly ResultsBlock[] {
  const { t, now } = words;
  const runs = runsOf(session);
  const steps = stepsOf(session);
  const known = new Set(steps.map(({ id }) => id));
  const led: readonly LedStep[] = [
    ...steps.map(({ id, title, minutes, frame }) => ({
      key: id,
      title,
      minutes,
      frame: frame !== null && board.items.has(frame) ? frame : null,
      runs: runs.filter(({ step }) => step === id),
    })),
    ...formerSteps(runs.filter(({ step }) => !known.has(step))),
  ];
  if (led.length === 0) return [paragraph(t('results.agenda.empty'), 'empty')];
  const facts = [t('results.agenda.planned', { minutes: minutesIn(totalMinutes(led), t) })];
  if (runs.length > 0) {
    const took = led.reduce((sum, step) => sum + tookMs(step.runs, now), 0);
    facts.push(t('results.agenda.took', { minutes: durationIn(took, t) }));
    facts.push(t('results.agenda.led', { names: leaders(runs) }));
  }
  return [
    paragraph(facts.join(' · ')),
    {
      kind: 'table',
      name: t('results.agenda'),
      columns: [
        column(t('results.agenda.step'), 46),
        column(t('results.agenda.plannedHead'), 16, 'right'),
        column(t('results.agenda.tookHead'), 18, 'right'),
        column(t('results.agenda.by'), 20),
      ],
      rows: led.map((step) => rowOf(step, words)),
    },
  ];
}

/** Steps that have been led and are in the agenda no longer, each once. */
function formerSteps(runs: readonly StepRun[]): readonly LedStep[] {
  const ids = [...new Set(runs.map(({ step }) => step))];
  return ids.map((key) => {
    const own = runs.filter(({ step }) => step === key);
    const { title, minutes } = own.at(-1)!;
    return { key, title, minutes, frame: null, runs: own };
  });
}

function rowOf({ key, title, minutes, frame, runs }: LedStep, { t, now }: ResultsWords): ResultsRow {
  const took = durationIn(tookMs(runs, now), t);
  const isRunning = runs.some(({ endedAt }) => endedAt === null);
  return {
    key,
    cells: [
      cell(title, { target: frame }),
      minutes > 0 ? cell(minutesIn(minutes, t)) : cell('–', { tone: 'soft' }),
      runs.length === 0
        ? cell(t('results.agenda.notLed'), { tone: 'soft' })
        : cell(isRunning ? t('results.agenda.running', { minutes: took }) : took),
      cell(leaders(runs)),
    ],
  };
}

function leaders(runs: readonly StepRun[]): string {
  return [...new Set(runs.map(({ ledBy }) => ledBy).filter((name) => name.trim() !== ''))].join(', ');
}

function tookMs(runs: readonly StepRun[], now: number): number {
  return runs.reduce((sum, { startedAt, endedAt }) => sum + Math.max(0, (endedAt ?? now) - startedAt), 0);
}

function minutesIn(count: number, t: Translate): string {
  return t('results.minutes', { count });
}

/** Whole minutes; what took less than one says so. */
function durationIn(ms: number, t: Translate): string {
  const minutes = Math.round(ms / 60_000);
  return minutes === 0 ? t('results.lessThanAMinute') : minutesIn(minutes, t);
}
