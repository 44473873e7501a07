import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBoard } from '../board/read-board.ts';
import type { Item, NewItem, PersonaItem } from '../items/index.ts';
import type { Statement } from '../items/persona/fields.ts';
import { createTestDoc } from '../testing/board.ts';
import { evidenceScore, isStale, needsReview, statementEvidence } from './evidence.ts';
import { contentOf } from './sections.ts';
import { evidenceOf, resolveSources, statusOf } from './statements.ts';

const freshness = { today: '2026-11-20', staleAfterMonths: 12 };

/** Notes named by who said them: `claire1` and `claire2` are two quotes of one interview; `link` is nobody's quote. */
const notes: readonly NewItem[] = [
  { type: 'note', id: 'claire1', saidBy: 'Claire, 34' },
  { type: 'note', id: 'claire2', saidBy: '  claire,  34 ' },
  { type: 'note', id: 'claire3', saidBy: 'CLAIRE, 34' },
  { type: 'note', id: 'samir1', saidBy: 'Samir' },
  { type: 'note', id: 'samir2', saidBy: 'Samir' },
  { type: 'note', id: 'odile', saidBy: 'Odile' },
  { type: 'note', id: 'link', text: 'A guess' },
  { type: 'note', id: 'blank', saidBy: '   ' },
  { type: 'text', id: 'text', text: 'A title' },
];

function itemsOf(more: readonly NewItem[] = []): ReadonlyMap<string, Item> {
  return readBoard(createTestDoc([...notes, ...more])).items;
}

/** `!` in front of an item's id: this source contradicts. */
function statement(...sources: readonly string[]): Statement {
  return {
    id: 's',
    order: 'a0',
    section: 'profile',
    text: 'Pays more for less hassle',
    saidBy: '',
    responsible: '',
    weight: 3,
    criterion: 'other',
    sources: sources.map((source, index) => ({
      id: `e${index}`,
      order: `a${index}`,
      item: source.replace('!', ''),
      entry: null,
      stance: source.startsWith('!') ? 'contradicts' : 'supports',
    })),
  };
}

describe('status of a statement', () => {
  const items = itemsOf();
  it.each([
    [[], 'assumption', 0],
    [['link'], 'assumption', 1],
    [['blank'], 'assumption', 1],
    [['text'], 'assumption', 1],
    [['gone'], 'assumption', 1],
    [['gone', 'link', 'text'], 'assumption', 3],
    [['!link'], 'assumption', 1],
    [['!gone'], 'assumption', 1],
    [['claire1'], 'supported', 1],
    [['claire1', 'link'], 'supported', 2],
    [['claire1', 'samir1'], 'supported', 2],
    [['claire1', 'claire2', 'claire3'], 'supported', 3],
    [['claire1', 'claire1', 'samir1'], 'supported', 3],
    [['claire1', 'samir1', 'link'], 'supported', 3],
    [['claire1', 'samir1', 'gone'], 'supported', 3],
    [['claire1', 'claire2', 'samir1'], 'supported', 3],
    [['claire1', 'claire2', 'samir1', 'samir2'], 'supported', 4],
    [['claire1', 'samir1', 'odile'], 'confirmed', 3],
    [['!odile'], 'contradicted', 1],
    [['claire1', 'claire2', 'samir1', '!odile'], 'contradicted', 4],
  ] as const)('%j is %s', (sources, status, count) => {
    expect(statementEvidence(statement(...sources), (id) => items.get(id), freshness)).toEqual({
      status,
      sources: count,
      isStale: false,
    });
  });

  it('does not depend on the sequence of the sources', () => {
    const some = fc.array(
      fc.constantFrom('claire1', 'claire2', 'samir1', 'odile', 'link', 'gone', '!samir2'),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(some, (sources) => {
        const judge = (list: readonly string[]) =>
          statusOf(resolveSources(statement(...list), (id) => items.get(id)));
        expect(judge([...sources].reverse())).toBe(judge(sources));
      }),
    );
  });

  it('never falls when another supporting quote is added', () => {
    const rank = ['assumption', 'supported', 'confirmed'];
    const some = fc.array(fc.constantFrom('claire1', 'claire2', 'claire3', 'samir1', 'link', 'gone'), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(some, (sources) => {
        const judge = (list: readonly string[]) =>
          rank.indexOf(statusOf(resolveSources(statement(...list), (id) => items.get(id))));
        expect(judge([...sources, 'odile'])).toBeGreaterThanOrEqual(Math.max(1, judge(sources)));
      }),
    );
  });

  it('keeps deleted sources visible, without an item', () => {
    const sources = resolveSources(statement('gone', 'claire1'), (id) => items.get(id));
    expect(sources.map(({ item }) => item?.id)).toEqual([undefined, 'claire1']);
    expect(evidenceOf(sources)).toHaveLength(1);
  });
});

