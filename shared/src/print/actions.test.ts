import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBoard } from '../board/read-board.ts';
import { createRecordingPainter } from '../draw/recording-painter.ts';
import type { NewItem } from '../items/index.ts';
import { createTestDoc } from '../testing/board.ts';
import { createTestMeasurer } from '../testing/measurer.ts';
import { layoutActionMatrix } from './action-matrix-layout.ts';
import { createPrintContext } from './print-context.ts';
import { printDocument, printFileName } from './print-document.ts';

const measure = createTestMeasurer();
type Action = Omit<NewItem & { type: 'action' }, 'type'>;

function print(actions: readonly Action[], items: readonly string[] | null = null, size: 'A4' | 'A3' = 'A4') {
  const persona: NewItem = { type: 'persona', id: 'p', kind: 'negative', firstName: 'Bruno' };
  const inputs = actions.map((action, index): NewItem => ({
    id: `a${index}`,
    createdAt: 1_000 + index,
    ...action,
    type: 'action',
  }));
  const board = readBoard(createTestDoc([persona, ...inputs], 'fr'));
  const context = createPrintContext(board, { measure, image: () => null, now: Date.UTC(2026, 10, 20) });
  const options = { paper: { size, orientation: 'auto' }, items } as const;
  const document = printDocument('actions', board, options, context);
  const pages = document.pages.map((page) => {
    const recording = createRecordingPainter();
    page.draw(recording.painter, context);
    return { page, words: recording.texts().join(' ') };
  });
  return { board, context, document, pages, words: pages.map(({ words }) => words).join(' ') };
}

const full: Action = {
  what: 'Écrire aux clientes',
  persona: 'p',
  stage: 'Après la réparation',
  owner: 'Nadia',
  due: '2026-11-19',
  impact: 5,
  effort: 2,
  channel: 'E-mail',
  tone: 'Chaleureux',
  content: 'Ce qui change',
  frequency: 'Une fois',
};

describe('the action plan on paper', () => {
  it('is a landscape list and a matrix, with everything on it', () => {
    const { pages, document, context } = print([full]);
    expect(pages).toHaveLength(2);
    for (const { page } of pages) expect(page.widthPt).toBeGreaterThan(page.heightPt);
    const [list, matrix] = pages.map(({ words }) => words) as [string, string];
    for (const part of ['Écrire aux clientes', 'Bruno', 'Persona négatif', 'Après la réparation', 'Nadia'])
      expect(list).toContain(part);
    for (const part of ['E-mail', 'Chaleureux', 'Ce qui change', 'Une fois', 'Gain rapide', 'En retard'])
      expect(list).toContain(part);
    expect(matrix).toContain('Gains rapides (1)');
    expect(matrix).toContain('Écrire aux clientes');
    expect(printFileName('actions', document.title, context)).toMatch(/^Plan d’actions.*\.pdf$/);
  });

  it('prints those asked for, with the numbers that they have in the whole plan', () => {
    const { words, pages } = print([{ what: 'eins' }, { what: 'zwei' }, { what: 'drei' }], ['a2']);
    expect(words).not.toContain('eins');
    expect(pages[0]!.words).toContain(' 3 drei');
  });

  it('says so when there is nothing to print', () => {
    expect(print([]).words).toContain('aucune action');
  });

  it('breaks over pages and leaves no word out, whatever is written', () => {
    const words = fc.array(fc.constantFrom('mot', 'réparation', '«\u00A0oui\u00A0»', '買物', 'x'), {
      maxLength: 300,
    });
    const level = fc.constantFrom(null, 1, 2, 3, 4, 5) as fc.Arbitrary<1 | 2 | 3 | 4 | 5 | null>;
    const action = fc.record({ content: words, impact: level, effort: level });
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 12 }), (given) => {
        const texts = given.map(({ content }) => content.join(' ').slice(0, 2_000).trim());
        const { pages } = print(
          given.map(({ impact, effort }, index) => ({
            impact,
            effort,
            what: `W${index}.`,
            content: texts[index]!,
          })),
        );
        const list = pages
          .slice(0, -1)
          .map(({ words: page }) => page)
          .join(' ');
        for (const index of texts.keys()) expect(list).toContain(`W${index}.`);
        const count = (text: string) => text.split('réparation').length - 1;
        expect(count(list)).toBe(texts.reduce((sum, text) => sum + count(text), 0));
      }),
      { numRuns: 25 },
    );
  });
});

describe('the matrix', () => {
  const box = { x: 0, y: 0, w: 770, h: 440 };
  const layoutOf = (count: number) => {
    const { board, context } = print(Array.from({ length: count }, () => full));
    const actions = [...board.items.values()].flatMap((action, index) =>
      action.type === 'action' ? [{ action, number: index }] : [],
    );
    return layoutActionMatrix(actions, box, 9, context);
  };

  it.each([1, 3, 12, 60])('keeps %d cards of one cell inside it and apart from each other', (count) => {
    const layout = layoutOf(count);
    const cells = layout.quadrants.flatMap((quadrant) => quadrant.cells);
    const [cell] = cells.filter(({ cards }) => cards.length > 0);
    expect(cell!.cards).toHaveLength(count);
    for (const { box: card } of cell!.cards) {
      expect(card.x).toBeGreaterThanOrEqual(cell!.box.x);
      expect(card.x + card.w).toBeLessThanOrEqual(cell!.box.x + cell!.box.w + 0.01);
      expect(card.y + card.h).toBeLessThanOrEqual(cell!.box.y + cell!.box.h + 0.01);
    }
    cell!.cards.forEach(({ box: a }, i) => {
      for (const { box: b } of cell!.cards.slice(i + 1)) {
        expect(a.x + a.w <= b.x || a.y + a.h <= b.y + 0.01 || b.x + b.w <= a.x).toBe(true);
      }
    });
  });

  it('tells how many more there are when not even their numbers have room', () => {
    const cells = layoutOf(900).quadrants.flatMap((quadrant) => quadrant.cells);
    const shown = cells.reduce((sum, { cards }) => sum + cards.length, 0);
    const more = cells.reduce((sum, cell) => sum + cell.more, 0);
    expect(more).toBeGreaterThan(0);
    expect(shown + more).toBe(900);
  });

  it('has halves of one size', () => {
    const boxes = layoutOf(1).quadrants.map(({ box: quadrant }) => [quadrant.w, quadrant.h]);
    expect(new Set(boxes.map((each) => each.join('×'))).size).toBe(1);
  });
});
