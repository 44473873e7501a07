import * as Y from 'yjs';
import { addItems } from '@whoboard/shared/board/edits/items.ts';
import { readBoard } from '@whoboard/shared/board/read-board.ts';
import { printOptionsOf } from '@whoboard/shared/print/print-options.ts';
import { printQuery } from '@whoboard/shared/protocol/api.ts';
import { describe, expect, it } from 'vitest';
import { edgeOf, hasTooMany, initialForm, optionsOf, pdfUrl, type PrintForm } from './print-form.ts';

const doc = new Y.Doc();
addItems(doc, [
  { type: 'persona', id: 'p1' },
  { type: 'persona', id: 'p2' },
  { type: 'note', id: 'n1' },
]);
const board = readBoard(doc);
const open = (items: readonly string[] = []): PrintForm => initialForm(board, items, undefined, false);

describe('the form', () => {
  it('opens with what was selected: personas as sheets, anything else as a poster', () => {
    expect(open()).toMatchObject({ kind: 'poster', what: 'board', personas: ['p1', 'p2'] });
    expect(open(['p2'])).toMatchObject({ kind: 'sheet', personas: ['p2'] });
    expect(open(['p2', 'n1'])).toMatchObject({ kind: 'poster', what: 'selection', personas: ['p2'] });
    expect(initialForm(board, ['n1'], undefined, false, false)).toMatchObject({
      what: 'board',
      selection: ['n1'],
    });
    expect(initialForm(board, ['p1'], undefined, false, false)).toMatchObject({ kind: 'sheet' });
    expect(initialForm(board, ['p2'], 'poster', true)).toMatchObject({
      kind: 'poster',
      poster: { size: 'Tabloid' },
      sheet: { size: 'Letter' },
    });
  });

  it('makes the options, or none while something is missing', () => {
    expect(optionsOf(open(), board)).toEqual({ paper: { size: 'A3', orientation: 'auto' }, items: null });
    expect(optionsOf(open(['n1']), board)?.items).toEqual(['n1']);
    expect(optionsOf({ ...open(['n1']), kind: 'sheet' }, board)?.items).toBeNull();
    expect(optionsOf({ ...open(), kind: 'sheet', personas: ['p1', 'gone'] }, board)?.items).toEqual(['p1']);
    expect(optionsOf({ ...open(), kind: 'sheet', personas: [] }, board)).toBeNull();
    const own = (width: string, height: string): PrintForm => ({
      ...open(),
      poster: { size: 'own', orientation: 'auto', width, height },
    });
    expect(optionsOf(own('594', '841,5'), board)?.paper).toEqual({
      size: 'own',
      widthMm: 594,
      heightMm: 841.5,
    });
    expect(optionsOf(own('594', ''), board)).toBeNull();
  });

  it.each(['', ' ', 'wide', '49', '5001', '-100', 'NaN', 'Infinity', '1e9'])(
    'takes no edge of "%s"',
    (typed) => {
      expect(edgeOf(typed)).toBeNull();
    },
  );

  it('knows how many items are too many', () => {
    const paper = { size: 'A3', orientation: 'auto' } as const;
    expect(hasTooMany({ paper, items: null })).toBe(false);
    expect(hasTooMany({ paper, items: Array.from({ length: 3_000 }, (_, index) => `item-${index}`) })).toBe(
      true,
    );
  });
});

describe('the address', () => {
  it('is understood by the server as the same options', () => {
    for (const options of [
      { paper: { size: 'A0', orientation: 'landscape' }, items: ['a-1', 'b_2'] },
      { paper: { size: 'own', widthMm: 210.5, heightMm: 99 }, items: null },
    ] as const) {
      const url = new URL(pdfUrl('b1', 'poster', options, 'job1'), 'http://localhost');
      expect(url.pathname).toBe('/api/boards/b1/print/poster.pdf');
      const query = printQuery.parse(Object.fromEntries(url.searchParams));
      expect(query.job).toBe('job1');
      expect(printOptionsOf(query)).toEqual(options);
    }
  });
});