describe('age', () => {
  it.each([
    ['2025-11-20', false],
    ['2025-11-19', true],
    ['2026-11-20', false],
    ['2027-01-01', false],
    ['2024-12-31', true],
  ])('%s is stale on 2026-11-20: %s', (date, stale) => {
    expect(isStale(date, freshness)).toBe(stale);
  });

  it('depends on the period that the board has set', () => {
    const stale = (staleAfterMonths: number) => isStale('2026-05-20', { ...freshness, staleAfterMonths });
    expect([1, 5, 6, 120].map(stale)).toEqual([true, true, false, false]);
  });

  it('counts months over the turn of the year', () => {
    expect(isStale('2025-11-30', { today: '2026-02-28', staleAfterMonths: 3 })).toBe(false);
    expect(isStale('2025-11-27', { today: '2026-02-28', staleAfterMonths: 3 })).toBe(true);
  });

  it('makes a statement stale when all of its evidence is too old', () => {
    const at = (date: string) => Date.parse(`${date}T12:00:00Z`);
    const items = itemsOf([
      { type: 'note', id: 'old', saidBy: 'Jean', createdAt: at('2025-01-01') },
      { type: 'note', id: 'new', saidBy: 'Luc', createdAt: at('2026-10-01') },
      { type: 'note', id: 'oldLink', createdAt: at('2020-01-01') },
    ]);
    const stale = (...sources: readonly string[]) =>
      statementEvidence(statement(...sources), (id) => items.get(id), freshness).isStale;
    expect(stale('old')).toBe(true);
    expect(stale('old', 'new')).toBe(false);
    expect(stale('oldLink')).toBe(false);
    expect(stale()).toBe(false);
  });

  it('asks for a review twelve months after the last one, or after the card was made', () => {
    expect(needsReview({ reviewedOn: '2025-01-01', createdAt: 0 }, freshness)).toBe(true);
    expect(needsReview({ reviewedOn: '2026-01-01', createdAt: 1 }, freshness)).toBe(false);
    expect(needsReview({ reviewedOn: null, createdAt: 0 }, freshness)).toBe(false);
    expect(needsReview({ reviewedOn: null, createdAt: 1 }, freshness)).toBe(true);
  });
});

describe('evidence score', () => {
  const sourced = (text: string, ...sources: readonly string[]) => ({
    ...statement(...sources),
    id: `${text}1`,
    text,
  });

  it('counts written statements on the card, the supported ones, and the interviews behind these', () => {
    const items = itemsOf([
      {
        type: 'persona',
        id: 'p',
        ...contentOf([
          {
            id: 'profile',
            statements: [
              sourced('a', 'claire1'),
              sourced('b', 'link'),
              sourced('c', 'claire2', 'samir1', 'odile'),
            ],
          },
          { id: 'barriers', statements: [sourced('d', '!samir2'), { id: 'blank1', text: '  ' }] },
          { id: 'delights', hidden: true, statements: [sourced('e', 'claire1')] },
          { id: 'company', statements: [sourced('f', 'claire1')] },
        ]),
      },
    ]);
    const persona = items.get('p') as PersonaItem;
    const lookup = (id: string) => items.get(id);
    expect(evidenceScore(persona, lookup)).toEqual({ supported: 2, total: 4, interviews: 3 });
    expect(evidenceScore({ ...persona, b2b: true }, lookup)).toEqual({
      supported: 3,
      total: 5,
      interviews: 3,
    });
    expect(evidenceScore({ ...persona, statements: [] }, lookup)).toEqual({
      supported: 0,
      total: 0,
      interviews: 0,
    });
  });
});
