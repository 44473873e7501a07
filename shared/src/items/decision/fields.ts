import * as z from 'zod/mini';
import { idSchema } from '../../board/schema.ts';
import { dateField } from '../evidence-card/values.ts';
import { itemReference, text, value } from '../fields.ts';
import type { ItemOf } from '../item-type.ts';

/** Something that the group has decided, in one sentence. */
export const decisionFields = {
  text: text(600),
  /** The day on which it was decided. */
  decidedOn: dateField(),
  /** What it was made from: the item that a vote was won by; it may be gone meanwhile, which views say in words. */
  origin: itemReference(z.nullable(idSchema), null),
  /** The part of it that was voted on (a statement, a cell); null for the item as a whole. */
  originPart: value(z.nullable(z.string().check(z.maxLength(90))) as z.ZodMiniType<string | null>, null),
  /** The round of dot voting that led to it; it may have been removed meanwhile. */
  round: value(z.nullable(idSchema) as z.ZodMiniType<string | null>, null),
};

/** A decision card as plain data. */
export type DecisionItem = ItemOf<'decision', typeof decisionFields>;
