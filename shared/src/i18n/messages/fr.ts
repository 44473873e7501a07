import type { Messages } from '../translate.ts';
import { actionsFr } from './areas/actions.fr.ts';
import { appFr } from './areas/app.fr.ts';
import { commandsFr } from './areas/commands.fr.ts';
import { erasingFr } from './areas/erasing.fr.ts';
import { errorsFr } from './areas/errors.fr.ts';
import { interviewTablesFr } from './areas/interview-tables.fr.ts';
import { interviewsFr } from './areas/interviews.fr.ts';
import { itemsFr } from './areas/items.fr.ts';
import { panelTrackerFr } from './areas/panel-tracker.fr.ts';
import { mapTablesFr } from './areas/map-tables.fr.ts';
import { mapsFr } from './areas/maps.fr.ts';
import { panelsFr } from './areas/panels.fr.ts';
import { personaKindsFr } from './areas/persona-kinds.fr.ts';
import { personasFr } from './areas/personas.fr.ts';
import { printFr } from './areas/print.fr.ts';
import { sessionFr } from './areas/session.fr.ts';
import { settingsFr } from './areas/settings.fr.ts';
import { templatesFr } from './areas/templates.fr.ts';
import { votingFr } from './areas/voting.fr.ts';
import { privateFr } from './areas/private.fr.ts';

export const fr: Messages = {
  ...actionsFr,
  ...appFr,
  ...commandsFr,
  ...erasingFr,
  ...errorsFr,
  ...interviewTablesFr,
  ...interviewsFr,
  ...itemsFr,
  ...panelTrackerFr,
  ...mapsFr,
  ...mapTablesFr,
  ...panelsFr,
  ...personaKindsFr,
  ...personasFr,
  ...printFr,
  ...privateFr,
  ...sessionFr,
  ...settingsFr,
  ...templatesFr,
  ...votingFr,
};
