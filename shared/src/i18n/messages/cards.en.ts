import { actionsEn } from './areas/actions.en.ts';
import { decisionsEn } from './areas/decisions.en.ts';
import { interviewsEn } from './areas/interviews.en.ts';
import { mapsEn } from './areas/maps.en.ts';
import { panelTrackerEn } from './areas/panel-tracker.en.ts';
import { personaKindsEn } from './areas/persona-kinds.en.ts';
import { personasEn } from './areas/personas.en.ts';

/** What stands on cards and maps, and in what is said of them; it is fetched with their drawings. */
export const cardsEn = {
  ...actionsEn,
  ...decisionsEn,
  ...interviewsEn,
  ...mapsEn,
  ...panelTrackerEn,
  ...personaKindsEn,
  ...personasEn,
};
