import { actionsEn } from './areas/actions.en.ts';
import { appEn } from './areas/app.en.ts';
import { commandsEn } from './areas/commands.en.ts';
import { erasingEn } from './areas/erasing.en.ts';
import { errorsEn } from './areas/errors.en.ts';
import { interviewTablesEn } from './areas/interview-tables.en.ts';
import { interviewsEn } from './areas/interviews.en.ts';
import { itemsEn } from './areas/items.en.ts';
import { panelTrackerEn } from './areas/panel-tracker.en.ts';
import { mapTablesEn } from './areas/map-tables.en.ts';
import { mapsEn } from './areas/maps.en.ts';
import { panelsEn } from './areas/panels.en.ts';
import { personaKindsEn } from './areas/persona-kinds.en.ts';
import { personasEn } from './areas/personas.en.ts';
import { printEn } from './areas/print.en.ts';
import { sessionEn } from './areas/session.en.ts';
import { settingsEn } from './areas/settings.en.ts';
import { templatesEn } from './areas/templates.en.ts';
import { votingEn } from './areas/voting.en.ts';
import { privateEn } from './areas/private.en.ts';

export const en = {
  ...actionsEn,
  ...appEn,
  ...commandsEn,
  ...erasingEn,
  ...errorsEn,
  ...interviewTablesEn,
  ...interviewsEn,
  ...itemsEn,
  ...panelTrackerEn,
  ...mapsEn,
  ...mapTablesEn,
  ...panelsEn,
  ...personaKindsEn,
  ...personasEn,
  ...printEn,
  ...privateEn,
  ...sessionEn,
  ...settingsEn,
  ...templatesEn,
  ...votingEn,
};
