import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import type { WebSocket } from 'ws';
import type * as Y from 'yjs';
import { addNote, connectClient, startTestServer, textOf, type TestServer } from './testing/harness.ts';

const unlimited = {
  signs: { burst: 1e9, perSecond: 1e9 },
  messages: { burst: 1e9, perSecond: 1e9 },
  bytes: { burst: 1e9, perSecond: 1e9 },
  workMs: { burst: 1e9, perSecond: 1e9 },
  awareness: { burst: 1e9, perSecond: 1e9 },
};

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.stop());

it('stops sending to a reader that takes nothing, and brings it up to date when it does', async () => {
  await server.stop();
  server = await startTestServer({ traffic: unlimited });
  const ana = connectClient(server, { as: 'ana' });
  const slow = connectClient(server, { as: 'slow', role: 'observer' });
  for (const client of [ana, slow]) await client.until(() => client.provider.synced);
  addNote(ana, 'n1', '');
  await slow.until(() => slow.items.size === 1);
  ana.provider.awareness.setLocalState({ cursor: 0 });

  const socket = slow.provider.ws as unknown as WebSocket;
  socket.pause();
  const text = ana.items.get('n1')!.get('text') as Y.Text;
  let most = 0;
  for (let i = 0; i < 400; i++) {
    ana.doc.transact(() => {
      text.delete(0, text.length);
      text.insert(0, String(i).padStart(limits.maxTextLength, '.'));
    });
    ana.provider.awareness.setLocalStateField('cursor', i);
    await ana.save();
    most = Math.max(most, server.sync.stats().queuedBytes);
  }
  expect(server.sync.stats().slowReaders).toBe(1);
  expect(most).toBeGreaterThan(limits.maxQueuedBytes / 2);
  expect(most).toBeLessThan(limits.maxQueuedBytes * 1.1);
  socket.resume();
  await slow.until(() => textOf(slow, 'n1')?.endsWith('399') === true);
  await slow.until(
    () =>
      (slow.provider.awareness.getStates().get(ana.doc.clientID) as { cursor?: number } | undefined)
        ?.cursor === 399,
  );
  addNote(ana, 'n2', 'and on');
  await slow.until(() => textOf(slow, 'n2') === 'and on');
  expect(slow.closes).toEqual([]);
  expect(server.sync.stats().slowReaders).toBe(0);
  for (const client of [ana, slow]) client.destroy();
});

it('slows down one who sends too much, and loses nothing of it', async () => {
  await server.stop();
  const traffic = {
    ...unlimited,
    messages: { burst: 20, perSecond: 1000 },
    awareness: { burst: 5, perSecond: 5 },
  };
  server = await startTestServer({ traffic });
  const ana = connectClient(server, { as: 'ana' });
  const ben = connectClient(server, { as: 'ben' });
  for (const client of [ana, ben]) await client.until(() => client.provider.synced);
  for (let i = 0; i < 300; i++) addNote(ana, `n${i}`);
  await ana.save();
  await ben.until(() => ben.items.size === 300);
  expect(ana.closes).toEqual([]);
  for (const client of [ana, ben]) client.destroy();
});

it('ends a connection whose frame is too large, and no other', async () => {
  const ana = connectClient(server, { as: 'ana' });
  const ben = connectClient(server, { as: 'ben' });
  for (const client of [ana, ben]) await client.until(() => client.provider.synced);
  const socket = ana.provider.ws as unknown as WebSocket;
  const closed = once(socket, 'close');
  socket.on('error', () => undefined);
  socket.send(Buffer.alloc(16 * 1024 * 1024));
  await closed;
  ana.destroy();
  await ben.save();
  expect(ben.closes).toEqual([]);
  ben.destroy();
});
