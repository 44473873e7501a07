import type { ErrorCode } from '@whoboard/shared/errors.ts';
import type { Locale } from '@whoboard/shared/board/schema.ts';
import type { Role } from '@whoboard/shared/protocol/api.ts';
import type { Observation } from '@whoboard/shared/role-play/landing.ts';
import type { Ballot } from '@whoboard/shared/voting/ballot.ts';
import type { Dots, RoundSettings } from '@whoboard/shared/voting/round.ts';

export interface BoardRow {
  readonly id: string;
  readonly title: string;
  readonly locale: Locale;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Raised when the documents were rebuilt without their history. Begins at 1. */
  readonly epoch: number;
}

export interface NewBoard {
  readonly id: string;
  readonly title: string;
  readonly locale: Locale;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** One key hash per role; all begin at generation 1. */
  readonly linkKeyHashes: Readonly<Record<Role, string>>;
}

export interface LinkRow {
  readonly role: Role;
  /** Counts the renewals of this role's link, from 1. */
  readonly generation: number;
}

export interface ParticipantRow {
  readonly id: string;
  readonly boardId: string;
  readonly name: string;
  readonly color: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

export interface NewSession {
  /** Hash of the cookie's token; the token itself is never stored. */
  readonly tokenHash: string;
  readonly boardId: string;
  readonly participantId: string;
  readonly role: Role;
  /** The generation of the link that opened this session. */
  readonly linkGeneration: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export interface SessionRow extends NewSession {
  readonly participant: ParticipantRow;
  /** A facilitator has asked this person to leave. */
  readonly isRemoved: boolean;
  /** The present generation of the role's link: when it is higher than `linkGeneration`, the link was renewed since. */
  readonly currentGeneration: number;
}

export interface Notepad {
  readonly text: string;
  /** Counts the changes. */
  readonly revision: number;
}

export interface FileMeta {
  readonly boardId: string;
  /** Hash of the bytes, the file's name within its board. */
  readonly hash: string;
  readonly mime: string;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

export interface FileRow extends FileMeta {
  readonly bytes: Uint8Array;
}

export type VersionKind = 'named' | 'automatic';

export interface VersionMeta {
  readonly id: string;
  readonly boardId: string;
  readonly kind: VersionKind;
  readonly name: string;
  /** Participant who made it; null when the server did. */
  readonly createdBy: string | null;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** The board's epoch when it was made. */
  readonly epoch: number;
  /** Items on the board at that moment. */
  readonly items: number;
  readonly size: number;
}

export interface VersionRow extends VersionMeta {
  /** A Yjs update (V1) that makes the whole board document from nothing. */
  readonly state: Uint8Array;
}

/** One accepted update of one document. */
export interface LogEntry {
  readonly boardId: string;
  /** `board`, `session` or `private:<participantId>`. */
  readonly document: string;
  /** Given by the document's only writer: 1, 2, 3 … without gaps. A number that is taken makes the whole group fail. */
  readonly seq: number;
  /** Yjs update (V1). */
  readonly update: Uint8Array;
  /** Yjs client ids that appear here for the first time, with the participant to whom they belong from now on. */
  readonly bindings: readonly Binding[];
}

export interface Binding {
  readonly clientId: number;
  readonly participantId: string;
}

/** A document as it lies in the store; applied in order it is the whole document. */
export interface StoredDocument {
  /** Yjs updates (V1) that hold everything up to `snapshotSeq`, in causal order, each small enough to apply in one go. */
  readonly segments: readonly Uint8Array[];
  readonly snapshotSeq: number;
  /** Accepted since, in order. */
  readonly updates: readonly { readonly seq: number; readonly update: Uint8Array }[];
  readonly bindings: readonly Binding[];
}

/** A round of dot voting as the store knows it; what everybody sees of it stands in the session document. */
export interface RoundRow {
  readonly boardId: string;
  readonly id: string;
  readonly settings: RoundSettings;
  readonly isOpen: boolean;
  /** When it closes by itself, in milliseconds since 1970; null for never. */
  readonly closesAt: number | null;
}

export interface BallotRow extends Ballot {
  readonly participantId: string;
}

/** What is in the box of a round, for the reveal. */
export interface BoxRow {
  readonly tally: Dots;
  /** Who has spent how many dots, whether done or not. */
  readonly spent: readonly {
    readonly participantId: string;
    readonly dots: number;
    readonly isFinished: boolean;
  }[];
  /** Who voted for what; null for an anonymous round. */
  readonly ballots: readonly BallotRow[] | null;
}

/** A board without its past. */
export interface RebuiltBoard {
  readonly documents: readonly { readonly document: string; readonly segments: readonly Uint8Array[] }[];
  /** All of them, those that stay as they are included. */
  readonly texts: readonly RewrittenText[];
  /** The board's name from now on. */
  readonly title: string;
}

/** What somebody wrote, outside of the documents of a board. */
export interface StoredText {
  /** Its name in the preview of an erasure; a copy of a text in the session document has the same. */
  readonly id: string;
  /** Of what kind it is: `notepad`, `rounds`. */
  readonly place: string;
  /** Which one of its kind. */
  readonly key: string;
  readonly text: string;
  /** Whether nobody but its author may see it. */
  readonly isPrivate: boolean;
}

/** A stored text, and what is to stand in its place. */
export interface RewrittenText extends StoredText {
  readonly next: string;
}

/** What is hidden of a role-play; empty when no intention was written. */
export interface RolePlayRow {
  readonly intention: string;
  /** Who has written it, and may read it. */
  readonly intentionBy: string | null;
}

/** What somebody has noted during a role-play. */
export interface ObservationRow extends Observation {
  readonly participantId: string;
  /** The id that it has on the board; given when it is about to be brought there. */
  readonly itemId: string | null;
  readonly isLanded: boolean;
}

/** What became of an observation: kept; or its play is over, it is on the board, somebody else's, or one too many. */
export type ObservationOutcome = 'kept' | 'over' | 'landed' | 'foreign' | 'full';

/** Those that were claimed are on the board; or could not be brought there; or all were taken off the board again. */
export type ObservationsSettled = 'landed' | 'waiting' | 'takenBack';

/**
 * Everything that a board consists of, kept durably: when a promise of a writing call has resolved, its effect survives
 * a process kill and a power cut. Each call is one transaction. Calls reject with an AppError `storageFailed` when the
 * disk or the database does not do its part; what was written before stays intact.
 */
export interface Store {
  createBoard(board: NewBoard): Promise<void>;
  getBoard(boardId: string): Promise<BoardRow | null>;
  countBoards(): Promise<number>;
  updateBoardTitle(boardId: string, title: string): Promise<void>;
  /**
   * Removes the board and all that belongs to it: documents, people, sessions, files, versions. Nothing of it can be
   * read from the database's files any more.
   */
  deleteBoard(boardId: string): Promise<void>;

