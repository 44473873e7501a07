import type { Duplex } from 'node:stream';
import { AppError, errorKinds, type ErrorCode } from '@whoboard/shared/errors.ts';
import { messageTypes, saveKinds, type DocumentKind } from '@whoboard/shared/protocol/messages.ts';
import * as decoding from 'lib0/decoding';
import type { WebSocket } from 'ws';
import { noticeFrame, savedFrame } from './frames.ts';
import type { Writer } from './gate.ts';
import type { LiveDocument } from './live-document.ts';
import { Outbox } from './outbox.ts';
import type { Penalties, Traffic } from './rate.ts';
import type { Turns, Worker } from './turns.ts';
import type { SyncLog, SyncMember } from './types.ts';

/** What a client says about a document, in the order in which it says it. */
export type ClientMessage =
  /** Asks for what it lacks. */
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  /** Answers the server's question: everything that the server lacks. */
  | { readonly kind: 'step2'; readonly update: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array }
  | { readonly kind: 'save'; readonly n: number };

export interface ConnectionOptions {
  readonly ws: WebSocket;
  readonly socket: Duplex;
  readonly member: SyncMember;
  readonly kind: DocumentKind;
  readonly document: LiveDocument;
  readonly traffic: Traffic;
  readonly turns: Turns;
  readonly penalties: Penalties;
  readonly log: SyncLog;
}

/** A client may be ahead of its own answer by this much. */
const maxHeldBytes = 4 * 1024 * 1024;
/** What keeping a message costs besides its bytes. */
const heldOverhead = 200;

/** One socket of one person to one document. */
export class Connection implements Worker {
  readonly member: SyncMember;
  readonly kind: DocumentKind;
  readonly document: LiveDocument;
  readonly traffic: Traffic;
  readonly writer: Writer;
  /** The client id under which this connection is present. */
  awarenessId: number | null = null;
  /** Updates up to this number are part of what it was told when it joined; null before. */
  joinedAt: number | null = null;
  /** Set while it is too slow: the state from which it must be brought up to date. */
  behindFrom: ReadonlyMap<number, number> | null = null;
  missedPresence = false;
  /** The last question that came while too much was on its way already; answered when that has been taken. */
  asked: Uint8Array | null = null;
  /** Messages that wait until the document is loaded. */
  readonly queue: ClientMessage[] = [];
  /** Whether the client has told what the server lacks. */
  hasAnswered = false;
  /** The number of its last accepted update. */
  lastSeq = 0;
  isAlive = true;

  readonly #ws: WebSocket;
  readonly #outbox: Outbox;
  readonly #penalties: Penalties;
  readonly #log: SyncLog;
  #savedDue: number | null = null;
  /** Updates that came before that answer and depend on it, and what came after them. */
  #held: ClientMessage[] = [];
  #heldBytes = 0;
  #isClosing = false;
  #isWaitingForDocument = false;
  readonly #turns: Turns;
  /** What had arrived already when its person's turn was over. */
  readonly #unread: Buffer[] = [];

