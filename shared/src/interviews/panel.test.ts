import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBoard } from '../board/read-board.ts';
import type { StatementRef } from '../draw/draw-context.ts';
import type { InterviewItem, NewItem, PanelTrackerItem } from '../items/index.ts';
import type { CriterionSource } from '../items/panel-tracker/fields.ts';
import { createTestDoc } from '../testing/board.ts';
import { heardInterviews } from './heard.ts';
import { isHeld, panelState, type PanelState } from './panel.ts';
import { renameCriterion, setTrait } from './traits.ts';

type Talk = NewItem & { readonly type: 'interview' };

const talk = (id: string, input: Partial<Talk> = {}): Talk => ({
  type: 'interview',
  id,
  firstName: id,
  verbatims: [{ id: 'v', text: 'Words' }],
  ...input,
});
const verbatim = (id: string, tag: 'irritant' | 'delight' | null, stage: string) => ({
  id,
  text: `Words ${id}`,
  tag,
  stage,
});

interface Options {
  readonly tracker?: Partial<PanelTrackerItem>;
  readonly criteria?: readonly { source: CriterionSource; name?: string; expected?: string }[];
  readonly statements?: Readonly<Record<string, readonly string[]>>;
}

function stateOf(
  talks: readonly Talk[],
  { tracker, criteria = [], statements = {} }: Options = {},
): PanelState {
  const doc = createTestDoc([
    {
      type: 'panelTracker',
      id: 'tracker',
      criteria: criteria.map((one, index) => ({ id: `c${index}`, ...one })),
      ...(tracker as object),
    },
    ...talks,
  ]);
  const items = [...readBoard(doc).items.values()];
  const refs = (id: string): readonly StatementRef[] =>
    (statements[id] ?? []).map((statementId) => ({ personaId: 'p', statementId, entry: 'v' }));
  return panelState(
    items.find(({ id }) => id === 'tracker') as PanelTrackerItem,
    heardInterviews(items, refs),
  );
}

describe('panel tracker: how far', () => {
  it('counts who said something, of those whom it is about', () => {
    const talks = [
      talk('a'),
      talk('b', { setting: 'staff' }),
      talk('c', { setting: 'rolePlay' }),
      talk('d', { verbatims: [], answers: [{ id: 'q', question: 'How often?' }] }),
      talk('e', { verbatims: [], answers: [{ id: 'q', question: 'How often?', answer: 'Daily' }] }),
      talk('f', { consent: 'refused' }),
    ];
    expect(stateOf(talks)).toMatchObject({ planned: 15, done: 2, prepared: 1, refused: 1 });
    expect(stateOf(talks, { tracker: { audience: 'staff', planned: 4 } })).toMatchObject({
      planned: 4,
      done: 1,
      prepared: 0,
      refused: 0,
    });
    expect(stateOf(talks, { tracker: { audience: 'both' } })).toMatchObject({ done: 3 });
  });

  it.each([
    ['nothing', {}, false],
    ['blank words', { verbatims: [{ id: 'v', text: '  ' }] }, false],
    ['a question alone', { answers: [{ id: 'q', question: 'Why?' }] }, false],
    ['interpretations alone', { interpretations: [{ id: 'i', text: 'She is shy' }] }, false],
    ['an answer', { answers: [{ id: 'q', answer: 'Because' }] }, true],
    ['a gesture', { behaviours: [{ id: 'b', text: 'Hesitates' }] }, true],
  ] as const)('takes %s for held or not', (_name, input, expected) => {
    const doc = createTestDoc([{ type: 'interview', id: 'i', ...input } as NewItem]);
    expect(isHeld(readBoard(doc).items.get('i') as InterviewItem)).toBe(expected);
  });
});

describe('panel tracker: how different', () => {
  it('counts values whatever their case and accents, and tells which ones are missing', () => {
    const state = stateOf(
      [
        talk('a', { segment: 'Étudiante' }),
        talk('b', { segment: 'etudiante ' }),
        talk('c', { segment: 'Retraitée', region: 'Nord' }),
        talk('d'),
      ],
      { criteria: [{ source: 'segment', expected: 'étudiante\nParent\n\nparent' }, { source: 'region' }] },
    );
    expect(state.criteria[0]!.values).toEqual([
      { value: 'étudiante', count: 2, isExpected: true },
      { value: 'Parent', count: 0, isExpected: true },
      { value: 'Retraitée', count: 1, isExpected: false },
    ]);
    expect(state.criteria[0]!.missing).toEqual(['Parent']);
    expect(state.criteria[0]!.untold.map(({ id }) => id)).toEqual(['d']);
    expect(state.criteria[1]!.values).toEqual([{ value: 'Nord', count: 1, isExpected: false }]);
  });

  it('finds the values of own criteria by their names, which change together', () => {
    const doc = createTestDoc([
      { type: 'panelTracker', id: 't', criteria: [{ id: 'c', source: 'own', name: 'Household' }] },
      talk('a'),
      talk('b'),
    ]);
    const values = () => {
      const items = [...readBoard(doc).items.values()];
      const tracker = items.find(({ id }) => id === 't') as PanelTrackerItem;
      return panelState(
        tracker,
        heardInterviews(items, () => []),
      ).criteria[0]!.values;
    };
    setTrait(doc, 'a', 'household', 'Two children');
    setTrait(doc, 'b', 'Household', 'Alone');
    expect(values().map(({ value }) => value)).toEqual(['Alone', 'Two children']);
    renameCriterion(doc, 't', 'c', 'Who lives there', (id) => id !== 'b');
    expect(values()).toEqual([{ value: 'Two children', count: 1, isExpected: false }]);
    setTrait(doc, 'a', 'Who lives there', '');
    expect(values()).toEqual([]);
    expect(setTrait(doc, 'gone', 'x', 'y')).toBeNull();
    expect(renameCriterion(doc, 't', 'gone', 'x')).toBeNull();
  });
});

