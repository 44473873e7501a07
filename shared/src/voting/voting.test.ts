import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ballotOf, ballotProblem, ballotRequest } from './ballot.ts';
import { roundSettingsSchema, suggestedDots, type Dots, type RoundSettings } from './round.ts';
import { parseTarget, targetId } from './target.ts';
import { ranking, runOffTargets, tallyOf } from './tally.ts';

const round: RoundSettings = {
  title: 'What first?',
  targets: ['a', 'b', 'c.s1', 'd.e.f'],
  dotsPerPerson: 5,
  maxPerTarget: 3,
  isSecret: true,
  isAnonymous: false,
  minutes: null,
};

describe('targets', () => {
  it('are items and parts of items, and nothing else', () => {
    for (const id of ['n1', 'p1.s2', 'j1.st1.l1']) expect(targetId(parseTarget(id)!)).toBe(id);
    expect(parseTarget('p1.s2')).toEqual({ item: 'p1', part: 's2' });
    for (const bad of ['', '.', 'a.', 'a..b', 'a.b.c.d', '__proto__', 'a b', '1a']) {
      expect(parseTarget(bad), bad).toBeNull();
    }
  });
});

describe('a round', () => {
  it.each([
    ['no targets', { targets: [] }],
    ['a target twice', { targets: ['a', 'a'] }],
    ['a target that is none', { targets: ['not one'] }],
    ['no dots', { dotsPerPerson: 0 }],
    ['half a dot', { dotsPerPerson: 2.5 }],
    ['more on one target than there are', { maxPerTarget: 6 }],
    ['a timer of no minutes', { minutes: 0 }],
  ])('is refused with %s', (_what, change) => {
    expect(roundSettingsSchema.safeParse({ ...round, ...change }).success).toBe(false);
    expect(roundSettingsSchema.safeParse(round).success).toBe(true);
  });

  it('is suggested a quarter to a third of the options as dots', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 300 }), (options) => {
        const dots = suggestedDots(options);
        expect(dots).toBeGreaterThanOrEqual(Math.floor(options / 4));
        expect(dots).toBeLessThanOrEqual(Math.ceil(options / 3));
      }),
    );
    expect([1, 2, 4, 12, 24].map(suggestedDots)).toEqual([1, 1, 1, 4, 7]);
  });
});

describe('a ballot', () => {
  it.each<[Dots, string | undefined]>([
    [{}, undefined],
    [{ a: 3, b: 2 }, undefined],
    [{ 'c.s1': 1, 'd.e.f': 3, a: 1 }, undefined],
    [{ a: 3, b: 3 }, 'overBudget'],
    [{ a: 4 }, 'overTargetLimit'],
    [{ z: 1 }, 'unknownTarget'],
    [{ constructor: 1 }, 'unknownTarget'],
  ])('%j: %s', (dots, code) => {
    expect(ballotProblem(round, dots)?.code).toBe(code);
  });

  it.each([{ a: -1 }, { a: 0 }, { a: 0.5 }, { a: '1' }, { a: Number.MAX_VALUE }, { a: null }])(
    'of numbers that are no dots is refused: %j',
    (dots) => {
      expect(ballotRequest.safeParse({ dots }).success).toBe(false);
    },
  );

  it('is finished when all dots are placed, or when the voter says so', () => {
    expect(ballotOf(round, { dots: { a: 3, b: 2 } }).isFinished).toBe(true);
    expect(ballotOf(round, { dots: { a: 3 } }).isFinished).toBe(false);
    expect(ballotOf(round, { dots: {}, isFinished: true }).isFinished).toBe(true);
    expect(ballotOf(round, { dots: { a: 3, b: 2 }, isFinished: false }).isFinished).toBe(false);
  });
});

describe('the tally', () => {
  const targets = ['a', 'b', 'c', 'd', 'e'];
  const ballots = fc.array(fc.dictionary(fc.constantFrom(...targets), fc.integer({ min: 1, max: 5 })));

  it('is the same whatever the order of the ballots, to the last byte', () => {
    fc.assert(
      fc.property(ballots, (given) => {
        expect(JSON.stringify(tallyOf(given))).toBe(JSON.stringify(tallyOf([...given].reverse())));
      }),
    );
  });

  it('ranks all targets: more dots stand before fewer, equal dots share the place', () => {
    fc.assert(
      fc.property(ballots, (given) => {
        const ranks = ranking(targets, tallyOf(given));
        expect(ranks.map((rank) => rank.target).sort()).toEqual(targets);
        ranks.forEach((rank, at) => {
          expect(rank.place).toBe(ranks.filter((other) => other.dots > rank.dots).length + 1);
          if (at > 0) expect(ranks[at - 1]!.dots).toBeGreaterThanOrEqual(rank.dots);
        });
      }),
    );
  });

  it('shows ties as ties, and takes all of them into a run-off', () => {
    const ranks = ranking(targets, { a: 2, b: 5, c: 2, d: 2 });
    expect(ranks.map(({ target, place, isTie }) => [target, place, isTie])).toEqual([
      ['b', 1, false],
      ['a', 2, true],
      ['c', 2, true],
      ['d', 2, true],
      ['e', 5, false],
    ]);
    expect(runOffTargets(ranks, 1)).toEqual(['b']);
    expect(runOffTargets(ranks, 2)).toEqual(['b', 'a', 'c', 'd']);
    expect(runOffTargets(ranks, 9)).toEqual(['b', 'a', 'c', 'd']);
    expect(runOffTargets(ranking(targets, {}), 2)).toEqual([]);
  });
});
