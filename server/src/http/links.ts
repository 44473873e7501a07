import type { Request } from 'express';
import type { CreateBoardResponse } from '@whoboard/shared/protocol/api.ts';
import type { LinkKeys } from '../access/access.ts';
import type { Config } from '../config.ts';

/** The address of a link. The key stands in the fragment, which browsers never send to a server. */
export function linkOf(config: Config, request: Request, boardId: string, key: string): string {
  const origin = config.publicOrigin ?? `${request.protocol}://${request.host}`;
  return `${origin}/b/${boardId}#k=${key}`;
}

export function linksOf(
  config: Config,
  request: Request,
  boardId: string,
  keys: LinkKeys,
): CreateBoardResponse['links'] {
  return {
    facilitator: linkOf(config, request, boardId, keys.facilitator),
    participant: linkOf(config, request, boardId, keys.participant),
    observer: linkOf(config, request, boardId, keys.observer),
  };
}
