import type { Role } from '@whoboard/shared/protocol/api.ts';

/** The boards as the people on them see them at this moment. */
export interface LiveBoards {
  /** The board document as one Yjs update that makes it from nothing. */
  readState(boardId: string): Promise<Uint8Array>;
  countItems(boardId: string): Promise<number>;
  countPeople(boardId: string): number;
  /** Closes the sockets of everyone who came in through a role's link, but for one session. */
  endSessions(boardId: string, role: Role, exceptSessionId: string | null): void;
  /** Closes all sockets of a board and removes everything that belongs to it. */
  deleteBoard(boardId: string): Promise<void>;
}
