import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { itemsOf, type YRecord } from '../board/layout.ts';
import { setStaleAfterMonths } from '../board/edits/meta.ts';
import { readBoard } from '../board/read-board.ts';
import { findItemProblem, type NewItem } from '../items/index.ts';
import { contentOf } from '../personas/sections.ts';
import { createTestDoc } from '../testing/board.ts';
import { addImportedItems, exportBoard, fileHashesOf, parseBoard, writeImportedBoard } from './json.ts';

const hash = 'ab'.repeat(32);
const file = { hash, mime: 'image/jpeg', base64: 'AAAA' };
const items: readonly NewItem[] = [
  { type: 'frame', id: 'area', title: 'Ce que nous avons entendu', pos: [10, 20] },
  { type: 'note', id: 'note', text: 'Ça coûte « trop »\ncher 😀', saidBy: 'Claire', parent: 'area' },
  { type: 'image', id: 'photo', file: { hash, width: 4, height: 3 } },
  {
    type: 'persona',
    id: 'claire',
    firstName: 'Claire',
    digitalToHuman: 70,
    ...contentOf([
      { id: 'quotes', statements: [{ id: 's1', text: 'Trop cher', sources: [{ id: 'q1', item: 'note' }] }] },
      { id: 'profile' },
    ]),
  },
];

function reimport(text: string): Y.Doc {
  const doc = new Y.Doc();
  writeImportedBoard(doc, parseBoard(text));
  return doc;
}

it('keeps the period after which evidence is stale', () => {
  const doc = createTestDoc(items);
  expect(exportBoard(doc)).not.toContain('staleAfterMonths');
  setStaleAfterMonths(doc, 6);
  expect(readBoard(reimport(exportBoard(doc))).meta.staleAfterMonths).toBe(6);
  expect(() => parseBoard(exportBoard(doc).replace('"staleAfterMonths":6', '"staleAfterMonths":0'))).toThrow(
    'value does not fit',
  );
});

/** An export as an object that a test can spoil. */
function exported(): { [key: string]: unknown; items: Record<string, unknown>[] } {
  return JSON.parse(exportBoard(createTestDoc(items, 'fr'), [file])) as never;
}

function whereOf(spoil: (root: ReturnType<typeof exported>) => void): unknown {
  const root = exported();
  spoil(root);
  try {
    parseBoard(JSON.stringify(root));
  } catch (error) {
    return { ...(error as { details: object }).details, code: (error as { code: string }).code };
  }
  return null;
}

describe('our JSON', () => {
  it('comes back without loss', () => {
    const text = exportBoard(createTestDoc(items, 'fr'), [file]);
    const doc = reimport(text);
    expect(exportBoard(doc, parseBoard(text).files)).toBe(text);
    for (const record of itemsOf(doc).values()) expect(findItemProblem(record)).toBeNull();
    expect(fileHashesOf(readBoard(doc).items.values())).toEqual([hash]);
  });

  it('comes back without loss whatever was written', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'é', '"', '\\', '\n', '\u2028', '😀', '\u0000', '</script>'),
    });
    fc.assert(
      fc.property(fc.array(fc.record({ text: words, x: fc.integer({ min: -9000, max: 9000 }) })), (notes) => {
        const inputs = notes.map(({ text, x }) => ({ type: 'note', text, pos: [x / 4, x] }) as const);
        const text = exportBoard(createTestDoc(inputs));
        expect(exportBoard(reimport(text))).toBe(text);
      }),
    );
  });

  it('keeps items of types that it does not know', () => {
    const doc = createTestDoc(items);
    const record: YRecord = new Y.Map();
    record.set('type', 'hologram');
    record.set('beam', { angle: 3 });
    record.set('words', new Y.Text('light'));
    record.set('parts', new Y.Map([['a', new Y.Map([['order', 'a0']])]]));
    itemsOf(doc).set('holo', record);
    const text = exportBoard(doc);
    const back = reimport(text);
    expect(exportBoard(back)).toBe(text);
    expect(itemsOf(back).get('holo')!.get('words')).toBeInstanceOf(Y.Text);
    expect(itemsOf(back).get('holo')!.toJSON()).toEqual(record.toJSON());
  });

  it('can be added to a board that is there, with new ids', () => {
    const doc = createTestDoc(items);
    const added = addImportedItems(doc, parseBoard(exportBoard(createTestDoc(items))), 'ann', [100, 0]);
    expect(added).toHaveLength(3);
    expect(itemsOf(doc).size).toBe(8);
    const note = [...readBoard(doc).items.values()].find(
      (item) => item.type === 'note' && item.id !== 'note',
    );
    expect(added).toContain(note!.parent);
    for (const record of itemsOf(doc).values()) expect(findItemProblem(record)).toBeNull();
  });

  it('may leave out what has its initial value', () => {
    const root = exported();
    const lean = { ...root, items: [{ id: 'n', type: 'note', text: 'short' }] };
    const doc = reimport(JSON.stringify(lean));
    expect(readBoard(doc).items.get('n')).toMatchObject({ text: 'short', color: 'yellow' });
    const sections = [{ id: 'quotes', order: 'a0' }];
    const statements = [{ id: 's', order: 'a0', text: 'said', section: 'quotes' }];
    const persona = { ...root, items: [{ id: 'p', type: 'persona', sections, statements }] };
    expect(addImportedItems(doc, parseBoard(JSON.stringify(persona)), null)).toHaveLength(1);
  });
});

