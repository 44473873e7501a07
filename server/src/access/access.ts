import { parse } from 'cookie';
import type { Locale } from '@whoboard/shared/board/schema.ts';
import { personColors } from '@whoboard/shared/draw/theme.ts';
import { AppError } from '@whoboard/shared/errors.ts';
import { idPattern, newId } from '@whoboard/shared/ids.ts';
import { roles, type JoinRequest, type Participant, type Role } from '@whoboard/shared/protocol/api.ts';
import type { BoardRow, SessionRow, Store } from '../store/store.ts';
import { hashSecret, newSecret } from './keys.ts';

/** Who stands behind a call or a socket: a participant who came in through one of a board's links. */
export interface Member {
  readonly boardId: string;
  readonly participant: Participant;
  /** The renewal of the role's link that this session belongs to. */
  readonly linkGeneration: number;
  /** Tells sessions apart; not the token. */
  readonly sessionId: string;
}

/** A key for each of a board's links. */
export type LinkKeys = Readonly<Record<Role, string>>;

/** A session lasts as long as a series of workshops may; joining again begins anew. */
export const sessionMs = 180 * 24 * 60 * 60 * 1000;

/** The cookie of one board's session; several boards can be open in one browser. */
export function cookieName(boardId: string): string {
  return `whoboard_${boardId}`;
}

/** Keys of links, sessions behind cookies, and who may do what. */
export interface Access {
  /** Keeps a new board with a fresh key for each link, and tells the keys: this once, only hashes are stored. */
  createBoard(board: {
    readonly title: string;
    readonly locale: Locale;
  }): Promise<{ board: BoardRow; keys: LinkKeys }>;
  /**
   * Exchanges a key for a session. A browser that has joined this board before stays the same participant.
   * @param cookies the call's Cookie header
   * @returns the participant and the token for the cookie
   * @throws AppError `boardNotFound`, `wrongKey`, `removed`
   */
  join(
    boardId: string,
    request: JoinRequest,
    cookies: string | undefined,
  ): Promise<{ participant: Participant; token: string }>;
  /**
   * Whether a Cookie header holds a session on the board, be it void by now.
   * @throws AppError `boardNotFound`
   */
  hasSession(boardId: string, cookies: string | undefined): Promise<boolean>;
  /**
   * The member whom a Cookie header proves.
   * @throws AppError `boardNotFound`, `notSignedIn`, `linkRenewed`, `removed`
   */
  authenticate(boardId: string, cookies: string | undefined): Promise<Member>;
  /**
   * Gives a role's link a new key; every session that came in through the old one is void, but for the caller's own.
   * @returns the new key and its generation
   */
  renew(member: Member, role: Role): Promise<{ key: string; generation: number }>;
}

/** Roles that may change what is on a board. */
export const editors: readonly Role[] = ['facilitator', 'participant'];
export const everyone: readonly Role[] = roles;
export const facilitators: readonly Role[] = ['facilitator'];

/** @throws AppError `forbidden` unless the member has one of these roles */
export function requireRole(member: Member, allowed: readonly Role[]): void {
  if (!allowed.includes(member.participant.role)) {
    throw new AppError('forbidden', `The link of a ${member.participant.role} does not allow this.`);
  }
}

function removed(): AppError {
  return new AppError('removed', 'A facilitator has asked this person to leave.');
}

