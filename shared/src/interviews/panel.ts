import type { Criterion, PanelAudience, PanelTrackerFields } from '../items/panel-tracker/fields.ts';
import type { InterviewItem, Verbatim } from '../items/interview/fields.ts';
import { sourceDate } from '../personas/origins.ts';
import type { HeardInterview } from './heard.ts';
import { wordKey } from './words.ts';

/** How many interviews have this value of a criterion. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
  /** The team wants to hear somebody of this value. */
  readonly isExpected: boolean;
}

export interface CriterionState {
  readonly id: string;
  readonly criterion: Criterion;
  /** Expected values first, in the team's sequence, then what came up besides, the most frequent first. */
  readonly values: readonly ValueCount[];
  /** Expected values of which nobody has been heard. */
  readonly missing: readonly string[];
  /** Interviews that were held and do not tell this value. */
  readonly untold: readonly InterviewItem[];
}

/** What one interview brought that none before it had. */
export interface NewThemes {
  readonly interview: InterviewItem;
  /** ISO date; null when unknown. */
  readonly date: string | null;
  readonly verbatims: number;
  /** Themes are what verbatims are about: a tag at a stage. */
  readonly themes: readonly Theme[];
  /** Statements of personas that rest on this interview, and on none before it. */
  readonly statements: number;
  /** It has verbatims, and not one of them has a tag, a stage or a statement: nobody has sorted it yet. */
  readonly isUnsorted: boolean;
}

/** A tag, a stage of the journey, or both. */
export interface Theme {
  readonly tag: Verbatim['tag'];
  readonly stage: string;
}

export interface PanelState {
  readonly planned: number;
  readonly done: number;
  /** Cards on which nothing that was said stands yet. */
  readonly prepared: number;
  /** Held, but the person does not want it to be used: not counted. */
  readonly refused: number;
  readonly criteria: readonly CriterionState[];
  /** The interviews that were done, the earliest first. */
  readonly steps: readonly NewThemes[];
  readonly advice: PanelAdvice;
}

/**
 * What the team had best do next: *start*, *sort* (interviews without tags and stages hide what is new), *diversify*
 * (nothing new comes, but expected values are missing), *stop* (nothing new comes), or *continue*.
 */
export type PanelAdvice = 'start' | 'sort' | 'diversify' | 'stop' | 'continue';

/** Interviews in a row without anything new after which one may stop. */
export const quietInterviews = 3;

/** What a tracker shows of the interviews of a board. */
export function panelState(
  tracker: Pick<PanelTrackerFields, 'planned' | 'audience' | 'criteria'>,
  heard: readonly HeardInterview[],
): PanelState {
  const counted = heard.filter(({ interview }) => belongsTo(interview, tracker.audience));
  const agreed = counted.filter(({ interview }) => interview.consent !== 'refused');
  const done = agreed.filter(({ interview }) => isHeld(interview)).sort(byDate);
  const steps = newThemes(done);
  const criteria = tracker.criteria.map((criterion) =>
    criterionState(
      criterion,
      done.map(({ interview }) => interview),
    ),
  );
  return {
    planned: tracker.planned,
    done: done.length,
    prepared: agreed.length - done.length,
    refused: counted.length - agreed.length,
    criteria,
    steps,
    advice: adviceOf(steps, criteria),
  };
}

function belongsTo({ setting }: InterviewItem, audience: PanelAudience): boolean {
  // Who plays a persona is nobody of the panel.
  if (setting === 'rolePlay') return false;
  return audience === 'both' || setting === audience;
}

/** Something was said: words or an answer stand on the card. */
export function isHeld({ verbatims, answers, behaviours, reformulations }: InterviewItem): boolean {
  return (
    [...verbatims, ...behaviours, ...reformulations].some(({ text }) => text.trim() !== '') ||
    answers.some(({ answer }) => answer.trim() !== '')
  );
}

function byDate(a: HeardInterview, b: HeardInterview): number {
  // Without a date it was just now.
  const [one, other] = [sourceDate(a.interview) ?? '9999', sourceDate(b.interview) ?? '9999'];
  if (one !== other) return one < other ? -1 : 1;
  return a.interview.createdAt - b.interview.createdAt || (a.interview.id < b.interview.id ? -1 : 1);
}

