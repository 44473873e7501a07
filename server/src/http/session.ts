import { Router } from 'express';
import { AppError } from '@whoboard/shared/errors.ts';
import { notepadRequest, type NotepadResponse } from '@whoboard/shared/protocol/api.ts';
import { sessionRequest } from '@whoboard/shared/session/commands.ts';
import { everyone, facilitators } from '../access/access.ts';
import type { Context } from '../context.ts';
import { forMembers, parseInput } from './request.ts';

/** The session of a board: what facilitators lead, and the few things that participants say there for themselves. */
export function createSessionRoutes({ access, session, store }: Context): Router {
  const router = Router();
  router.post(
    '/boards/:id/session',
    forMembers(access, everyone, async (request, response, member) => {
      await session.run(member, parseInput(sessionRequest, request.body));
      response.status(204).end();
    }),
  );
  router.get(
    '/boards/:id/notepad',
    forMembers(access, facilitators, async (_request, response, { boardId }) => {
      response.json((await store.getNotepad(boardId)) satisfies NotepadResponse);
    }),
  );
  router.put(
    '/boards/:id/notepad',
    forMembers(access, facilitators, async (request, response, { boardId }) => {
      const { text, revision } = parseInput(notepadRequest, request.body);
      const next = await store.putNotepad(boardId, text, revision);
      if (next === null) throw new AppError('conflict', 'The note pad was changed meanwhile; read it again.');
      response.json({ text, revision: next } satisfies NotepadResponse);
    }),
  );
  /** The clock by which timers run; screens find out by how much their own differs. */
  router.get('/time', (_request, response) => {
    response.json({ now: Date.now() });
  });
  return router;
}
