import { AppError, type ErrorCode } from '@whoboard/shared/errors.ts';
import * as Y from 'yjs';
import { describeError } from '../log.ts';
import type { Store } from '../store/store.ts';
import { Acknowledgements } from './acknowledgements.ts';
import { AwarenessHub } from './awareness.ts';
import { ClientOwners } from './client-owners.ts';
import type { CommitSink, GroupCommitter } from './commit.ts';
import type { Compactor } from './compact.ts';
import type { ClientMessage, Connection } from './connection.ts';
import { decodeDocument } from './decode.ts';
import { fanOut, type Accepted } from './fan-out.ts';
import { step1Frame, step2Frame } from './frames.ts';
import { Gate, type DocumentGate } from './gate.ts';
import { openGuard, type Guard } from './guard.ts';
import { refused } from './gate-update.ts';
import { SessionGate } from './session-gate.ts';
import { Snapshots } from './snapshots.ts';
import { isEmptyVector, StoredBytes } from './stored-bytes.ts';
import { TitleWatch } from './title-watch.ts';
import { storageFailed, type SyncLog } from './types.ts';
import { Waiters } from './waiters.ts';

export interface DocumentContext {
  readonly store: Store;
  readonly committer: GroupCommitter;
  readonly compactor: Compactor;
  readonly log: SyncLog;
}

/** What the board does with one of its documents. */
export interface DocumentUse {
  /** Told of a new title. */
  readonly onTitle?: (title: string) => void;
  /** Told of the document in memory, each time that it was loaded. */
  readonly onLoaded?: (doc: Y.Doc) => void;
  /** What must be known before anybody may write; when it rejects, the document counts as one that cannot be read. */
  readonly before?: () => Promise<unknown>;
  /** What the session forbids participants at the moment. */
  readonly guard?: () => Guard;
}

interface Pending extends Accepted {
  readonly notices: readonly ErrorCode[];
  readonly touchesMeta: boolean;
  readonly done: ((error: AppError | null) => void) | null;
}

type State =
  /** The bytes are on their way from the store. */
  | 'loading'
  /** Readers are answered from the bytes; writers wait. */
  | 'decoding'
  | 'live'
  /** Cannot be read: everybody is refused, nothing is written. */
  | 'failed'
  | 'closed';

/** A client may be ahead of its own answer by this much. */
const maxHeldBytes = 4 * 1024 * 1024;

/**
 * One Yjs document while people are connected to it: everything that changes it passes here, in one order, and nobody
 * sees anything of it that is not durable.
 */
export class LiveDocument implements CommitSink {
  readonly boardId: string;
  readonly name: string;
  readonly readers = new Set<Connection>();
  readonly presence: AwarenessHub | null;
  readonly #context: DocumentContext;
  readonly #owners = new ClientOwners();
  readonly #titleWatch: TitleWatch;
  readonly #use: DocumentUse;
  #state: State = 'loading';
  #bytes: StoredBytes | null = null;
  #doc: Y.Doc | null = null;
  #gate: DocumentGate | null = null;
  /** The number of the last update that the document in memory holds. */
  #seq = 0;
  #pending: Pending[] = [];
  readonly #acknowledgements = new Acknowledgements();
  readonly #liveWaiters = new Waiters();
  readonly #settledWaiters = new Waiters();
  readonly #snapshots: Snapshots;
  /** Counts changes that have become durable. */
  changes = 0;

