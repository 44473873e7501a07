import * as z from 'zod/mini';
import { idPattern } from '../ids.ts';

/**
 * What a dot is put on, as one word, so that a ballot is a plain record: an item (`<item>`) or a part of one
 * (`<item>.<part>`), such as a statement of a persona or a cell of a map. What parts an item has is its type's matter
 * (`voteParts`). Ids hold no dots, so neither can be taken for the other.
 */
export type TargetId = string;

export interface Target {
  readonly item: string;
  /** Null for the item as a whole. */
  readonly part: string | null;
}

/** Keys of parts: ids, with dots between them where a part has several. */
const partPattern = /^[A-Za-z][A-Za-z0-9_-]{0,39}(\.[A-Za-z][A-Za-z0-9_-]{0,39})?$/;

export function targetId({ item, part }: Target): TargetId {
  return part === null ? item : `${item}.${part}`;
}

/** The target behind a word, or null when it is none. */
export function parseTarget(id: TargetId): Target | null {
  const dot = id.indexOf('.');
  const item = dot < 0 ? id : id.slice(0, dot);
  const part = dot < 0 ? null : id.slice(dot + 1);
  return idPattern.test(item) && (part === null || partPattern.test(part)) ? { item, part } : null;
}

export const targetIdSchema = z.string().check(
  z.maxLength(130),
  z.refine((id) => parseTarget(id) !== null),
);
