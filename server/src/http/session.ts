import { Router } from 'express';
import { sessionRequest } from '@whoboard/shared/session/commands.ts';
import { everyone } from '../access/access.ts';
import type { Context } from '../context.ts';
import { forMembers, parseInput } from './request.ts';

/** The session of a board: what facilitators lead, and the few things that participants say there for themselves. */
export function createSessionRoutes({ access, session }: Context): Router {
  const router = Router();
  router.post(
    '/boards/:id/session',
    forMembers(access, everyone, async (request, response, member) => {
      await session.run(member, parseInput(sessionRequest, request.body));
      response.status(204).end();
    }),
  );
  /** The clock by which timers run; screens find out by how much their own differs. */
  router.get('/time', (_request, response) => {
    response.json({ now: Date.now() });
  });
  return router;
}
