import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addStatement } from '../../personas/edits.ts';
import { contentOf, sectionsOf } from '../../personas/sections.ts';
import { readBoard } from '../../board/read-board.ts';
import { createRecordingPainter } from '../../draw/recording-painter.ts';
import type { Detail } from '../../draw/draw-context.ts';
import { createTestContext, createTestDoc } from '../../testing/board.ts';
import type { NewItem, NoteItem, PersonaItem } from '../index.ts';
import { layoutPersona, splitColumns } from './layout.ts';
import { personaItem } from './persona.ts';
import { cropOf, initialsOf } from './portrait.ts';

type PersonaInput = Extract<NewItem, { type: 'persona' }>;

function setUp(input: Partial<PersonaInput> = {}, others: readonly NewItem[] = []) {
  const doc = createTestDoc([{ type: 'persona', id: 'p', ...input }, ...others], 'fr');
  const board = readBoard(doc);
  return {
    doc,
    board,
    item: board.items.get('p') as PersonaItem,
    context: createTestContext(board, { hints: true }),
  };
}

const filled: Partial<PersonaInput> = {
  firstName: 'Claire',
  age: '34 ans',
  occupation: 'infirmière',
  motto: 'Je veux savoir pourquoi.',
  digitalToHuman: 30,
  promise: 'Un seul interlocuteur.',
  ...contentOf([
    {
      id: 'profile',
      statements: [
        { id: 's1', text: 'Vit à Rezé' },
        { id: 's2', text: 'Deux enfants' },
      ],
    },
    { id: 'channels', statements: [] },
    { id: 'barriers', hidden: true, statements: [{ id: 's3', text: 'caché' }] },
    { id: 'company', statements: [{ id: 's4', text: 'entreprise' }] },
    { id: 'quotes', statements: [{ id: 's5', text: 'Quel mardi ?', saidBy: 'Claire' }] },
    { id: 'insight', statements: [{ id: 's6', text: 'Quelqu’un qui reste' }] },
    { id: 'mine', name: 'Outils', statements: [] },
  ]),
};

function painted(item: PersonaItem, context: ReturnType<typeof createTestContext>, detail: Detail = 'full') {
  const recording = createRecordingPainter();
  personaItem.draw(item, recording.painter, { ...context, detail });
  return recording;
}

