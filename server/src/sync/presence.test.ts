import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import * as encoding from 'lib0/encoding';
import { encodeAwarenessUpdate } from 'y-protocols/awareness';
import { type TestClient } from './testing/harness.ts';
import { serverPerTest } from './testing/server-per-test.ts';

const room = serverPerTest();
const { joined } = room;

interface State {
  readonly user?: {
    readonly id: string;
    readonly name: string;
    readonly color: string;
    readonly role: string;
  };
  readonly cursor?: number;
}
const stateOf = (viewer: TestClient, of: TestClient) =>
  viewer.provider.awareness.getStates().get(of.doc.clientID) as State | undefined;

function awarenessMessage(update: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = update.byteLength;
  return new Uint8Array([1, ...(length > 127 ? [128 | (length & 127), length >> 7] : [length]), ...update]);
}

describe('presence', () => {
  it('carries the name that the server knows, whatever the client claims', async () => {
    const ana = await joined({ as: 'ana' });
    const ben = await joined({ as: 'ben', role: 'observer' });
    ana.provider.awareness.setLocalState({
      cursor: 1,
      user: { id: 'ben', name: 'Boss', role: 'facilitator' },
    });
    await ben.until(() => stateOf(ben, ana)?.cursor === 1);
    expect(stateOf(ben, ana)?.user).toEqual({
      id: 'ana',
      name: 'Name of ana',
      color: '#aabbcc',
      role: 'participant',
    });
    const carl = await joined({ as: 'carl' });
    await carl.until(() => stateOf(carl, ana)?.cursor === 1);
    for (let i = 2; i < 50; i++) ana.provider.awareness.setLocalStateField('cursor', i);
    await carl.until(() => stateOf(carl, ana)?.cursor === 49);
  });

  it.each(['{}', ' { } ', '{"cursor":{"user":{"id":"ben"}}}', '{"\\u0075ser":{"id":"ben"},"cursor":1}'])(
    'carries that name however the state is written: %s',
    async (json) => {
      const ana = await joined({ as: 'ana' });
      const ben = await joined({ as: 'ben' });
      const text = new TextEncoder().encode(json);
      const update = encoding.createEncoder();
      for (const n of [1, ana.doc.clientID, 1000]) encoding.writeVarUint(update, n);
      encoding.writeVarUint8Array(update, text);
      ana.provider.ws!.send(awarenessMessage(encoding.toUint8Array(update)));
      const { cursor } = JSON.parse(json) as State;
      const expected = {
        ...(cursor === undefined ? {} : { cursor }),
        user: { id: 'ana', name: 'Name of ana', color: '#aabbcc', role: 'participant' },
      };
      await ben.until(() => isDeepStrictEqual(stateOf(ben, ana), expected));
      expect(stateOf(ben, ana)).toEqual(expected);
    },
  );

  it('ends when the connection ends, and comes back at once with it', async () => {
    const ana = await joined({ as: 'ana' });
    const ben = await joined({ as: 'ben' });
    ana.provider.awareness.setLocalState({ cursor: 1 });
    await ben.until(() => stateOf(ben, ana)?.cursor === 1);
    ana.provider.ws!.close();
    await ben.until(() => stateOf(ben, ana) === undefined);
    await ben.until(() => stateOf(ben, ana)?.cursor === 1);
    ana.provider.awareness.setLocalStateField('cursor', 2);
    await ben.until(() => stateOf(ben, ana)?.cursor === 2);
  });

  it('cannot be given in the name of another one', async () => {
    const ana = await joined({ as: 'ana' });
    const ben = await joined({ as: 'ben' });
    const eve = await joined({ as: 'eve' });
    ana.provider.awareness.setLocalState({ cursor: 1 });
    await eve.until(() => stateOf(eve, ana)?.cursor === 1);
    const forged = eve.provider.awareness;
    forged.states.set(ana.doc.clientID, { cursor: 666 });
    forged.meta.get(ana.doc.clientID)!.clock += 10;
    eve.provider.ws!.send(awarenessMessage(encodeAwarenessUpdate(forged, [ana.doc.clientID])));
    eve.provider.awareness.setLocalState({ cursor: 3 });
    await ben.until(() => stateOf(ben, eve)?.cursor === 3);
    expect(stateOf(ben, ana)?.cursor).toBe(1);
    expect(eve.closes).toEqual([]);
  });

  it('is bounded in size', async () => {
    const ana = await joined({ as: 'ana' });
    const ben = await joined({ as: 'ben' });
    const seen: (number | undefined)[] = [];
    ben.provider.awareness.on('change', () => seen.push(stateOf(ben, ana)?.cursor));
    ana.provider.awareness.setLocalState({ cursor: 1, junk: 'x'.repeat(limits.maxAwarenessBytes) });
    ana.provider.awareness.setLocalState({ cursor: 2 });
    await ben.until(() => stateOf(ben, ana)?.cursor === 2);
    expect(seen).not.toContain(1);
  });
});
