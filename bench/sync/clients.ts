import { once } from 'node:events';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

/** Where a participant of a board connects. */
export function address(port: number, board: string, who: string, role = 'participant'): string {
  return `ws://127.0.0.1:${port}/sync/${board}/board?as=${who}&role=${role}`;
}

const cursorMark = Buffer.from('"cursor":');

/** One who only reads: counts what arrives, without decoding it, so that the measurement costs little. */
export class Reader {
  readonly ws: WebSocket;
  updates = 0;
  received = 0;
  lastAt = 0;
  onUpdate: (n: number, frame: Buffer) => void = () => undefined;
  onCursor: (n: number) => void = () => undefined;

  constructor(url: string) {
    this.ws = new WebSocket(url, { perMessageDeflate: false });
    this.ws.on('error', () => undefined);
    this.ws.on('message', (data: Buffer) => {
      this.received++;
      this.lastAt = performance.now();
      if (data[0] === 0 && data[1] === 2) this.onUpdate(++this.updates, data);
      else if (data[0] === 1) {
        const at = data.indexOf(cursorMark);
        if (at >= 0)
          this.onCursor(
            parseInt(data.toString('latin1', at + cursorMark.length, at + cursorMark.length + 12), 10),
          );
      }
    });
  }

  /** Connects and asks for the document. */
  async join(): Promise<void> {
    await once(this.ws, 'open');
    this.ws.send(new Uint8Array([0, 0, 1, 0]));
    await once(this.ws, 'message');
  }
}

/** A real client, which writes. */
export function connectWriter(
  port: number,
  board: string,
  who: string,
): { doc: Y.Doc; provider: WebsocketProvider; items: Y.Map<Y.Map<unknown>> } {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/sync/${board}`, 'board', doc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 200,
    params: { as: who, role: 'participant' },
  });
  return { doc, provider, items: doc.getMap('items') };
}

export function synced(provider: WebsocketProvider): Promise<void> {
  if (provider.synced) return Promise.resolve();
  return new Promise((resolve) => {
    const listen = (isSynced: boolean) => {
      if (!isSynced) return;
      provider.off('sync', listen);
      resolve();
    };
    provider.on('sync', listen);
  });
}

export function newNote(text: string): Y.Map<unknown> {
  const note = new Y.Map<unknown>();
  note.set('type', 'note');
  note.set('pos', [0, 0]);
  note.set('text', new Y.Text(text));
  return note;
}

export function updateMessage(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, 2);
  encoding.writeVarUint8Array(encoder, update);
  return encoding.toUint8Array(encoder);
}
