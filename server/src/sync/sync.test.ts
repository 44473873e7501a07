import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addNote,
  connectClient,
  startTestServer,
  textOf,
  type ClientOptions,
  type TestClient,
  type TestServer,
} from './testing/harness.ts';

let server: TestServer;
let clients: TestClient[] = [];

function connect(options: ClientOptions = {}): TestClient {
  const client = connectClient(server, options);
  clients.push(client);
  return client;
}

beforeEach(async () => {
  server = await startTestServer();
});
afterEach(async () => {
  for (const client of clients) client.destroy();
  clients = [];
  await server.stop();
});

describe('writing together', () => {
  it('gives what one writes to all others, and to those who come later', async () => {
    const ana = connect({ as: 'ana' });
    const ben = connect({ as: 'ben' });
    await ana.until(() => ana.provider.synced);
    addNote(ana, 'n1', 'Bonjour');
    await ben.until(() => textOf(ben, 'n1') === 'Bonjour');
    const carl = connect({ as: 'carl' });
    await carl.until(() => carl.provider.synced);
    expect(textOf(carl, 'n1')).toBe('Bonjour');
  });
});
