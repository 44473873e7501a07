import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addItems } from '../board/edits/items.ts';
import { setLocale, setTitle } from '../board/edits/meta.ts';
import { readBoard, type Board } from '../board/read-board.ts';
import { createRecordingPainter } from '../draw/recording-painter.ts';
import { createMeasurer } from '../draw/text-layout.ts';
import type { NewItem } from '../items/index.ts';
import { paperNames, paperSizes } from '../protocol/api.ts';
import type { PrintPage } from './page.ts';
import { mmOf, pageSizeOf, ptOf } from './paper.ts';
import { longDate } from '../i18n/long-date.ts';
import { createPrintContext } from './print-context.ts';
import { printDocument, printFileName } from './print-document.ts';
import type { PrintOptions } from './print-options.ts';

const measure = createMeasurer((text) => text.length * 64);
const a3: PrintOptions = { paper: { size: 'A3', orientation: 'auto' }, items: null };

function boardOf(items: readonly NewItem[], title = 'Wall'): Board {
  const doc = new Y.Doc();
  addItems(doc, items);
  setLocale(doc, 'en');
  setTitle(doc, title);
  return readBoard(doc);
}

function posterOf(board: Board, options: PrintOptions = a3) {
  const context = createPrintContext(board, {
    measure,
    image: () => null,
    now: new Date(2026, 10, 22).getTime(),
  });
  const { pages } = printDocument('poster', board, options, context);
  expect(pages).toHaveLength(1);
  return { page: pages[0]!, context };
}

function textsOf(page: PrintPage, context: ReturnType<typeof posterOf>['context']): readonly string[] {
  const recording = createRecordingPainter();
  page.draw(recording.painter, context);
  return recording.texts();
}

describe('a poster', () => {
  it('of a map alone has the faces of its personas', () => {
    const hash = 'c'.repeat(64);
    const board = boardOf([
      {
        type: 'persona',
        id: 'p',
        photo: { file: { hash, width: 400, height: 400 }, x: 0.5, y: 0.5, size: 1 },
      },
      { type: 'journey', id: 'm', personas: [{ persona: 'p' }], stages: [{ id: 'a' }] },
    ]);
    const context = createPrintContext(board, { measure, image: () => null, now: 0 });
    expect(printDocument('poster', board, { ...a3, items: ['m'] }, context).files).toEqual([hash]);
  });

  it('turns the paper as its content lies, unless told otherwise', () => {
    const wide = boardOf([
      { type: 'note', pos: [0, 0] },
      { type: 'note', pos: [2000, 0] },
    ]);
    const high = boardOf([
      { type: 'note', pos: [0, 0] },
      { type: 'note', pos: [0, 2000] },
    ]);
    const [short, long] = paperSizes.A3;
    expect(posterOf(wide).page).toMatchObject({ widthPt: long, heightPt: short });
    expect(posterOf(high).page).toMatchObject({ widthPt: short, heightPt: long });
    const upright = { ...a3, paper: { size: 'A3', orientation: 'portrait' } } as const;
    expect(posterOf(wide, upright).page).toMatchObject({ widthPt: short, heightPt: long });
  });

  it('paints what was written in reading order, then the title block', () => {
    const board = boardOf([
      { type: 'note', pos: [300, 5], text: 'second' },
      { type: 'note', pos: [0, 600], text: 'third' },
      { type: 'note', pos: [0, 0], text: 'first' },
    ]);
    const { page, context } = posterOf(board);
    expect(textsOf(page, context)).toEqual([
      'first',
      'second',
      'third',
      'Wall',
      expect.stringMatching(/^November 22, 2026 · scale \d+%$/),
      'Whoboard',
    ]);
  });

  it('paints what covers another after it, whatever the reading order', () => {
    const board = boardOf([
      { type: 'note', pos: [100, 100], text: 'below' },
      { type: 'note', pos: [0, 0], text: 'above' },
    ]);
    const { page, context } = posterOf(board);
    expect(textsOf(page, context).slice(0, 2)).toEqual(['below', 'above']);
  });

  it('shows a selection with what lies in it, and nothing else', () => {
    const board = boardOf([
      { type: 'frame', id: 'area', pos: [0, 0], size: [500, 500], title: 'Area' },
      { type: 'note', id: 'inside', parent: 'area', pos: [20, 60], text: 'inside' },
      { type: 'note', id: 'outside', pos: [900, 0], text: 'outside' },
    ]);
    const { page, context } = posterOf(board, { ...a3, items: ['area', 'gone'] });
    const texts = textsOf(page, context);
    expect(texts).toContain('inside');
    expect(texts).not.toContain('outside');
    expect(page.parts).toBe(2);
  });

  it('keeps everything between its margins', () => {
    const board = boardOf([
      { type: 'note', pos: [-5000, 40] },
      { type: 'note', pos: [700, 9000] },
    ]);
    const { page, context } = posterOf(board);
    const recording = createRecordingPainter();
    page.draw(recording.painter, context);
    const [move, step] = recording.callsOf('translate').map(({ args }) => args as [number, number]);
    const scale = (recording.callsOf('scale')[0]!.args as [number, number])[0];
    expect(move![0] + step![0] * scale).toBeGreaterThanOrEqual(ptOf(7));
    expect(move![1] + step![1] * scale).toBeGreaterThanOrEqual(ptOf(7));
    const last = recording.callsOf('translate').at(-1)!.args as [number, number];
    expect(move![0] + (last[0] + 200) * scale).toBeLessThanOrEqual(page.widthPt - ptOf(7));
    expect(move![1] + (last[1] + 200) * scale).toBeLessThanOrEqual(page.heightPt - ptOf(7));
  });

  it('of an empty board says why it is empty', () => {
    const { page, context } = posterOf(boardOf([], ''));
    expect(textsOf(page, context).join(' ')).toMatch(/^There is nothing on this board.*Untitled board/);
  });
});