  /**
   * Replaces the key of a role's link.
   * @returns the new generation; sessions of lower generations are void
   */
  setLinkKey(boardId: string, role: Role, keyHash: string): Promise<number>;
  /** The link that a key opens, or null. */
  findLink(boardId: string, keyHash: string): Promise<LinkRow | null>;

  addParticipant(participant: ParticipantRow): Promise<void>;
  updateParticipant(
    boardId: string,
    participantId: string,
    change: { name: string; color: string },
  ): Promise<void>;
  getParticipant(boardId: string, participantId: string): Promise<ParticipantRow | null>;
  listParticipants(boardId: string): Promise<readonly ParticipantRow[]>;
  /** Ids of those who have come by the observer link alone, whether they are connected or not. */
  listObservers(boardId: string): Promise<readonly string[]>;

  /** Keeps a participant out, or lets them in again. */
  setRemoved(boardId: string, participantId: string, isRemoved: boolean): Promise<void>;
  /** Gives all sessions of a participant a role, as if they had come in through the present link of that role. */
  setRole(boardId: string, participantId: string, role: Role): Promise<void>;

  /** What facilitators have noted for themselves; empty, of revision 0, at first. */
  getNotepad(boardId: string): Promise<Notepad>;
  /**
   * Replaces the note pad if it is still of that revision.
   * @returns the new revision, or null when somebody else was faster
   */
  putNotepad(boardId: string, text: string, revision: number): Promise<number | null>;

  /** Adds a cookie session, or replaces the one of the same token hash. */
  addSession(session: NewSession): Promise<void>;
  /** A session with its participant, also when its link has been renewed since; null when unknown or expired at `now`. */
  findSession(tokenHash: string, now: number): Promise<SessionRow | null>;
  deleteSession(tokenHash: string): Promise<void>;
  deleteExpiredSessions(now: number): Promise<void>;

  /** Keeps a file; a file of the same hash stays as it is. */
  putFile(file: Omit<FileRow, 'size'>): Promise<void>;
  getFile(boardId: string, hash: string): Promise<FileRow | null>;
  listFiles(boardId: string): Promise<readonly FileMeta[]>;

  /** Keeps a version, unless the board's epoch is another one by now: then it holds what was erased. */
  addVersion(version: Omit<VersionRow, 'size'>): Promise<void>;
  /** Newest first, without their state. */
  listVersions(boardId: string): Promise<readonly VersionMeta[]>;
  getVersion(boardId: string, versionId: string): Promise<VersionRow | null>;
  /** Keeps the newest `keep` automatic versions. */
  pruneAutomaticVersions(boardId: string, keep: number): Promise<void>;

