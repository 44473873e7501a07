import { addItems } from '@whoboard/shared/board/edits/items.ts';
import { itemsOf } from '@whoboard/shared/board/layout.ts';
import {
  readPrivateNotes,
  revealedNotes,
  shuffled,
  type PrivateNote,
} from '@whoboard/shared/private-notes/reveal.ts';
import { withHiddenNotes } from '@whoboard/shared/session/private-writing.ts';
import { readSession, readSliceOf, writeSession } from '@whoboard/shared/session/session-doc.ts';
import type * as Y from 'yjs';
import { areaOn, growArea, notePlace } from '../boards/note-place.ts';
import { describeError, type Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { SyncServer } from '../sync/socket.ts';
import { randomFraction } from './random-fraction.ts';

/** Notes that their authors alone can see, until a facilitator reveals them. */
export interface PrivateNotes {
  /** Somebody has that many notes in private now; everybody else is told the number, and nothing else. */
  counted(boardId: string, participantId: string, count: number): void;
  /**
   * Moves notes to the board.
   * @param request as in the command `revealNotes`
   * @throws AppError `boardFull`, `storageFailed`; then nothing has moved
   */
  reveal(boardId: string, request: RevealRequest): Promise<void>;
  stop(): void;
}

export interface RevealRequest {
  readonly participants: readonly string[] | null;
  readonly withNames: boolean;
  readonly area: string | null;
}

interface PrivateNotesOptions {
  readonly store: Store;
  readonly sync: Pick<SyncServer, 'editSession' | 'readSession' | 'moveToBoard'>;
  readonly log: Log;
}

/** Everybody learns at most this often how much is being written: the rhythm of somebody's writing stays their own. */
const tellMs = 250;

export function createPrivateNotes({ store, sync, log }: PrivateNotesOptions): PrivateNotes {
  const changed = new Map<string, Map<string, number>>();
  const timers = new Map<string, NodeJS.Timeout>();

  function tell(boardId: string): Promise<void> {
    const counts = changed.get(boardId);
    clearTimeout(timers.get(boardId));
    timers.delete(boardId);
    changed.delete(boardId);
    if (!counts) return Promise.resolve();
    return sync.editSession(boardId, (doc) => {
      const state = readSession(doc);
      writeSession(doc, state, withHiddenNotes(state, counts));
    });
  }

  return {
    counted(boardId, participantId, count) {
      const counts = changed.get(boardId) ?? new Map<string, number>();
      counts.set(participantId, count);
      changed.set(boardId, counts);
      if (timers.has(boardId)) return;
      const timer = setTimeout(() => {
        tell(boardId).catch((error: unknown) => log.warn(describeError(error), 'cannot count private notes'));
      }, tellMs);
      timer.unref();
      timers.set(boardId, timer);
    },

    async reveal(boardId, { participants, withNames, area }) {
      const { counts } = await sync.readSession(boardId, (doc) => readSliceOf(doc, 'privateWriting'));
      const owners = Object.keys(counts).filter((id) => participants === null || participants.includes(id));
      const people = await store.listParticipants(boardId);
      const nameOf = new Map(people.map(({ id, name }) => [id, name]));
      owners.sort((a, b) => (nameOf.get(a) ?? '').localeCompare(nameOf.get(b) ?? '') || (a < b ? -1 : 1));
      const move = (board: Y.Doc, own: ReadonlyMap<string, Y.Doc>) => {
        const notes = [...own].flatMap(([owner, doc]) => readPrivateNotes(doc, owner));
        putOnBoard(board, withNames ? notes : shuffled(notes, randomFraction), withNames, area);
        return new Map([...own].map(([owner, doc]) => [owner, idsOfNotes(doc)]));
      };
      await sync.moveToBoard(boardId, owners, move, !withNames);
      if (!withNames) await store.scrub();
      await tell(boardId);
    },

    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}

function idsOfNotes(doc: Y.Doc): readonly string[] {
  return [...itemsOf(doc)].filter(([, record]) => record.get('type') === 'note').map(([id]) => id);
}

function putOnBoard(
  board: Y.Doc,
  notes: readonly PrivateNote[],
  withNames: boolean,
  area: string | null,
): void {
  const items = itemsOf(board);
  const into = areaOn(board, area);
  const made = revealedNotes(notes, withNames, notePlace(board, into), (id) => items.has(id));
  addItems(board, made);
  if (into !== null) growArea(board, into, made);
}
