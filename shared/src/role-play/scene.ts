import * as z from 'zod/mini';
import { idSchema } from '../board/schema.ts';
import { portraitSchema } from '../items/image-file.ts';
import { personaKinds } from '../personas/kinds.ts';
import { limits } from '../protocol/limits.ts';

/** The longest round of a role-play. */
export const maxPlayMinutes = 120;

const words = (most: number) => z.string().check(z.trim(), z.maxLength(most));

/** What a facilitator decides before a role-play, and all players may know. The hidden intention is no part of it. */
const sceneShape = {
  /** The persona that is played. */
  persona: idSchema,
  /** The journey that the scene is a part of, and its stage; null for none. */
  journey: z.nullable(idSchema),
  stage: z.nullable(idSchema),
  /** Where persona and company meet, such as “on the phone”. */
  channel: words(limits.maxNameLength),
  /** Who speaks for the company, such as “adviser in the shop”. */
  companyPart: words(limits.maxNameLength),
  /** What has just happened. */
  happened: words(limits.maxSceneLength),
  /** What the persona wants. */
  wants: words(limits.maxSceneLength),
  /** What the company has promised. */
  promise: words(limits.maxSceneLength),
  /** 0 for no time limit. */
  minutes: z.int().check(z.gte(0), z.lte(maxPlayMinutes)),
};
export const sceneSchema = z.object(sceneShape);
export const sceneInput = z.strictObject(sceneShape);
export type Scene = z.infer<typeof sceneSchema>;

/** The hidden intention as it is sent: null leaves the one that is kept as it is, empty takes it away. */
export const intentionInput = z.nullable(words(limits.maxSceneLength));

/**
 * What of the persona is kept with the scene, so that the play goes on when somebody deletes the card. Nothing that
 * interviewees have said is in it: their words stay where they can be erased.
 */
export const playedPersonaSchema = z.object({
  firstName: z.string(),
  age: z.string(),
  occupation: z.string(),
  kind: z.enum(personaKinds),
  photo: z.nullable(portraitSchema),
});
export type PlayedPersona = z.infer<typeof playedPersonaSchema>;

/** What an observation is about. */
export const observationTags = ['irritant', 'delight', 'expectation', 'unsaid', 'quote'] as const;
export type ObservationTag = (typeof observationTags)[number];

/** The two who play; everybody else observes. */
export const playerRoles = ['persona', 'company'] as const;
export type PlayerRole = (typeof playerRoles)[number];
/** What somebody does in a role-play. */
export type PlayRole = PlayerRole | 'observer';