describe('a file that cannot be imported', () => {
  const codeOf = (text: string): unknown => {
    try {
      parseBoard(text);
    } catch (error) {
      return (error as { code: string }).code;
    }
    return null;
  };

  it('is told apart: not ours, truncated, newer', () => {
    const text = exportBoard(createTestDoc(items));
    expect(codeOf('')).toBe('importNotOurs');
    expect(codeOf('<html>')).toBe('importNotOurs');
    expect(codeOf('[1, 2]')).toBe('importNotOurs');
    expect(codeOf('null')).toBe('importNotOurs');
    expect(codeOf('{"format":"excalidraw"}')).toBe('importNotOurs');
    expect(codeOf(text.slice(0, text.length / 2))).toBe('importTruncated');
    expect(codeOf(text.slice(0, 120))).toBe('importTruncated');
    expect(codeOf('\uFEFF' + text)).toBeNull();
    expect(whereOf((root) => (root['version'] = 7))).toEqual({ code: 'importNewer', version: 7 });
  });

  it('is refused with the place of what does not fit', () => {
    const at = (spoil: (items: Record<string, unknown>[]) => void) =>
      (whereOf((root) => spoil(root.items)) as { where?: string } | null)?.where;
    const ofType = (all: Record<string, unknown>[], type: string) =>
      all.findIndex((item) => item['type'] === type);
    const note = ofType(exported().items, 'note');
    const persona = ofType(exported().items, 'persona');
    expect(at((all) => (all[note]!['color'] = 'black'))).toBe(`items[${note}].color: value does not fit`);
    expect(at((all) => (all[note]!['pos'] = [Number.MAX_VALUE, 0]))).toBe(
      `items[${note}].pos: value does not fit`,
    );
    expect(at((all) => (all[note]!['html'] = '<b>'))).toBe(`items[${note}].html: unknown field`);
    expect(at((all) => (all[note]!['text'] = 'x'.repeat(20_001)))).toMatch(/text: longer than 20000/);
    expect(at((all) => (all[note]!['id'] = '../etc'))).toBe(`items[${note}].id: not an id`);
    expect(at((all) => (all[note]!['id'] = all[0]!['id']))).toMatch(/id: used twice/);
    expect(at((all) => (all[note]!['type'] = 'hologram'))).toBe(`items[${note}].type: unknown`);
    expect(at((all) => (all[persona]!['sections'] = [{ id: 'a', order: '!' }]))).toBe(
      `items[${persona}].sections[0].order: value does not fit`,
    );
    expect(at((all) => all.push({ id: 'h', raw: { type: { $value: 'note' } } }))).toMatch(/type is known/);
    expect(at((all) => all.push({ id: 'h', raw: { a: { $code: 1 } } }))).toMatch(/unknown tag/);
    expect(whereOf((root) => (root['files'] = [{ ...file, hash: 'short' }]))).toMatchObject({
      where: 'files[0].hash: value does not fit',
    });
    expect(whereOf((root) => (root['board'] = { title: 'x', locale: 'de' }))).toMatchObject({
      where: 'board.locale: value does not fit',
    });
    expect(whereOf((root) => root.items.push(...Array.from({ length: 10_000 }, () => ({}))))).toMatchObject({
      code: 'boardFull',
    });
  });

  it('cannot smuggle in keys of the language', () => {
    const text = exportBoard(createTestDoc(items)).replace('"saidBy"', '"__proto__"');
    expect(codeOf(text)).toBe('importInvalid');
    const raw = '{"id":"h","raw":{"a":{"$value":{"__proto__":{"x":1}}}}}';
    expect(codeOf(text.replace('"__proto__"', '"saidBy"').replace('"items":[', `"items":[${raw},`))).toBe(
      'importInvalid',
    );
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('leaves no half-made board behind, whatever is wrong with it', () => {
    const text = exportBoard(createTestDoc(items));
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 3 }), (at, length, insert) => {
        const spoilt = text.slice(0, at) + insert + text.slice(at + length);
        try {
          const doc = reimport(spoilt);
          for (const [id, record] of itemsOf(doc).entries()) {
            if (readBoard(doc).items.get(id)!.type !== 'unknown') expect(findItemProblem(record)).toBeNull();
          }
        } catch (error) {
          expect((error as { name: string }).name).toBe('AppError');
        }
      }),
      { numRuns: 300 },
    );
  });
});
