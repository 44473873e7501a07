import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addItems, deleteItems } from '../board/edits/items.ts';
import { itemsOf } from '../board/layout.ts';
import { readBoard } from '../board/read-board.ts';
import { findItemProblem, type Item, type NoteItem, type PersonaItem } from '../items/index.ts';
import { createTestDoc } from '../testing/board.ts';
import {
  addSection,
  addStatement,
  hideSection,
  linkSource,
  moveSection,
  moveStatement,
  newPersona,
  removeOwnSection,
  removeStatement,
  renameSection,
  setB2b,
  setPhoto,
  setReviewedOn,
  setSlider,
  setStance,
  unlinkSource,
} from './edits.ts';
import { buyerSections, sectionsOf, visibleSections } from './sections.ts';
import { makeStatement } from './statement-from-source.ts';

function setUp() {
  const doc = createTestDoc([{ ...newPersona({ kind: 'buyer', pos: [10, 20] }), id: 'p' }]);
  const persona = () => readBoard(doc).items.get('p') as PersonaItem;
  const section = (id: string) => sectionsOf(persona()).find((one) => one.id === id)!;
  const texts = (id: string) => section(id).statements.map((statement) => statement.text);
  return { doc, persona, section, texts };
}

describe('a new persona', () => {
  it('has the twelve sections of a buyer in their order, and no company until it is B2B', () => {
    const { doc, persona } = setUp();
    expect(persona().sections.map(({ id }) => id)).toEqual(buyerSections);
    expect(visibleSections(persona()).map(({ id }) => id)).not.toContain('company');
    setB2b(doc, 'p', true);
    expect(visibleSections(persona()).map(({ id }) => id)).toEqual(buyerSections);
    expect(persona().pos).toEqual([10, 20]);
  });

  it('has its sections too when it is made without saying so', () => {
    const doc = createTestDoc([{ type: 'persona', id: 'p' }]);
    expect((readBoard(doc).items.get('p') as PersonaItem).sections).toHaveLength(12);
  });

  it.each(['negative', 'candidate', 'ambassador'] as const)('can be %s', (kind) => {
    const doc = createTestDoc();
    const [id] = addItems(doc, [newPersona({ kind, pos: [0, 0] })]);
    expect(readBoard(doc).items.get(id!)).toMatchObject({ kind });
  });
});

describe('sections', () => {
  it('are added, renamed, hidden, moved; only own ones are removed', () => {
    const { doc, persona, section } = setUp();
    const own = addSection(doc, 'p', 'Tools', { after: 'profile' })!;
    expect(
      persona()
        .sections.map(({ id }) => id)
        .slice(0, 3),
    ).toEqual(['profile', own, 'ecology']);
    renameSection(doc, 'p', own, 'Daily tools');
    expect(section(own).name).toBe('Daily tools');
    hideSection(doc, 'p', 'ecology', true);
    expect(visibleSections(persona()).map(({ id }) => id)).not.toContain('ecology');
    moveSection(doc, 'p', 'insight', { before: 'profile' });
    expect(persona().sections[0]!.id).toBe('insight');
    expect(removeOwnSection(doc, 'p', 'quotes')).toBeNull();
    expect(removeOwnSection(doc, 'p', own)).toBe(own);
    expect(persona().sections).toHaveLength(12);
  });

  it('that are removed leave their statements on the card, among the unsorted', () => {
    const { doc, persona, texts } = setUp();
    const undo = new Y.UndoManager(itemsOf(doc));
    const own = addSection(doc, 'p', 'Tools')!;
    const a = addStatement(doc, 'p', own, { text: 'a' })!;
    addStatement(doc, 'p', own, { text: 'b' });
    undo.stopCapturing();
    removeOwnSection(doc, 'p', own);
    expect(visibleSections(persona()).at(-1)!.id).toBe('unsorted');
    expect(texts('unsorted')).toEqual(['a', 'b']);
    addStatement(doc, 'p', 'unsorted', { text: 'between' }, { after: a });
    expect(texts('unsorted')).toEqual(['a', 'between', 'b']);
    moveStatement(doc, 'p', a, 'profile');
    expect([texts('profile'), texts('unsorted')]).toEqual([['a'], ['between', 'b']]);
    undo.undo();
    expect(texts(own)).toEqual(['a', 'b']);
    expect(persona().statements).toHaveLength(2);
  });

  it('that are removed while somebody writes in them lose nothing', () => {
    const { doc, texts } = setUp();
    const own = addSection(doc, 'p', 'Tools')!;
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const note = {
      ...readBoard(createTestDoc([{ type: 'note', id: 'n' }])).items.get('n')!,
      text: 'dropped',
    };
    addStatement(other, 'p', own, { text: 'added' });
    makeStatement(other, 'p', own, note as Item);
    removeOwnSection(doc, 'p', own);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(texts('unsorted')).toEqual(['added', 'dropped']);
  });
});

