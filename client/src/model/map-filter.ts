import type { MapCriteria } from '@whoboard/shared/lanes/map-filter.ts';

/** What this person wants to see of one map: nobody else knows, nothing of the board changes. */
export interface MapFilter extends MapCriteria {
  /** Id of the journey or empathy map. */
  readonly map: string;
}