describe('layout', () => {
  it('is remembered while the item stays the same', () => {
    const { item, context } = setUp(filled);
    expect(layoutPersona(item, { ...context })).toBe(layoutPersona(item, context));
    expect(layoutPersona({ ...item }, context)).not.toBe(layoutPersona(item, context));
    expect(layoutPersona(item, { ...context, hints: false })).not.toBe(layoutPersona(item, context));
  });

  it('grows with what is written', () => {
    const { doc, item, context } = setUp();
    const [width, before] = personaItem.measure!(item, context);
    for (let i = 0; i < 60; i++)
      addStatement(doc, 'p', 'barriers', { text: `Une phrase un peu longue, numéro ${i}` });
    const [, after] = personaItem.measure!(readBoard(doc).items.get('p') as PersonaItem, context);
    expect([width, before >= 960, after > before + 1_000]).toEqual([720, true, true]);
  });

  it('keeps everything inside the card, whatever is written', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'W', ' ', 'é', '\u{1F600}', '漢', 'ع'),
      maxLength: 120,
    });
    fc.assert(
      fc.property(word, word, word, fc.boolean(), (firstName, motto, text, b2b) => {
        const sections = ['profile', 'channels', 'quotes', 'company', 'insight'].map((id) => ({
          id,
          statements: [{ id: `${id}1`, text, saidBy: firstName }],
        }));
        const { item, context } = setUp({
          firstName: firstName.slice(0, 60),
          age: motto.slice(0, 20),
          motto,
          b2b,
          ...contentOf(sections),
        });
        const [width, height] = personaItem.measure!(item, context);
        for (const { box } of personaItem.editableTexts(item, context)) {
          expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
          expect(box.x + box.w).toBeLessThanOrEqual(width);
          expect(box.y + box.h).toBeLessThanOrEqual(height);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('splits sections into columns in order, as low as can be', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 20, max: 400 }), { maxLength: 12 }), (heights) => {
        const ranges = splitColumns(heights, 2, 24);
        const flat = ranges.flatMap(([from, to]) => heights.slice(from, to));
        expect(flat).toEqual(heights);
        const height = ([from, to]: readonly [number, number]) =>
          heights.slice(from, to).reduce((a, b) => a + b, 0) + Math.max(0, to - from - 1) * 24;
        const highest = Math.max(...ranges.map(height));
        for (let cut = 0; cut <= heights.length; cut++) {
          expect(Math.max(height([0, cut]), height([cut, heights.length]))).toBeGreaterThanOrEqual(highest);
        }
      }),
    );
    expect(splitColumns([100, 100, 100], 3, 10)).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect(splitColumns([], 2, 10)).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('drawing', () => {
  it('shows what is written, not what is hidden', () => {
    const { item, context } = setUp(filled);
    const texts = painted(item, context).texts();
    for (const word of [
      'Claire',
      '34 ans',
      'Vit à Rezé',
      'Deux enfants',
      'Quel mardi ?',
      'Outils',
      'Notre promesse',
    ]) {
      expect(texts).toContain(word);
    }
    expect(texts).not.toContain('caché');
    expect(texts).not.toContain('entreprise');
  });

  it('shows questions as ghost texts on screen only', () => {
    const { item, context } = setUp();
    const ghost = 'Prénom';
    expect(painted(item, context).texts()).toContain(ghost);
    const onPaper = painted(item, { ...context, hints: false }).texts();
    expect(onPaper).not.toContain(ghost);
    expect(onPaper.join(' ')).not.toContain('?');
    expect(onPaper).toContain('Motivations');
  });

  it('says the evidence score and the number of sources', () => {
    const sections = [
      {
        id: 'profile',
        statements: [
          { id: 's1', text: 'x', sources: [{ item: 'n1' }] },
          { id: 's2', text: 'y' },
        ],
      },
    ];
    const { item, context } = setUp(contentOf(sections), [{ type: 'note', id: 'n1', saidBy: 'Claire' }]);
    const texts = painted(item, context).texts();
    expect(texts).toContain('1 sur 2');
    expect(texts).toContain('1 entretien');
    expect(texts).toContain('1');
  });

  it.each(['bars', 'blocks'] as const)('as %s shows the name alone in letters', (detail) => {
    const { item, context } = setUp(filled);
    const texts = painted(item, context, detail)
      .texts()
      .filter((text) => text !== 'C');
    expect(texts).toEqual(['Claire']);
  });

  it.each(['full', 'bars', 'blocks'] as const)('as %s leaves the painter as it was', (detail) => {
    for (const kind of ['buyer', 'negative', 'candidate', 'ambassador'] as const) {
      const { item, context } = setUp({ ...filled, kind });
      const recording = painted(item, context, detail);
      expect(recording.callsOf('save')).toHaveLength(recording.callsOf('restore').length);
      expect(recording.painter.globalAlpha).toBeCloseTo(1);
    }
  });
});

describe('the portrait', () => {
  it('has initials', () => {
    expect(['Marie-Hélène', 'claire', '  ', 'Jean  Paul Luc', '\u{1F600}'].map(initialsOf)).toEqual([
      'MH',
      'C',
      '',
      'JP',
      '\u{1F600}',
    ]);
  });

  it('shows a square inside the picture', () => {
    const file = { hash: 'a'.repeat(64), width: 400, height: 200 };
    expect(cropOf({ file, x: 0, y: 0.5, size: 1 }, file)).toEqual({ x: 0, y: 0, w: 200, h: 200 });
    expect(cropOf({ file, x: 0.5, y: 0.9, size: 0.5 }, file)).toEqual({ x: 150, y: 100, w: 100, h: 100 });
    expect(personaItem.files!(setUp({ photo: { file, x: 0.5, y: 0.5, size: 1 } }).item)).toEqual([file.hash]);
  });
});

