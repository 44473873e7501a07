import type { PersonaKind } from './kinds.ts';

/** What a criterion of exclusion is about. */
export const criterionTypes = [
  'budget',
  'purpose',
  'value',
  'territory',
  'values',
  'behaviour',
  'other',
] as const;
export type CriterionType = (typeof criterionTypes)[number];

/** How much a criterion of exclusion weighs: 1 is a hint, 5 excludes by itself. */
export const weights = [1, 2, 3, 4, 5] as const;
export type Weight = (typeof weights)[number];
export const usualWeight: Weight = 3;

/** What is done about a negative persona. */
export const treatments = ['decline', 'refer', 'selfService', 'ambassador', 'candidate'] as const;
export type Treatment = (typeof treatments)[number];

/** The kinds that a negative persona can be turned into. */
export const turnedKinds = ['candidate', 'ambassador'] as const satisfies readonly PersonaKind[];
export type TurnedKind = (typeof turnedKinds)[number];

/** The section whose statements are weighted and typed, and the one whose statements name who does them. */
export const criteriaSection = 'exclusionCriteria';
export const treatmentSection = 'treatment';
