import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { AppError } from '@whoboard/shared/errors.ts';
import { printKinds, printQuery, type PrintKind } from '@whoboard/shared/protocol/api.ts';
import { printOptionsOf } from '@whoboard/shared/print/print-options.ts';
import { everyone } from '../access/access.ts';
import type { Context } from '../context.ts';
import type { PrintService } from '../print/print-service.ts';
import { forMembers, parseInput, pathPart } from './request.ts';

const jobPattern = /^[A-Za-z0-9_-]{1,40}$/;

/** PDFs of a board, how far they are, and the way to stop one. */
export function createPrintRoutes({ access }: Pick<Context, 'access'>, prints: PrintService): Router {
  const router = Router();

  router
    .route('/boards/:id/print/progress/:job')
    .get(
      forMembers(access, everyone, (request, response, { boardId }) => {
        const progress = prints.progress(boardId, jobOf(pathPart(request, 'job')));
        if (!progress) throw unknownJob();
        response.json(progress);
      }),
    )
    .delete(
      forMembers(access, everyone, (request, response, { boardId }) => {
        if (!prints.cancel(boardId, jobOf(pathPart(request, 'job')))) throw unknownJob();
        response.status(204).end();
      }),
    );

  router.get(
    '/boards/:id/print/:file',
    forMembers(access, everyone, async (request, response, { boardId, participant }) => {
      const kind = kindOf(pathPart(request, 'file'));
      const query = parseInput(printQuery, request.query);
      printOptionsOf(query);
      const gone = new AbortController();
      response.once('close', () => gone.abort());
      const pdf = await prints.print({ boardId, kind, query, author: participant.name, signal: gone.signal });
      try {
        response.set({
          'Content-Type': 'application/pdf',
          'Content-Length': String(pdf.bytes),
          'Content-Disposition': contentDisposition(pdf.fileName),
        });
        await pipeline(createReadStream(pdf.path), response);
      } catch (error) {
        // Whoever left in the middle needs no answer.
        if (!response.destroyed) throw error;
      } finally {
        await pdf.dispose();
      }
    }),
  );
  return router;
}

function kindOf(file: string): PrintKind {
  const kind = printKinds.find((known) => `${known}.pdf` === file);
  if (!kind) throw new AppError('notFound', 'There is no such kind of print.');
  return kind;
}

function jobOf(name: string): string {
  if (!jobPattern.test(name)) throw unknownJob();
  return name;
}

function unknownJob(): AppError {
  return new AppError('notFound', 'There is no such print, or it is over.');
}

/** Shown in a tab when the browser can; the name in ASCII for old readers and in full by RFC 5987 for all others. */
function contentDisposition(fileName: string): string {
  const ascii = fileName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w .-]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `inline; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
