import type { CookieOptions, Request, Response } from 'express';
import { cookieName, sessionMs } from '../access/access.ts';
import type { Config } from '../config.ts';

function options(config: Config, request: Request): CookieOptions {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.secure || (config.publicOrigin?.startsWith('https:') ?? false),
  };
}

/** Hands the session's token to the browser, out of reach for scripts. */
export function setSessionCookie(
  config: Config,
  request: Request,
  response: Response,
  boardId: string,
  token: string,
): void {
  response.cookie(cookieName(boardId), token, {
    ...options(config, request),
    maxAge: sessionMs,
  });
}

export function clearSessionCookie(
  config: Config,
  request: Request,
  response: Response,
  boardId: string,
): void {
  response.clearCookie(cookieName(boardId), options(config, request));
}
