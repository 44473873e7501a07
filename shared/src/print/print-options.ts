import { AppError } from '../errors.ts';
import type { PrintQuery } from '../protocol/api.ts';
import type { Paper } from './paper.ts';

/** What is to be printed, and on what. */
export interface PrintOptions {
  readonly paper: Paper;
  /** Poster: only these items, with what lies in them. Sheet: these personas. Actions: these. Null: everything. */
  readonly items: readonly string[] | null;
  /** Poster, sheet, map: the revealed round whose dots are shown. */
  readonly dots?: string | null;
}

/**
 * The options that a query asks for.
 * @throws AppError `badRequest` for an own size without both edges
 */
export function printOptionsOf(query: PrintQuery): PrintOptions {
  return {
    paper: paperOf(query),
    items: query.items === undefined ? null : idsOf(query.items),
    ...(query.dots === undefined ? {} : { dots: query.dots }),
  };
}

function paperOf(query: PrintQuery): Paper {
  if (query.size !== 'own') return { size: query.size, orientation: query.orientation };
  if (query.width === undefined || query.height === undefined) {
    const field = query.width === undefined ? 'width' : 'height';
    throw new AppError('badRequest', `An own size needs a ${field} in millimetres.`, { field });
  }
  return { size: 'own', widthMm: query.width, heightMm: query.height };
}

function idsOf(list: string): string[] {
  return [...new Set(list.split(',').filter((id) => id !== ''))];
}
