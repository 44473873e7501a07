import { newItemRecord } from '@whoboard/shared/board/edits/items.ts';
import { itemsOf, newEntry } from '@whoboard/shared/board/layout.ts';
import { findItemProblem } from '@whoboard/shared/items/index.ts';
import { statementFields } from '@whoboard/shared/items/persona/fields.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { newDocument } from './decode.ts';
import { Gate, type Writer } from './gate.ts';

const participant: Writer = { participantId: 'p', role: 'participant', writesItems: true };

/** One change, of any Y type anywhere in the items, by numbers so that it can be shrunk. */
interface Change {
  readonly type: number;
  readonly key: string;
  readonly value: number;
}

const long = 'x'.repeat(2_500);
const values: readonly (() => unknown)[] = [
  () => 5,
  () => 'a1',
  () => 'buyer',
  () => true,
  () => null,
  () => [10, 20],
  () => ({ a: 1 }),
  () => long,
  () => new Y.Text('words'),
  () => new Y.Text(long),
  () => new Y.Map(),
  () => new Y.Map([['order', '']]),
  () => newEntry(statementFields, 'a3', { text: 'said' }),
  () => newEntry(statementFields, 'a3', { text: long }),
  () => newItemRecord({ type: 'note', pos: [1, 2], text: 'new' }),
];
const keys = ['pos', 'text', 'type', 'kind', 'age', 'order', 'weight', 'sources', 'statements', 'b2b'];
const changes: fc.Arbitrary<Change> = fc.record({
  type: fc.nat(40),
  key: fc.constantFrom(...keys, 'e0', 'e9', 'p1', 'virus', 'not an id', 'toString'),
  // The last one deletes.
  value: fc.nat(values.length),
});

/** All types below one, itself first. */
function typesIn(type: unknown): (Y.Map<unknown> | Y.Text)[] {
  if (type instanceof Y.Text) return [type];
  if (!(type instanceof Y.Map)) return [];
  return [type as Y.Map<unknown>, ...[...type.values()].flatMap(typesIn)];
}

function make(doc: Y.Doc, { type, key, value }: Change): void {
  const types = typesIn(itemsOf(doc));
  const target = types[type % types.length]!;
  if (target instanceof Y.Text) {
    if (value === values.length) target.delete(0, target.length);
    else target.insert(0, value % 3 === 0 ? long : 'letters');
  } else if (value === values.length) target.delete(key);
  else target.set(key, values[value]!());
}

function fits(doc: Y.Doc): boolean {
  return [...itemsOf(doc).entries()].every(
    ([id, record]) => /^[\w-]+$/.test(id) && record instanceof Y.Map && findItemProblem(record) === null,
  );
}

it('admits a change of a part exactly when all items still fit as a whole', () => {
  let admitted = 0;
  let refused = 0;
  fc.assert(
    fc.property(fc.array(fc.array(changes, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), (rounds) => {
      const server = newDocument();
      const gate = new Gate(server);
      gate.edit((doc) => {
        const statements = [{ text: 'too late', sources: [{ item: 'n1' }] }, { text: 'too dear' }];
        itemsOf(doc).set('p1', newItemRecord({ type: 'persona', statements }));
        itemsOf(doc).set('n1', newItemRecord({ type: 'note', text: 'quote' }));
      });
      const owners = new Map<number, string>();
      for (const round of rounds) {
        const client = new Y.Doc();
        Y.applyUpdate(client, Y.encodeStateAsUpdate(server));
        const before = Y.encodeStateVector(client);
        client.transact(() => round.forEach((change) => make(client, change)));
        const stored = Y.encodeStateAsUpdate(server);
        const verdict = gate.admit(Y.encodeStateAsUpdate(client, before), participant, owners, false);
        expect(verdict.kind).toBe(fits(client) ? 'accepted' : 'refused');
        if (verdict.kind === 'accepted') {
          for (const id of verdict.newClientIds) owners.set(id, 'p');
          admitted++;
        } else {
          expect(Y.encodeStateAsUpdate(server)).toEqual(stored);
          refused++;
        }
      }
    }),
    { numRuns: 100 },
  );
  expect(admitted).toBeGreaterThan(50);
  expect(refused).toBeGreaterThan(50);
});
