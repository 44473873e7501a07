import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Request, RequestHandler } from 'express';
import { AppError } from '@whoboard/shared/errors.ts';
import { idPattern } from '@whoboard/shared/ids.ts';
import { pathPart } from './request.ts';

/** Calls a minute from one address; a workshop of 30 people behind one address joins well within them. */
const perMinute = { join: 120, create: 120, upload: 300 } as const;
/** Wrong pass phrases a minute from one address. */
const wrongPassphrasesPerMinute = 10;

export interface RateLimits {
  /** Per board and address. */
  readonly join: RequestHandler;
  /** Per address: new and imported boards. */
  readonly create: RequestHandler;
  /** Per address, counting only refused pass phrases. */
  readonly passphrase: RequestHandler;
  /** Per board and address: pictures, avatars, imports. */
  readonly upload: RequestHandler;
}

export function createRateLimits(): RateLimits {
  const byAddress = (request: Request) => ipKeyGenerator(request.ip ?? '');
  // Each key is remembered for a while; what cannot be a board must not fill the memory.
  const byBoard = (request: Request) => {
    const id = pathPart(request, 'id');
    return `${idPattern.test(id) ? id : ''} ${byAddress(request)}`;
  };
  const limit = (count: number, keyGenerator: (request: Request) => string, onlyFailures = false) =>
    rateLimit({
      windowMs: 60_000,
      limit: count,
      keyGenerator,
      skipSuccessfulRequests: onlyFailures,
      requestWasSuccessful: (_request, response) => response.statusCode !== 403,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      // Its checks write warnings about proxies to the console on every start; TRUST_PROXY is the operator's word.
      validate: false,
      handler: (_request, _response, next) => {
        next(new AppError('tooManyRequests', 'Too many calls within a minute.'));
      },
    });
  return {
    join: limit(perMinute.join, byBoard),
    create: limit(perMinute.create, byAddress),
    passphrase: limit(wrongPassphrasesPerMinute, byAddress, true),
    upload: limit(perMinute.upload, byBoard),
  };
}