  constructor(options: ConnectionOptions) {
    const { ws, socket, member, kind, document } = options;
    this.member = member;
    this.kind = kind;
    this.document = document;
    this.traffic = options.traffic;
    this.#penalties = options.penalties;
    this.#log = options.log;
    this.#ws = ws;
    const { id, role } = member.participant;
    this.writer = {
      participantId: id,
      role,
      writesItems: kind === 'private' || (kind === 'board' && role !== 'observer'),
    };
    this.#outbox = new Outbox(ws, socket, () => this.#hasRoom());
    this.#turns = options.turns;
    this.#turns.join(this);
    // Before and after the library, which takes everything apart that has arrived, reads it.
    socket.prependListener('data', () => this.#turns.begin());
    socket.on('data', (chunk: Buffer) => this.#turns.end(chunk.byteLength));
    ws.on('close', () => this.#turns.leave(this));
    ws.on('message', (data: Buffer, isBinary: boolean) => this.#receive(data, isBinary));
    ws.on('ping', (data: Buffer) => this.#answerPing(data));
    ws.on('pong', () => {
      if (this.#allowsSign()) this.isAlive = true;
    });
  }

  get isClosing(): boolean {
    return this.#isClosing;
  }

  get queuedBytes(): number {
    return this.#outbox.queuedBytes;
  }

  /** Whether the reader must first take what was sent to it before anything more is made for it. */
  get isFull(): boolean {
    return this.#outbox.isFull;
  }

  get lastWriteAt(): number {
    return this.#outbox.lastWriteAt;
  }

  /** Sends an update's frame, or remembers from where this reader must be brought up to date later. */
  sendUpdate(frame: Uint8Array, before: ReadonlyMap<number, number>): void {
    if (this.behindFrom === null && !this.#outbox.write(frame)) this.behindFrom = before;
  }

  /** Presence is passing: a slow reader gets the present state later instead. */
  sendPresence(frame: Uint8Array): void {
    if (this.behindFrom !== null || this.joinedAt === null || !this.#outbox.write(frame))
      this.missedPresence = true;
  }

  /** What is sent from now on goes out in one piece, at `uncork`. */
  cork(): void {
    this.#outbox.cork();
  }

  uncork(): void {
    this.#outbox.uncork();
  }

  /** Sends what the client has asked for, however much it is. */
  sendAnswer(frames: readonly Uint8Array[]): void {
    this.#outbox.writeAll(frames);
  }

  sendSaved(n: number): void {
    if (!this.#outbox.write(savedFrame(n))) this.#savedDue = n;
  }

  sendNotice(code: ErrorCode): void {
    this.#outbox.write(noticeFrame(code));
  }

  sendIfRoom(frame: Uint8Array): void {
    this.#outbox.write(frame);
  }

  /** Ends the connection; the code tells the client whether coming back can help, the reason is the error's code. */
  close(code: ErrorCode): void {
    if (this.#isClosing) return;
    this.#isClosing = true;
    this.#unread.length = 0;
    this.takeHeld();
    this.applyRest();
    this.#ws.close(errorKinds[code].closeCode, code);
  }

  /** Cuts the connection without saying anything. */
  terminate(): void {
    this.#ws.terminate();
  }

  /** Asks whether the client is still there, and cuts the connection when it has not answered the last time. */
  checkAlive(): void {
    if (!this.isAlive) return this.terminate();
    this.isAlive = false;
    this.#ws.ping();
  }

  /** Closes because of what the client sent. */
  refuse(error: AppError): void {
    this.#penalties.refuse();
    this.#log.warn({ document: this.kind, code: error.code, reason: error.message }, 'message refused');
    this.close(error.code);
  }

  get isHolding(): boolean {
    return this.#held.length > 0;
  }

  /** Keeps what depends on the answer that the client still owes. */
  hold(message: ClientMessage): void {
    // The bytes are part of what has arrived, which would be kept whole.
    this.#held.push('update' in message ? { ...message, update: message.update.slice() } : message);
    this.#heldBytes += heldOverhead + ('update' in message ? message.update.byteLength : 0);
    if (this.#heldBytes > maxHeldBytes)
      this.refuse(new AppError('tooManyRequests', 'too much that depends on something unknown'));
  }

  takeHeld(): readonly ClientMessage[] {
    const held = this.#held;
    this.#held = [];
    this.#heldBytes = 0;
    return held;
  }

  /** While the document is not loaded, nothing more is read than has arrived. */
  waitForDocument(isWaiting: boolean): void {
    this.#isWaitingForDocument = isWaiting;
    this.applyRest();
  }

  #receive(data: Buffer, isBinary: boolean): void {
    if (this.#isClosing) return;
    if (!isBinary) this.refuse(new AppError('badRequest', 'text frame'));
    else if (this.#turns.isResting) this.#unread.push(data);
    else this.#take(data);
  }

  #take(data: Buffer): void {
    let isCounted = true;
    try {
      isCounted = this.#dispatch(data);
    } catch (error) {
      this.refuse(error instanceof AppError ? error : new AppError('badRequest', 'malformed message'));
    }
    this.#turns.didMessage(isCounted);
  }

  #answerPing(data: Buffer): void {
    if (this.#allowsSign() && !this.isFull) this.#ws.pong(data);
  }

  /** Browsers send signs of life when they are asked only; a flood of them is cut off at once. */
  #allowsSign(): boolean {
    if (this.#isClosing) return false;
    if (this.traffic.allowsSign()) return true;
    this.refuse(new AppError('tooManyRequests', 'too many pings or pongs'));
    this.terminate();
    return false;
  }

  /** @returns whether it counts as a message; presence does not */
  #dispatch(data: Buffer): boolean {
    const decoder = decoding.createDecoder(data);
    switch (decoding.readVarUint(decoder)) {
      case messageTypes.sync:
        this.document.receive(this, readSync(decoder));
        return true;
      case messageTypes.awareness:
        this.document.receivePresence(this, decoding.readVarUint8Array(decoder));
        return false;
      case messageTypes.queryAwareness:
        this.document.sendPresenceTo(this);
        return true;
      case messageTypes.save:
        if (decoding.readVarUint(decoder) !== saveKinds.save)
          throw new AppError('badRequest', 'unknown kind of message');
        this.document.receive(this, { kind: 'save', n: decoding.readVarUint(decoder) });
        return true;
      case messageTypes.auth:
        return true;
      default:
        throw new AppError('badRequest', 'unknown message');
    }
  }

  goOn(): void {
    while (!this.#turns.isResting && !this.#isClosing) {
      const data = this.#unread.shift();
      if (!data) return;
      this.#take(data);
    }
  }

  applyRest(): void {
    const isWaiting = this.#isWaitingForDocument && !this.#isClosing;
    if (this.#turns.isResting || isWaiting) this.#ws.pause();
    else this.#ws.resume();
  }

  #hasRoom(): void {
    if (this.#savedDue !== null) {
      const n = this.#savedDue;
      this.#savedDue = null;
      this.sendSaved(n);
    }
    this.document.catchUp(this);
  }
}

function readSync(decoder: decoding.Decoder): ClientMessage {
  const kind = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  if (kind === 0) return { kind: 'step1', stateVector: bytes };
  if (kind === 1) return { kind: 'step2', update: bytes };
  if (kind === 2) return { kind: 'update', update: bytes };
  throw new AppError('badRequest', 'unknown sync message');
}
