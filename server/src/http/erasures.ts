import { json, Router } from 'express';
import { erasureRequest, type ErasurePreviewResponse } from '@whoboard/shared/protocol/api.ts';
import { facilitators } from '../access/access.ts';
import type { Context } from '../context.ts';
import type { RateLimits } from './rate-limits.ts';
import { forMembers, onlyMembers, parseInput, pathPart } from './request.ts';

/** Of a body: a name can stand in every item of a board. */
const maxBytes = 2 * 1024 * 1024;

/** Erasing interviewees: what it would take away, and doing it. */
export function createErasureRoutes({ access, sync }: Context, rate: RateLimits): Router {
  const router = Router();
  const path = '/boards/:id/interviews/:item/erasure';
  router.get(
    path,
    rate.upload,
    forMembers(access, facilitators, async (request, response, { boardId }) => {
      const { name, counts, places, versions } = await sync.previewErasure(
        boardId,
        pathPart(request, 'item'),
      );
      response.json({ name, counts, versions, places: [...places] } satisfies ErasurePreviewResponse);
    }),
  );
  router.post(
    path,
    rate.upload,
    onlyMembers(access, facilitators),
    json({ limit: maxBytes }),
    forMembers(access, facilitators, async (request, response, { boardId }) => {
      const { places } = parseInput(erasureRequest, request.body);
      await sync.eraseInterviewee(boardId, pathPart(request, 'item'), places);
      response.status(204).end();
    }),
  );
  return router;
}
