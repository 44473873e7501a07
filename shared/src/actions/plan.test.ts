import { describe, expect, it } from 'vitest';
import { readBoard } from '../board/read-board.ts';
import type { ActionItem } from '../items/action/fields.ts';
import type { NewItem } from '../items/index.ts';
import { createTestDoc } from '../testing/board.ts';
import { isOverdue, noFilter, passes, quadrantOf, sortActions, type ActionFilter } from './plan.ts';

const today = '2026-11-20';

function actions(inputs: readonly Omit<NewItem & { type: 'action' }, 'type'>[]): readonly ActionItem[] {
  const items = inputs.map((input, index) => ({ ...input, type: 'action', id: `a${index}` }) as NewItem);
  const board = readBoard(createTestDoc(items));
  return items.map(({ id }) => board.items.get(id!) as ActionItem);
}

describe('quadrants', () => {
  it.each([
    [5, 1, 'quickWins'],
    [3, 2, 'quickWins'],
    [3, 3, 'bigBets'],
    [5, 5, 'bigBets'],
    [2, 2, 'fillIns'],
    [1, 1, 'fillIns'],
    [2, 3, 'avoid'],
    [1, 5, 'avoid'],
    [null, 3, null],
    [3, null, null],
  ] as const)('impact %s and effort %s: %s', (impact, effort, quadrant) => {
    expect(quadrantOf({ impact, effort })).toBe(quadrant);
  });
});

describe('overdue', () => {
  it.each([
    ['2026-11-19', 'toDo', true],
    ['2026-11-19', 'inProgress', true],
    ['2026-11-19', 'done', false],
    ['2026-11-19', 'dropped', false],
    ['2026-11-20', 'toDo', false],
    [null, 'toDo', false],
  ] as const)('due %s, %s: %s', (due, status, expected) => {
    expect(isOverdue({ due, status }, today)).toBe(expected);
  });
});

describe('filters', () => {
  const list = actions([
    { what: 'one', persona: 'p', stage: 'Achat ', owner: 'Léa', due: '2026-01-01' },
    { what: 'two', stage: 'achat', owner: 'lé a', status: 'done' },
    { what: 'three', status: 'inProgress' },
  ]);
  it.each<[Partial<ActionFilter>, readonly string[]]>([
    [{}, ['one', 'two', 'three']],
    [{ persona: 'p' }, ['one']],
    [{ persona: '' }, ['two', 'three']],
    [{ stage: 'ACHAT' }, ['one', 'two']],
    [{ stage: '' }, ['three']],
    [{ owner: 'léa' }, ['one']],
    [{ status: 'open' }, ['one', 'three']],
    [{ status: 'overdue' }, ['one']],
    [{ status: 'done', stage: 'achat' }, ['two']],
  ])('%j', (filter, expected) => {
    const shown = list.filter((action) => passes(action, { ...noFilter, ...filter }, today));
    expect(shown.map(({ what }) => what)).toEqual(expected);
  });
});

describe('sorting', () => {
  const list = actions([
    { what: 'b 10', impact: 1, due: '2026-05-01', persona: 'p2' },
    { what: 'É', status: 'done' },
    { what: 'b 9', impact: 5, due: '2025-12-31', persona: 'p1' },
    { what: '', impact: 3 },
  ]);
  const names: Readonly<Record<string, string>> = { p1: 'Zoé', p2: 'Anne' };
  const order = (column: 'what' | 'impact' | 'due' | 'persona' | 'status', descending = false) =>
    sortActions(
      list,
      { column, direction: descending ? 'descending' : 'ascending' },
      'fr',
      (id) => names[id] ?? '',
    ).map(({ id }) => id);

  it('puts what has nothing there last, either way', () => {
    expect(order('what')).toEqual(['a2', 'a0', 'a1', 'a3']);
    expect(order('what', true)).toEqual(['a1', 'a0', 'a2', 'a3']);
    expect(order('impact', true)).toEqual(['a2', 'a3', 'a0', 'a1']);
    expect(order('due')).toEqual(['a2', 'a0', 'a1', 'a3']);
  });

  it('sorts personas by name and states by how far they are', () => {
    expect(order('persona')).toEqual(['a0', 'a2', 'a1', 'a3']);
    expect(order('status', true)).toEqual(['a1', 'a0', 'a2', 'a3']);
  });
});