describe('editing in place', () => {
  it('goes through header, sections and foot in reading order', () => {
    const { item, context } = setUp(filled);
    const texts = personaItem.editableTexts(item, context);
    const paths = texts.map(({ path, newEntryIn, newEntryValues }) =>
      newEntryIn ? `new in ${String(newEntryValues?.['section'])}` : path.join('.'),
    );
    expect(new Set(texts.map(({ path }) => path.join('.'))).size).toBe(texts.length);
    expect(paths).toEqual([
      'firstName',
      'age',
      'occupation',
      'family',
      'motto',
      'statements.s1.text',
      'statements.s2.text',
      'new in profile',
      'new in channels',
      'statements.s5.text',
      'statements.s5.saidBy',
      'new in quotes',
      'sections.mine.name',
      'new in mine',
      'statements.s6.text',
      'new in insight',
      'promise',
    ]);
  });

  it('takes notes and texts in every visible section, and nothing without words', () => {
    const { item, board, doc, context } = setUp(filled, [
      { type: 'note', id: 'n1', text: 'Trop cher', saidBy: 'Samir' },
      { type: 'frame', id: 'f1' },
    ]);
    const note = board.items.get('n1') as NoteItem;
    const zones = personaItem.dropZones!(item, { item: note, entry: null }, context);
    expect(zones.filter(({ id }) => !id.includes('/')).map(({ id, label }) => [id, label])).toEqual([
      ['profile', 'Profil'],
      ['channels', 'Appétence canal'],
      ['quotes', 'Verbatims'],
      ['mine', 'Outils'],
      ['insight', 'Insight et promesse'],
    ]);
    expect(personaItem.dropZones!(item, { item: board.items.get('f1')!, entry: null }, context)).toEqual([]);
    personaItem.drop!(doc, 'p', 'mine', { item: note, entry: null });
    const sections = sectionsOf(readBoard(doc).items.get('p') as PersonaItem);
    expect(sections.find(({ id }) => id === 'mine')!.statements[0]).toMatchObject({
      text: 'Trop cher',
      saidBy: 'Samir',
      sources: [{ item: 'n1' }],
    });
  });

  it('takes a note on the mark of a statement as its source', () => {
    const { item, board, doc, context } = setUp(filled, [
      { type: 'note', id: 'n1', text: 'x', saidBy: 'Samir' },
    ]);
    const note = board.items.get('n1') as NoteItem;
    const zones = personaItem.dropZones!(item, { item: note, entry: null }, context);
    const [mark] = zones;
    expect(mark).toMatchObject({ id: 'source/s1', label: 'Source de «\u00a0Vit à Rezé\u00a0»' });
    const text = personaItem.editableTexts(item, context).find(({ path }) => path.includes('s1'))!;
    expect(mark!.box.x + mark!.box.w).toBeLessThanOrEqual(text.box.x);
    personaItem.drop!(doc, 'p', 'source/s1', { item: note, entry: null });
    personaItem.drop!(doc, 'p', 'source/s1', { item: note, entry: null });
    personaItem.drop!(doc, 'p', 'source/gone', { item: note, entry: null });
    const [section] = sectionsOf(readBoard(doc).items.get('p') as PersonaItem);
    expect(section!.statements).toHaveLength(2);
    expect(section!.statements[0]!.sources.map((source) => source.item)).toEqual(['n1']);
  });

  it('tells its words as a tree with the places where they can be changed', () => {
    const { item, context } = setUp(filled);
    const tree = personaItem.toText(item, context.t);
    expect(tree.text).toBe('Buyer persona\u00a0: Claire');
    const quotes = tree.children!.find(({ key }) => key === 'quotes')!;
    expect(quotes).toMatchObject({
      label: 'Verbatims',
      list: ['statements'],
      newEntryValues: { section: 'quotes' },
    });
    expect(quotes.children![0]).toMatchObject({
      text: 'Quel mardi ?',
      path: ['statements', 's5', 'text'],
      children: [{ label: 'Dit par', text: 'Claire' }],
    });
    const keys = tree.children!.map(({ key }) => key);
    expect(keys).not.toContain('barriers');
    expect(keys).not.toContain('company');
  });
});
