import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  addNote,
  connectClient,
  createBoard,
  startTestServer,
  type TestClient,
  type TestServer,
} from './testing/harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ idleMs: 1 });
});
afterAll(() => server.stop());

interface Action {
  readonly who: number;
  readonly kind: 'add' | 'move' | 'type' | 'erase' | 'delete' | 'disconnect' | 'connect' | 'cut' | 'wait';
  readonly key: number;
  readonly at: number;
}

const actions = fc.array(
  fc.record<Action>({
    who: fc.nat(2),
    kind: fc.constantFrom(
      'add',
      'move',
      'type',
      'type',
      'erase',
      'delete',
      'disconnect',
      'connect',
      'cut',
      'wait',
    ),
    key: fc.nat(4),
    at: fc.nat(20),
  }),
  { minLength: 5, maxLength: 60 },
);

function act(client: TestClient, { kind, key, at }: Action): void {
  const id = `k${key}`;
  const item = client.items.get(id);
  const text = item?.get('text');
  if (kind === 'add') addNote(client, id, String(at));
  else if (kind === 'move') item?.set('pos', [at, key]);
  else if (kind === 'delete') client.items.delete(id);
  else if (kind === 'type' && text instanceof Y.Text) text.insert(Math.min(at, text.length), `${at};`);
  else if (kind === 'erase' && text instanceof Y.Text && text.length > 0) text.delete(at % text.length, 1);
  else if (kind === 'disconnect') client.provider.disconnect();
  else if (kind === 'connect') client.provider.connect();
  else if (kind === 'cut') client.provider.ws?.close();
}

let run = 0;

it('makes all clients and the store equal, whatever they write and however often they are cut off', async () => {
  await fc.assert(
    fc.asyncProperty(actions, async (steps) => {
      const board = `board${++run}`;
      await createBoard(server.store, board);
      const clients = [0, 1, 2].map((i) => connectClient(server, { as: `p${i}`, board, maxBackoffMs: 5 }));
      for (const step of steps) {
        const client = clients[step.who]!;
        act(client, step);
        if (step.kind === 'wait' && client.provider.shouldConnect)
          await client.until(() => client.provider.synced);
      }
      for (const { provider } of clients) provider.connect();
      for (const client of clients) await client.until(() => client.provider.synced);
      for (const client of clients) await client.save();
      const last = connectClient(server, { as: 'last', role: 'observer', board });
      await last.until(() => last.provider.synced);
      const same = () =>
        clients.every((client) => Y.equalSnapshots(Y.snapshot(client.doc), Y.snapshot(last.doc)));
      for (const client of clients)
        await client.until(() => Y.equalSnapshots(Y.snapshot(client.doc), Y.snapshot(last.doc)));
      expect(same()).toBe(true);
      for (const client of clients) {
        expect(client.items.toJSON()).toEqual(last.items.toJSON());
        expect(client.closes.every(({ code }) => code < 4400)).toBe(true);
      }
      for (const client of [...clients, last]) client.destroy();
    }),
    { numRuns: 40 },
  );
}, 60_000);
