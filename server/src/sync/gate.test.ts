import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { newDocument } from './decode.ts';
import { Gate, type Writer } from './gate.ts';

const participant: Writer = { participantId: 'p', role: 'participant', writesItems: true };

/** One edit of a client, by numbers so that it can be shrunk. */
interface Step {
  readonly writer: number;
  readonly kind: number;
  readonly key: number;
  readonly at: number;
  readonly text: string;
  /** Whether the writer first gets what the gate has accepted. */
  readonly pulls: boolean;
  /** A byte of the update to change before it is sent; null for an honest one. */
  readonly mutation: { readonly at: number; readonly to: number } | null;
}

const words = fc.constantFrom('a', 'word', '🙂', 'é', 'x🙂y', 'long text here');
const stepOf = (mutations: fc.Arbitrary<Step['mutation']>): fc.Arbitrary<Step> =>
  fc.record({
    writer: fc.nat(2),
    kind: fc.nat(7),
    key: fc.nat(3),
    at: fc.nat(30),
    text: words,
    pulls: fc.boolean(),
    mutation: mutations,
  });
const honest = stepOf(fc.constant(null));
const hostile = stepOf(fc.option(fc.record({ at: fc.nat(400), to: fc.nat(255) }), { freq: 2, nil: null }));

type Items = Y.Map<Y.Map<unknown>>;

function edit(doc: Y.Doc, { kind, key, at, text }: Step): void {
  const items = doc.getMap('items') as Items;
  const id = `k${key}`;
  const item = items.get(id);
  const body = item?.get('text');
  doc.transact(() => {
    if (kind === 0 || !item) {
      const note = new Y.Map<unknown>();
      note.set('type', 'note');
      note.set('pos', [at, key]);
      note.set('text', new Y.Text(text));
      items.set(id, note);
    } else if (kind === 1) item.set('pos', [at, -at]);
    else if (kind === 2) items.delete(id);
    else if (kind === 3 && body instanceof Y.Text && body.length > 0) {
      const from = at % body.length;
      body.delete(from, Math.min(2, body.length - from));
    } else if (kind === 4) item.set('virus', at);
    else if (kind === 5) item.set('text', new Y.Text(text));
    else if (body instanceof Y.Text) body.insert(Math.min(at, body.length), text);
  });
}

/** Everything that Yjs relies on within a document, apart from how it cuts its structs. */
function checkIntegrity(doc: Y.Doc): void {
  for (const structs of doc.store.clients.values()) {
    expect(structs.length).toBeGreaterThan(0);
    structs.forEach((struct, index) => {
      const next = structs[index + 1];
      if (next) expect(struct.id.clock + struct.length).toBe(next.id.clock);
      if (!(struct instanceof Y.Item)) return;
      if (struct.right) expect(struct.right.left).toBe(struct);
      if (struct.left) expect(struct.left.right).toBe(struct);
      const parent = struct.parent as unknown as Y.Map<unknown>;
      if (struct.parentSub === null) {
        if (!struct.left) expect(parent._start).toBe(struct);
      } else if (!struct.right) expect(parent._map.get(struct.parentSub)).toBe(struct);
      if (struct.content instanceof Y.ContentType && !struct.deleted) {
        const type = struct.content.type;
        let length = 0;
        for (let item = type._start; item; item = item.right)
          if (!item.deleted && item.countable) length += item.length;
        expect(type._length).toBe(length);
      }
    });
  }
  expect(doc.store.pendingStructs).toBeNull();
  expect(doc.store.pendingDs).toBeNull();
}

/** What the document says and what it has deleted. */
function stateOf(doc: Y.Doc): string {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return JSON.stringify([
    doc.getMap('items').toJSON(),
    doc.getMap('meta').toJSON(),
    copy.getMap('items').toJSON(),
  ]);
}

/** Sends the edits of three clients through a gate and compares with a document of the accepted updates alone. */
function play(steps: readonly Step[]): { accepted: number; refused: number } {
  const doc = newDocument();
  const gate = new Gate(doc);
  const mirror = new Y.Doc();
  const owners = new Map<number, string>();
  const fresh = (writer: number) => {
    const client = new Y.Doc();
    Y.applyUpdate(client, Y.encodeStateAsUpdate(mirror));
    clients[writer] = client;
    return client;
  };
  const clients: Y.Doc[] = [];
  for (let writer = 0; writer < 3; writer++) fresh(writer);
  let accepted = 0;
  let refused = 0;
  for (const step of steps) {
    const client = clients[step.writer]!;
    if (step.pulls) Y.applyUpdate(client, Y.encodeStateAsUpdate(mirror, Y.encodeStateVector(client)));
    const before = Y.encodeStateVector(client);
    edit(client, step);
    const update = Y.encodeStateAsUpdate(client, before);
    if (step.mutation && update.byteLength > 0)
      update[step.mutation.at % update.byteLength] = step.mutation.to;
    const stateBefore = stateOf(doc);
    const snapshot = Y.snapshot(doc);
    const verdict = gate.admit(update, { ...participant, participantId: `p${step.writer}` }, owners, false);
    if (verdict.kind === 'refused' && verdict.isDamaged) return { accepted, refused };
    checkIntegrity(doc);
    if (verdict.kind === 'accepted') {
      accepted++;
      for (const id of verdict.newClientIds) owners.set(id, `p${step.writer}`);
      if (verdict.update) Y.applyUpdate(mirror, verdict.update);
      if (step.mutation) fresh(step.writer);
    } else {
      refused++;
      expect(stateOf(doc)).toBe(stateBefore);
      expect(Y.equalSnapshots(Y.snapshot(doc), snapshot)).toBe(true);
      fresh(step.writer);
    }
    expect(mirror.getMap('items').toJSON()).toEqual(doc.getMap('items').toJSON());
  }
  expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(mirror))).toBe(true);
  return { accepted, refused };
}

