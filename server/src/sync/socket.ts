import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ErasureCounts } from '@whoboard/shared/personas/erasing/plan-erasure.ts';
import { AppError, errorKinds, type ErrorCode } from '@whoboard/shared/errors.ts';
import { idPattern } from '@whoboard/shared/ids.ts';
import type { Participant, Role } from '@whoboard/shared/protocol/api.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { documentKinds, type DocumentKind } from '@whoboard/shared/protocol/messages.ts';
import { WebSocketServer, type ServerOptions, type WebSocket } from 'ws';
import type * as Y from 'yjs';
import { describeError } from '../log.ts';
import type { Store, VersionKind, VersionMeta } from '../store/store.ts';
import type { BoardActor } from './board-actor.ts';
import { Boards } from './boards.ts';
import { GroupCommitter } from './commit.ts';
import { Compactor } from './compact.ts';
import { Eraser, type ErasurePreview } from './erase.ts';
import { keepAliveFrame } from './frames.ts';
import { defaultTraffic, type TrafficLimits } from './rate.ts';
import { collectStats, type SyncStats } from './stats.ts';
import { Lane } from './turns.ts';
import type { SyncLog, SyncMember } from './types.ts';
import { Versions } from './versions.ts';

export interface SyncServerOptions {
  readonly store: Store;
  /** Who stands behind an upgrade request, or why it is refused. May also throw an AppError. */
  readonly authorize: (request: IncomingMessage, boardId: string) => Promise<SyncMember | AppError>;
  /** Whether a page at the request's origin may connect. Default: pages of the same host, and programs. */
  readonly isOriginAllowed?: (request: IncomingMessage) => boolean;
  readonly log: SyncLog;
  /** Told how many notes somebody has in private, whenever that may have changed. */
  readonly onPrivateNotes?: (boardId: string, participantId: string, count: number) => void;
  /** Told that somebody has come to a board, or left it. */
  readonly onPeople?: (boardId: string) => void;
  readonly traffic?: TrafficLimits;
  /** How long a board that nobody uses stays in memory. Default: a minute. */
  readonly idleMs?: number;
  /** How often an edited board's state is kept as an automatic version. Default: an hour. */
  readonly checkpointMs?: number;
}

/** The realtime side of the server. */
export interface SyncServer {
  /** Takes over an upgrade request to `/sync/…`; answers every request, also bad ones. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /**
   * Closes the sockets of everybody who came through a link of this role before it reached this generation.
   * @param exceptParticipant one whose session goes on, such as the facilitator who renews the own link
   */
  closeBoardSessions(boardId: string, role: Role, generation: number, exceptParticipant?: string): void;
  /** Who is connected to the board at this moment, each once. */
  people(boardId: string): readonly Participant[];
  /** Tells the pages of one participant something that concerns nobody else; with one page alone, that page knows. */
  noticeOwnPages(boardId: string, participantId: string, code: ErrorCode): void;
  /** Closes all sockets of one participant. */
  closeParticipant(boardId: string, participantId: string, code: ErrorCode): void;
  /**
   * Changes the board document in the server's name; everybody gets it like any other change.
   * @param edit synchronous; when it throws, nothing has happened
   * @returns its result, when the change is durable
   * @throws AppError `boardNotFound`, `invalid`, `boardFull`, `storageFailed`; whatever `edit` throws
   */
  editBoard<T>(boardId: string, edit: (doc: Y.Doc) => T): Promise<T>;
  /** The same for the document that only the server writes. */
  editSession<T>(boardId: string, edit: (doc: Y.Doc) => T): Promise<T>;
  /** Leaves nothing in what is stored of the session document but what it says now. */
  forgetSessionHistory(boardId: string): Promise<void>;
  /** Reads the session document, as `readBoard` does the board. */
  readSession<T>(boardId: string, read: (doc: Y.Doc) => T): Promise<T>;
  /**
   * Reads the board document.
   * @param read synchronous; must not change it, and must not keep it
   * @throws AppError `boardNotFound`, `storageFailed`
   */
  readBoard<T>(boardId: string, read: (doc: Y.Doc) => T): Promise<T>;
  /** The durable board document as Yjs updates (V1), to be applied in order: for other threads and processes. */
  boardUpdates(boardId: string): Promise<readonly Uint8Array[]>;
  /** See `BoardActor.moveToBoard`. */
  moveToBoard(boardId: string, ...move: Parameters<BoardActor['moveToBoard']>): Promise<void>;
  /** Keeps the board's present state as an automatic version, unless the last one holds it already. */
  checkpointIfEdited(boardId: string, createdBy: string | null): Promise<void>;
  /** Keeps the board's present state as a version. */
  checkpoint(
    boardId: string,
    name: string,
    kind: VersionKind,
    createdBy: string | null,
  ): Promise<VersionMeta>;
  /**
   * Makes the board as it was in a version, as a change that everybody gets; the state before is kept as a version.
   * @throws AppError `notFound`
   */
  restore(boardId: string, versionId: string, by: string | null): Promise<void>;
  /**
   * What erasing an interviewee would take away.
   * @throws AppError `notFound` when there is no such interview
   */
  previewErasure(boardId: string, interviewId: string): Promise<ErasurePreview>;
  /**
   * Takes the name and the words of an interviewee out of the board, its history and its versions, for good. Clients
   * are told to drop their copies.
   * @param chosen ids of places of the preview that shall be erased as well
   * @throws AppError `notFound`, `storageFailed`; then nothing has happened
   */
  eraseInterviewee(boardId: string, interviewId: string, chosen: readonly string[]): Promise<ErasureCounts>;
  /** Closes the board's sockets and removes it, with all that belongs to it, from the store. */
  deleteBoard(boardId: string): Promise<void>;
  stats(): SyncStats;
  /** Stops: accepts nothing more, makes durable what was accepted, tells clients to come back. */
  drain(): Promise<void>;
}

