import { once } from 'node:events';
import { findItemProblem } from '@whoboard/shared/items/index.ts';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { address, connectWriter, newNote, Reader, synced, updateMessage } from './clients.ts';
import { newDatabase, pause, say, startOurs } from './processes.ts';

const frames = 2000;

/** A client that sends changed bytes and a huge frame, while two honest ones work on the same board. */
export async function hostile(): Promise<unknown> {
  const server = await startOurs(newDatabase());
  const honest = connectWriter(server.port, 'b1', 'honest');
  await synced(honest.provider);
  honest.doc.transact(() => {
    for (let i = 0; i < 1000; i++) honest.items.set(`n${i}`, newNote('An honest note'));
  });
  const reader = new Reader(address(server.port, 'b1', 'witness'));
  await reader.join();
  await pause(500);
  let last = performance.now();
  let longest = 0;
  reader.onUpdate = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  let closes = 0;
  for (const ws of [reader.ws]) ws.on('close', () => closes++);
  honest.provider.on('connection-close', () => closes++);
  let moves = 0;
  const timer = setInterval(() => {
    // A changed byte can turn into a rightful deletion of anything.
    if (!honest.items.has('n1')) honest.items.set('n1', newNote('An honest note'));
    honest.items.get('n1')!.set('pos', [++moves, 0]);
  }, 33);
  await pause(300);
  longest = 0;
  await server.deafMs();

  const source = new Y.Doc();
  Y.applyUpdate(source, Y.encodeStateAsUpdate(honest.doc));
  let refused = 0;
  let sent = 0;
  let who = 0;
  while (sent < frames) {
    const evil = new WebSocket(address(server.port, 'b1', `evil${who++}`));
    evil.on('error', () => undefined);
    let isOpen = true;
    evil.on('close', () => {
      isOpen = false;
      refused++;
    });
    await once(evil, 'open');
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(source));
    while (isOpen && sent < frames) {
      const before = Y.encodeStateVector(doc);
      doc
        .getMap<Y.Map<unknown>>('items')
        .get(`n${sent % 1000}`)!
        .set('pos', [sent, sent]);
      const message = updateMessage(Y.encodeStateAsUpdate(doc, before));
      for (let i = 0; i < 1 + (sent % 3); i++)
        message[2 + Math.floor(Math.random() * (message.length - 2))] = Math.floor(Math.random() * 256);
      evil.send(message);
      sent++;
      await pause(1);
    }
    evil.terminate();
    doc.destroy();
  }
  const giant = new WebSocket(address(server.port, 'b1', 'giant'));
  giant.on('error', () => undefined);
  await once(giant, 'open');
  giant.send(Buffer.alloc(64 * 1024 * 1024));
  await once(giant, 'close');
  await pause(500);
  clearInterval(timer);
  await new Promise<void>((resolve) => {
    honest.provider.messageHandlers[100] = () => resolve();
    honest.provider.ws!.send(new Uint8Array([100, 0, 1]));
  });
  await pause(100);

  const check = connectWriter(server.port, 'b1', 'check');
  await synced(check.provider);
  const deafMs = await server.deafMs();
  const left = [...check.items.values()];
  const damaged = left.filter((item) => findItemProblem(item) !== null).length;
  const isEqual = JSON.stringify(sorted(check.items)) === JSON.stringify(sorted(honest.items));
  const result = {
    frames: sent,
    connectionsClosed: refused,
    honestDisconnected: closes,
    longestSilenceMs: Math.round(longest),
    serverDeafMs: Math.round(deafMs),
    itemsLeft: left.length,
    itemsDamaged: damaged,
    isEqual,
  };
  say(JSON.stringify(result));
  await server.kill();
  return result;
}

function sorted(items: Y.Map<Y.Map<unknown>>): unknown {
  return [...items.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, item]) => [id, Object.entries(item.toJSON()).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
