import * as z from 'zod/mini';
import { list, text, value, type ListEntry, type Plain } from '../fields.ts';
import type { ItemOf } from '../item-type.ts';

/** Whose interviews a tracker follows. Role-play is nobody's interview. */
export const panelAudiences = ['customer', 'staff', 'both'] as const;
export type PanelAudience = (typeof panelAudiences)[number];

/** What of an interview tells people apart: a field of its card, or a criterion of the team's own. */
export const criterionSources = ['segment', 'ageGroup', 'region', 'place', 'own'] as const;
export type CriterionSource = (typeof criterionSources)[number];

/** Interviews that a team may plan. */
export const plannedLimits = { min: 1, max: 200 } as const;
const { min, max } = plannedLimits;

export const criterionNameLength = 80;

/** A panel tracker: how far a team is with its interviews, and how different the people are whom it has heard. */
export const panelTrackerFields = {
  title: text(160),
  /** About fifteen very different people tell nearly everything that there is to hear. */
  planned: value(z.int().check(z.gte(min), z.lte(max)) as z.ZodMiniType<number>, 15),
  audience: value(z.enum(panelAudiences) as z.ZodMiniType<PanelAudience>, 'customer'),
  criteria: list(
    {
      source: value(z.enum(criterionSources) as z.ZodMiniType<CriterionSource>, 'own'),
      /** Of an own criterion. A value, as interviews tell by it which of theirs is meant. */
      name: value(z.string().check(z.maxLength(criterionNameLength)), ''),
      /** The values that the team wants to hear, one a line. */
      expected: text(2_000),
    },
    12,
  ),
};

export type PanelTrackerFields = Plain<typeof panelTrackerFields>;
export type Criterion = PanelTrackerFields['criteria'][number] & ListEntry;
/** A panel tracker as plain data. */
export type PanelTrackerItem = ItemOf<'panelTracker', typeof panelTrackerFields>;
