import * as z from 'zod/mini';
import { idSchema } from '../board/schema.ts';
import { limits } from '../protocol/limits.ts';
import { observationTags } from './scene.ts';

/** `PUT …/role-plays/:play/observations/:id`: one of one's own, as a whole, so that sending it again is harmless. */
export const observationRequest = z.object({
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(limits.maxObservationLength)),
  tag: z.enum(observationTags),
});
export type ObservationRequest = z.infer<typeof observationRequest>;

/** One of one's own observations. */
export const ownObservation = z.object({
  id: idSchema,
  text: z.string(),
  tag: z.enum(observationTags),
  /** It is on the board: it can be changed there, not here. */
  isLanded: z.boolean(),
});
export type OwnObservation = z.infer<typeof ownObservation>;

/** Answer to `GET …/role-plays/:play`: what of a role-play is sealed, and this member may know. */
export const rolePlayResponse = z.object({
  /** For who plays the persona and for who has written it; null for everybody else, and when there is none. */
  intention: z.nullable(z.string()),
  /** Whether there is one, for facilitators; null for everybody else. */
  hasIntention: z.nullable(z.boolean()),
  /** One's own observations, the first one first. */
  observations: z.array(ownObservation),
  /** For facilitators once the play has ended: how many wait to be landed, by tag; null before, and for everybody else. */
  waiting: z.nullable(z.record(z.enum(observationTags), z.int())),
});
export type RolePlayResponse = z.infer<typeof rolePlayResponse>;
