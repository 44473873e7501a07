import type { Duplex } from 'node:stream';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import type { WebSocket } from 'ws';

/**
 * The way to one reader. Frames are written to the socket itself; the library would copy and frame each of them anew.
 * What a slow reader has not taken is bounded: beyond the limit a frame is not accepted, and `onRoom` tells when
 * there is room again.
 */
export class Outbox {
  readonly #ws: WebSocket;
  readonly #socket: Duplex;
  #limit: number = limits.maxQueuedBytes;
  #wantsRoom = false;
  /** When something was last written, in milliseconds of `performance.now()`. */
  lastWriteAt = performance.now();

  constructor(ws: WebSocket, socket: Duplex, onRoom: () => void) {
    this.#ws = ws;
    this.#socket = socket;
    socket.on('drain', () => {
      this.#limit = limits.maxQueuedBytes;
      if (!this.#wantsRoom) return;
      this.#wantsRoom = false;
      onRoom();
    });
  }

  get queuedBytes(): number {
    return this.#socket.writableLength;
  }

  /** Whether so much is waiting that nothing more should be made for this reader; `onRoom` tells when it has gone. */
  get isFull(): boolean {
    const isFull = this.#socket.writableLength > limits.maxQueuedBytes;
    this.#wantsRoom ||= isFull;
    return isFull;
  }

  /** @returns false when the reader is too far behind; nothing was written then */
  write(frame: Uint8Array): boolean {
    if (this.#ws.readyState !== 1) return true;
    if (this.#socket.writableLength + frame.byteLength > this.#limit && this.#socket.writableLength > 0) {
      this.#wantsRoom = true;
      return false;
    }
    this.#send(frame);
    return true;
  }

  /** What is written from now on goes out in one piece, at `uncork`. */
  cork(): void {
    this.#socket.cork();
  }

  uncork(): void {
    this.#socket.uncork();
  }

  /** Writes an answer of any size; what comes after it may still be queued as usual. */
  writeAll(frames: readonly Uint8Array[]): void {
    if (this.#ws.readyState !== 1) return;
    this.#socket.cork();
    for (const frame of frames) this.#send(frame);
    this.#socket.uncork();
    this.#limit = this.#socket.writableLength + limits.maxQueuedBytes;
  }

  #send(frame: Uint8Array): void {
    this.#socket.write(frame);
    this.lastWriteAt = performance.now();
  }
}
