import { AppError } from '@whoboard/shared/errors.ts';
import { createTranslate } from '@whoboard/shared/i18n/translate.ts';
import { newId } from '@whoboard/shared/ids.ts';
import { isRefusal, type CommandContext, type Refusal } from '@whoboard/shared/session/command.ts';
import { applyCommand, commandOf, type SessionRequest } from '@whoboard/shared/session/commands.ts';
import { readSession, writeSession } from '@whoboard/shared/session/session-doc.ts';
import type { SessionState } from '@whoboard/shared/session/state.ts';
import { requireRole, type Member } from '../access/access.ts';
import { describeError, type Log } from '../log.ts';
import type { PrivateNotes } from '../sealed/private-notes.ts';
import type { RolePlayService } from '../sealed/role-play-service.ts';
import type { Complete, RoundService } from '../sealed/round-service.ts';
import type { Store } from '../store/store.ts';
import type { SyncServer } from '../sync/socket.ts';
import { effectOf, type EffectContext } from './effects.ts';

export interface SessionService {
  /**
   * Does what a member asks of the session.
   * @returns when everybody gets the next state and it is durable
   * @throws AppError `forbidden`, `illegalStep` (with the reason's message key in its details), `storageFailed`
   */
  run(member: Member, request: SessionRequest): Promise<void>;
  /** The session as it is at this moment. */
  read(boardId: string): Promise<SessionState>;
}

interface SessionServiceOptions {
  readonly store: Store;
  readonly sync: SyncServer;
  readonly rounds: RoundService;
  readonly privateNotes: PrivateNotes;
  readonly rolePlays: RolePlayService;
  readonly log: Log;
  /** The clock by which all timers run, in milliseconds since 1970. */
  readonly now?: () => number;
}

const t = createTranslate('en');

/** Applies commands to session documents, one after the other for each board, by the server's clock. */
export function createSessionService({
  store,
  sync,
  rounds,
  privateNotes,
  rolePlays,
  log,
  now = Date.now,
}: SessionServiceOptions): SessionService {
  const later: EffectContext['later'] = (what, work) => {
    work().catch((error: unknown) => log.warn({ ...describeError(error), what }, 'session effect failed'));
  };
  const queues = new Map<string, Promise<unknown>>();
  /** What a command does before its state is written must not be done in the middle of another one. */
  function inTurn(boardId: string, work: () => Promise<void>): Promise<void> {
    const turn = (queues.get(boardId) ?? Promise.resolve()).then(work, work);
    queues.set(boardId, turn);
    const forget = (): void => {
      if (queues.get(boardId) === turn) queues.delete(boardId);
    };
    turn.then(forget, forget);
    return turn;
  }

  async function apply(member: Member, request: SessionRequest): Promise<void> {
    const { boardId, participant: by } = member;
    const context = (): CommandContext => ({ now: now(), by, newId });
    const effect = effectOf(request.type);
    const around: EffectContext = {
      boardId,
      member,
      store,
      sync,
      rounds,
      privateNotes,
      rolePlays,
      later,
    };
    let complete: Complete = (state) => state;
    if (effect?.before) {
      const state = await sync.readSession(boardId, readSession);
      legal(applyCommand(state, request, context()));
      complete = (await effect.before(request, around, state)) ?? complete;
    }
    const next = await sync.editSession(boardId, (doc) => {
      const state = readSession(doc);
      const result = complete(legal(applyCommand(state, request, context())));
      writeSession(doc, state, result);
      return result;
    });
    await effect?.after?.(request, around, next);
  }

  return {
    async run(member, request) {
      requireRole(member, commandOf(request).allowed);
      await inTurn(member.boardId, () => apply(member, request));
    },

    read: (boardId) => sync.readSession(boardId, readSession),
  };
}

function legal(result: SessionState | Refusal): SessionState {
  if (isRefusal(result)) throw new AppError('illegalStep', t(result.refused), { reason: result.refused });
  return result;
}
