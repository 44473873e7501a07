import { erasingFr } from './areas/erasing.fr.ts';
import { interviewTablesFr } from './areas/interview-tables.fr.ts';
import { mapTablesFr } from './areas/map-tables.fr.ts';
import { panelsFr } from './areas/panels.fr.ts';
import { printFr } from './areas/print.fr.ts';
import { privateFr } from './areas/private.fr.ts';
import { rolePlayFr } from './areas/role-play.fr.ts';
import { resultsFr } from './areas/results.fr.ts';
import { sessionFr } from './areas/session.fr.ts';
import { settingsFr } from './areas/settings.fr.ts';
import { templatesFr } from './areas/templates.fr.ts';
import { votingFr } from './areas/voting.fr.ts';

export const restFr = {
  ...erasingFr,
  ...interviewTablesFr,
  ...mapTablesFr,
  ...panelsFr,
  ...printFr,
  ...privateFr,
  ...rolePlayFr,
  ...resultsFr,
  ...sessionFr,
  ...settingsFr,
  ...templatesFr,
  ...votingFr,
};
