import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addItems } from '../board/edits/items.ts';
import { setLocale, setTitle } from '../board/edits/meta.ts';
import { readBoard, type Board } from '../board/read-board.ts';
import { createRecordingPainter } from '../draw/recording-painter.ts';
import { createMeasurer } from '../draw/text-layout.ts';
import type { NewItem } from '../items/index.ts';
import { buyerSections, contentOf } from '../personas/sections.ts';
import { codeOf } from './content-code.ts';
import { rangesOf } from './footnotes.ts';
import { createPrintContext } from './print-context.ts';
import { printDocument } from './print-document.ts';
import type { PrintOptions } from './print-options.ts';
import { personasToPrint } from './sheet.ts';

const measure = createMeasurer((text) => text.length * 62);
const a4: PrintOptions = { paper: { size: 'A4', orientation: 'auto' }, items: null };

type Persona = NewItem & { readonly type: 'persona' };

function persona(input: Partial<Persona> = {}): Persona {
  return { type: 'persona', id: 'p1', firstName: 'Claire', ...input };
}

function withStatements(count: number, words: string): Partial<Persona> {
  return contentOf(
    buyerSections.map((id) => ({
      id,
      statements: Array.from({ length: count }, (_, index) => ({ text: `${id} ${index} ${words}` })),
    })),
  );
}

function withText(count: number, words: string): readonly { readonly text: string }[] {
  return Array.from({ length: count }, (_, index) => ({ text: `${index} ${words}` }));
}

function boardOf(items: readonly NewItem[]): Board {
  const doc = new Y.Doc();
  addItems(doc, items);
  setLocale(doc, 'fr');
  setTitle(doc, 'Atelier');
  return readBoard(doc);
}

function sheetsOf(board: Board, options: PrintOptions = a4) {
  const now = new Date(2026, 10, 22).getTime();
  const context = createPrintContext(board, { measure, image: () => null, now });
  const { pages } = printDocument('sheet', board, options, context);
  return pages.map((page) => {
    const recording = createRecordingPainter();
    page.draw(recording.painter, context);
    const sizes = recording.callsOf('font').map(({ args }) => Number(/([\d.]+)px/.exec(String(args[0]))![1]));
    return { page, recording, texts: recording.texts(), smallest: Math.min(...sizes) };
  });
}

const allWords = (sheets: ReturnType<typeof sheetsOf>): string =>
  sheets.flatMap(({ texts }) => texts).join(' ');

