import * as z from 'zod/mini';
import { idSchema } from '../board/schema.ts';
import { limits } from '../protocol/limits.ts';
import { defineSessionCommand, facilitators, refuse } from './command.ts';
import { defineSlice, value } from './slice.ts';

const coordinate = z.number().check(z.gte(-limits.maxCoordinate), z.lte(limits.maxCoordinate));
const edge = z.number().check(z.gte(1), z.lte(2 * limits.maxCoordinate));

const targetSchema = z.union([
  z.strictObject({ item: idSchema }),
  z.strictObject({ box: z.strictObject({ x: coordinate, y: coordinate, w: edge, h: edge }) }),
]);
/** An item, or a part of the board in its units. */
export type LookTarget = z.infer<typeof targetSchema>;

const lookSchema = z.object({
  target: targetSchema,
  /** Tells one call to look from the next, also at the same place. */
  nonce: idSchema,
  by: idSchema,
});

const viewSchema = z.object({
  by: idSchema,
  /** Whether people may look elsewhere; a view that is taken over goes with the facilitator's until it is released. */
  isTaken: z.boolean(),
});

export const leadSlice = defineSlice('lead', {
  /** The last call to look somewhere. */
  look: value(z.nullable(lookSchema), null),
  /** Whose view everybody follows. */
  view: value(z.nullable(viewSchema), null),
});

export const leadCommands = [
  defineSessionCommand('lookHere', facilitators, { target: targetSchema }, (state, { target }, context) => ({
    ...state,
    lead: { ...state.lead, look: { target, nonce: context.newId(), by: context.by.id } },
  })),
  defineSessionCommand('leadView', facilitators, { isTaken: z.boolean() }, (state, { isTaken }, { by }) => {
    const { view } = state.lead;
    if (view && view.by !== by.id) return refuse('session.refused.otherLeadsView');
    return { ...state, lead: { ...state.lead, view: { by: by.id, isTaken } } };
  }),
  defineSessionCommand('releaseView', facilitators, {}, (state) =>
    state.lead.view
      ? { ...state, lead: { ...state.lead, view: null } }
      : refuse('session.refused.nobodyLeadsView'),
  ),
] as const;
