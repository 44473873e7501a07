import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { newDocument } from './decode.ts';
import { Gate, type Verdict, type Writer } from './gate.ts';

const writer: Writer = { participantId: 'p', role: 'participant', writesItems: true };
const owners = new Map([4, 5, 6].map((client) => [client, 'p']));

/** An update of one client, its structs written by hand. */
function updateOf(client: number, structs: readonly ((encoder: encoding.Encoder) => void)[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const n of [1, structs.length, client, 0]) encoding.writeVarUint(encoder, n);
  for (const write of structs) write(encoder);
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}

/** Writes a key of a root as if it had never been written before. */
function firstValueOf(root: string, key: string): (encoder: encoding.Encoder) => void {
  return (encoder) => {
    encoding.writeUint8(encoder, 8 | 0x20);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, root);
    encoding.writeVarString(encoder, key);
    encoding.writeVarUint(encoder, 1);
    encoding.writeAny(encoder, 'x');
  };
}

function noteOf(doc: Y.Doc, text: string, id = 'n1'): Y.Text {
  const note = new Y.Map<unknown>();
  const body = new Y.Text(text);
  doc.transact(() => {
    note.set('type', 'note');
    note.set('text', body);
    doc.getMap('items').set(id, note);
  });
  return body;
}

function reasonOf(verdict: Verdict): string {
  return verdict.kind === 'refused' ? verdict.error.message : verdict.kind;
}

/** A gate that holds a note by client 5, and what came of it. */
function gateWithNote(text: string): { gate: Gate; doc: Y.Doc; client: Y.Doc; body: Y.Text } {
  const client = new Y.Doc();
  client.clientID = 5;
  const body = noteOf(client, text);
  const doc = newDocument();
  const gate = new Gate(doc);
  expect(gate.admit(Y.encodeStateAsUpdate(client), writer, owners, false).kind).toBe('accepted');
  return { gate, doc, client, body };
}

describe('an update that is made up to take long', () => {
  it('is refused when it writes one key thousands of times without ever having seen it', () => {
    const { gate, doc } = gateWithNote('kept');
    const before = Y.encodeStateAsUpdate(doc);
    const facilitator: Writer = { ...writer, role: 'facilitator' };
    const update = updateOf(
      6,
      Array.from({ length: 4000 }, () => firstValueOf('meta', 'title')),
    );
    expect(reasonOf(gate.admit(update, facilitator, owners, false))).toBe('cannot be applied');
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
    const fewer = updateOf(
      6,
      Array.from({ length: 40 }, () => firstValueOf('meta', 'title')),
    );
    expect(gate.admit(fewer, facilitator, owners, false).kind).toBe('accepted');
  });

  it('is refused when all of its characters want to stand at the same place before different others', () => {
    const { gate, doc, body } = gateWithNote('x'.repeat(15_000));
    const before = body._start!.id;
    const update = updateOf(
      4,
      Array.from({ length: 4000 }, (_, n) => (encoder) => {
        encoding.writeUint8(encoder, 4 | 0x40);
        encoding.writeVarUint(encoder, before.client);
        encoding.writeVarUint(encoder, before.clock + 14_000 - n);
        encoding.writeVarString(encoder, 'a');
      }),
    );
    expect(reasonOf(gate.admit(update, writer, owners, false))).toBe('cannot be applied');
    expect(doc.getMap('items').toJSON()).toMatchObject({ n1: { text: 'x'.repeat(15_000) } });
  });

  it('is refused when it consists of hundreds of thousands of changes that say nothing', () => {
    const { gate } = gateWithNote('kept');
    const update = updateOf(
      6,
      Array.from({ length: 100_001 }, () => (encoder) => {
        encoding.writeUint8(encoder, 0);
        encoding.writeVarUint(encoder, 1);
      }),
    );
    expect(reasonOf(gate.admit(update, writer, owners, false))).toBe('too many changes');
  });

  it('is refused when it cuts texts into tens of thousands of pieces', () => {
    const { gate, body } = gateWithNote('x'.repeat(20_000));
    const { client, clock } = body._start!.id;
    const others = ['n2', 'n3'].map((id) => {
      const doc = new Y.Doc();
      doc.clientID = id === 'n2' ? 4 : 6;
      const start = noteOf(doc, 'x'.repeat(20_000), id)._start!.id;
      expect(gate.admit(Y.encodeStateAsUpdate(doc), writer, owners, false).kind).toBe('accepted');
      return start;
    });
    const encoder = encoding.createEncoder();
    for (const n of [0, 3]) encoding.writeVarUint(encoder, n);
    for (const start of [{ client, clock }, ...others]) {
      for (const n of [start.client, 9000]) encoding.writeVarUint(encoder, n);
      for (let n = 0; n < 9000; n++) {
        encoding.writeVarUint(encoder, start.clock + 1 + 2 * n);
        encoding.writeVarUint(encoder, 1);
      }
    }
    const update = encoding.toUint8Array(encoder);
    expect(reasonOf(gate.admit(update, writer, owners, false))).toBe('too many cuts');
  });
});

describe('an honest update', () => {
  it('is accepted when two people have written a thousand places of one text without seeing each other', () => {
    const { gate, doc, client, body } = gateWithNote('word '.repeat(1000));
    const other = new Y.Doc();
    other.clientID = 6;
    Y.applyUpdate(other, Y.encodeStateAsUpdate(client));
    const otherBody = (other.getMap('items').get('n1') as Y.Map<unknown>).get('text') as Y.Text;
    const write = (text: Y.Text, letter: string): void => {
      for (let n = 0; n < 1000; n++) text.insert(n * 6, letter);
      for (let n = 0; n < 200; n++) text.insert(0, letter);
      for (let n = 0; n < 1000; n++) text.insert(text.length, letter);
    };
    write(body, 'a');
    write(otherBody, 'b');
    for (const own of [client, other])
      expect(gate.admit(Y.encodeStateAsUpdate(own), writer, owners, false).kind).toBe('accepted');
    Y.applyUpdate(client, Y.encodeStateAsUpdate(other));
    expect(doc.getMap('items').toJSON()).toEqual(client.getMap('items').toJSON());
  });

  it('is accepted when it brings along thousands of deletions that are known already', () => {
    const { gate, client, body } = gateWithNote('x'.repeat(20_000));
    for (const round of [0, 1, 2]) {
      client.transact(() => {
        for (let n = 0; n < 3000; n++) body.delete(round * 3000 + n + 1, 1);
      });
      expect(gate.admit(Y.encodeStateAsUpdate(client), writer, owners, false).kind).toBe('accepted');
    }
  });
});