describe('a sheet', () => {
  it('is one upright page with what is written, and without empty sections', () => {
    const sheets = sheetsOf(
      boardOf([
        persona({
          age: '38 ans',
          ...contentOf([
            { id: 'profile', statements: [{ text: 'Habite Angers' }, { text: '  ' }] },
            { id: 'barriers', statements: [] },
            { id: 'delights', hidden: true, statements: [{ text: 'caché' }] },
          ]),
        }),
      ]),
    );
    expect(sheets).toHaveLength(1);
    const { page, texts } = sheets[0]!;
    expect(page).toMatchObject({ widthPt: 595.276, heightPt: 841.89, title: 'Claire' });
    expect(texts).toEqual(expect.arrayContaining(['Claire', '38 ans', 'Profil', 'Habite Angers', '1/1']));
    expect(texts).not.toContain('Freins et irritants');
    expect(texts).not.toContain('caché');
    expect(texts.join(' ')).toMatch(/Imprimé le 22 novembre 2026.*Code \w{3}-\w{3}/);
  });

  it('steps its letters down to 7 pt, then goes on over pages; nothing is lost', () => {
    const few = sheetsOf(boardOf([persona(withStatements(2, 'court'))]));
    expect(few).toHaveLength(1);
    const some = sheetsOf(boardOf([persona(withStatements(4, 'un peu plus long que cela'))]));
    expect(some).toHaveLength(1);
    expect(some[0]!.smallest).toBeLessThan(few[0]!.smallest + 0.001);

    const words = 'une affirmation assez longue pour prendre deux ou trois lignes dans sa colonne';
    const many = sheetsOf(boardOf([persona({ ...withStatements(14, words), b2b: true })]));
    expect(many.length).toBeGreaterThan(1);
    const text = allWords(many);
    for (const id of buyerSections) {
      for (let index = 0; index < 14; index++) expect(text).toContain(`${id} ${index} `);
    }
    expect(text).toContain('(suite)');
    for (const { smallest } of [...few, ...some, ...many]) expect(smallest).toBeGreaterThanOrEqual(6.999);
    expect(many.map(({ page }) => page.title)).toEqual(many.map((_, index) => `Claire (${index + 1})`));
  });

  it('lays each statement out a bounded number of times, however many there are', () => {
    const words = 'une affirmation assez longue pour prendre deux ou trois lignes dans sa colonne. '.repeat(
      4,
    );
    const work = (count: number): number => {
      const board = boardOf([persona(contentOf([{ id: 'barriers', statements: withText(count, words) }]))]);
      const context = createPrintContext(board, { measure, image: () => null, now: 0 });
      let asked = 0;
      // Each laid out statement asks for its words for an empty one.
      const t: typeof context.t = Object.assign((...[key, values]: Parameters<typeof context.t>) => {
        if (key === 'persona.ghost.statement') asked += 1;
        return context.t(key, values);
      }, context.t);
      expect(printDocument('sheet', board, a4, { ...context, t }).pages.length).toBeGreaterThan(count / 40);
      return asked / count;
    };
    expect(work(480)).toBeLessThan(1.5 * work(120));
  });

  it('keeps every line on the page', () => {
    const words = 'une affirmation assez longue pour prendre deux ou trois lignes dans sa colonne';
    for (const count of [0, 1, 3, 5, 9, 25]) {
      for (const size of ['A5', 'A4', 'A3', 'Letter', 'A0'] as const) {
        const paper = { size, orientation: 'auto' } as const;
        for (const { page, recording } of sheetsOf(boardOf([persona(withStatements(count, words))]), {
          paper,
          items: null,
        })) {
          let [x, y] = [0, 0];
          const stack: [number, number][] = [];
          for (const { name, args } of recording.calls) {
            if (name === 'save') stack.push([x, y]);
            if (name === 'restore') [x, y] = stack.pop()!;
            if (name === 'translate') [x, y] = [x + Number(args[0]), y + Number(args[1])];
            if (name !== 'fillText') continue;
            expect(y + Number(args[2])).toBeLessThan(page.heightPt - 28);
            expect(x + Number(args[1])).toBeLessThan(page.widthPt - 28);
            expect(x + Number(args[1])).toBeGreaterThan(28);
          }
        }
      }
    }
  });

  it('names the sources of its statements in footnotes, each once', () => {
    const board = boardOf([
      { type: 'note', id: 'n1', text: 'Sans lui, je ne fais « rien » du tout', saidBy: 'Lucie' },
      { type: 'note', id: 'n2', text: 'Trop cher' },
      persona({
        ...contentOf([
          {
            id: 'barriers',
            statements: [
              { id: 's1', text: 'Le prix', sources: [{ item: 'n2' }, { item: 'n1' }] },
              { id: 's2', text: 'La panne', sources: [{ item: 'n1' }, { item: 'gone' }] },
              { id: 's3', text: 'Le temps', sources: [{ item: 'n1', stance: 'contradicts' }] },
            ],
          },
        ]),
      }),
    ]);
    const text = allWords(sheetsOf(board));
    expect(text).toContain('Sources');
    expect(text.replaceAll('\u00a0', ' ')).toMatch(/Note « Trop cher »/);
    expect(text.replaceAll('\u00a0', ' ')).toContain('Lucie, note « Sans lui, je ne fais “rien” du tout »');
    expect(text).toContain('Une source supprimée du tableau');
    expect(text).toContain('qui dit le contraire');
    expect(text).toContain('Hypothèse');
  });

  it('is made for each persona in reading order, or for the wanted ones', () => {
    const board = boardOf([
      persona({ id: 'right', pos: [2000, 0], firstName: 'Right' }),
      persona({ id: 'left', pos: [0, 0], firstName: 'Left' }),
      { type: 'note', id: 'n', text: 'no persona' },
    ]);
    const context = createPrintContext(board, { measure, image: () => null, now: 0 });
    const names = (wanted: string[] | null) =>
      personasToPrint(board.items, wanted, context).map(({ firstName }) => firstName);
    expect(names(null)).toEqual(['Left', 'Right']);
    expect(names(['right', 'n', 'gone'])).toEqual(['Right']);
    expect(sheetsOf(board)).toHaveLength(2);
    expect(allWords(sheetsOf(boardOf([])))).toContain('pas encore de persona');
  });

  it('of a persona on whom nothing is written says so', () => {
    expect(allWords(sheetsOf(boardOf([persona({ firstName: '' })])))).toContain('Rien n’a encore été écrit');
  });
});

it('codes tell what is written, not where the card lies', () => {
  const read = (input: Partial<Persona>) => {
    const item = boardOf([persona({ ...withStatements(2, 'x'), ...input })]).items.get('p1')!;
    if (!('sections' in item)) throw new Error('no persona');
    return codeOf(item);
  };
  expect(read({})).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$/);
  expect(read({ pos: [99, 99] })).toBe(read({}));
  expect(read({ motto: 'other' })).not.toBe(read({}));
});

it.each([
  [[3], '3'],
  [[1, 2], '1, 2'],
  [[4, 1, 2, 3, 9, 9], '1–4, 9'],
])('%j reads as %s', (numbers, text) => {
  expect(rangesOf(numbers)).toBe(text);
});
