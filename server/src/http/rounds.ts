import { Router } from 'express';
import { ballotRequest, type RoundResponse } from '@whoboard/shared/voting/ballot.ts';
import { editors, everyone } from '../access/access.ts';
import type { Context } from '../context.ts';
import { forMembers, parseInput, pathPart } from './request.ts';

/** Ballots of dot voting: one's own goes in and comes out, nobody else's ever does. */
export function createRoundRoutes({ access, rounds }: Context): Router {
  const router = Router();
  router.put(
    '/boards/:id/rounds/:round/ballot',
    forMembers(access, editors, async (request, response, member) => {
      const ballot = parseInput(ballotRequest, request.body);
      response.json(
        (await rounds.putBallot(member, pathPart(request, 'round'), ballot)) satisfies RoundResponse,
      );
    }),
  );
  router.get(
    '/boards/:id/rounds/:round',
    forMembers(access, everyone, async (request, response, member) => {
      response.json((await rounds.read(member, pathPart(request, 'round'))) satisfies RoundResponse);
    }),
  );
  return router;
}
