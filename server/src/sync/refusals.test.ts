import { describe, expect, it } from 'vitest';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import * as Y from 'yjs';
import { addNote, textOf, type TestClient } from './testing/harness.ts';
import { isClosed, serverPerTest } from './testing/server-per-test.ts';

const room = serverPerTest();
const { connect, joined } = room;

const textIn = (client: TestClient, id: string) => client.items.get(id)!.get('text') as Y.Text;

describe('what does not fit', () => {
  const cases: Record<string, (client: TestClient) => void> = {
    'an unknown type': (c) => addNote(c, 'n1', '', { type: 'virus' }),
    'an unknown field': (c) => addNote(c, 'n1', '', { evil: 1 }),
    'a value out of range': (c) => addNote(c, 'n1', '', { pos: [Infinity, 0] }),
    'an id that is none': (c) => addNote(c, '__proto__'),
    'a text too long': (c) => addNote(c, 'n1', 'x'.repeat(limits.maxTextLength + 1)),
    'formatted text': (c) =>
      c.doc.transact(() => {
        addNote(c, 'n1', 'plain');
        textIn(c, 'n1').format(0, 2, { bold: true });
      }),
    'an item that is no map': (c) => (c.items as unknown as Y.Map<unknown>).set('n1', 'text'),
    'another root': (c) => c.doc.getMap('other').set('a', 1),
    'a list in a map': (c) => (c.doc.getMap('items') as unknown as Y.Map<unknown>).set('n1', new Y.Array()),
    'an embedded document': (c) => (c.items as unknown as Y.Map<unknown>).set('n1', new Y.Doc()),
    'an XML element': (c) => (c.items as unknown as Y.Map<unknown>).set('n1', new Y.XmlElement('script')),
    'an XML root': (c) => c.doc.getXmlFragment('page').push([new Y.XmlText('words')]),
    'a field that would change a prototype': (c) => addNote(c, 'n1', '', { ['__proto__']: 1 }),
    'a value that would change a prototype': (c) =>
      addNote(c, 'n1', '', { pos: JSON.parse('{"__proto__": {"0": 1, "1": 1, "length": 2}}') }),
    'a half item': (c) => c.items.set('n1', new Y.Map()),
    bytes: (c) => addNote(c, 'n1', '', { pos: new Uint8Array(3) }),
  };

  for (const [name, misbehave] of Object.entries(cases)) {
    it(`refuses ${name} and leaves no trace of it`, async () => {
      const ana = await joined({ as: 'ana' });
      const ben = await joined({ as: 'ben' });
      addNote(ben, 'good', 'stays');
      await ana.until(() => ana.items.size === 1);
      misbehave(ana);
      await isClosed(ana);
      expect(ana.closes[0]).toEqual({ code: 4422, reason: 'invalid' });
      textIn(ben, 'good').insert(5, '!');
      const carl = await joined({ as: 'carl' });
      await carl.until(() => textOf(carl, 'good') === 'stays!');
      expect([...carl.doc.share.keys()].filter((key) => !['items', 'meta'].includes(key))).toEqual([]);
      expect(carl.items.size).toBe(1);
      expect(carl.doc.store.clients.size).toBe(1);
      expect(ben.closes).toEqual([]);
    });
  }

  it('refuses structs in the name of somebody else, but not those that it knows already', async () => {
    const ana = await joined({ as: 'ana' });
    const ben = await joined({ as: 'ben' });
    addNote(ana, 'n1', 'a');
    await ben.until(() => ben.items.size === 1);
    const whole = Y.encodeStateAsUpdate(ben.doc);
    ben.provider.ws!.send(Buffer.concat([Buffer.from([0, 2]), lengthPrefixed(whole)]));
    await ben.save();
    expect(ben.closes).toEqual([]);

    const forger = new Y.Doc();
    Y.applyUpdate(forger, whole);
    forger.clientID = ana.doc.clientID;
    forger.getMap<Y.Map<unknown>>('items').get('n1')!.set('pos', [7, 7]);
    ben.provider.ws!.send(
      Buffer.concat([Buffer.from([0, 2]), lengthPrefixed(Y.encodeStateAsUpdate(forger))]),
    );
    await isClosed(ben);
    expect(ben.closes[0]?.code).toBe(4422);
    textIn(ana, 'n1').insert(1, 'b');
    await ana.save();
    expect(ana.closes).toEqual([]);
    expect(textOf(await joined({ as: 'carl' }), 'n1')).toBe('ab');
  });

  it('refuses what depends on changes that nobody has', async () => {
    const ana = await joined({ as: 'ana' });
    const stranger = new Y.Doc();
    stranger.getMap('items').set('x', 1);
    const before = Y.encodeStateVector(stranger);
    stranger.getMap('items').set('y', 1);
    await ana.save();
    ana.provider.ws!.send(
      Buffer.concat([Buffer.from([0, 2]), lengthPrefixed(Y.encodeStateAsUpdate(stranger, before))]),
    );
    await isClosed(ana);
    expect(ana.closes[0]?.code).toBe(4422);
  });

  it('survives broken frames of every kind, each with one log line without content', async () => {
    const ben = await joined({ as: 'ben' });
    const frames: (string | Uint8Array<ArrayBuffer>)[] = [
      'text',
      new Uint8Array(0),
      new Uint8Array([0]),
      new Uint8Array([0, 9, 0]),
      new Uint8Array([77, 1, 2]),
      new Uint8Array([100, 9]),
      new Uint8Array([0, 2, 200]),
      new Uint8Array([0, 2, 3, 255, 255, 255]),
      new Uint8Array([1, 4, 1, 9, 9, 200]),
      new Uint8Array(limits.maxFrameBytes + 10),
    ];
    for (const [index, frame] of frames.entries()) {
      const ana = await joined({ as: `ana${index}` });
      ana.provider.ws!.send(frame);
      await isClosed(ana);
      ana.destroy();
    }
    addNote(ben, 'n1', 'fine');
    await ben.save();
    expect(ben.closes).toEqual([]);
    expect(room.server.log.lines.length).toBeLessThanOrEqual(frames.length);
    expect(room.server.log.lines.join('\n')).not.toMatch(/fine|Name of/);
  });

  it('keeps repeat offenders away for a while', async () => {
    for (let i = 0; i < 4; i++) {
      const bad = await joined({ as: 'bad' });
      bad.provider.ws!.send(new Uint8Array([77]));
      await isClosed(bad);
      bad.destroy();
    }
    const again = connect({ as: 'bad' });
    await isClosed(again);
    expect(again.closes[0]).toEqual({ code: 1013, reason: 'tooManyRequests' });
    await joined({ as: 'good' });
  });

  it('holds the board to its number of items, and says so', async () => {
    await room.server.sync.editBoard('b1', (doc) => {
      const target = { doc, items: doc.getMap<Y.Map<unknown>>('items') };
      for (let i = 0; i < limits.maxItems - 1; i++) addNote(target, `n${i}`);
    });
    const ana = await joined({ as: 'ana' });
    addNote(ana, 'last');
    addNote(ana, 'more');
    await ana.until(() => ana.notices.length > 0);
    await ana.until(() => !ana.items.has('more'));
    expect(ana.items.size).toBe(limits.maxItems);
    await expect(
      room.server.sync.editBoard('b1', (doc) => addNote({ doc, items: doc.getMap('items') }, 'x')),
    ).rejects.toMatchObject({ code: 'boardFull' });
    ana.items.delete('n0');
    addNote(ana, 'instead');
    await ana.save();
    expect(ana.items.has('instead')).toBe(true);
  });
});

function lengthPrefixed(bytes: Uint8Array): Buffer {
  const head: number[] = [];
  let rest = bytes.byteLength;
  for (; rest > 127; rest >>= 7) head.push(128 | (rest & 127));
  return Buffer.concat([Buffer.from([...head, rest]), bytes]);
}