describe('paper', () => {
  it.each(paperNames)('%s is as the table has it', (size) => {
    const [widthPt, heightPt] = paperSizes[size];
    expect(pageSizeOf({ size, orientation: 'portrait' }, 2)).toEqual({ widthPt, heightPt });
    expect(pageSizeOf({ size, orientation: 'landscape' }, 0.5)).toEqual({
      widthPt: heightPt,
      heightPt: widthPt,
    });
  });

  it('of an own size is taken as it is, within limits', () => {
    const size = pageSizeOf({ size: 'own', widthMm: 300, heightMm: 100.5 }, 0.1);
    expect(mmOf(size.widthPt)).toBeCloseTo(300);
    expect(mmOf(size.heightPt)).toBeCloseTo(100.5);
    for (const edge of [Number.NaN, 0, -50, 49.9, 5_001, Number.POSITIVE_INFINITY]) {
      expect(() => pageSizeOf({ size: 'own', widthMm: edge, heightMm: 100 }, 1)).toThrow(RangeError);
    }
  });
});

describe('names', () => {
  it('of files hold nothing that a file system refuses', () => {
    const context = createPrintContext(boardOf([]), {
      measure,
      image: () => null,
      now: new Date(2026, 0, 5).getTime(),
    });
    expect(printFileName('poster', 'a/b\\c:d*e?f"g<h>i|j\u0000\u202E', context)).toBe(
      'a b c d e f g h i j – poster – 2026-01-05.pdf',
    );
    expect(printFileName('sheet', ' ', context)).toBe('Untitled board – sheet – 2026-01-05.pdf');
  });

  it('of days are in the board’s language', () => {
    expect(longDate('2026-05-03', 'fr')).toBe('3 mai 2026');
    expect(longDate('2026-05-03', 'en')).toBe('May 3, 2026');
  });
});
