import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { address, newNote, updateMessage } from './clients.ts';
import { pause } from './processes.ts';

/**
 * Floods board `b1` in one way for some seconds, in a process of its own, and says how much it got rid of.
 * Arguments: port, way, seconds.
 */
const [portText, way, seconds] = process.argv.slice(2);
const port = Number(portText);
const until = performance.now() + Number(seconds) * 1000;
const isOver = () => performance.now() > until;

const opcodes = { continuation: 0, text: 1, binary: 2, ping: 9, pong: 10 } as const;

/** A client's frame, with a mask of zeros. */
function frame(opcode: number, body: Uint8Array, isLast = true): Buffer {
  const { byteLength } = body;
  const head = [opcode | (isLast ? 0x80 : 0)];
  if (byteLength < 126) head.push(0x80 | byteLength);
  else if (byteLength < 65_536) head.push(0x80 | 126, byteLength >> 8, byteLength & 255);
  else
    head.push(
      0x80 | 127,
      0,
      0,
      0,
      0,
      (byteLength >> 24) & 255,
      (byteLength >> 16) & 255,
      (byteLength >> 8) & 255,
      byteLength & 255,
    );
  return Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), body]);
}

const nothing = new Uint8Array(0);
const binary = (...bytes: number[]) => frame(opcodes.binary, Uint8Array.from(bytes));

function varUint(n: number): number[] {
  const bytes: number[] = [];
  for (; n > 127; n = Math.floor(n / 128)) bytes.push(128 | (n % 128));
  return [...bytes, n];
}

function presence(clock: number, size: number): Buffer {
  const json = Buffer.from(JSON.stringify({ cursor: 'x'.repeat(size) }));
  const body = Buffer.concat([
    Buffer.from([1, ...varUint(77_000 + who), ...varUint(clock), ...varUint(json.length)]),
    json,
  ]);
  return frame(opcodes.binary, Buffer.concat([Buffer.from([1, ...varUint(body.length)]), body]));
}

/** Updates each of which depends on one that was never sent. */
function gaps(count: number): Buffer[] {
  const doc = new Y.Doc();
  const items = doc.getMap<Y.Map<unknown>>('items');
  items.set('n', newNote(''));
  return Array.from({ length: count }, (_, n) => {
    items.get('n')!.set('pos', [n, n]);
    const before = Y.encodeStateVector(doc);
    items.get('n')!.set('pos', [n, -n]);
    return frame(opcodes.binary, updateMessage(Y.encodeStateAsUpdate(doc, before)));
  });
}

let who = 0;
/** What one connection sends, again and again. */
const streams: Record<string, () => Buffer> = {
  pongs: () => repeated(frame(opcodes.pong, nothing)),
  pings: () => repeated(frame(opcodes.ping, nothing)),
  'empty-fragments': () =>
    Buffer.concat([
      frame(opcodes.binary, nothing, false),
      ...Array.from({ length: 15_000 }, () => frame(opcodes.continuation, nothing, false)),
      frame(opcodes.continuation, Uint8Array.from([100, 0, 1])),
    ]),
  'after-refusal': () =>
    Buffer.concat([frame(opcodes.text, nothing), repeated(frame(opcodes.binary, nothing))]),
  questions: () => repeated(binary(0, 0, 1, 0)),
  'vague-questions': () => repeated(binary(0, 0, 3, 1, 77, 1)),
  'presence-questions': () => repeated(binary(3)),
  saves: () => repeated(binary(100, 0, 1)),
  'small-presence': () => Buffer.concat(Array.from({ length: 1000 }, () => presence(++clock, 10))),
  'large-presence': () => Buffer.concat(Array.from({ length: 100 }, () => presence(++clock, 3900))),
  gaps: () => Buffer.concat(gaps(500)),
};
let clock = 0;

function repeated(bytes: Buffer, count = 5000): Buffer {
  return Buffer.concat(Array.from({ length: count }, () => bytes));
}

let bytes = 0;

/** Resolves when more can be written, or when that is in vain. */
function roomIn(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      socket.off('drain', done).off('close', done);
      resolve();
    };
    const timer = setTimeout(done, 500);
    socket.on('drain', done).on('close', done);
  });
}

async function stream(make: () => Buffer): Promise<void> {
  while (!isOver()) {
    const ws = new WebSocket(address(port, 'b1', `evil${who++ % 20}`));
    ws.on('error', () => undefined);
    const opened = await Promise.race([once(ws, 'open'), once(ws, 'close')]);
    if (opened.length > 0 || ws.readyState !== WebSocket.OPEN) {
      await pause(1);
      continue;
    }
    const { _socket: socket } = ws as unknown as { _socket: Socket };
    let isGone = false;
    socket.on('close', () => (isGone = true));
    socket.on('error', () => undefined);
    while (!isGone && socket.writable && !isOver()) {
      const chunk = make();
      bytes += chunk.byteLength;
      if (!socket.write(chunk)) await roomIn(socket);
      else await pause(0);
    }
    socket.destroy();
  }
}

/** Opens sockets as quickly as it can, of somebody who may not come in or of one who may. */
async function knock(role: string): Promise<void> {
  while (!isOver()) {
    const ws = new WebSocket(address(port, 'b1', 'evil', role));
    ws.on('error', () => undefined);
    bytes += 200;
    await Promise.race([once(ws, 'open'), once(ws, 'close'), pause(500)]);
  }
}

/** Opens connections and says nothing, or the beginning of a request only. */
async function linger(beginning: string): Promise<void> {
  const sockets: Socket[] = [];
  while (!isOver()) {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    if (beginning !== '') socket.write(beginning);
    sockets.push(socket);
    bytes += beginning.length;
    if (sockets.length >= 5000) await pause(100);
    else if (sockets.length % 50 === 0) await pause(1);
  }
  for (const socket of sockets) socket.destroy();
}

const make = streams[way!];

if (make) await Promise.all(Array.from({ length: 4 }, () => stream(make)));
else if (way === 'knocks') await Promise.all(Array.from({ length: 20 }, () => knock('nobody')));
else if (way === 'many-sockets') await Promise.all(Array.from({ length: 20 }, () => knock('participant')));
else if (way === 'silent-sockets') await linger('');
else if (way === 'slow-requests') await linger('GET /sync/b1/board HTTP/1.1\r\nHost: x\r\nX: ');
else if (way === 'nothing') await pause(until - performance.now());
else throw new Error(`no such flood: ${way}; there are ${Object.keys(streams).join(', ')}`);
process.stdout.write(`${bytes}\n`);
process.exit(0);
