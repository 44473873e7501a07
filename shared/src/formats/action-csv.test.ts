import { describe, expect, it } from 'vitest';
import { actionsInOrder } from '../actions/plan.ts';
import { readBoard } from '../board/read-board.ts';
import { createTranslate } from '../i18n/translate.ts';
import type { NewItem } from '../items/index.ts';
import { createTestDoc } from '../testing/board.ts';
import { exportActionsCsv } from './action-csv.ts';
import {
  actionsFromTable,
  dateOf,
  findActionColumns,
  isActionTable,
  noActionColumns,
} from './action-table.ts';
import { parseTable } from './table.ts';

const items: readonly NewItem[] = [
  { type: 'persona', id: 'p', firstName: 'Claire' },
  {
    type: 'action',
    id: 'a',
    createdAt: 1,
    what: '=HYPERLINK("x")',
    persona: 'p',
    stage: 'Après',
    owner: '+33 Nadia; "la chef"',
    due: '2026-12-01',
    impact: 5,
    effort: 2,
    status: 'inProgress',
    channel: '-',
    tone: '@ton',
    content: 'Deux\nlignes, « guillemets »',
    frequency: 'une fois',
  },
  { type: 'action', id: 'b', createdAt: 2, what: 'Appeler' },
];

const read = (text: string, persona: (name: string) => string | null = () => null) => {
  const table = parseTable(text);
  const columns = findActionColumns(table.rows);
  return actionsFromTable(table, {
    columns: columns ?? noActionColumns,
    hasHeader: columns !== null,
    persona,
  });
};

describe('actions as CSV', () => {
  it.each(['en', 'fr'] as const)('comes back the same (%s)', (locale) => {
    const board = readBoard(createTestDoc(items));
    const all = actionsInOrder(board.items.values());
    const csv = exportActionsCsv(all, {
      all,
      locale,
      t: createTranslate(locale),
      item: (id) => board.items.get(id),
    });
    const { actions, problems } = read(csv, (name) => (name === 'Claire' ? 'p' : null));
    expect(problems).toEqual([]);
    actions.forEach((action, index) => expect(all[index]).toMatchObject(action));
    expect(actions).toHaveLength(2);
  });

  it('lets no cell be run as a formula', () => {
    const board = readBoard(createTestDoc(items));
    const all = actionsInOrder(board.items.values());
    const { rows } = parseTable(
      exportActionsCsv(all, { all, locale: 'fr', t: createTranslate('fr'), item: () => undefined }),
    );
    for (const { cells } of rows) for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });
});

describe('actions from a table', () => {
  it('knows the columns by their usual names and reads what people write', () => {
    const { actions, problems } = read(
      'Tâche;Qui;Deadline;Impact;Effort;Statut;Cible\nAppeler;Léa;31/12/26;4/5;2;Terminé;claire\n',
      (name) => (name.toLowerCase() === 'claire' ? 'p' : null),
    );
    expect(problems).toEqual([]);
    expect(actions).toEqual([
      expect.objectContaining({
        what: 'Appeler',
        owner: 'Léa',
        due: '2026-12-31',
        impact: 4,
        effort: 2,
        status: 'done',
        persona: 'p',
      }),
    ]);
  });

  it('tells line by line what it does not understand, and leaves that open', () => {
    const { actions, problems } = read(
      'Action;Persona;Échéance;Impact;État\nA;Zoé;30/02/2026;9;peut-être\n;;;;\nB;;;;\n;Zoé;;;',
    );
    expect(problems.map(({ line, reason }) => `${line} ${reason}`).toSorted()).toEqual([
      '2 unclearDate',
      '2 unclearLevel',
      '2 unknownPersona',
      '2 unknownStatus',
      '5 noText',
    ]);
    expect(actions[0]).toMatchObject({ persona: null, due: null, impact: null, status: 'toDo' });
    expect(actions).toHaveLength(2);
  });

  it('cuts texts that are too long, and stops where the board is full or a quotation mark is never closed', () => {
    const long = read(`Action;Étape;Canal\nA;${'x'.repeat(90)};y`);
    expect(long.actions[0]!.stage).toHaveLength(80);
    expect(long.problems).toEqual([{ line: 2, reason: 'textTooLong' }]);
    const table = parseTable('a\nb\nc');
    const full = actionsFromTable(table, {
      columns: noActionColumns,
      hasHeader: false,
      persona: () => null,
      maxActions: 2,
    });
    expect([full.actions.length, full.problems]).toEqual([2, [{ line: 3, reason: 'tooManyRows' }]]);
    const broken = read('Action;Étape;Canal\nA;b;c\n"B;b;c\nC;b;c');
    expect([broken.actions.length, broken.problems]).toEqual([1, [{ line: 3, reason: 'brokenQuotes' }]]);
  });

  it('takes a table for a plan only when its heading says so', () => {
    expect(isActionTable(parseTable('Action;Responsable;Échéance\na;b;c').rows)).toBe(true);
    expect(isActionTable(parseTable('Texte;Prénom\nTrop cher;Léa').rows)).toBe(false);
    expect(isActionTable(parseTable('Actions\nune\ndeux').rows)).toBe(false);
  });

  it.each([
    ['2026-03-31', '2026-03-31'],
    ['2026-3-1', '2026-03-01'],
    ['2026-03-31 10:00', '2026-03-31'],
    ['31/03/2026', '2026-03-31'],
    ['1.3.26', '2026-03-01'],
    ['2026-02-30', null],
    ['03/31/2026', null],
    ['demain', null],
    ['', null],
  ])('reads the day %j as %j', (text, expected) => {
    expect(dateOf(text)).toBe(expected);
  });
});
