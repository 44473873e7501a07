import { actionsFr } from './areas/actions.fr.ts';
import { interviewsFr } from './areas/interviews.fr.ts';
import { mapsFr } from './areas/maps.fr.ts';
import { panelTrackerFr } from './areas/panel-tracker.fr.ts';
import { personaKindsFr } from './areas/persona-kinds.fr.ts';
import { personasFr } from './areas/personas.fr.ts';

export const cardsFr = {
  ...actionsFr,
  ...interviewsFr,
  ...mapsFr,
  ...panelTrackerFr,
  ...personaKindsFr,
  ...personasFr,
};
