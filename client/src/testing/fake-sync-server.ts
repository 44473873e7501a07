import { messageTypes, saveKinds } from '@whoboard/shared/protocol/messages.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import type { WebSocketClass } from '../model/saving-provider.ts';

/** A sync server in memory, for tests of the connection: it answers as the real one does, when it is told to. */
export class FakeSyncServer {
  doc = new Y.Doc();
  /** Acknowledges what is durable; switched off, it takes edits and says nothing. */
  acknowledges = true;
  /** Takes connections; switched off, every attempt fails. */
  isUp = true;
  readonly sockets: FakeSocket[] = [];
  /** Messages received, by type. */
  readonly received: { readonly type: number; readonly kind: number }[] = [];
  readonly #waiting: (() => void)[] = [];

  /** What the provider takes for WebSocket. */
  get WebSocket(): WebSocketClass {
    // oxlint-disable-next-line typescript/no-this-alias
    const server = this;
    return class extends FakeSocket {
      constructor(url: string) {
        super(url, server);
      }
    } as unknown as WebSocketClass;
  }

  /** Sends the acknowledgements that are due. */
  acknowledge(): void {
    this.acknowledges = true;
    for (const send of this.#waiting.splice(0)) send();
  }

  /** Ends all connections, as a network does (1006) or as the server means to. */
  drop(code = 1006, reason = ''): void {
    this.#waiting.length = 0;
    for (const socket of this.sockets.splice(0)) socket.end(code, reason);
  }

  notice(code: string): void {
    this.#broadcast((encoder) => {
      encoding.writeVarUint(encoder, messageTypes.save);
      encoding.writeVarUint(encoder, saveKinds.notice);
      encoding.writeVarString(encoder, code);
    });
  }

  /** A change made by somebody else. */
  edit(change: (doc: Y.Doc) => void): void {
    const before = Y.encodeStateVector(this.doc);
    change(this.doc);
    const update = Y.encodeStateAsUpdate(this.doc, before);
    this.#broadcast((encoder) => writeSync(encoder, messageYjsUpdate, update));
  }

  open(socket: FakeSocket): void {
    if (!this.isUp) return socket.end(1006, '');
    this.sockets.push(socket);
    socket.opened();
    socket.tell((encoder) => writeSync(encoder, messageYjsSyncStep1, Y.encodeStateVector(this.doc)));
  }

  receive(socket: FakeSocket, data: Uint8Array): void {
    const decoder = decoding.createDecoder(data);
    const type = decoding.readVarUint(decoder);
    if (type === messageTypes.awareness) {
      this.received.push({ type, kind: 0 });
      return;
    }
    const kind = decoding.readVarUint(decoder);
    this.received.push({ type, kind });
    if (type === messageTypes.save) {
      const n = decoding.readVarUint(decoder);
      const send = (): void =>
        socket.tell((encoder) => {
          encoding.writeVarUint(encoder, messageTypes.save);
          encoding.writeVarUint(encoder, saveKinds.saved);
          encoding.writeVarUint(encoder, n);
        });
      if (this.acknowledges) send();
      else this.#waiting.push(send);
      return;
    }
    const payload = decoding.readVarUint8Array(decoder);
    if (kind !== messageYjsSyncStep1) return Y.applyUpdate(this.doc, payload, socket);
    const update = Y.encodeStateAsUpdate(this.doc, payload);
    socket.tell((encoder) => writeSync(encoder, messageYjsSyncStep2, update));
  }

  #broadcast(write: (encoder: encoding.Encoder) => void): void {
    for (const socket of this.sockets) socket.tell(write);
  }
}

/** The client's end of a connection. */
class FakeSocket {
  static readonly OPEN = 1;
  readonly OPEN = 1;
  readyState = 0;
  binaryType = '';
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  readonly url: string;
  readonly #server: FakeSyncServer;

  constructor(url: string, server: FakeSyncServer) {
    this.url = url;
    this.#server = server;
    queueMicrotask(() => server.open(this));
  }

  opened(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  tell(write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder();
    write(encoder);
    const data = encoding.toUint8Array(encoder);
    this.onmessage?.({ data: data.slice().buffer });
  }

  send(data: Uint8Array): void {
    this.#server.receive(this, data);
  }

  close(): void {
    if (this.readyState !== 3) this.end(1000, '');
  }

  end(code: number, reason: string): void {
    this.readyState = 3;
    const index = this.#server.sockets.indexOf(this);
    if (index >= 0) this.#server.sockets.splice(index, 1);
    this.onclose?.({ code, reason });
  }
}

function writeSync(encoder: encoding.Encoder, kind: number, payload: Uint8Array): void {
  encoding.writeVarUint(encoder, messageTypes.sync);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, payload);
}
