import { actionsFr } from './areas/actions.fr.ts';
import { decisionsFr } from './areas/decisions.fr.ts';
import { interviewsFr } from './areas/interviews.fr.ts';
import { mapsFr } from './areas/maps.fr.ts';
import { panelTrackerFr } from './areas/panel-tracker.fr.ts';
import { personaKindsFr } from './areas/persona-kinds.fr.ts';
import { personasFr } from './areas/personas.fr.ts';

export const cardsFr = {
  ...actionsFr,
  ...decisionsFr,
  ...interviewsFr,
  ...mapsFr,
  ...panelTrackerFr,
  ...personaKindsFr,
  ...personasFr,
};