export function createAccess(store: Store, now: () => number = Date.now): Access {
  async function existingBoard(boardId: string): Promise<BoardRow> {
    const board = idPattern.test(boardId) ? await store.getBoard(boardId) : null;
    if (!board) throw new AppError('boardNotFound', 'There is no such board.');
    return board;
  }

  async function findSession(
    boardId: string,
    cookies: string | undefined,
  ): Promise<{ session: SessionRow; token: string } | null> {
    const token = cookies === undefined ? undefined : parse(cookies)[cookieName(boardId)];
    if (token === undefined) return null;
    const session = await store.findSession(hashSecret(token), now());
    return session?.boardId === boardId ? { session, token } : null;
  }

  return {
    async createBoard({ title, locale }) {
      const board: BoardRow = { id: newId(), title, locale, createdAt: now(), epoch: 1 };
      const keys: LinkKeys = { facilitator: newSecret(), participant: newSecret(), observer: newSecret() };
      const linkKeyHashes = {
        facilitator: hashSecret(keys.facilitator),
        participant: hashSecret(keys.participant),
        observer: hashSecret(keys.observer),
      };
      await store.createBoard({ id: board.id, title, locale, createdAt: board.createdAt, linkKeyHashes });
      return { board, keys };
    },

    async join(boardId, { key, name, color }, cookies) {
      await existingBoard(boardId);
      const link = await store.findLink(boardId, hashSecret(key));
      if (!link) throw new AppError('wrongKey', 'This key opens no link of the board.');

      const known = await findSession(boardId, cookies);
      if (known?.session.isRemoved) throw removed();
      const id = known?.session.participantId ?? newId();
      if (known) {
        const chosen = color ?? known.session.participant.color;
        await store.updateParticipant(boardId, id, { name, color: chosen });
        return { participant: await keep(known.token, id, name, chosen), token: known.token };
      }
      const chosen = color ?? (await freeColor(boardId));
      await store.addParticipant({ id, boardId, name, color: chosen, createdAt: now() });
      const token = newSecret();
      return { participant: await keep(token, id, name, chosen), token };

      async function keep(ofToken: string, participantId: string, itsName: string, itsColor: string) {
        await store.addSession({
          tokenHash: hashSecret(ofToken),
          boardId,
          participantId,
          role: link!.role,
          linkGeneration: link!.generation,
          createdAt: now(),
          expiresAt: now() + sessionMs,
        });
        return { id: participantId, name: itsName, color: itsColor, role: link!.role };
      }
    },

    async hasSession(boardId, cookies) {
      await existingBoard(boardId);
      return (await findSession(boardId, cookies)) !== null;
    },

    async authenticate(boardId, cookies) {
      await existingBoard(boardId);
      const found = await findSession(boardId, cookies);
      if (!found) throw new AppError('notSignedIn', 'Join the board through one of its links first.');
      const { session } = found;
      if (session.isRemoved) throw removed();
      if (session.linkGeneration < session.currentGeneration) {
        throw new AppError('linkRenewed', 'The link of this session has been renewed.');
      }
      const { id, name, color } = session.participant;
      return {
        boardId,
        participant: { id, name, color, role: session.role },
        linkGeneration: session.linkGeneration,
        sessionId: session.tokenHash,
      };
    },

    async renew(member, role) {
      requireRole(member, facilitators);
      const isOwn = role === member.participant.role;
      const key = newSecret();
      // First the session, then the link: whatever fails in between, the caller can still come in and renew again.
      if (isOwn) await carryOver(member, member.linkGeneration + 1);
      const generation = await store.setLinkKey(member.boardId, role, hashSecret(key));
      if (isOwn && generation !== member.linkGeneration + 1) await carryOver(member, generation);
      return { key, generation };
    },
  };

  /** Makes the caller's session one of that generation of the own link. */
  function carryOver({ boardId, participant, sessionId }: Member, linkGeneration: number): Promise<void> {
    return store.addSession({
      tokenHash: sessionId,
      boardId,
      participantId: participant.id,
      role: participant.role,
      linkGeneration,
      createdAt: now(),
      expiresAt: now() + sessionMs,
    });
  }

  /** The colour that the fewest people have, so that cursors can be told apart. */
  async function freeColor(boardId: string): Promise<string> {
    const people = await store.listParticipants(boardId);
    const uses = (color: string) => people.filter((person) => person.color === color).length;
    return [...personColors].sort((a, b) => uses(a) - uses(b))[0]!;
  }
}
