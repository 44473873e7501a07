import type { DocumentKind } from '@whoboard/shared/protocol/messages.ts';
import { WebSocket, type RawData } from 'ws';
import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { TestBrowser, TestServer } from './http-server.ts';

/** A stock client that keeps every frame it is sent, to look for what must not be in them. */
export interface Listener {
  readonly doc: Y.Doc;
  readonly frames: readonly Buffer[];
  /** Resolves when `check` holds, trying again after each frame. */
  until(check: () => boolean): Promise<void>;
  close(): void;
}

/**
 * Listens to a document with the cookie of a browser that has joined the board.
 * @param epoch of the board, when its first one has passed
 */
export async function listen(
  server: TestServer,
  browser: TestBrowser,
  boardId: string,
  kind: DocumentKind = 'session',
  epoch?: number,
): Promise<Listener> {
  const frames: Buffer[] = [];
  const checks = new Set<() => void>();
  const look = (): void => {
    for (const check of checks) check();
  };
  class ListeningSocket extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie: browser.cookies } });
      this.on('message', (data: RawData) => {
        frames.push(Buffer.from(data as Buffer));
        queueMicrotask(look);
      });
    }
  }
  const doc = new Y.Doc();
  const url = `${server.url.replace('http', 'ws')}/sync/${boardId}`;
  // It says nothing of itself, so that what it hears is about others.
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  const provider = new WebsocketProvider(url, kind, doc, {
    awareness,
    WebSocketPolyfill: ListeningSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params: epoch === undefined ? {} : { epoch: String(epoch) },
  });
  const listener: Listener = {
    doc,
    frames,
    until: (check) =>
      new Promise((resolve) => {
        const tryIt = (): void => {
          if (!check()) return;
          checks.delete(tryIt);
          resolve();
        };
        checks.add(tryIt);
        tryIt();
      }),
    close() {
      provider.destroy();
      doc.destroy();
    },
  };
  doc.on('update', look);
  provider.on('sync', look);
  await listener.until(() => provider.synced);
  return listener;
}
