import * as z from 'zod/mini';
import { idSchema } from '../board/schema.ts';
import { limits } from '../protocol/limits.ts';
import { targetIdSchema, type TargetId } from './target.ts';

const whole = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));

/** What a facilitator decides when a round of dot voting opens; fixed from then on. */
export const roundSettingsShape = {
  /** The question that is voted on. */
  title: z.string().check(z.trim(), z.maxLength(limits.maxTitleLength)),
  /** What may be voted on, in reading order. */
  targets: z.array(targetIdSchema).check(
    z.minLength(1),
    z.maxLength(limits.maxVoteTargets),
    z.refine((ids) => new Set(ids).size === ids.length),
  ),
  dotsPerPerson: whole(1, limits.maxDotsPerPerson),
  /** The most dots of one person on one target. */
  maxPerTarget: whole(1, limits.maxDotsPerPerson),
  /** Secret: nobody sees any dot but their own until the reveal. Open: dots appear as they are placed. */
  isSecret: z.boolean(),
  /** Anonymous: no choice is joined to a person, not even in the database once the round is closed. */
  isAnonymous: z.boolean(),
  /** Minutes after which the round closes by itself; null for none. */
  minutes: z.nullable(whole(1, 240)),
  /** The round whose first places are voted on again here. */
  runOffOf: z.optional(idSchema),
};
export const roundSettingsSchema = z
  .strictObject(roundSettingsShape)
  .check(z.refine((round) => round.maxPerTarget <= round.dotsPerPerson));
export type RoundSettings = z.infer<typeof roundSettingsSchema>;

/** Open: ballots are taken. Closed: none is taken any more, nothing is shown yet. Revealed: everybody sees the result. */
export const roundStatuses = ['open', 'closed', 'revealed'] as const;
export type RoundStatus = (typeof roundStatuses)[number];

/** Dots by target; targets without dots are left out. */
export type Dots = Readonly<Record<TargetId, number>>;
export const dotsSchema = z.readonly(
  z.record(targetIdSchema, z.int().check(z.gte(1))),
) as unknown as z.ZodMiniType<Dots>;

/** What targets said at a moment, so that they can be read when they are gone. */
export const labelsSchema = z.record(targetIdSchema, z.string());

/** What the reveal tells. */
export const roundResultSchema = z.object({
  tally: dotsSchema,
  /** People who have placed at least one dot. */
  voters: z.int(),
  /** People who said that they are done without placing a dot. */
  abstained: z.int(),
  /** What the targets said when the round was revealed, and those that were gone by then when it was opened. */
  labels: labelsSchema,
  /** Who voted for what; null when the round was anonymous. */
  ballots: z.nullable(z.array(z.object({ participant: idSchema, name: z.string(), dots: dotsSchema }))),
});
export type RoundResult = z.infer<typeof roundResultSchema>;

/** How far a round is. */
export const turnoutSchema = z.object({
  /** People who may vote and are here, or have voted. */
  voters: z.int(),
  /** Those of them who are done. */
  finished: z.int(),
});
export type Turnout = z.infer<typeof turnoutSchema>;

/**
 * How many dots to give each person: midway between a quarter and a third of the options,
 * a rule of thumb of facilitators.
 * @param options how many targets there are
 */
export function suggestedDots(options: number): number {
  const suggested = Math.round((options * 7) / 24);
  return Math.min(Math.max(suggested, 1), limits.maxDotsPerPerson);
}

/** The fewest voters whose anonymous result does not reveal everyone: of two, each knows the other's dots. */
export const fewestAnonymousVoters = 3;
