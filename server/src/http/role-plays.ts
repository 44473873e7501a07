import { Router } from 'express';
import { AppError } from '@whoboard/shared/errors.ts';
import { idPattern } from '@whoboard/shared/ids.ts';
import { observationRequest, type RolePlayResponse } from '@whoboard/shared/role-play/sealed.ts';
import { everyone } from '../access/access.ts';
import type { Context } from '../context.ts';
import { forMembers, parseInput, pathPart } from './request.ts';

/**
 * What is sealed of a role-play: one's own observations, and the intention of one's own persona. Observations are the one
 * thing that observers by link write, and each only their own.
 */
export function createRolePlayRoutes({ access, rolePlays }: Context): Router {
  const router = Router();
  const path = '/boards/:id/role-plays/:play';
  router.get(
    path,
    forMembers(access, everyone, async (request, response, member) => {
      const answer = await rolePlays.read(member, pathPart(request, 'play'));
      response.json(answer satisfies RolePlayResponse);
    }),
  );
  router.put(
    `${path}/observations/:observation`,
    forMembers(access, everyone, async (request, response, member) => {
      const observation = parseInput(observationRequest, request.body);
      const id = pathPart(request, 'observation');
      if (!idPattern.test(id)) throw new AppError('badRequest', 'This is no id of an observation.');
      await rolePlays.putObservation(member, pathPart(request, 'play'), id, observation);
      response.status(204).end();
    }),
  );
  router.delete(
    `${path}/observations/:observation`,
    forMembers(access, everyone, async (request, response, member) => {
      await rolePlays.deleteObservation(member, pathPart(request, 'play'), pathPart(request, 'observation'));
      response.status(204).end();
    }),
  );
  return router;
}