function newThemes(done: readonly HeardInterview[]): readonly NewThemes[] {
  const known = new Set<string>();
  const stated = new Set<string>();
  return done.map(({ interview, statements }) => {
    const themes = themesOf(interview);
    const fresh = [...themes].filter(([key]) => !known.has(key));
    for (const [key] of fresh) known.add(key);
    const own = new Set(statements.map(({ personaId, statementId }) => `${personaId} ${statementId}`));
    const freshStatements = [...own].filter((key) => !stated.has(key));
    for (const key of freshStatements) stated.add(key);
    const verbatims = interview.verbatims.filter(({ text }) => text.trim() !== '').length;
    return {
      interview,
      date: sourceDate(interview),
      verbatims,
      themes: fresh.map(([, theme]) => theme),
      statements: freshStatements.length,
      isUnsorted: verbatims > 0 && themes.size === 0 && own.size === 0,
    };
  });
}

/** Remembered, since items are immutable and every letter that somebody types asks again for all interviews. */
const remembered = new WeakMap<InterviewItem, ReadonlyMap<string, Theme>>();

function themesOf(interview: InterviewItem): ReadonlyMap<string, Theme> {
  const before = remembered.get(interview);
  if (before) return before;
  const themes = new Map<string, Theme>();
  for (const { text, tag, stage } of interview.verbatims) {
    const key = `${tag ?? ''} ${wordKey(stage)}`;
    if (text.trim() === '' || key.trim() === '' || themes.has(key)) continue;
    themes.set(key, { tag, stage: stage.trim() });
  }
  remembered.set(interview, themes);
  return themes;
}

/** What an interview says about a criterion; empty when it does not. */
export function valueOf(
  interview: Pick<InterviewItem, 'segment' | 'ageGroup' | 'region' | 'place' | 'traits'>,
  criterion: Pick<Criterion, 'source' | 'name'>,
): string {
  if (criterion.source !== 'own') return interview[criterion.source].trim();
  const name = wordKey(criterion.name);
  const traits = interview.traits.filter((trait) => wordKey(trait.criterion) === name);
  return traits.find(({ value }) => value.trim() !== '')?.value.trim() ?? '';
}

/** The values that a team wants to hear, one a line. */
export function expectedValues({ expected }: Pick<Criterion, 'expected'>): readonly string[] {
  const values = new Map<string, string>();
  for (const line of expected.split('\n')) {
    const value = line.trim();
    if (wordKey(value) !== '' && !values.has(wordKey(value))) values.set(wordKey(value), value);
  }
  return [...values.values()];
}

function criterionState(criterion: Criterion, interviews: readonly InterviewItem[]): CriterionState {
  const counts = new Map<string, ValueCount>();
  for (const value of expectedValues(criterion)) {
    counts.set(wordKey(value), { value, count: 0, isExpected: true });
  }
  const untold: InterviewItem[] = [];
  for (const interview of interviews) {
    const value = valueOf(interview, criterion);
    const key = wordKey(value);
    if (key === '') untold.push(interview);
    else {
      const before = counts.get(key) ?? { value, count: 0, isExpected: false };
      counts.set(key, { ...before, count: before.count + 1 });
    }
  }
  const all = [...counts.values()];
  const expected = all.filter(({ isExpected }) => isExpected);
  const others = all.filter(({ isExpected }) => !isExpected);
  return {
    id: criterion.id,
    criterion,
    values: [...expected, ...others.sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))],
    missing: expected.filter(({ count }) => count === 0).map(({ value }) => value),
    untold,
  };
}

function adviceOf(steps: readonly NewThemes[], criteria: readonly CriterionState[]): PanelAdvice {
  if (steps.length === 0) return 'start';
  const last = steps.slice(-quietInterviews);
  if (last.some(({ isUnsorted }) => isUnsorted)) return 'sort';
  const isQuiet =
    last.length === quietInterviews &&
    steps.length > quietInterviews &&
    last.every(({ themes, statements }) => themes.length === 0 && statements === 0);
  if (!isQuiet) return 'continue';
  return criteria.some(({ missing }) => missing.length > 0) ? 'diversify' : 'stop';
}
