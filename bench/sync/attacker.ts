import { once } from 'node:events';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { address, connectWriter, synced, updateMessage } from './clients.ts';
import { pause } from './processes.ts';

/**
 * Sends changed bytes to board `b1`, coming back whenever it is sent away, and then one huge frame; in a process of its
 * own, as making and masking that frame would make those deaf who listen beside it. Arguments: port, number of frames.
 * Says how often it was sent away.
 */
const [port, frames] = process.argv.slice(2).map(Number) as [number, number];
const hugeBytes = 64 * 1024 * 1024;

const scout = connectWriter(port, 'b1', 'scout');
await synced(scout.provider);
const state = Y.encodeStateAsUpdate(scout.doc);
scout.provider.destroy();

let closed = 0;
let sent = 0;
for (let who = 0; sent < frames; who++) {
  const ws = new WebSocket(address(port, 'b1', `evil${who}`));
  ws.on('error', () => undefined);
  let isOpen = true;
  ws.on('close', () => {
    isOpen = false;
    closed++;
  });
  await once(ws, 'open');
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  while (isOpen && sent < frames) {
    const before = Y.encodeStateVector(doc);
    doc
      .getMap<Y.Map<unknown>>('items')
      .get(`n${sent % 1000}`)!
      .set('pos', [sent, sent]);
    const message = updateMessage(Y.encodeStateAsUpdate(doc, before));
    for (let i = 0; i < 1 + (sent % 3); i++)
      message[2 + Math.floor(Math.random() * (message.length - 2))] = Math.floor(Math.random() * 256);
    ws.send(message);
    sent++;
    await pause(1);
  }
  ws.terminate();
  doc.destroy();
}
const giant = new WebSocket(address(port, 'b1', 'giant'));
giant.on('error', () => undefined);
await once(giant, 'open');
giant.send(Buffer.alloc(hugeBytes));
await once(giant, 'close');
process.stdout.write(`${closed}\n`);
process.exit(0);
