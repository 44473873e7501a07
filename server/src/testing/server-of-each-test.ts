import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DocumentKind } from '@whoboard/shared/protocol/messages.ts';
import { afterEach, beforeEach } from 'vitest';
import { keepAliveFrame } from '../sync/frames.ts';
import { startTestServer, type TestBrowser, type TestServer } from './http-server.ts';
import { listen, type Listener } from './listener.ts';

/** The server of the test that runs. */
export interface ServerOfEachTest {
  readonly server: TestServer;
  readonly dataDir: string;
  /** See `listen`; closed with the test, at the latest. */
  listen(browser: TestBrowser, boardId: string, kind?: DocumentKind): Promise<Listener>;
  closeListeners(): void;
  /** Stops the server, and starts another one on the same data. @param between is done while none runs */
  restart(between?: () => Promise<void>): Promise<void>;
}

/** Starts a server on a data folder of its own before each test of the file, and stops it after. */
export function serverOfEachTest(): ServerOfEachTest {
  let dataDir: string;
  let server: TestServer;
  let listeners: Listener[] = [];
  const start = async () => {
    server = await startTestServer({ DATA_DIR: dataDir });
  };
  const closeListeners = () => {
    for (const listener of listeners) listener.close();
    listeners = [];
  };
  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'whoboard-test-'));
    await start();
  });
  afterEach(async () => {
    closeListeners();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  return {
    get server() {
      return server;
    },
    get dataDir() {
      return dataDir;
    },
    async listen(browser, boardId, kind = 'session') {
      const listener = await listen(server, browser, boardId, kind);
      listeners.push(listener);
      return listener;
    },
    closeListeners,
    async restart(between) {
      closeListeners();
      await server.stop();
      await between?.();
      await start();
    },
  };
}

/** Not the server's question what a client has, nor its sign of life: both come when they come, and are always the same. */
export function tellsSomething(frame: Buffer): boolean {
  return !(frame[0] === 0 && frame[1] === 0) && !frame.equals(Buffer.from(keepAliveFrame));
}
