import * as z from 'zod/mini';
import { actionStatuses, levels, type ActionStatus, type Level } from '../../actions/scales.ts';
import { idSchema } from '../../board/schema.ts';
import { dateField } from '../evidence-card/values.ts';
import { itemReference, text, value } from '../fields.ts';
import type { ItemOf } from '../item-type.ts';

const levelField = () => value(z.nullable(z.literal(levels)) as z.ZodMiniType<Level | null>, null);

/** An action of the plan: what is done for a persona, how, by whom and until when. */
export const actionFields = {
  what: text(400),
  /** The persona card that it is for; it may be gone meanwhile, which views say in words. */
  persona: itemReference(z.nullable(idSchema), null),
  /** Stage of the journey, in the team's words. */
  stage: text(80),
  channel: text(120),
  tone: text(120),
  content: text(2_000),
  frequency: text(120),
  owner: text(120),
  due: dateField(),
  /** Null until somebody has estimated it. */
  impact: levelField(),
  effort: levelField(),
  status: value(z.enum(actionStatuses) as z.ZodMiniType<ActionStatus>, 'toDo'),
  /** What it was made from: a note or a persona card; it may be gone meanwhile, which views say in words. */
  origin: itemReference(z.nullable(idSchema), null),
  /** The line of it (a statement); null for the item as a whole. */
  originEntry: value(z.nullable(idSchema) as z.ZodMiniType<string | null>, null),
};

/** The texts of an action below its title, in the order in which a card shows them. */
export const actionDetails = ['stage', 'channel', 'tone', 'content', 'frequency'] as const;

/** An action card as plain data. */
export type ActionItem = ItemOf<'action', typeof actionFields>;
