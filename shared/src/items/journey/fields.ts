import * as z from 'zod/mini';
import { idSchema } from '../../board/schema.ts';
import { channelKinds, channels, type Channel, type ChannelKind } from '../../lanes/channels.ts';
import { journeyLaneTypes, type JourneyLaneType } from '../../lanes/lane-types.ts';
import { limits } from '../../protocol/limits.ts';
import { itemReference, list, text, value, type ListEntry, type Plain } from '../fields.ts';
import type { ItemOf } from '../item-type.ts';

export const journeyKinds = ['lived', 'target'] as const;
export type JourneyKind = (typeof journeyKinds)[number];

const nothing = 'none';
const anyPersona = z.nullable(idSchema) as z.ZodMiniType<string | null>;

/** A column. Its width is at least this, and it is as wide as what lies in it needs. */
export const stageFields = {
  name: text(limits.maxTitleLength),
  /** Board units. */
  width: value(
    z.number().check(z.gte(limits.minStageWidth), z.lte(limits.maxStageWidth)),
    limits.usualStageWidth,
  ),
};

/** A row. */
export const laneFields = {
  type: value(z.enum(journeyLaneTypes) as z.ZodMiniType<JourneyLaneType>, 'custom'),
  /** Own name; empty means the type's name. */
  name: text(limits.maxTitleLength),
  /** Board units; a lane grows with what lies in it. */
  minHeight: value(z.number().check(z.gte(0), z.lte(limits.maxLaneHeight)), 0),
  collapsed: value(z.boolean(), false),
  hidden: value(z.boolean(), false),
  /** Whose lane it is: the negative persona of a lane of that type. */
  persona: itemReference(anyPersona, null),
  /** What costs in it are counted in, such as € or hours; empty means the board's usual one. */
  unit: text(limits.maxUnitLength),
};

/** A persona that the journey is of. */
export const attachedFields = { persona: itemReference(idSchema, nothing) };

/** How somebody feels at a stage. Several points of a line in one stage stand side by side in their order. */
export const emotionFields = {
  stage: value(idSchema, nothing),
  /** Whose line it belongs to; null for the line of everybody. */
  persona: itemReference(anyPersona, null),
  /** −3 very bad … +3 very good. */
  value: value(z.number().check(z.gte(-3), z.lte(3)), 0),
  label: text(limits.maxLabelLength),
};

/** A channel that is used at a stage. */
export const chipFields = {
  stage: value(idSchema, nothing),
  channel: value(z.enum(channels) as z.ZodMiniType<Channel>, 'own'),
  /** The name of an own channel. */
  name: text(limits.maxNameLength),
  /** Null means the channel's usual kind. */
  kind: value(z.nullable(z.enum(channelKinds)) as z.ZodMiniType<ChannelKind | null>, null),
};

/** A moment of truth: a star on a stage. */
export const momentFields = { stage: value(idSchema, nothing), label: text(limits.maxLabelLength) };

/** What a negative persona shows and costs at a stage, and how one parts with it in good grace. */
export const exitFields = {
  lane: value(idSchema, nothing),
  stage: value(idSchema, nothing),
  signal: text(limits.maxLabelLength),
  /** Spent at this stage, in the lane's unit; null as long as nobody knows. */
  cost: value(z.nullable(z.number().check(z.gte(0), z.lte(1e9))) as z.ZodMiniType<number | null>, null),
  wayOut: text(limits.maxLabelLength),
};

/**
 * A customer journey. What belongs to a stage or a lane names it, in one flat list each: moving or removing a stage
 * writes nothing to what stands in it.
 */
export const journeyFields = {
  title: text(limits.maxTitleLength),
  kind: value(z.enum(journeyKinds) as z.ZodMiniType<JourneyKind>, 'lived'),
  personas: list(attachedFields, limits.maxMapPersonas),
  /** The journey that it is laid beside: its stages are aligned with this one's, and their curves laid over each other. */
  comparedWith: itemReference(anyPersona, null),
  stages: list(stageFields, limits.maxStages),
  lanes: list(laneFields, limits.maxLanes),
  points: list(emotionFields, limits.maxEmotionPoints),
  chips: list(chipFields, limits.maxChips),
  moments: list(momentFields, limits.maxMoments),
  exits: list(exitFields, limits.maxExits),
};

export type JourneyItem = ItemOf<'journey', typeof journeyFields>;
export type Stage = Plain<typeof stageFields> & ListEntry;
export type JourneyLane = Plain<typeof laneFields> & ListEntry;
export type EmotionPoint = Plain<typeof emotionFields> & ListEntry;
export type ChannelChip = Plain<typeof chipFields> & ListEntry;
export type Moment = Plain<typeof momentFields> & ListEntry;
export type Exit = Plain<typeof exitFields> & ListEntry;
