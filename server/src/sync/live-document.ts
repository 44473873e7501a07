import type { AppError, ErrorCode } from '@whoboard/shared/errors.ts';
import * as Y from 'yjs';
import { describeError } from '../log.ts';
import { Acknowledgements } from './acknowledgements.ts';
import { Answers } from './answers.ts';
import { AwarenessHub } from './awareness.ts';
import { ClientOwners } from './client-owners.ts';
import type { CommitSink } from './commit.ts';
import type { ClientMessage, Connection } from './connection.ts';
import { decodeDocument } from './decode.ts';
import type { DocumentContext, DocumentUse } from './document-use.ts';
import { fanOut, type Accepted } from './fan-out.ts';
import { step1Frame } from './frames.ts';
import { Gate, type DocumentGate } from './gate.ts';
import { openGuard } from './guard.ts';
import { refused } from './gate-update.ts';
import { SessionGate } from './session-gate.ts';
import { Snapshots } from './snapshots.ts';
import { StoredBytes } from './stored-bytes.ts';
import { TitleWatch } from './title-watch.ts';
import { storageFailed } from './types.ts';
import { Waiters } from './waiters.ts';

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
  readonly #answers = new Answers(
    {
      bytes: () => this.#bytes,
      doc: () => this.#doc,
      seq: () => this.#seq,
      sendPresenceTo: (connection) => this.sendPresenceTo(connection),
    },
    this.#acknowledgements,
  );
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
    if (this.#answers.answerFromBytes(connection, message)) return;
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
    if (this.#state === 'live' && !connection.isClosing) this.#answers.catchUp(connection);
  }

  /**
   * Makes a change in the server's name, which everybody gets.
   * @param edit synchronous; when it throws, nothing has happened
   * @returns when the change is durable
   * @throws AppError `invalid`, `boardFull`, `storageFailed`; whatever `edit` throws
   */
  async edit<T>(edit: (doc: Y.Doc) => T): Promise<T> {
    await this.whenLive();
    const { result, durable } = this.editNow(edit);
    await durable;
    return result;
  }

  /** The same for a document that is live; see `GroupCommitter.together` for changes of several documents. */
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
    await this.whenLive();
    await this.#settled();
    await this.#snapshots.make(this.#bytes!);
  }

  /**
   * Reads the document.
   * @param read synchronous; must not change it
   * @returns its result, when all that it has seen is durable
   */
  async read<T>(read: (doc: Y.Doc) => T): Promise<T> {
    await this.whenLive();
    const result = read(this.#doc!);
    await this.#settled();
    return result;
  }

  /** The durable document as updates (V1), in order. */
  async stored(): Promise<readonly Uint8Array[]> {
    if (!this.#bytes) await this.whenLive();
    return this.#bytes!.updates();
  }

  committed(count: number): void {
    const group = this.#pending.splice(0, count);
    for (const { seq, update } of group) this.#bytes!.append(seq, update);
    const { seq } = this.#bytes!;
    for (const answer of this.#acknowledgements.takeAnswers(seq)) this.#answers.give(answer);
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
      for (const connection of this.readers) this.#answers.answerQueued(connection);
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

  #handle(connection: Connection, message: ClientMessage): void {
    switch (message.kind) {
      case 'step1':
        return this.#answers.answer(connection, message.stateVector);
      case 'step2':
        if (this.#mustWait(connection, message.update)) return connection.close('writingFrozen');
        this.#write(connection, message.update);
        connection.hasAnswered = true;
        for (const held of connection.takeHeld()) if (!connection.isClosing) this.#handle(connection, held);
        return;
      case 'update':
        if (connection.isHolding) connection.hold(message);
        else this.#write(connection, message.update);
        return;
      case 'save':
        if (connection.isHolding) connection.hold(message);
        else if (connection.lastSeq <= this.#bytes!.seq) connection.sendSaved(message.n);
        else this.#acknowledgements.addSave({ seq: connection.lastSeq, connection, n: message.n });
    }
  }

  /** What was written without a connection is not lost because nobody may write just now: its author keeps it so long. */
  #mustWait(connection: Connection, update: Uint8Array): boolean {
    if (!this.#use.guard?.().isFrozen || connection.member.participant.role === 'facilitator') return false;
    return !(this.#gate?.knows(update) ?? true);
  }

  #write(connection: Connection, update: Uint8Array): void {
    if (this.state !== 'live' || !this.#gate) return connection.close('storageFailed');
    const { isFailing } = this.#context.committer;
    const verdict = this.#gate.admit(update, connection.writer, this.#owners.all, isFailing);
    if (verdict.kind === 'missing') {
      if (connection.hasAnswered) connection.refuse(refused('depends on something unknown'));
      else connection.hold({ kind: 'update', update });
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

  /** Resolves when the document can be edited at once. @throws AppError `storageFailed` */
  whenLive(): Promise<void> {
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
