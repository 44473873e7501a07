import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { deleteItems, setFields } from '../board/edits/items.ts';
import { replaceText, textAt } from '../board/edits/text.ts';
import { itemsOf } from '../board/layout.ts';
import { readBoard } from '../board/read-board.ts';
import { findItemProblem, type ActionItem } from '../items/index.ts';
import { createTestDoc } from '../testing/board.ts';
import { makeActions } from './from-source.ts';
import { actionStatuses, levels } from './scales.ts';

/** Two replicas of one plan, apart until `meet`. */
function twoReplicas() {
  const first = createTestDoc([
    { type: 'note', id: 'note', text: 'Rappeler les clientes' },
    { type: 'action', id: 'a', what: 'Écrire', owner: 'Léa', impact: 3, effort: 3 },
    { type: 'action', id: 'b', what: 'Appeler' },
  ]);
  const second = new Y.Doc();
  Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
  return {
    docs: [first, second] as const,
    meet: () => {
      Y.applyUpdate(first, Y.encodeStateAsUpdate(second));
      Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
    },
  };
}

const level = fc.constantFrom(...levels);
const edit = fc.oneof(
  fc.record({ kind: fc.constant('place' as const), impact: level, effort: level }),
  fc.record({ kind: fc.constant('status' as const), status: fc.constantFrom(...actionStatuses) }),
  fc.record({ kind: fc.constant('due' as const), due: fc.constantFrom(null, '2026-12-01', '2027-01-15') }),
  fc.record({
    kind: fc.constant('write' as const),
    field: fc.constantFrom('what', 'owner', 'stage', 'content'),
    at: fc.nat(8),
    word: fc.string({ unit: fc.constantFrom('é', '😀', 'a', ' '), minLength: 1, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('make' as const) }),
  fc.record({ kind: fc.constant('delete' as const) }),
);
const step = fc.record({ replica: fc.nat(1), target: fc.constantFrom('a', 'b'), edit, meets: fc.boolean() });

it('random edits of two people converge, stay valid and lose no letter', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { docs, meet } = twoReplicas();
      for (const { replica, target, edit: one, meets } of steps) {
        const doc = docs[replica]!;
        if (one.kind === 'place') setFields(doc, target, { impact: one.impact, effort: one.effort });
        else if (one.kind === 'status') setFields(doc, target, { status: one.status });
        else if (one.kind === 'due') setFields(doc, target, { due: one.due });
        else if (one.kind === 'delete') deleteItems(doc, [target]);
        else if (one.kind === 'make') {
          const item = readBoard(doc).items.get('note')!;
          makeActions(
            doc,
            [{ source: { item, entry: null }, pos: [0, 0], parent: null, persona: null }],
            null,
          );
        } else {
          const text = textAt(doc, target, [one.field]);
          if (text) replaceText(text, Math.min(one.at, text.length), Math.min(one.at, text.length), one.word);
        }
        if (meets) meet();
      }
      meet();
      const boards = docs.map((doc) => readBoard(doc));
      expect(boards[1]).toEqual(boards[0]);
      for (const record of itemsOf(docs[0]).values()) expect(findItemProblem(record)).toBeNull();
    }),
    { numRuns: 200 },
  );
});

it('a card that two people place at once lies where one of them put it', () => {
  fc.assert(
    fc.property(fc.tuple(level, level), fc.tuple(level, level), ([i1, e1], [i2, e2]) => {
      const { docs, meet } = twoReplicas();
      setFields(docs[0], 'b', { impact: i1, effort: e1 });
      setFields(docs[1], 'b', { impact: i2, effort: e2 });
      meet();
      const { impact, effort } = readBoard(docs[0]).items.get('b') as ActionItem;
      expect([
        [i1, e1],
        [i2, e2],
      ]).toContainEqual([impact, effort]);
    }),
  );
});
