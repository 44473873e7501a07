import type { StepMode } from '@whoboard/shared/session/agenda.ts';
import type { IconName } from '../../ui/Icon.tsx';

/** How a mode is shown beside its name. */
export const modeIcons: Readonly<Record<StepMode, IconName>> = {
  writePrivately: 'hidden',
  writeOpenly: 'note',
  vote: 'vote',
  rolePlay: 'rolePlay',
  discuss: 'discuss',
};