  /** Appends a group of updates, of any boards, in one transaction: all of them or none. */
  appendUpdates(group: readonly LogEntry[]): Promise<void>;
  /** An unknown document is an empty one. */
  loadDocument(boardId: string, document: string): Promise<StoredDocument>;
  listDocuments(boardId: string): Promise<readonly string[]>;
  /** Puts segments that hold everything up to `upToSeq` in the place of the former snapshot and of the log up to there. */
  replaceSnapshot(
    boardId: string,
    document: string,
    upToSeq: number,
    segments: readonly Uint8Array[],
  ): Promise<void>;
  /** All that people wrote outside of the documents, always in the same order. */
  listTexts(boardId: string): Promise<readonly StoredText[]>;
  /**
   * Rebuilds documents without their history: the given ones consist of their segments alone, all versions are removed,
   * the texts are rewritten and the epoch is raised. When it has resolved, nothing of the past can be read from the
   * database's files any more, and after a kill in the middle nothing of it when they are opened again.
   * @returns the new epoch; null, and nothing has happened, when the texts are not those of `listTexts` any more
   */
  raiseEpoch(boardId: string, board: RebuiltBoard): Promise<number | null>;

  /** Keeps a new round, open; one of the same id is replaced with all its ballots. */
  addRound(round: Omit<RoundRow, 'isOpen'>): Promise<void>;
  getRound(boardId: string, roundId: string): Promise<RoundRow | null>;
  /** The open rounds of all boards that close by themselves. */
  listTimedRounds(): Promise<readonly RoundRow[]>;
  /** Gives an open round another end, in milliseconds since 1970. */
  setRoundEnd(boardId: string, roundId: string, closesAt: number): Promise<void>;
  /**
   * Replaces the whole ballots of voters, all in one transaction; of one voter's the last one counts.
   * @returns false, and none is kept, when the round does not exist, is closed, or closed by itself before `now`
   */
  putBallots(boardId: string, roundId: string, ballots: readonly BallotRow[], now: number): Promise<boolean>;
  /** Null when there is none, or none any more that is joined to the voter. */
  getBallot(boardId: string, roundId: string, participantId: string): Promise<BallotRow | null>;
  /** How far the voters are, without what they chose. */
  listTurnout(boardId: string, roundId: string): Promise<BoxRow['spent']>;
  /**
   * Takes no ballot any more. Of an anonymous round who has spent how much and what is in the box are kept apart from
   * then on, without a common key, order or time. A round that is closed stays as it is.
   */
  closeRound(boardId: string, roundId: string): Promise<void>;
  /** What is in the box, of open rounds too. */
  readBox(boardId: string, roundId: string): Promise<BoxRow | null>;
  /** Removes the round and all its ballots. */
  deleteRound(boardId: string, roundId: string): Promise<void>;

  /**
   * Keeps a role-play.
   * @param intention replaces the hidden intention; null leaves it as it is
   */
  putRolePlay(
    boardId: string,
    playId: string,
    intention: { readonly text: string; readonly by: string } | null,
  ): Promise<void>;
  getRolePlay(boardId: string, playId: string): Promise<RolePlayRow | null>;
  /** Keeps or replaces one of one's own observations, unless it is on the board or about to be brought there. */
  putObservation(
    boardId: string,
    playId: string,
    observation: Observation & { readonly participantId: string },
  ): Promise<ObservationOutcome>;
  /** Removes one of one's own observations, unless it is on the board or about to be brought there. */
  deleteObservation(boardId: string, playId: string, id: string, participantId: string): Promise<void>;
  /** In the order in which they were written. */
  listObservations(boardId: string, playId: string): Promise<readonly ObservationRow[]>;
  /** Gives each observation the id that it will have on the board. @returns those that are not there yet */
  claimObservations(boardId: string, playId: string): Promise<readonly ObservationRow[]>;
  /** Ends what claiming began, or undoes it. */
  settleObservations(boardId: string, playId: string, as: ObservationsSettled): Promise<void>;
  /** Removes the role-play with its intention and all observations. */
  deleteRolePlay(boardId: string, playId: string): Promise<void>;

  /** Leaves nothing readable on the disk of what was deleted or replaced so far. */
  scrub(): Promise<void>;

  /** Writes something durably, to find out whether writing works. */
  probe(): Promise<void>;
  close(): Promise<void>;
}

/** The error code of every failing call. */
export const storeErrorCode: ErrorCode = 'storageFailed';
