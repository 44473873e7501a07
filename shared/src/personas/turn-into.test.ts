import fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { deleteItems } from '../board/edits/items.ts';
import { findItemProblem, type PersonaItem } from '../items/index.ts';
import { recordOf } from '../board/edits/records.ts';
import { readBoard } from '../board/read-board.ts';
import { createTestContext, createTestDoc } from '../testing/board.ts';
import { contentOf, sectionsOfKind } from './sections.ts';
import { linksOf, linkText } from './links.ts';
import { duplicateItems } from '../board/edits/copies.ts';
import { setCriterion, setTreatment } from './edits.ts';
import { turnedKinds } from './negative.ts';
import { turnInto } from './turn-into.ts';

const file = { hash: 'a'.repeat(64), width: 40, height: 40 };

function setUp() {
  return createTestDoc([
    {
      type: 'persona',
      id: 'bruno',
      kind: 'negative',
      firstName: 'Bruno',
      age: '52',
      occupation: 'consultant',
      motto: 'A small favour?',
      photo: { file, x: 0.5, y: 0.5, size: 1 },
      ...contentOf([{ id: 'exclusionCriteria', statements: [{ id: 's1', text: 'No budget' }] }]),
    },
  ]);
}

const persona = (doc: Y.Doc, id: string) => readBoard(doc).items.get(id) as PersonaItem;

/** The links of a card in words, as every view shows them. */
function links(doc: Y.Doc, id: string): readonly string[] {
  const board = readBoard(doc);
  const context = createTestContext(board);
  return linksOf(board.items.get(id) as PersonaItem, context).map((link) => linkText(link, context.t));
}

describe('turning a negative persona', () => {
  it.each(turnedKinds)('into a %s keeps portrait and header, and links both cards', (kind) => {
    const doc = setUp();
    const id = turnInto(doc, 'bruno', kind, { pos: [800, 0], by: 'ana' })!;
    const { photo, firstName, age, occupation, motto } = persona(doc, 'bruno');
    expect(persona(doc, id)).toMatchObject({
      ...{ kind, photo, firstName, age, occupation, motto },
      origin: 'bruno',
      createdBy: 'ana',
      pos: [800, 0],
      statements: [],
    });
    expect(persona(doc, id).sections.map((section) => section.id)).toEqual(sectionsOfKind(kind));
    expect(persona(doc, 'bruno')).toMatchObject({ treatment: kind, kind: 'negative' });
    expect(links(doc, id)).toEqual(['Comes from Bruno (Negative persona)']);
    expect(links(doc, 'bruno')[0]).toMatch(/^Turned into Bruno/);
    expect(findItemProblem(recordOf(doc, id)!)).toBeNull();
  });

  it('is one transaction', () => {
    const doc = setUp();
    let updates = 0;
    doc.on('update', () => updates++);
    turnInto(doc, 'bruno', 'candidate', { pos: [0, 0] });
    expect(updates).toBe(1);
  });

  it('makes nothing of a card that is gone, or of what is no card', () => {
    const doc = createTestDoc([{ type: 'note', id: 'n' }]);
    expect(turnInto(doc, 'gone', 'candidate', { pos: [0, 0] })).toBeNull();
    expect(turnInto(doc, 'n', 'candidate', { pos: [0, 0] })).toBeNull();
    expect(readBoard(doc).items.size).toBe(1);
  });

  it('says when the card that it comes from was deleted', () => {
    const doc = setUp();
    const id = turnInto(doc, 'bruno', 'ambassador', { pos: [0, 0] })!;
    deleteItems(doc, ['bruno']);
    expect(links(doc, id)).toEqual(['Comes from a card that was deleted']);
  });

  it('copied with its origin points at the copy, copied alone at the original', () => {
    const doc = setUp();
    const id = turnInto(doc, 'bruno', 'candidate', { pos: [0, 0] })!;
    const [alone] = duplicateItems(doc, [id]);
    expect(persona(doc, alone!).origin).toBe('bruno');
    const both = duplicateItems(doc, ['bruno', id]);
    const copy = both.map((each) => persona(doc, each)).find(({ kind }) => kind === 'candidate')!;
    expect(both).toContain(copy.origin);
  });

  it('and deleting by two people at once leaves the same board everywhere, with links that can be read', () => {
    const deed = fc.constantFrom('candidate', 'ambassador', 'delete', 'weigh', 'decide');
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 6 }), fc.array(deed, { maxLength: 6 }), (first, second) => {
        const docs = [setUp(), new Y.Doc()] as const;
        Y.applyUpdate(docs[1], Y.encodeStateAsUpdate(docs[0]));
        [first, second].forEach((deeds, who) => {
          const doc = docs[who]!;
          for (const each of deeds) {
            if (each === 'delete') deleteItems(doc, ['bruno']);
            else if (each === 'weigh') setCriterion(doc, 'bruno', 's1', { weight: 5, criterion: 'budget' });
            else if (each === 'decide') setTreatment(doc, 'bruno', 'refer');
            else turnInto(doc, 'bruno', each, { pos: [0, 0] });
          }
        });
        Y.applyUpdate(docs[0], Y.encodeStateAsUpdate(docs[1]));
        Y.applyUpdate(docs[1], Y.encodeStateAsUpdate(docs[0]));
        expect(readBoard(docs[0])).toEqual(readBoard(docs[1]));
        for (const id of readBoard(docs[0]).items.keys()) {
          expect(findItemProblem(recordOf(docs[0], id)!)).toBeNull();
          for (const text of links(docs[0], id)) expect(text).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a criterion of exclusion', () => {
  it('weighs 3 until told otherwise, and takes no weight or type that is none', () => {
    const doc = setUp();
    expect(persona(doc, 'bruno').statements[0]).toMatchObject({ weight: 3, criterion: 'other' });
    setCriterion(doc, 'bruno', 's1', { weight: 5 });
    setCriterion(doc, 'bruno', 's1', { criterion: 'territory' });
    expect(persona(doc, 'bruno').statements[0]).toMatchObject({ weight: 5, criterion: 'territory' });
    expect(() => setCriterion(doc, 'bruno', 's1', { weight: 6 as never })).toThrow(TypeError);
    expect(() => setCriterion(doc, 'bruno', 's1', { criterion: 'mood' as never })).toThrow(TypeError);
    expect(setCriterion(doc, 'bruno', 'gone', { weight: 1 })).toBeNull();
    expect(() => setTreatment(doc, 'bruno', 'ignore' as never)).toThrow(TypeError);
  });
});
