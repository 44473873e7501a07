import type { Request, RequestHandler, Response } from 'express';
import type * as z from 'zod/mini';
import { AppError } from '@whoboard/shared/errors.ts';
import type { Role } from '@whoboard/shared/protocol/api.ts';
import { requireRole, type Access, type Member } from '../access/access.ts';

/**
 * What the schema makes of a body or query.
 * @throws AppError `badRequest` that names the first wrong field and what is wrong with it, without its value
 */
export function parseInput<T>(schema: z.ZodMiniType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  const limit = issue && 'maximum' in issue ? Number(issue.maximum) : undefined;
  throw new AppError(
    'badRequest',
    field ? `The field "${field}" does not fit.` : 'The request does not fit.',
    {
      ...(field ? { field } : {}),
      ...(issue ? { reason: issue.code } : {}),
      ...(limit === undefined ? {} : { limit }),
    },
  );
}

/** A named part of the route's path. */
export function pathPart(request: Request, name: string): string {
  const value = request.params[name];
  return typeof value === 'string' ? value : '';
}

/** A handler for members of the board in the path with one of the roles; everyone else gets the fitting error. */
export function forMembers(
  access: Access,
  allowed: readonly Role[],
  handle: (request: Request, response: Response, member: Member) => void | Promise<void>,
): RequestHandler {
  return async (request, response) => {
    const member = await access.authenticate(pathPart(request, 'id'), request.headers.cookie);
    requireRole(member, allowed);
    await handle(request, response, member);
  };
}

/** Lets members with one of the roles pass, before a body is read. */
export function onlyMembers(access: Access, allowed: readonly Role[]): RequestHandler {
  return async (request, _response, next) => {
    requireRole(await access.authenticate(pathPart(request, 'id'), request.headers.cookie), allowed);
    next();
  };
}
