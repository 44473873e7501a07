import { once } from 'node:events';
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import multer, { MulterError } from 'multer';
import { AppError } from '@whoboard/shared/errors.ts';
import { createSlots } from '../slots.ts';
import { formatBytes } from '../format-bytes.ts';

/**
 * Lets only so many uploads in at a time, each until it is answered: each is held in memory. The others wait, and with
 * them what their browsers send. One address has half of the places at most, so that whoever sends slowly on purpose
 * holds up no other address.
 */
export function queueUploads(maxAtOnce: number): RequestHandler {
  const inTurn = createSlots(maxAtOnce);
  const byAddress = new Map<string, { readonly inTurn: ReturnType<typeof createSlots>; users: number }>();

  function placeOf(address: string) {
    let place = byAddress.get(address);
    if (!place) byAddress.set(address, (place = { inTurn: createSlots(Math.ceil(maxAtOnce / 2)), users: 0 }));
    place.users++;
    return place;
  }

  return (request, response, next) => {
    const address = ipKeyGenerator(request.ip ?? '');
    const place = placeOf(address);
    const letIn = async (): Promise<void> => {
      if (response.destroyed) return;
      const answered = once(response, 'close');
      next();
      await answered;
    };
    void place
      .inTurn(() => inTurn(letIn))
      .finally(() => {
        if (--place.users === 0) byAddress.delete(address);
      });
  };
}

/**
 * Reads a form with one file, in the field `file`, into memory.
 * @throws AppError `tooLarge`, `badRequest`
 */
export function readUpload(maxBytes: number): RequestHandler {
  const read = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: maxBytes, files: 1, fields: 4, fieldSize: 1024, parts: 5, headerPairs: 20 },
  }).single('file');
  return (request, response, next) => {
    void read(request, response, (error: unknown) => {
      next(error === undefined || error === null ? undefined : toAppError(error, maxBytes));
    });
  };
}

function toAppError(error: unknown, maxBytes: number): AppError {
  return error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE'
    ? new AppError('tooLarge', 'The file has too many bytes.', { limit: formatBytes(maxBytes) })
    : new AppError('badRequest', 'The form could not be read; it must hold one file in the field "file".');
}

/** The file of the form. */
export function uploadedFile(request: Request): { readonly bytes: Uint8Array; readonly name: string } {
  if (!request.file) throw new AppError('badRequest', 'The form holds no file.', { field: 'file' });
  return { bytes: request.file.buffer, name: request.file.originalname };
}