describe('statements', () => {
  it('are added, moved within and between sections with all they hold, and removed', () => {
    const { doc, section, texts } = setUp();
    const a = addStatement(doc, 'p', 'profile', { text: 'a' })!;
    const b = addStatement(doc, 'p', 'profile', { text: 'b', saidBy: 'Claire' })!;
    addStatement(doc, 'p', 'profile', { text: 'between' }, { after: a });
    expect(texts('profile')).toEqual(['a', 'between', 'b']);
    moveStatement(doc, 'p', b, 'profile', { before: a });
    expect(texts('profile')).toEqual(['b', 'a', 'between']);
    linkSource(doc, 'p', b, { item: 'n1' });
    expect(moveStatement(doc, 'p', b, 'quotes')).toBe(b);
    expect(texts('profile')).toEqual(['a', 'between']);
    expect(section('quotes').statements[0]).toMatchObject({
      id: b,
      text: 'b',
      saidBy: 'Claire',
      sources: [{ item: 'n1', stance: 'supports' }],
    });
    removeStatement(doc, 'p', a);
    expect(texts('profile')).toEqual(['between']);
  });

  it('keep their sources until these are unlinked', () => {
    const { doc, section } = setUp();
    const id = addStatement(doc, 'p', 'delights', { text: 'x' })!;
    const source = linkSource(doc, 'p', id, { item: 'n1', stance: 'contradicts' })!;
    setStance(doc, 'p', id, source, 'supports');
    expect(section('delights').statements[0]!.sources[0]).toMatchObject({ item: 'n1', stance: 'supports' });
    unlinkSource(doc, 'p', id, source);
    expect(section('delights').statements[0]!.sources).toEqual([]);
  });
});

describe('a statement made from a note', () => {
  function withNote(input: { text: string; saidBy?: string }) {
    const world = setUp();
    addItems(world.doc, [{ type: 'note', id: 'n1', ...input }]);
    const note = readBoard(world.doc).items.get('n1') as NoteItem;
    return { ...world, note };
  }

  it('has its words on one line, its speaker, and a link that outlives the note', () => {
    const { doc, section, note } = withNote({
      text: ' Quel mardi ?\n\nPersonne ne sait. ',
      saidBy: 'Claire',
    });
    addStatement(doc, 'p', 'quotes', { text: 'first' });
    const id = makeStatement(doc, 'p', 'quotes', note);
    expect(section('quotes').statements[1]).toMatchObject({
      id,
      text: 'Quel mardi ? Personne ne sait.',
      saidBy: 'Claire',
      sources: [{ item: 'n1', stance: 'supports' }],
    });
    expect(findItemProblem(itemsOf(doc).get('p')!)).toBeNull();
    deleteItems(doc, ['n1']);
    expect(section('quotes').statements[1]!.sources).toHaveLength(1);
  });

  it('is made once per section', () => {
    const { doc, note, texts } = withNote({ text: 'again' });
    const id = makeStatement(doc, 'p', 'barriers', note);
    expect(makeStatement(doc, 'p', 'barriers', note)).toBe(id);
    makeStatement(doc, 'p', 'motivations', note);
    expect([texts('barriers'), texts('motivations')]).toEqual([['again'], ['again']]);
  });

  it('is one undo step', () => {
    const { doc, note, texts } = withNote({ text: 'x' });
    const undo = new Y.UndoManager(itemsOf(doc));
    makeStatement(doc, 'p', 'profile', note);
    undo.undo();
    expect(texts('profile')).toEqual([]);
  });

  it('is cut at the limit, never in the middle of an emoji', () => {
    const { doc, note, texts } = withNote({ text: `${'x'.repeat(1_999)}\u{1F600}` });
    makeStatement(doc, 'p', 'profile', note);
    expect(texts('profile')[0]).toBe('x'.repeat(1_999));
  });

  it('is not made of nothing', () => {
    const { doc, note, persona } = withNote({ text: '  ' });
    expect(makeStatement(doc, 'p', 'profile', note)).toBeNull();
    expect(makeStatement(doc, 'gone', 'profile', { ...note, text: 'x' } as Item)).toBeNull();
    expect(makeStatement(doc, 'p', 'profile', persona())).toBeNull();
  });
});

describe('settings', () => {
  it('keeps sliders between 0 and 100, or unplaced', () => {
    const { doc, persona } = setUp();
    setSlider(doc, 'p', 'digitalToHuman', 130.4);
    setSlider(doc, 'p', 'autonomousToAccompanied', 33.4);
    expect([persona().digitalToHuman, persona().autonomousToAccompanied]).toEqual([100, 33]);
    setSlider(doc, 'p', 'digitalToHuman', null);
    expect(persona().digitalToHuman).toBeNull();
  });

  it('sets photo and review date', () => {
    const { doc, persona } = setUp();
    const photo = { file: { hash: 'a'.repeat(64), width: 10, height: 20 }, x: 0.5, y: 0.5, size: 1 };
    setPhoto(doc, 'p', photo);
    setReviewedOn(doc, 'p', '2026-11-20');
    expect(persona()).toMatchObject({ photo, reviewedOn: '2026-11-20' });
  });
});
