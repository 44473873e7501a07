import { deleteItems } from '@whoboard/shared/board/edits/items.ts';
import { itemsOf } from '@whoboard/shared/board/layout.ts';
import { countPrivateNotes } from '@whoboard/shared/private-notes/reveal.ts';
import type { Participant, Role } from '@whoboard/shared/protocol/api.ts';
import { completeItems } from '@whoboard/shared/board/edits/complete.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import type { DocumentKind } from '@whoboard/shared/protocol/messages.ts';
import { AppError, type ErrorCode } from '@whoboard/shared/errors.ts';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type * as Y from 'yjs';
import { Connection } from './connection.ts';
import type { DocumentContext, DocumentUse } from './document-use.ts';
import { GuardWatch } from './guard.ts';
import { LiveDocument } from './live-document.ts';
import { Penalties, Traffic, type TrafficLimits } from './rate.ts';
import { Turns, type Lane } from './turns.ts';
import type { SyncMember } from './types.ts';

export interface ActorContext extends DocumentContext {
  readonly traffic: TrafficLimits;
  /** One for all boards. */
  readonly lane: Lane;
  /** Told how many notes somebody has in private, whenever that may have changed. */
  readonly onPrivateNotes: (boardId: string, participantId: string, count: number) => void;
  /** Told that somebody has come, or left. */
  readonly onPeople: (boardId: string) => void;
  /** Called when nobody is connected any more and nothing is under way. */
  readonly onQuiet: (actor: BoardActor) => void;
}

/** Sockets that one participant may open to one document: tabs and devices. */
const maxConnectionsPerPerson = 20;
/** A document that could not be read is tried again after this long. */
const retryFailedMs = 5000;

/** Fields that are added in one go: a few milliseconds of work, so that nobody else has to wait for it. */
const completedAtOnce = 200;

interface Person {
  readonly traffic: Traffic;
  readonly turns: Turns;
  readonly penalties: Penalties;
}

/** One board while it is in use: its documents, its people and their sockets. */
export class BoardActor {
  readonly boardId: string;
  epoch: number;
  readonly connections = new Set<Connection>();
  readonly #context: ActorContext;
  readonly #documents = new Map<string, LiveDocument>();
  readonly #people = new Map<string, Person>();
  /** What the session forbids; known before the board takes a change. */
  readonly #guard = new GuardWatch();
  #operations = 0;
  #closing: Promise<void> | null = null;

  constructor(boardId: string, epoch: number, context: ActorContext) {
    this.boardId = boardId;
    this.epoch = epoch;
    this.#context = context;
  }

  get isClosing(): boolean {
    return this.#closing !== null;
  }

  /** Whether nobody needs the board now. */
  get isQuiet(): boolean {
    return this.connections.size === 0 && this.#operations === 0;
  }

  get documents(): Iterable<LiveDocument> {
    return this.#documents.values();
  }

  /**
   * The board document, or another one of this board, loading it when needed.
   * @throws AppError `shuttingDown` when the board is being put away: another actor may write it already
   */
  document(kind: DocumentKind, participantId?: string): LiveDocument {
    if (this.isClosing) throw new AppError('shuttingDown', 'The board is being put away.');
    const name = kind === 'private' ? `private:${participantId}` : kind;
    let document = this.#documents.get(name);
    if (document?.state === 'closed') document = undefined;
    if (!document) {
      document = new LiveDocument(this.boardId, name, this.#context, this.#useOf(kind, participantId));
      this.#documents.set(name, document);
      // What an older program wrote; a board that cannot be read or written now is completed the next time.
      if (kind === 'board') void completeInSteps(document).catch(() => undefined);
    }
    if (document.state === 'failed') this.#retryLater(name, document);
    return document;
  }

  /** Connects a socket whose rights are known. @returns why it may not connect, or null */
  connect(ws: WebSocket, socket: Duplex, member: SyncMember, kind: DocumentKind): ErrorCode | null {
    if (this.isClosing) return 'shuttingDown';
    const { id } = member.participant;
    const person = this.#person(id);
    if (this.#guard.current.removed.has(id)) return 'removed';
    if (person.penalties.isKeptAway()) return 'tooManyRequests';
    const others = [...this.connections].filter((connection) => connection.kind === kind);
    const own = others.filter((connection) => connection.member.participant.id === id).length;
    if (own >= maxConnectionsPerPerson) return 'tooManyRequests';
    if (own === 0 && kind === 'board') {
      const people = new Set(others.map((connection) => connection.member.participant.id));
      if (people.size >= limits.maxPeople) return 'tooManyPeople';
    }
    const document = this.document(kind, id);
    const connection = new Connection({
      ws,
      socket,
      member,
      kind,
      document,
      log: this.#context.log,
      ...person,
    });
    this.connections.add(connection);
    if (kind === 'board') this.#context.onPeople(this.boardId);
    ws.on('close', () => {
      this.connections.delete(connection);
      document.detach(connection);
      if (kind === 'board') this.#context.onPeople(this.boardId);
      if (this.isQuiet) this.#context.onQuiet(this);
    });
    document.attach(connection);
    return null;
  }

  /**
   * Moves something from private documents to the board, in one transaction of the store.
   * @param owners whose documents
   * @param move makes the items on the board; tells for each owner the items that are to leave their document
   * @param forgets leaves nothing of what was moved in the stored history of those documents
   * @throws AppError `boardFull`, `storageFailed`; then nothing has moved
   */
  async moveToBoard(
    owners: readonly string[],
    move: (board: Y.Doc, own: ReadonlyMap<string, Y.Doc>) => ReadonlyMap<string, readonly string[]>,
    forgets: boolean,
  ): Promise<void> {
    const board = this.document('board');
    const own = new Map(owners.map((owner) => [owner, this.document('private', owner)] as const));
    await Promise.all([board, ...own.values()].map((document) => document.whenLive()));
    const docs = new Map([...own].map(([owner, document]) => [owner, document.readNow((doc) => doc)]));
    const { moved, durable } = this.#context.committer.together(() => {
      const there = board.editNow((doc) => move(doc, docs));
      const left = [...there.result].map(([owner, ids]) =>
        own.get(owner)!.editNow((doc) => deleteItems(doc, ids)),
      );
      return { moved: there.result, durable: [there, ...left].map((edit) => edit.durable) };
    });
    await Promise.all(durable);
    if (forgets) await Promise.all([...moved.keys()].map((owner) => own.get(owner)!.forgetDeleted()));
  }