  constructor(boardId: string, name: string, context: DocumentContext, use: DocumentUse = {}) {
    this.boardId = boardId;
    this.name = name;
    this.#context = context;
    this.#use = use;
    this.#titleWatch = new TitleWatch((title) => use.onTitle?.(title));
    this.#snapshots = new Snapshots(boardId, name, context);
    this.presence =
      name === 'board'
        ? new AwarenessHub(this.#owners, this.readers, (callback) => context.committer.soon(callback))
        : null;
    void this.#load();
  }

  get state(): State {
    return this.#state;
  }

  get isQuiet(): boolean {
    return this.readers.size === 0 && this.#pending.length === 0 && this.#liveWaiters.count === 0;
  }

  attach(connection: Connection): void {
    if (this.#state === 'failed' || this.#state === 'closed') return connection.close('storageFailed');
    this.readers.add(connection);
    if (this.#state === 'live') this.#greet(connection);
  }

  detach(connection: Connection): void {
    this.readers.delete(connection);
    this.presence?.leave(connection);
    this.#acknowledgements.forget(connection);
  }

  receive(connection: Connection, message: ClientMessage): void {
    if (this.#state === 'live' && connection.queue.length === 0) return this.#handle(connection, message);
    if (this.#answerFromBytes(connection, message)) return;
    connection.queue.push(message);
    connection.waitForDocument(true);
  }

  receivePresence(connection: Connection, payload: Uint8Array): void {
    if (this.#bytes) this.presence?.receive(connection, payload);
  }

  sendPresenceTo(connection: Connection): void {
    const frame = this.presence?.snapshot();
    connection.missedPresence = false;
    if (frame) connection.sendPresence(frame);
  }

  /** Brings a reader that was too slow up to date, now that it takes something again. */
  catchUp(connection: Connection): void {
    if (this.#state !== 'live' || connection.isClosing) return;
    const { behindFrom, asked } = connection;
    if (asked !== null) {
      connection.asked = null;
      this.#answer(connection, asked);
    } else if (behindFrom !== null) {
      connection.behindFrom = null;
      connection.joinedAt = this.#seq;
      this.#sendDifference(connection, Y.encodeStateVector(behindFrom as Map<number, number>));
    } else if (connection.missedPresence) this.sendPresenceTo(connection);
  }

  /**
   * Makes a change in the server's name, which everybody gets.
   * @param edit synchronous; when it throws, nothing has happened
   * @returns when the change is durable
   * @throws AppError `invalid`, `boardFull`, `storageFailed`; whatever `edit` throws
   */
  async edit<T>(edit: (doc: Y.Doc) => T): Promise<T> {
    await this.#whenLive();
    const { result, durable } = this.editNow(edit);
    await durable;
    return result;
  }

  /** Resolves when the document can be edited at once. @throws AppError `storageFailed` */
  whenLive(): Promise<void> {
    return this.#whenLive();
  }

  /** The same for a document that is live: changes of several documents in one go are stored in one transaction. */
  editNow<T>(edit: (doc: Y.Doc) => T): { readonly result: T; readonly durable: Promise<void> } {
    if (this.#state !== 'live' || this.#context.committer.isFailing) throw storageFailed();
    const { result, update, before, touchesMeta } = this.#gate!.edit(edit);
    if (update === null) return { result, durable: Promise.resolve() };
    const durable = new Promise<void>((resolve, reject) => {
      const done = (error: AppError | null) => (error ? reject(error) : resolve());
      this.#submit({ update, before, author: null, isCorrected: false, notices: [], touchesMeta, done }, []);
    });
    return { result, durable };
  }

  /** The document in memory, to be read at once; it must be live. */
  readNow<T>(read: (doc: Y.Doc) => T): T {
    if (this.#state !== 'live') throw storageFailed();
    return read(this.#doc!);
  }

  /** Puts a snapshot in the place of everything stored, so that what was deleted is not in the log any more. */
  async forgetDeleted(): Promise<void> {
    await this.#whenLive();
    await this.#settled();
    await this.#snapshots.make(this.#bytes!);
  }

  /**
   * Reads the document.
   * @param read synchronous; must not change it
   * @returns its result, when all that it has seen is durable
   */
  async read<T>(read: (doc: Y.Doc) => T): Promise<T> {
    await this.#whenLive();
    const result = read(this.#doc!);
    await this.#settled();
    return result;
  }

  /** The durable document as updates (V1), in order. */
  async stored(): Promise<readonly Uint8Array[]> {
    if (!this.#bytes) await this.#whenLive();
    return this.#bytes!.updates();
  }

  committed(count: number): void {
    const group = this.#pending.splice(0, count);
    for (const { seq, update } of group) this.#bytes!.append(seq, update);
    const { seq } = this.#bytes!;
    for (const answer of this.#acknowledgements.takeAnswers(seq)) this.#give(answer);
    this.#tellReaders(group);
    for (const { connection, n } of this.#acknowledgements.takeSaves(seq)) connection.sendSaved(n);
    for (const { author, notices, done } of group) {
      for (const code of notices) author?.sendNotice(code);
      done?.(null);
    }
    this.changes += group.length;
    if (group.some(({ touchesMeta }) => touchesMeta)) this.#titleWatch.look(this.#doc);
    this.#wakeSettled();
    if (this.#state === 'live') this.#snapshots.makeIfDue(this.#bytes!);
  }

  /** Presence that is waiting goes along in the same piece. */
  #tellReaders(group: readonly Accepted[]): void {
    const { presence } = this;
    if (!presence?.isReady) return fanOut(this.readers, group);
    for (const reader of this.readers) reader.cork();
    fanOut(this.readers, group);
    presence.flush();
    for (const reader of this.readers) reader.uncork();
  }

  commitFailed(): void {
    const lost = this.#pending.splice(0);
    const affected = new Set([...lost.map(({ author }) => author), ...this.#acknowledgements.clear()]);
    for (const connection of affected) connection?.close('storageFailed');
    for (const { done } of lost) done?.(storageFailed());
    this.#wakeSettled();
    this.#reload();
  }

  /**
   * Stops: what is accepted becomes durable, nothing more is taken.
   * @param isHurried whether to leave out what would only make the next start faster
   */
  async close(isHurried: boolean): Promise<void> {
    if (this.#state === 'closed') return;
    const wasLive = this.#state === 'live';
    this.#state = 'closed';
    this.#liveWaiters.reject(storageFailed());
    await this.#settled();
    if (!isHurried) await this.#snapshots.finish(wasLive ? this.#bytes : null);
    this.presence?.close();
    this.#doc?.destroy();
  }

  async #load(): Promise<void> {
    const { store, log } = this.#context;
    const lastSeq = this.#bytes?.seq;
    try {
      const stored = await store.loadDocument(this.boardId, this.name);
      if (this.#isClosed()) return;
      this.#bytes = new StoredBytes(stored);
      this.#seq = this.#bytes.seq;
      this.#owners.load(stored.bindings);
      this.#state = 'decoding';
      if (lastSeq !== undefined && lastSeq !== this.#bytes.seq) this.#closeAll('storageFailed');
      for (const connection of this.readers) this.#answerQueued(connection);
      const [doc] = await Promise.all([
        decodeDocument(this.#bytes.updates(), this.#context.compactor),
        this.#use.before?.(),
      ]);
      if (this.#isClosed()) return doc.destroy();
      this.#doc = doc;
      this.#gate =
        this.name === 'session' ? new SessionGate(doc) : new Gate(doc, this.#use.guard ?? (() => openGuard));
      this.#titleWatch.begin(doc);
      this.#use.onLoaded?.(doc);
    } catch (error) {
      log.error(
        { ...describeError(error), board: this.boardId, document: this.name.split(':')[0] },
        'cannot load document',
      );
      if (!this.#isClosed()) this.#fail();
      return;
    }
    this.#state = 'live';
    for (const connection of [...this.readers]) this.#greet(connection);
    this.#liveWaiters.resolve();
    if (this.#state === 'live') this.#snapshots.makeIfDue(this.#bytes!);
  }

  /** Begins anew from what is stored. */
  #reload(): void {
    if (this.#state !== 'live') return;
    this.#state = 'loading';
    this.#gate = null;
    this.#doc?.destroy();
    this.#doc = null;
    void this.#settled().then(() => this.#load());
  }

  #isClosed(): boolean {
    return this.#state === 'closed';
  }

  #fail(): void {
    this.#state = 'failed';
    this.#liveWaiters.reject(storageFailed());
    this.#closeAll('storageFailed');
  }

  #closeAll(code: ErrorCode): void {
    for (const connection of [...this.readers]) connection.close(code);
  }

  /** Asks a client for what the server lacks, and goes on with what it has said meanwhile. */
  #greet(connection: Connection): void {
    if (connection.isClosing) return;
    connection.sendAnswer([step1Frame(Y.encodeStateVector(this.#doc!))]);
    for (let message = connection.queue.shift(); message; message = connection.queue.shift()) {
      if (this.state !== 'live') {
        connection.queue.unshift(message);
        return;
      }
      this.#handle(connection, message);
      if (connection.isClosing) return;
    }
    connection.waitForDocument(false);
    this.catchUp(connection);
  }

  #answerQueued(connection: Connection): void {
    const rest = connection.queue.filter((message) => !this.#answerFromBytes(connection, message));
    connection.queue.splice(0, Infinity, ...rest);
  }

  /** One who has nothing is given the stored bytes. */
  #answerFromBytes(connection: Connection, message: ClientMessage): boolean {
    return message.kind === 'step1' && this.#answerNewcomer(connection, message.stateVector);
  }

  #answerNewcomer(connection: Connection, stateVector: Uint8Array): boolean {
    if (!isEmptyVector(stateVector) || !this.#bytes) return false;
    if (connection.behindFrom !== null || connection.isFull) return false;
    connection.joinedAt ??= this.#bytes.seq;
    connection.sendAnswer(this.#bytes.answer());
    this.sendPresenceTo(connection);
    return true;
  }

  #handle(connection: Connection, message: ClientMessage): void {
    switch (message.kind) {
      case 'step1':
        return this.#answer(connection, message.stateVector);
      case 'step2':
        if (this.#mustWait(connection, message.update)) return connection.close('writingFrozen');
        this.#write(connection, message.update);
        connection.hasAnswered = true;
        for (const held of connection.held.splice(0))
          if (!connection.isClosing) this.#handle(connection, held);
        return;
      case 'update':
        if (connection.held.length > 0) this.#hold(connection, message);
        else this.#write(connection, message.update);
        return;
      case 'save':
        if (connection.held.length > 0) this.#hold(connection, message);
        else if (connection.lastSeq <= this.#bytes!.seq) connection.sendSaved(message.n);
        else this.#acknowledgements.addSave({ seq: connection.lastSeq, connection, n: message.n });
    }
  }

  /** What was written without a connection is not lost because nobody may write just now: its author keeps it so long. */
  #mustWait(connection: Connection, update: Uint8Array): boolean {
    if (!this.#use.guard?.().isFrozen || connection.member.participant.role === 'facilitator') return false;
    return !(this.#gate?.knows(update) ?? true);
  }

  /** Answers a question, or keeps it until the client has taken what it was sent already. */
  #answer(connection: Connection, stateVector: Uint8Array): void {
    if (connection.isFull) {
      connection.asked = stateVector;
      return;
    }
    if (this.#answerNewcomer(connection, stateVector)) return;
    connection.joinedAt ??= this.#seq;
    connection.behindFrom = null;
    this.#sendDifference(connection, stateVector);
  }

  #write(connection: Connection, update: Uint8Array): void {
    if (this.state !== 'live' || !this.#gate) return connection.close('storageFailed');
    const { isFailing } = this.#context.committer;
    const verdict = this.#gate.admit(update, connection.writer, this.#owners.all, isFailing);
    if (verdict.kind === 'missing') {
      if (connection.hasAnswered) connection.refuse(refused('depends on something unknown'));
      else this.#hold(connection, { kind: 'update', update: update.slice() });
      return;
    }
    if (verdict.kind === 'refused') {
      if (verdict.error.code === 'storageFailed') return connection.close('storageFailed');
      connection.refuse(verdict.error);
      if (verdict.isDamaged) this.#reload();
      return;
    }
    if (verdict.update === null) {
      for (const code of verdict.notices) connection.sendNotice(code);
      return;
    }
    const { before, newClientIds, notices, touchesMeta } = verdict;
    const isCorrected = notices.length > 0;
    this.#submit(
      { update: verdict.update, before, author: connection, isCorrected, notices, touchesMeta, done: null },
      newClientIds,
    );
    connection.lastSeq = this.#seq;
  }

  /** Keeps what depends on the answer that the client still owes. */
  #hold(connection: Connection, message: ClientMessage): void {
    connection.held.push(message);
    const bytes = connection.held.reduce(
      (sum, held) => sum + ('update' in held ? held.update.byteLength : 8),
      0,
    );
    if (bytes > maxHeldBytes) connection.close('tooManyRequests');
  }

  #submit(change: Omit<Pending, 'seq'>, newClientIds: readonly number[]): void {
    const seq = ++this.#seq;
    this.#pending.push({ ...change, seq });
    const writer = change.author?.member.participant.id;
    const bindings = writer === undefined ? [] : this.#owners.bind(newClientIds, writer);
    this.#context.committer.submit(this, {
      boardId: this.boardId,
      document: this.name,
      seq,
      update: change.update,
      bindings,
    });
  }

  /** Answers with what a client lacks, once all of it is durable. */
  #sendDifference(connection: Connection, stateVector: Uint8Array): void {
    let difference: Uint8Array;
    try {
      difference = Y.encodeStateAsUpdate(this.#doc!, stateVector);
    } catch {
      return connection.refuse(new AppError('badRequest', 'not a state vector'));
    }
    const frame = step2Frame(difference);
    const answer = { seq: this.#seq, connection, frame };
    if (this.#seq <= this.#bytes!.seq) this.#give(answer);
    else this.#acknowledgements.addAnswer(answer);
  }

  #give({ connection, frame }: { readonly connection: Connection; readonly frame: Buffer }): void {
    connection.sendAnswer([frame]);
    this.sendPresenceTo(connection);
  }

  #whenLive(): Promise<void> {
    if (this.#state === 'live') return Promise.resolve();
    if (this.#state === 'failed' || this.#state === 'closed') return Promise.reject(storageFailed());
    return this.#liveWaiters.wait();
  }

  #settled(): Promise<void> {
    return this.#pending.length === 0 ? Promise.resolve() : this.#settledWaiters.wait();
  }

  #wakeSettled(): void {
    if (this.#pending.length === 0) this.#settledWaiters.resolve();
  }
}
