import { afterEach, beforeEach } from 'vitest';
import {
  connectClient,
  startTestServer,
  type ClientOptions,
  type TestClient,
  type TestServer,
} from './harness.ts';

export interface Room {
  /** The server of the test that is running. */
  readonly server: TestServer;
  /** A client that is put away with the server. */
  readonly connect: (options?: ClientOptions) => TestClient;
  /** The same, when it has everything. */
  readonly joined: (options?: ClientOptions) => Promise<TestClient>;
}

/** A fresh server with one board, `b1`, before each test of a file; it and its clients end with the test. */
export function serverPerTest(): Room {
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
  return {
    get server() {
      return server;
    },
    connect,
    joined: async (options = {}) => {
      const client = connect(options);
      await client.until(() => client.provider.synced);
      return client;
    },
  };
}

/** Resolves when the client's connection was closed, for the first time or before. */
export function isClosed(client: TestClient): Promise<void> {
  return client.until(() => client.closes.length > 0);
}
