import type { ErrorRequestHandler, Response } from 'express';
import { AppError, errorKinds } from '@whoboard/shared/errors.ts';
import type { ErrorResponse } from '@whoboard/shared/protocol/api.ts';
import { formatBytes } from '../format-bytes.ts';
import { describeError, type Log } from '../log.ts';

/** Seconds after which a client may try again, where that can help. */
const retryAfterSeconds = 5;

/** The last handler: every failure becomes the contract's JSON, and only bugs are logged as errors. */
export function createErrorHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const failure = toAppError(error);
    const { status, retry } = errorKinds[failure.code];
    if (failure.code === 'internal' || failure.code === 'storageFailed') {
      log.error({ method: request.method, ...describeError(error), code: failure.code }, 'request failed');
    }
    if (response.headersSent) {
      next(error);
      return;
    }
    response.removeHeader('Content-Disposition');
    response.setHeader('Cache-Control', 'no-store');
    if (retry && !response.hasHeader('Retry-After'))
      response.setHeader('Retry-After', String(retryAfterSeconds));
    sendError(response, failure, status);
  };
}

function sendError(response: Response, { code, message, details }: AppError, status: number): void {
  const answer: ErrorResponse = {
    error: { code, message, ...(Object.keys(details).length > 0 ? { details: { ...details } } : {}) },
  };
  response.status(status).json(answer);
}

/** What a failure is for the caller: errors of libraries by their kind, anything unexpected as `internal`. */
function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const { type, code, status, limit } = (typeof error === 'object' && error !== null ? error : {}) as {
    type?: unknown;
    code?: unknown;
    status?: unknown;
    limit?: unknown;
  };
  if (type === 'entity.too.large') {
    return new AppError(
      'tooLarge',
      'The body is larger than allowed.',
      typeof limit === 'number' ? { limit: formatBytes(limit) } : {},
    );
  }
  if (type === 'entity.parse.failed') return new AppError('badRequest', 'The body is not valid JSON.');
  if (code === 'ENOSPC' || code === 'EIO' || code === 'EROFS') {
    return new AppError('storageFailed', 'The server cannot write at the moment.');
  }
  // Broken percent escapes, unknown encodings and charsets, aborted bodies: anything a library blames on the caller.
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new AppError('badRequest', 'The request could not be read.');
  }
  return new AppError('internal', 'Something went wrong on the server.');
}
