import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { replaceText, textAt } from '../board/edits/text.ts';
import { readBoard } from '../board/read-board.ts';
import { findItemProblem, type PersonaItem } from '../items/index.ts';
import { itemsOf } from '../board/layout.ts';
import { createTestDoc } from '../testing/board.ts';
import { linkSource, moveStatement, removeOwnSection, statementsPath } from './edits.ts';
import { sectionsOf } from './sections.ts';

const sections = ['profile', 'quotes', 'own'] as const;
const ids = ['s1', 's2', 's3', 's4'] as const;
const replicaCount = 5;

const common = { replica: fc.nat(replicaCount - 1), statement: fc.constantFrom(...ids) };
const step = fc.oneof(
  { arbitrary: fc.record({ ...common, kind: fc.constant('type' as const), at: fc.nat(20) }), weight: 4 },
  {
    arbitrary: fc.record({
      ...common,
      kind: fc.constant('move' as const),
      section: fc.constantFrom(...sections),
      before: fc.constantFrom(...ids, undefined),
    }),
    weight: 4,
  },
  fc.record({ ...common, kind: fc.constant('link' as const) }),
  fc.record({ ...common, kind: fc.constant('removeSection' as const) }),
  fc.record({ ...common, kind: fc.constant('receive' as const), from: fc.nat(replicaCount - 1) }),
);

/** A replica of the same document, which writes under its own client id. */
function replicaOf(doc: Y.Doc, clientId: number): Y.Doc {
  const replica = new Y.Doc();
  replica.clientID = clientId;
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(doc));
  return replica;
}

it('five people type into statements and move them at once: no letter is lost, each stands at one place', () => {
  const start = createTestDoc([
    {
      type: 'persona',
      id: 'p',
      sections: sections.map((id) => ({ id })),
      statements: ids.map((id) => ({ id, text: `${id}: `, section: 'own' })),
    },
  ]);
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
      const replicas = Array.from({ length: replicaCount }, (_, index) => replicaOf(start, index + 1));
      // Every letter typed is one of its own, so that what is missing can be named.
      const typed = new Map<string, string[]>(ids.map((id) => [id, []]));
      let links = 0;
      steps.forEach((one, index) => {
        const doc = replicas[one.replica]!;
        switch (one.kind) {
          case 'type': {
            const text = textAt(doc, 'p', [...statementsPath, one.statement, 'text'])!;
            const letter = String.fromCodePoint(0x4e00 + index);
            const at = Math.min(one.at, text.length);
            replaceText(text, at, at, letter);
            typed.get(one.statement)!.push(letter);
            break;
          }
          case 'move':
            moveStatement(doc, 'p', one.statement, one.section, { before: one.before });
            break;
          case 'link':
            linkSource(doc, 'p', one.statement, { item: 'note' });
            links++;
            break;
          case 'removeSection':
            removeOwnSection(doc, 'p', 'own');
            break;
          case 'receive':
            Y.applyUpdate(doc, Y.encodeStateAsUpdate(replicas[one.from]!));
        }
      });
      for (const doc of replicas)
        for (const other of replicas) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
      const personas = replicas.map((doc) => readBoard(doc).items.get('p') as PersonaItem);
      for (const persona of personas) expect(persona).toEqual(personas[0]);
      const [persona] = personas;
      const shown = sectionsOf(persona!).flatMap(({ statements }) => statements);
      expect(shown.map(({ id }) => id).sort()).toEqual([...ids]);
      for (const { id, text } of shown) {
        for (const letter of typed.get(id)!) expect(text).toContain(letter);
        expect(text).toHaveLength(`${id}: `.length + typed.get(id)!.length);
      }
      expect(shown.reduce((sum, { sources }) => sum + sources.length, 0)).toBe(links);
      for (const doc of replicas) expect(findItemProblem(itemsOf(doc).get('p')!)).toBeNull();
    }),
    { numRuns: 200 },
  );
});

it('a statement that two people move to two sections stands in one of them', () => {
  const ann = createTestDoc([
    {
      type: 'persona',
      id: 'p',
      sections: sections.map((id) => ({ id })),
      statements: [{ id: 's1', section: 'own' }],
    },
  ]);
  const ben = replicaOf(ann, 2);
  moveStatement(ann, 'p', 's1', 'profile');
  moveStatement(ben, 'p', 's1', 'quotes');
  textAt(ben, 'p', ['statements', 's1', 'text'])!.insert(0, 'typed meanwhile');
  Y.applyUpdate(ann, Y.encodeStateAsUpdate(ben));
  Y.applyUpdate(ben, Y.encodeStateAsUpdate(ann));
  const [one, two] = [ann, ben].map((doc) => sectionsOf(readBoard(doc).items.get('p') as PersonaItem));
  expect(one).toEqual(two);
  const filled = one!.filter(({ statements }) => statements.length > 0);
  expect(filled).toHaveLength(1);
  expect(['profile', 'quotes']).toContain(filled[0]!.id);
  expect(filled[0]!.statements.map(({ text }) => text)).toEqual(['typed meanwhile']);
});
