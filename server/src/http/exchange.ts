import express, { Router, type Request, type RequestHandler } from 'express';
import type * as Y from 'yjs';
import { addItems } from '@whoboard/shared/board/edits/items.ts';
import { AppError } from '@whoboard/shared/errors.ts';
import { layoutNotesInGrid } from '@whoboard/shared/formats/csv.ts';
import { addImportedItems } from '@whoboard/shared/formats/json.ts';
import type { ImportResponse } from '@whoboard/shared/protocol/api.ts';
import { readSession } from '@whoboard/shared/session/session-doc.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { editors, everyone } from '../access/access.ts';
import { keepBoard } from '../boards/create-board.ts';
import { freePlace, offsetTo } from '../boards/free-place.ts';
import { checkImportedFiles } from '../boards/imported-files.ts';
import { keepFiles, loadFiles } from '../boards/board-files.ts';
import type { Context } from '../context.ts';
import { attachment } from './content-disposition.ts';
import { requireCreateRight } from './create-right.ts';
import { linksOf } from './links.ts';
import type { RateLimits } from './rate-limits.ts';
import { forMembers, onlyMembers } from './request.ts';
import { queueUploads } from './upload.ts';

/** Files read at a time; one of the largest takes a few times its size. */
const maxImportsAtOnce = 4;
/** The same for files with many pictures. Two, or one address could keep all others out. */
const maxLargeImportsAtOnce = 2;

/** Boards as files: export, import as a new board, import into a board. */
export function createExchangeRoutes(context: Context, rate: RateLimits): Router {
  const { access, config, formats, store, sync } = context;
  const router = Router();
  const queueUsual = queueUploads(maxImportsAtOnce);
  const queueLarge = queueUploads(maxLargeImportsAtOnce);
  const queue: RequestHandler = (request, response, next) =>
    (isLarge(request) ? queueLarge : queueUsual)(request, response, next);
  const readTable = express.raw({ type: () => true, limit: limits.maxImportBytes });
  const readBoardOrTable = express.raw({ type: () => true, limit: limits.maxImportFileBytes });
  const readBody: RequestHandler = (request, response, next) =>
    (request.is('csv') ? readTable : readBoardOrTable)(request, response, next);

  router.get(
    '/boards/:id/export.json',
    rate.upload,
    forMembers(access, everyone, async (_request, response, { boardId }) => {
      const updates = await sync.boardUpdates(boardId);
      const { text, title } = await formats.run({ type: 'exportJson', updates }, (hashes) =>
        loadFiles(store, boardId, hashes),
      );
      response.set('Content-Disposition', attachment(title, 'json'));
      response.type('application/json').send(text);
    }),
  );

  router.get(
    '/boards/:id/export.csv',
    rate.upload,
    forMembers(access, everyone, async (_request, response, { boardId }) => {
      const updates = await sync.boardUpdates(boardId);
      const { text, title } = await formats.run({ type: 'exportCsv', updates });
      response.set('Content-Disposition', attachment(title, 'csv'));
      response.type('text/csv').send(text);
    }),
  );

  router.get(
    '/boards/:id/export.md',
    rate.upload,
    forMembers(access, everyone, async (_request, response, { boardId }) => {
      const updates = await sync.boardUpdates(boardId);
      const session = await sync.readSession(boardId, readSession);
      const task = { type: 'exportMarkdown', updates, session, now: Date.now() } as const;
      const { text, title } = await formats.run(task);
      response.set('Content-Disposition', attachment(title, 'md'));
      response.type('text/markdown').send(text);
    }),
  );

  router.get(
    '/boards/:id/interviews.csv',
    rate.upload,
    forMembers(access, everyone, async (_request, response, { boardId }) => {
      const updates = await sync.boardUpdates(boardId);
      const { text, title } = await formats.run({ type: 'exportInterviews', updates });
      response.set('Content-Disposition', attachment(title, 'csv'));
      response.type('text/csv').send(text);
    }),
  );

  router.post(
    '/boards/import',
    rate.create,
    rate.passphrase,
    checkPassphrase,
    queue,
    readBody,
    async (request, response) => {
      const parsed = await formats.run({ type: 'parseNewBoard', bytes: bodyOf(request) });
      const files = await checkImportedFiles(parsed.files);
      const { board, keys } = await keepBoard(context, { ...parsed, files });
      const answer: ImportResponse = {
        id: board.id,
        links: linksOf(config, request, board.id, keys),
        items: parsed.itemCount,
      };
      response.status(201).json(answer);
    },
  );

  router.post(
    '/boards/:id/import',
    rate.upload,
    onlyMembers(access, editors),
    queue,
    readBody,
    forMembers(access, editors, async (request, response, { boardId, participant }) => {
      const bytes = bodyOf(request);
      const edit = request.is('csv')
        ? await readNotes(bytes, participant.id)
        : await readBoardFile(boardId, bytes, participant.id);
      await sync.checkpoint(boardId, '', 'automatic', participant.id);
      const items = await sync.editBoard(boardId, edit);
      response.json({ id: boardId, items } satisfies ImportResponse);
    }),
  );
  return router;

  /** @returns the edit that adds the notes beside what is there, and says how many */
  async function readNotes(bytes: Uint8Array, by: string): Promise<(doc: Y.Doc) => number> {
    const notes = await formats.run({ type: 'parseCsv', bytes });
    return (doc) => {
      const places = layoutNotesInGrid(notes.length, freePlace(doc));
      return addItems(
        doc,
        notes.map((note, index) => ({ ...note, pos: places[index]! })),
        by,
      ).length;
    };
  }

  /** @returns the edit that adds the file's items beside what is there, and says how many; its pictures are kept already */
  async function readBoardFile(
    boardId: string,
    bytes: Uint8Array,
    by: string,
  ): Promise<(doc: Y.Doc) => number> {
    const imported = await formats.run({ type: 'parseJson', bytes });
    await keepFiles(store, boardId, await checkImportedFiles(imported.files));
    return (doc) => {
      addImportedItems(doc, imported, by, offsetTo(freePlace(doc), imported.items));
      return imported.items.length;
    };
  }

  function checkPassphrase(request: Request, _response: unknown, next: () => void): void {
    requireCreateRight(config, passphraseOf(request));
    next();
  }
}

/** More bytes than any board without pictures has, or nobody knows how many. */
function isLarge(request: Request): boolean {
  const bytes = Number(request.headers['content-length'] ?? Infinity);
  return !(bytes <= limits.maxImportBytes);
}

/** The pass phrase of a call whose body is the file: percent-encoded, because headers hold Latin letters only. */
function passphraseOf(request: Request): string | undefined {
  const header = request.get('x-passphrase');
  try {
    return header === undefined ? undefined : decodeURIComponent(header);
  } catch {
    return undefined;
  }
}

function bodyOf(request: Request): Uint8Array {
  const body: unknown = request.body;
  if (!Buffer.isBuffer(body)) throw new AppError('badRequest', 'The call has no body.');
  return body;
}
