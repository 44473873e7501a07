import * as z from 'zod/mini';
import { idSchema } from '../board/schema.ts';
import { observationTags } from './scene.ts';

/** As notes in the cells of a journey or in an area, or as verbatims of a card that is marked as role-play. */
export const landingKinds = ['notes', 'verbatims'] as const;
export type LandingKind = (typeof landingKinds)[number];

/** Where the observations of a role-play go. */
export const landingShape = {
  as: z.enum(landingKinds),
  /** The journey and its stage; null for an area or a free place. */
  journey: z.nullable(idSchema),
  stage: z.nullable(idSchema),
  /** The lane of the journey for each tag; null for the row without lane. */
  lanes: z.record(z.enum(observationTags), z.nullable(idSchema)),
  /** Without a journey: the area; null for beside everything else. */
  area: z.nullable(idSchema),
};
export const landingSchema = z.strictObject(landingShape);
export type Landing = z.infer<typeof landingSchema>;