  /** Runs work during which the board is not put away. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#operations++;
    try {
      return await work();
    } finally {
      this.#operations--;
      if (this.isQuiet) this.#context.onQuiet(this);
    }
  }

  /** Closes the sockets of those who came through an older link of a role. */
  closeSessions(role: Role, generation: number, exceptParticipant: string | undefined): void {
    for (const connection of this.connections) {
      const { participant, linkGeneration } = connection.member;
      if (participant.role !== role || linkGeneration >= generation || participant.id === exceptParticipant)
        continue;
      connection.close('linkRenewed');
    }
  }

  /** Who is connected, each person once. */
  people(): readonly Participant[] {
    const people = new Map<string, Participant>();
    for (const { kind, member } of this.connections) {
      if (kind === 'board') people.set(member.participant.id, member.participant);
    }
    return [...people.values()];
  }

  /** Tells each page of one person, when there are several; of the sockets of a page, the session's is told. */
  noticeOwnPages(participantId: string, code: ErrorCode): void {
    const own = [...this.connections].filter(
      ({ kind, member }) => kind === 'session' && member.participant.id === participantId,
    );
    if (own.length > 1) for (const connection of own) connection.sendNotice(code);
  }

  /** Closes all sockets of one person. */
  closePerson(participantId: string, code: ErrorCode): void {
    for (const connection of [...this.connections]) {
      if (connection.member.participant.id === participantId) connection.close(code);
    }
  }

  closeConnections(code: ErrorCode): void {
    for (const connection of [...this.connections]) connection.close(code);
  }

  /** Puts the board away: what was accepted becomes durable, nothing more is taken. */
  close(code: ErrorCode, isHurried = false): Promise<void> {
    this.#closing ??= this.#close(code, isHurried);
    return this.#closing;
  }

  /**
   * Puts the board away while `work` puts something else in the place of what is stored of it; whoever wants to open it
   * waits until then. When the work is done, everybody is told that the epoch has passed; when it fails, to come back.
   * @throws AppError `shuttingDown` when the board is being put away already; whatever `work` throws
   */
  replace<T>(work: () => Promise<T>): Promise<T> {
    if (this.isClosing) return Promise.reject(new AppError('shuttingDown', 'The board is being put away.'));
    const done = (async () => {
      await Promise.all([...this.#documents.values()].map((document) => document.close(false)));
      return work();
    })();
    this.#closing = done.then(
      () => this.closeConnections('epochPassed'),
      () => this.closeConnections('shuttingDown'),
    );
    return done;
  }

  async #close(code: ErrorCode, isHurried: boolean): Promise<void> {
    const documents = [...this.#documents.values()];
    await Promise.all(documents.map((document) => document.close(isHurried)));
    this.closeConnections(code);
  }

  #useOf(kind: DocumentKind, participantId: string | undefined): DocumentUse {
    switch (kind) {
      case 'board':
        return {
          onTitle: (title) => this.#keepTitle(title),
          before: () => this.document('session').read(() => undefined),
          guard: () => this.#guard.current,
        };
      case 'session':
        return { onLoaded: (doc) => this.#guard.begin(doc) };
      case 'private':
        return { onLoaded: (doc) => this.#countNotes(doc, participantId!) };
    }
  }

  #countNotes(doc: Y.Doc, participantId: string): void {
    const tell = (): void =>
      this.#context.onPrivateNotes(this.boardId, participantId, countPrivateNotes(doc));
    tell();
    itemsOf(doc).observe(tell);
  }

  #person(id: string): Person {
    let person = this.#people.get(id);
    if (!person) {
      const traffic = new Traffic(this.#context.traffic);
      person = { traffic, turns: new Turns(traffic, this.#context.lane), penalties: new Penalties() };
      this.#people.set(id, person);
    }
    return person;
  }

  #retryLater(name: string, document: LiveDocument): void {
    const timer = setTimeout(() => {
      if (this.#documents.get(name) === document) this.#documents.delete(name);
    }, retryFailedMs);
    timer.unref();
  }

  #keepTitle(title: string): void {
    this.#context.store.updateBoardTitle(this.boardId, title).catch(() => {
      this.#context.log.warn({ board: this.boardId }, 'cannot store the title');
    });
  }
}

async function completeInSteps(document: LiveDocument): Promise<void> {
  let added = 0;
  do added = await document.edit((doc) => completeItems(doc, completedAtOnce));
  while (added > 0);
}