const heartbeatMs = 10_000;
/** Some clients leave after 30 s in which they received nothing. */
const silenceMs = 15_000;
/** How long a client may take to agree that its socket is closed. */
const closeWaitMs = 3000;
/** Pieces in which one message may come. */
const maxFragments = 1024;
/** What somebody who may not come in is listened to: a stock client introduces itself before it reads the refusal. */
const maxRefusedBytes = 64 * 1024;

export function createSyncServer(options: SyncServerOptions): SyncServer {
  const { store, log, authorize } = options;
  const isOriginAllowed = options.isOriginAllowed ?? isSameHost;
  const committer = new GroupCommitter(store, log);
  const compactor = new Compactor();
  const boards = new Boards({
    store,
    committer,
    compactor,
    log,
    onPrivateNotes: options.onPrivateNotes ?? (() => {}),
    onPeople: options.onPeople ?? (() => {}),
    traffic: options.traffic ?? defaultTraffic,
    lane: new Lane(),
    idleMs: options.idleMs ?? 60_000,
  });
  const versions = new Versions({
    store,
    boards,
    compactor,
    log,
    checkpointMs: options.checkpointMs ?? 3_600_000,
  });
  const eraser = new Eraser(store, boards);
  const serverOptions: ServerOptions & { readonly closeTimeout: number } = {
    noServer: true,
    maxPayload: limits.maxFrameBytes,
    perMessageDeflate: false,
    clientTracking: false,
    maxFragments,
    closeTimeout: closeWaitMs,
    // The connection answers, within limits.
    autoPong: false,
  };
  const server = new WebSocketServer(serverOptions);
  const open = new Set<WebSocket>();
  /** Link generations below which sessions are void, for sockets that were being authorised at that moment. */
  const minGenerations = new Map<string, number>();
  let isDraining = false;

  let beats = 0;
  const heartbeat = setInterval(() => {
    beats++;
    const now = performance.now();
    for (const actor of boards.active) {
      for (const connection of actor.connections) {
        if (now - connection.lastWriteAt > silenceMs) connection.sendIfRoom(keepAliveFrame);
        if (beats % 3 === 0) connection.checkAlive();
      }
    }
  }, heartbeatMs);
  heartbeat.unref();

  function handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    const target = parseTarget(request.url ?? '');
    if (isDraining || !target) {
      socket.end(
        `HTTP/1.1 ${isDraining ? '503 Service Unavailable' : '404 Not Found'}\r\nConnection: close\r\n\r\n`,
      );
      return;
    }
    admit(request, target).then(
      (connect) => {
        if (socket.destroyed) return;
        server.handleUpgrade(request, socket, head, (ws) => {
          // The library tells of frames that break the protocol, once for each socket.
          ws.on('error', (error) => log.warn(describeError(error), 'frame refused'));
          open.add(ws);
          ws.on('close', () => open.delete(ws));
          const refusal = connect(ws, socket);
          if (refusal !== null) sendAway(ws, socket, refusal);
        });
      },
      (error: unknown) => {
        log.error(describeError(error), 'cannot accept socket');
        socket.destroy();
      },
    );
  }

  type Connect = (ws: WebSocket, socket: Duplex) => ErrorCode | null;

  /** Decides before the handshake; a refusal is told after it, by a close code that browsers can see. */
  async function admit(request: IncomingMessage, target: Target): Promise<Connect> {
    try {
      if (!isOriginAllowed(request)) return () => 'originRefused';
      const member = await authorize(request, target.boardId);
      if (member instanceof AppError) return () => member.code;
      const actor = await boards.open(target.boardId);
      if (target.epoch !== actor.epoch) return () => 'epochPassed';
      return (ws, socket) => {
        if (isDraining) return 'shuttingDown';
        const least = minGenerations.get(`${target.boardId}/${member.participant.role}`) ?? 0;
        if (member.linkGeneration < least) return 'linkRenewed';
        return actor.connect(ws, socket, member, target.kind);
      };
    } catch (error) {
      if (error instanceof AppError) return () => error.code;
      log.error(describeError(error), 'cannot authorise socket');
      return () => 'internal';
    }
  }

  return {
    handleUpgrade,

    closeBoardSessions(boardId, role, generation, exceptParticipant) {
      minGenerations.set(`${boardId}/${role}`, generation);
      boards.peek(boardId)?.closeSessions(role, generation, exceptParticipant);
    },

    people: (boardId) => boards.peek(boardId)?.people() ?? [],
    noticeOwnPages: (boardId, participantId, code) =>
      boards.peek(boardId)?.noticeOwnPages(participantId, code),
    closeParticipant: (boardId, participantId, code) =>
      boards.peek(boardId)?.closePerson(participantId, code),

    editBoard: async (boardId, edit) => {
      const actor = await boards.open(boardId);
      return actor.during(() => actor.document('board').edit(edit));
    },

    editSession: async (boardId, edit) => {
      const actor = await boards.open(boardId);
      return actor.during(() => actor.document('session').edit(edit));
    },

    forgetSessionHistory: async (boardId) => {
      const actor = await boards.open(boardId);
      return actor.during(() => actor.document('session').forgetDeleted());
    },

    readSession: async (boardId, read) => {
      const actor = await boards.open(boardId);
      return actor.during(() => actor.document('session').read(read));
    },

    readBoard: async (boardId, read) => {
      const actor = await boards.open(boardId);
      return actor.during(() => actor.document('board').read(read));
    },

    boardUpdates: async (boardId) => {
      const actor = await boards.open(boardId);
      return actor.during(() => actor.document('board').stored());
    },

    moveToBoard: async (boardId, ...move) => {
      const actor = await boards.open(boardId);
      return actor.during(() => actor.moveToBoard(...move));
    },

    checkpoint: (boardId, name, kind, createdBy) => versions.checkpoint(boardId, name, kind, createdBy),
    checkpointIfEdited: (boardId, createdBy) => versions.checkpointIfEdited(boardId, createdBy),
    restore: (boardId, versionId, by) => versions.restore(boardId, versionId, by),

    previewErasure: (boardId, interviewId) => eraser.preview(boardId, interviewId),
    eraseInterviewee: (boardId, interviewId, chosen) => eraser.erase(boardId, interviewId, chosen),

    deleteBoard: (boardId) => boards.delete(boardId),
    stats: () => collectStats(boards, committer, open.size),

    async drain() {
      if (isDraining) return;
      isDraining = true;
      clearInterval(heartbeat);
      versions.close();
      await boards.close();
      await committer.settled();
      committer.close();
      for (const ws of open) ws.close(errorKinds.shuttingDown.closeCode, 'shuttingDown');
      await Promise.race([allClosed(open), after(closeWaitMs)]);
      for (const ws of open) ws.terminate();
      await compactor.close();
      server.close();
    },
  };
}

interface Target {
  readonly boardId: string;
  readonly kind: DocumentKind;
  /** Of the client's copy; a client that says nothing has one from the beginning. */
  readonly epoch: number;
}

function parseTarget(url: string): Target | null {
  if (!URL.canParse(url, 'http://localhost')) return null;
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const [, prefix, boardId = '', kindName, ...rest] = pathname.split('/');
  const kind = documentKinds.find((name) => name === kindName);
  if (prefix !== 'sync' || rest.length > 0 || !idPattern.test(boardId) || !kind) return null;
  const epoch = searchParams.get('epoch') ?? '1';
  if (!/^\d{1,9}$/.test(epoch)) return null;
  return { boardId, kind, epoch: Number(epoch) };
}

function isSameHost({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

function sendAway(ws: WebSocket, socket: Duplex, code: ErrorCode): void {
  ws.close(errorKinds[code].closeCode, code);
  let left = maxRefusedBytes;
  socket.on('data', (chunk: Buffer) => {
    left -= chunk.byteLength;
    if (left < 0) socket.destroy();
  });
}

async function allClosed(sockets: ReadonlySet<WebSocket>): Promise<void> {
  await Promise.all([...sockets].map((ws) => new Promise((resolve) => ws.once('close', resolve))));
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
