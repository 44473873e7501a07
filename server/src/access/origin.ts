import type { IncomingMessage } from 'node:http';
import { AppError } from '@whoboard/shared/errors.ts';
import type { Config } from '../config.ts';

/**
 * Refuses what a page of another site sends with the cookies of a person who is signed in here.
 * Programs send no `Origin`; they hold no cookies of other people.
 */
export type OriginCheck = (request: Pick<IncomingMessage, 'headers'>) => boolean;

export function createOriginCheck(
  config: Pick<Config, 'publicOrigin' | 'allowedOrigins' | 'trustProxy'>,
): OriginCheck {
  const allowed = new Set(config.allowedOrigins);
  if (config.publicOrigin) allowed.add(config.publicOrigin);
  const isBehindProxy = config.trustProxy !== 0;

  return ({ headers }) => {
    const { origin } = headers;
    if (origin === undefined) return headers['sec-fetch-site'] !== 'cross-site';
    if (allowed.has(origin)) return true;
    if (!URL.canParse(origin)) return false;
    const { host } = new URL(origin);
    if (host === headers.host) return true;
    const forwarded = headers['x-forwarded-host'];
    return isBehindProxy && typeof forwarded === 'string' && forwarded.split(',')[0]?.trim() === host;
  };
}

/** @throws AppError `originRefused` */
export function requireOrigin(check: OriginCheck, request: Pick<IncomingMessage, 'headers'>): void {
  if (!check(request)) throw new AppError('originRefused', 'The call comes from a page of another site.');
}
