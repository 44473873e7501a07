import * as z from 'zod/mini';
import { idPattern } from '../ids.ts';

/**
 * What one dot is put on, as one word, so that a ballot is a plain record:
 * an item (`<item>`), a statement of a persona (`<item>.<statement>`) or a cell of a map (`<item>.<stage>.<lane>`).
 * Ids hold no dots, so the parts cannot be taken for one another.
 */
export type TargetId = string;

export type Target =
  | { readonly kind: 'item'; readonly item: string }
  | { readonly kind: 'statement'; readonly item: string; readonly statement: string }
  | { readonly kind: 'cell'; readonly item: string; readonly stage: string; readonly lane: string };

export function targetId(target: Target): TargetId {
  switch (target.kind) {
    case 'item':
      return target.item;
    case 'statement':
      return `${target.item}.${target.statement}`;
    case 'cell':
      return `${target.item}.${target.stage}.${target.lane}`;
  }
}

/** The target behind a word, or null when it is none. */
export function parseTarget(id: TargetId): Target | null {
  const parts = id.split('.');
  if (parts.length > 3 || !parts.every((part) => idPattern.test(part))) return null;
  const [item, second, third] = parts as [string, string?, string?];
  if (second === undefined) return { kind: 'item', item };
  if (third === undefined) return { kind: 'statement', item, statement: second };
  return { kind: 'cell', item, stage: second, lane: third };
}

export const targetIdSchema = z.string().check(
  z.maxLength(130),
  z.refine((id) => parseTarget(id) !== null),
);
