import { erasingEn } from './areas/erasing.en.ts';
import { interviewTablesEn } from './areas/interview-tables.en.ts';
import { mapTablesEn } from './areas/map-tables.en.ts';
import { panelsEn } from './areas/panels.en.ts';
import { printEn } from './areas/print.en.ts';
import { privateEn } from './areas/private.en.ts';
import { rolePlayEn } from './areas/role-play.en.ts';
import { resultsEn } from './areas/results.en.ts';
import { sessionEn } from './areas/session.en.ts';
import { settingsEn } from './areas/settings.en.ts';
import { templatesEn } from './areas/templates.en.ts';
import { votingEn } from './areas/voting.en.ts';

/** What dialogs, drawers and the workshop session say; it is fetched as soon as the board is there. */
export const restEn = {
  ...erasingEn,
  ...interviewTablesEn,
  ...mapTablesEn,
  ...panelsEn,
  ...printEn,
  ...privateEn,
  ...rolePlayEn,
  ...resultsEn,
  ...sessionEn,
  ...settingsEn,
  ...templatesEn,
  ...votingEn,
};
