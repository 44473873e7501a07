import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '@whoboard/shared/errors.ts';
import { roles, type Role } from '@whoboard/shared/protocol/api.ts';
import { messageTypes, saveKinds, type DocumentKind } from '@whoboard/shared/protocol/messages.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { openSqliteStore } from '../../store/sqlite.ts';
import type { Store } from '../../store/store.ts';
import { createSyncServer, type SyncServer, type SyncServerOptions } from '../socket.ts';
import type { SyncLog, SyncMember } from '../types.ts';

/** A log that keeps its lines, to look for what must not be in them. */
export function recordingLog(): SyncLog & { readonly lines: string[] } {
  const lines: string[] = [];
  const write = (facts: object, message: string) => void lines.push(JSON.stringify({ ...facts, message }));
  return { lines, debug: write, info: write, warn: write, error: write };
}

/** Tests say in the address who they are: `?as=<participant>&role=<role>&generation=<n>`. */
export async function authorizeByQuery(request: IncomingMessage): Promise<SyncMember | AppError> {
  const query = new URL(request.url ?? '', 'http://localhost').searchParams;
  const id = query.get('as');
  const role = roles.find((name) => name === query.get('role'));
  if (!id || !role) return new AppError('notSignedIn', 'nobody');
  return {
    participant: { id, name: `Name of ${id}`, color: '#aabbcc', role },
    linkGeneration: Number(query.get('generation') ?? 1),
  };
}

export interface TestServer {
  readonly url: string;
  readonly store: Store;
  readonly sync: SyncServer;
  readonly log: ReturnType<typeof recordingLog>;
  stop(): Promise<void>;
}

/** A server on a free port with one board, `b1`. */
export async function startTestServer(options: Partial<SyncServerOptions> = {}): Promise<TestServer> {
  const store = options.store ?? (await openSqliteStore({ path: ':memory:', thread: false }));
  if (!(await store.getBoard('b1'))) await createBoard(store, 'b1');
  const log = recordingLog();
  const sync = createSyncServer({ authorize: authorizeByQuery, log, ...options, store });
  const http = createServer();
  http.on('upgrade', (request, socket, head) => sync.handleUpgrade(request, socket, head));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  return {
    url: `ws://127.0.0.1:${(http.address() as AddressInfo).port}`,
    store,
    sync,
    log,
    async stop() {
      await sync.drain();
      http.close();
      http.closeAllConnections();
      if (!options.store) await store.close();
    },
  };
}

export function createBoard(store: Store, id: string): Promise<void> {
  const linkKeyHashes = { facilitator: 'f', participant: 'p', observer: 'o' };
  return store.createBoard({ id, title: 'Board', locale: 'en', createdAt: 1, linkKeyHashes });
}

export interface ClientOptions {
  readonly as?: string;
  readonly role?: Role;
  readonly board?: string;
  readonly kind?: DocumentKind;
  readonly doc?: Y.Doc;
  readonly params?: Readonly<Record<string, string>>;
  readonly connect?: boolean;
  readonly maxBackoffMs?: number;
}

export interface TestClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly items: Y.Map<Y.Map<unknown>>;
  readonly notices: string[];
  /** Close codes and reasons, in order. */
  readonly closes: { readonly code: number; readonly reason: string }[];
  /** Resolves when everything sent before is durable. */
  save(): Promise<void>;
  /** Resolves when `check` holds, trying again after each event. */
  until(check: () => boolean): Promise<void>;
  destroy(): void;
}

/** A stock client. */
export function connectClient(server: Pick<TestServer, 'url'>, options: ClientOptions = {}): TestClient {
  const doc = options.doc ?? new Y.Doc();
  const board = options.board ?? 'b1';
  const provider = new WebsocketProvider(`${server.url}/sync/${board}`, options.kind ?? 'board', doc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: options.maxBackoffMs ?? 100,
    connect: options.connect ?? true,
    params: { as: options.as ?? 'p1', role: options.role ?? 'participant', ...options.params },
  });
  const notices: string[] = [];
  const closes: { code: number; reason: string }[] = [];
  const checks = new Set<() => void>();
  const look = () => {
    for (const check of checks) check();
  };
  const saves = new Map<number, () => void>();
  let lastSave = 0;
  provider.messageHandlers[100] = (_encoder, decoder) => {
    if (decoding.readVarUint(decoder) === saveKinds.saved) {
      const n = decoding.readVarUint(decoder);
      saves.get(n)?.();
      saves.delete(n);
    } else notices.push(decoding.readVarString(decoder));
    look();
  };
  // A lost connection loses the question too; it is asked again once the client has told what the server lacks.
  const readSync = provider.messageHandlers[0]!;
  provider.messageHandlers[0] = (encoder, ...rest) => {
    readSync(encoder, ...rest);
    if (encoding.length(encoder) > 1) queueMicrotask(() => [...saves.keys()].forEach(askSaved));
  };
  const askSaved = (n: number) => {
    const encoder = encoding.createEncoder();
    for (const part of [messageTypes.save, saveKinds.save, n]) encoding.writeVarUint(encoder, part);
    if (provider.ws?.readyState === WebSocket.OPEN) provider.ws.send(encoding.toUint8Array(encoder));
  };
  doc.on('update', look);
  provider.on('sync', look);
  provider.on('status', look);
  provider.awareness.on('change', look);
  provider.on('connection-close', (event) => {
    if (event) closes.push({ code: event.code, reason: event.reason });
    look();
  });
  return {
    doc,
    provider,
    items: doc.getMap('items'),
    notices,
    closes,
    save: () =>
      new Promise((resolve) => {
        const n = ++lastSave;
        saves.set(n, resolve);
        if (provider.wsconnected) askSaved(n);
      }),
    until: (check) =>
      new Promise((resolve) => {
        const attempt = () => {
          if (!check()) return;
          checks.delete(attempt);
          resolve();
        };
        checks.add(attempt);
        attempt();
      }),
    destroy() {
      provider.destroy();
      doc.destroy();
    },
  };
}

/** A note as the editor makes it. */
export function addNote(
  client: Pick<TestClient, 'doc' | 'items'>,
  id: string,
  text = '',
  fields: Readonly<Record<string, unknown>> = {},
): void {
  client.doc.transact(() => {
    const note = new Y.Map<unknown>();
    note.set('type', 'note');
    note.set('pos', [0, 0]);
    note.set('text', new Y.Text(text));
    for (const [key, value] of Object.entries(fields)) note.set(key, value);
    client.items.set(id, note);
  });
}

export function textOf(client: Pick<TestClient, 'items'>, id: string): string | undefined {
  const text = client.items.get(id)?.get('text');
  return text instanceof Y.Text ? text.toString() : undefined;
}