describe('panel tracker: what is still new', () => {
  const day = (n: number) => `2026-09-${String(n).padStart(2, '0')}`;

  it('tells by date what each interview brought that none before it had', () => {
    const state = stateOf(
      [
        talk('late', {
          heldOn: day(9),
          verbatims: [verbatim('v', 'irritant', 'repair'), verbatim('w', 'delight', '')],
        }),
        talk('early', {
          heldOn: day(1),
          verbatims: [
            verbatim('v', 'irritant', 'Repair'),
            verbatim('w', 'irritant', 'Répair'),
            verbatim('x', null, ''),
          ],
        }),
        talk('bare', { heldOn: day(12) }),
      ],
      { statements: { early: ['s1'], late: ['s1', 's2'] } },
    );
    const brought = state.steps.map(({ interview, themes, statements, isUnsorted }) => [
      interview.id,
      themes,
      statements,
      isUnsorted,
    ]);
    expect(brought).toEqual([
      ['early', [{ tag: 'irritant', stage: 'Repair' }], 1, false],
      ['late', [{ tag: 'delight', stage: '' }], 1, false],
      ['bare', [], 0, true],
    ]);
    expect(state.advice).toBe('sort');
  });

  const tagged = (n: number, stage: string, more: Partial<Talk> = {}) =>
    talk(`t${n}`, { heldOn: day(n), verbatims: [verbatim('v', 'irritant', stage)], ...more });

  it.each([
    ['start', [talk('a', { verbatims: [] })], ''],
    ['continue', [tagged(1, 'A')], ''],
    ['continue', [tagged(1, 'A'), tagged(2, 'A'), tagged(3, 'A')], ''],
    ['continue', [tagged(1, 'A'), tagged(2, 'A'), tagged(3, 'A'), tagged(4, 'B')], ''],
    ['stop', [tagged(1, 'A'), tagged(2, 'A'), tagged(3, 'A'), tagged(4, 'A')], ''],
    ['diversify', [tagged(1, 'A'), tagged(2, 'A'), tagged(3, 'A'), tagged(4, 'A')], 'North'],
    ['sort', [tagged(1, 'A'), tagged(2, 'A'), talk('u', { heldOn: day(3) }), tagged(4, 'A')], ''],
  ] as const)('advises to %s', (advice, talks, expected) => {
    expect(stateOf(talks, { criteria: [{ source: 'region', expected }] }).advice).toBe(advice);
  });

  const stages = ['', 'A', 'B', 'C'];
  const anyTalks = fc
    .array(
      fc.record({
        on: fc.integer({ min: 1, max: 28 }),
        said: fc.array(
          fc.record({ tag: fc.constantFrom(null, 'irritant', 'delight'), stage: fc.constantFrom(...stages) }),
          { maxLength: 5 },
        ),
        statements: fc.array(fc.constantFrom('s1', 's2', 's3'), { maxLength: 3 }),
      }),
      { maxLength: 8 },
    )
    .map((all) =>
      all.map(({ on, said, statements }, index) => ({
        statements,
        item: talk(`t${index}`, {
          heldOn: day(on),
          verbatims: said.map(({ tag, stage }, i) => verbatim(`v${i}`, tag, stage)),
        }),
      })),
    );

  it('counts every theme and statement once, whatever the sequence of the cards', () => {
    fc.assert(
      fc.property(anyTalks, (given) => {
        const statements = Object.fromEntries(given.map(({ item, statements: own }) => [item.id!, own]));
        const items = given.map(({ item }) => item);
        const state = stateOf(items, { statements });
        const held = given.filter(({ item }) => item.verbatims!.length > 0);
        const themes = new Set(
          held.flatMap(({ item }) => item.verbatims!.map(({ tag, stage }) => `${tag ?? ''} ${stage}`)),
        );
        themes.delete(' ');
        expect(state.done).toBe(held.length);
        expect(state.steps.reduce((sum, step) => sum + step.themes.length, 0)).toBe(themes.size);
        expect(state.steps.reduce((sum, step) => sum + step.statements, 0)).toBe(
          new Set(held.flatMap(({ statements: own }) => own)).size,
        );
        const dates = state.steps.map(({ date }) => date);
        expect(dates).toEqual(dates.toSorted((a, b) => (a! < b! ? -1 : 1)));
        const turned = stateOf(items.toReversed(), { statements });
        // Cards of one day may change places; what was new on a day stays the same.
        const perDay = ({ steps }: PanelState) => {
          const sums: Record<string, number> = {};
          for (const { date, themes: fresh } of steps) sums[date!] = (sums[date!] ?? 0) + fresh.length;
          return sums;
        };
        expect(perDay(turned)).toEqual(perDay(state));
      }),
    );
  });
});
