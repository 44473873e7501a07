import { limits } from '@whoboard/shared/protocol/limits.ts';
import { messageTypes, saveKinds } from '@whoboard/shared/protocol/messages.ts';
import { splitUpdate } from '@whoboard/shared/protocol/split-update.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { encodeAwarenessUpdate, type Awareness } from 'y-protocols/awareness';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

export type WebSocketClass = typeof WebSocket;

export interface SavingProviderOptions {
  readonly serverUrl: string;
  readonly path: string;
  readonly params: Record<string, string>;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** Origin of updates that come from the copy on this device, which are no edits. */
  readonly localOrigin: unknown;
  readonly WebSocketPolyfill?: WebSocketClass;
  readonly onChange: () => void;
  /** @param all everything in the document is durable, whenever it was written */
  readonly onSaved: (all: boolean) => void;
  readonly onSynced: () => void;
  readonly onNotice: (code: string) => void;
  /** @param code null when the connection was given up from this side */
  readonly onClose: (code: number | null, reason: string) => void;
}

/** Half a frame: a piece grows beyond it rather than cut through an item. */
const maxPieceBytes = limits.maxFrameBytes / 2;

/**
 * The stock provider with three differences: edits are numbered and acknowledged (`save`/`saved`), a page tells only of
 * itself (the stock one echoes every awareness update that it receives), and nothing is sent before the server has been
 * brought up to date, so that no edit arrives before those that it builds on.
 */
export class SavingProvider {
  readonly #options: SavingProviderOptions;
  readonly #provider: WebsocketProvider;
  readonly #unsubscribe: (() => void)[] = [];
  /** Number of the last edit; 1 is the document as it was opened. */
  #lastEdit = 1;
  #acknowledged = 1;
  /** The server has everything that was there when this connection began. */
  #caughtUp = false;
  #caughtUpAt = Infinity;
  #saveIsDue = false;

  constructor(options: SavingProviderOptions) {
    this.#options = options;
    const { doc, awareness } = options;
    const provider = new WebsocketProvider(options.serverUrl, options.path, doc, {
      connect: false,
      awareness,
      params: options.params,
      // Tabs meet on the server only: what came from another tab would be no edit of this one, and never acknowledged.
      disableBc: true,
      ...(options.WebSocketPolyfill ? { WebSocketPolyfill: options.WebSocketPolyfill } : {}),
    });
    this.#provider = provider;
    doc.off('update', provider._updateHandler);
    awareness.off('update', provider._awarenessUpdateHandler);
    provider.messageHandlers[messageTypes.sync] = (_encoder, decoder) => this.#onSync(decoder);
    provider.messageHandlers[messageTypes.save] = (_encoder, decoder) => this.#onSave(decoder);
    const onUpdate = (update: Uint8Array, origin: unknown): void => this.#onUpdate(update, origin);
    const onAwareness = (change: AwarenessChange, origin: unknown): void => this.#onAwareness(change, origin);
    doc.on('update', onUpdate);
    awareness.on('update', onAwareness);
    provider.on('status', ({ status }) => {
      if (status !== 'connected') this.#caughtUp = false;
      options.onChange();
    });
    provider.on('connection-close', (event) => {
      this.#caughtUp = false;
      this.#caughtUpAt = Infinity;
      // Retrying is up to the owner, who spreads it over time.
      provider.shouldConnect = false;
      options.onClose(event?.code ?? null, event?.reason ?? '');
    });
    this.#unsubscribe.push(
      () => doc.off('update', onUpdate),
      () => awareness.off('update', onAwareness),
    );
  }

  get isConnected(): boolean {
    return this.#provider.wsconnected;
  }

  /** Edits of this visit that the server has not acknowledged. */
  get unacknowledged(): number {
    return this.#lastEdit - this.#acknowledged;
  }

  get acknowledged(): number {
    return this.#acknowledged;
  }

  connect(): void {
    this.#provider.connect();
  }

  destroy(): void {
    for (const end of this.#unsubscribe) end();
    this.#provider.destroy();
  }

  #onSync(decoder: decoding.Decoder): void {
    const kind = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    const { doc } = this.#options;
    if (kind === messageYjsSyncStep1) {
      const pieces = splitUpdate(Y.encodeStateAsUpdate(doc, payload), maxPieceBytes);
      pieces.forEach((piece, index) =>
        this.#sendSync(index === 0 ? messageYjsSyncStep2 : messageYjsUpdate, piece),
      );
      this.#caughtUp = true;
      this.#caughtUpAt = this.#lastEdit;
      this.#sendSave();
      this.#options.onChange();
      return;
    }
    Y.applyUpdate(doc, payload, this.#provider);
    if (kind === messageYjsSyncStep2 && !this.#provider.synced) {
      this.#provider.synced = true;
      this.#options.onSynced();
    }
  }

  #onSave(decoder: decoding.Decoder): void {
    const kind = decoding.readVarUint(decoder);
    if (kind === saveKinds.notice) return this.#options.onNotice(decoding.readVarString(decoder));
    if (kind !== saveKinds.saved) return;
    const number = Math.min(this.#lastEdit, decoding.readVarUint(decoder));
    this.#acknowledged = Math.max(this.#acknowledged, number);
    this.#options.onSaved(number >= this.#caughtUpAt);
  }

  #onUpdate(update: Uint8Array, origin: unknown): void {
    if (origin === this.#provider || (origin !== null && origin === this.#options.localOrigin)) return;
    this.#lastEdit++;
    // Before the server is up to date, the edit goes out with everything else that it lacks.
    if (this.#caughtUp) {
      for (const piece of splitUpdate(update, maxPieceBytes)) this.#sendSync(messageYjsUpdate, piece);
      this.#askForSave();
    }
    this.#options.onChange();
  }

  /** One question for all edits of a turn. */
  #askForSave(): void {
    if (this.#saveIsDue) return;
    this.#saveIsDue = true;
    queueMicrotask(() => {
      this.#saveIsDue = false;
      if (this.#caughtUp) this.#sendSave();
    });
  }

  #onAwareness({ added, updated, removed }: AwarenessChange, origin: unknown): void {
    const { awareness } = this.#options;
    const own = awareness.clientID;
    if (origin === this.#provider) return;
    if (!added.includes(own) && !updated.includes(own) && !removed.includes(own)) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, messageTypes.awareness);
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [own]));
    this.#send(encoder);
  }

  #sendSync(kind: number, update: Uint8Array): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, messageTypes.sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, update);
    this.#send(encoder);
  }

  #sendSave(): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, messageTypes.save);
    encoding.writeVarUint(encoder, saveKinds.save);
    encoding.writeVarUint(encoder, this.#lastEdit);
    this.#send(encoder);
  }

  #send(encoder: encoding.Encoder): void {
    const { ws, wsconnected } = this.#provider;
    if (wsconnected && ws && ws.readyState === ws.OPEN) ws.send(encoding.toUint8Array(encoder));
  }
}

interface AwarenessChange {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}
