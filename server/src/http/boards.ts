import { Router } from 'express';
import { cleanLine } from '@whoboard/shared/board/edits/text.ts';
import { itemsOf } from '@whoboard/shared/board/layout.ts';
import { AppError } from '@whoboard/shared/errors.ts';
import {
  createBoardRequest,
  joinRequest,
  roles,
  type BoardResponse,
  type CreateBoardResponse,
  type DoorResponse,
  type JoinResponse,
  type RenewResponse,
  type Role,
} from '@whoboard/shared/protocol/api.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { everyone, facilitators } from '../access/access.ts';
import type { Context } from '../context.ts';
import { createBoardFromTemplate } from '../boards/create-board.ts';
import { clearSessionCookie, setSessionCookie } from './cookies.ts';
import { linkOf, linksOf } from './links.ts';
import { requireCreateRight } from './create-right.ts';
import type { RateLimits } from './rate-limits.ts';
import { forMembers, parseInput, pathPart } from './request.ts';

/** Boards themselves: making, joining, renewing links, deleting. */
export function createBoardRoutes(context: Context, rate: RateLimits): Router {
  const { access, config, store, sync } = context;
  const router = Router();

  router.post('/boards', rate.create, rate.passphrase, async (request, response) => {
    const { title, locale, template = 'blank', passphrase } = parseInput(createBoardRequest, request.body);
    requireCreateRight(config, passphrase);
    const { board, keys } = await createBoardFromTemplate(context, { title, locale, template });
    const answer: CreateBoardResponse = { id: board.id, links: linksOf(config, request, board.id, keys) };
    response.status(201).json(answer);
  });

  router.post('/boards/:id/join', rate.join, async (request, response) => {
    const boardId = pathPart(request, 'id');
    const join = parseInput(joinRequest, request.body);
    const name = parseName(join.name);
    const { participant, token } = await access.join(boardId, { ...join, name }, request.headers.cookie);
    setSessionCookie(config, request, response, boardId, token);
    response.json({ participant } satisfies JoinResponse);
  });

  router.get('/boards/:id/door', async (request, response) => {
    const hasSession = await access.hasSession(pathPart(request, 'id'), request.headers.cookie);
    response.json({ hasSession } satisfies DoorResponse);
  });

  router.get(
    '/boards/:id',
    forMembers(access, everyone, async (_request, response, { boardId, participant }) => {
      // While words are being erased the board cannot be read; its epoch is the one after that.
      const items = await sync.readBoard(boardId, (doc) => itemsOf(doc).size);
      const [board, people] = await Promise.all([store.getBoard(boardId), store.listParticipants(boardId)]);
      if (!board) throw new AppError('boardNotFound', 'There is no such board.');
      const { id, title, locale, epoch } = board;
      const counts = { items, people: people.length };
      response.json({ id, title, locale, epoch, participant, counts } satisfies BoardResponse);
    }),
  );

  router.post(
    '/boards/:id/links/:role/renew',
    forMembers(access, facilitators, async (request, response, member) => {
      const role = roles.find((known) => known === pathPart(request, 'role'));
      if (!role) throw new AppError('notFound', 'There is no link of this name.');
      const { key, generation } = await access.renew(member, role);
      sync.closeBoardSessions(member.boardId, role, generation, member.participant.id);
      const link = linkOf(config, request, member.boardId, key);
      response.json({ role: role satisfies Role, link } satisfies RenewResponse);
    }),
  );

  router.delete(
    '/boards/:id',
    forMembers(access, facilitators, async (request, response, { boardId }) => {
      await sync.deleteBoard(boardId);
      clearSessionCookie(config, request, response, boardId);
      response.status(204).end();
    }),
  );
  return router;
}

/** A first name as everybody may see it: no control characters, nothing that turns the direction of the text around. */
function parseName(given: string): string {
  const name = cleanLine(given, limits.maxNameLength);
  if (name === '')
    throw new AppError('badRequest', 'The name has no letters.', { field: 'name', reason: 'too_small' });
  return name;
}
