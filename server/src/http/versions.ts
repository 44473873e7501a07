import { Router } from 'express';
import {
  createVersionRequest,
  type VersionResponse,
  type VersionsResponse,
} from '@whoboard/shared/protocol/api.ts';
import { everyone, facilitators } from '../access/access.ts';
import type { Context } from '../context.ts';
import type { VersionMeta } from '../store/store.ts';
import type { RateLimits } from './rate-limits.ts';
import { forMembers, parseInput, pathPart } from './request.ts';

/** The states of a board to which one can return. */
export function createVersionRoutes({ access, store, sync }: Context, rate: RateLimits): Router {
  const router = Router();
  router.get(
    '/boards/:id/versions',
    forMembers(access, everyone, async (_request, response, { boardId }) => {
      const versions = await store.listVersions(boardId);
      response.json({ versions: versions.map(toResponse) } satisfies VersionsResponse);
    }),
  );
  router.post(
    '/boards/:id/versions',
    rate.upload,
    forMembers(access, facilitators, async (request, response, { boardId, participant }) => {
      const { name } = parseInput(createVersionRequest, request.body);
      const version = await sync.checkpoint(boardId, name, 'named', participant.id);
      response.status(201).json(toResponse(version));
    }),
  );
  router.post(
    '/boards/:id/versions/:version/restore',
    rate.upload,
    forMembers(access, facilitators, async (request, response, { boardId, participant }) => {
      await sync.restore(boardId, pathPart(request, 'version'), participant.id);
      response.status(204).end();
    }),
  );
  return router;
}

function toResponse({ id, name, createdAt, items, kind }: VersionMeta): VersionResponse {
  return { id, name, at: createdAt, automatic: kind === 'automatic', items };
}
