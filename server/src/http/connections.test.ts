import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { recordingLog } from '../sync/testing/harness.ts';
import { limitConnections } from './connections.ts';

let server: Server;
let sockets: Socket[];
let log: ReturnType<typeof recordingLog>;

beforeEach(async () => {
  sockets = [];
  log = recordingLog();
  server = createServer((socket) => socket.on('error', () => undefined).end('welcome'.repeat(10)));
  limitConnections(server, log, 3);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  server.close();
});

/** What a new connection from an address of this machine is told. */
async function visit(from: string): Promise<{ readonly socket: Socket; readonly told: string }> {
  const { port } = server.address() as AddressInfo;
  const socket = connect({ port, host: '127.0.0.1', localAddress: from, allowHalfOpen: true });
  sockets.push(socket);
  let told = '';
  socket.on('data', (data) => (told += data.toString())).on('error', () => undefined);
  await Promise.race([once(socket, 'end'), once(socket, 'close')]);
  return { socket, told };
}

it('closes what one address opens beyond its limit, says so once, and lets others in', async () => {
  const first = await visit('127.0.0.1');
  for (let n = 0; n < 2; n++) expect((await visit('127.0.0.1')).told).not.toBe('');
  for (let n = 0; n < 5; n++) expect((await visit('127.0.0.1')).told).toBe('');
  expect((await visit('127.0.0.2')).told).not.toBe('');
  expect(log.lines).toEqual(['{"max":3,"message":"too many connections from one address"}']);
  first.socket.destroy();
  await once(first.socket, 'close');
  // The server hears of it a moment later.
  while ((await visit('127.0.0.1')).told === '');
});