describe('Gate', { timeout: 60_000 }, () => {
  it('lets honest edits in and takes refused ones back without a trace', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.array(honest, { minLength: 1, maxLength: 40 }), (steps) => {
        refused += play(steps).refused;
      }),
      { numRuns: 120 },
    );
    expect(refused).toBeGreaterThan(0);
  });

  it('is not confused by updates with changed bytes', () => {
    const total = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 30 }), (steps) => {
        const { accepted, refused } = play(steps);
        total.accepted += accepted;
        total.refused += refused;
      }),
      { numRuns: 200 },
    );
    expect(total.accepted).toBeGreaterThan(0);
    expect(total.refused).toBeGreaterThan(0);
  });

  it('leaves locked items as they are, whatever else the update does', () => {
    fc.assert(
      fc.property(fc.array(honest, { minLength: 1, maxLength: 30 }), (steps) => {
        const doc = newDocument();
        const gate = new Gate(doc);
        gate.edit((target) => {
          for (const key of [0, 1])
            edit(target, {
              writer: 0,
              kind: 0,
              key,
              at: key,
              text: 'locked 🙂 text',
              pulls: true,
              mutation: null,
            });
          for (const key of [0, 1]) (target.getMap('items') as Items).get(`k${key}`)!.set('locked', true);
        });
        const locked = JSON.stringify([doc.getMap('items').toJSON()]);
        const client = new Y.Doc();
        const owners = new Map<number, string>();
        const sync = () => Y.applyUpdate(client, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(client)));
        sync();
        for (const step of steps) {
          if (step.kind === 4) continue;
          const before = Y.encodeStateVector(client);
          client.transact(() => {
            edit(client, step);
            edit(client, { ...step, key: (step.key + 1) % 4 });
          });
          const verdict = gate.admit(Y.encodeStateAsUpdate(client, before), participant, owners, false);
          // What cuts an emoji cannot be taken back piece by piece; the document is rebuilt then.
          if (verdict.kind === 'refused' && verdict.isDamaged) return;
          expect(verdict.kind).toBe('accepted');
          if (verdict.kind === 'accepted') for (const id of verdict.newClientIds) owners.set(id, 'p');
          const items = doc.getMap('items').toJSON();
          expect(JSON.stringify([{ k0: items['k0'], k1: items['k1'] }])).toBe(locked);
          checkIntegrity(doc);
          if (step.pulls) sync();
        }
        sync();
        expect(client.getMap('items').toJSON()).toEqual(doc.getMap('items').toJSON());
      }),
      { numRuns: 80 },
    );
  });

  it('goes on after refusals on a full board, without rebuilding it', () => {
    const doc = newDocument();
    const gate = new Gate(doc);
    gate.edit((target) => {
      for (let i = 0; i < 10_000; i++) {
        const note = new Y.Map<unknown>();
        note.set('type', 'note');
        note.set('pos', [i, i]);
        note.set('text', new Y.Text('Some words on a note'));
        target.getMap('items').set(`n${i}`, note);
      }
    });
    const client = new Y.Doc();
    Y.applyUpdate(client, Y.encodeStateAsUpdate(doc));
    const owners = new Map<number, string>();
    for (let i = 0; i < 40; i++) {
      const isBad = i % 2 === 1;
      const before = Y.encodeStateVector(client);
      const item = (client.getMap('items') as Items).get(`n${i}`)!;
      if (isBad) item.set('virus', i);
      else item.set('pos', [i, 7]);
      const update = Y.encodeStateAsUpdate(client, before);
      const verdict = gate.admit(update, participant, owners, false);
      expect(verdict).toMatchObject(isBad ? { kind: 'refused', isDamaged: false } : { kind: 'accepted' });
      if (verdict.kind === 'accepted') for (const id of verdict.newClientIds) owners.set(id, 'p');
      else client.clientID++;
    }
  });
});
