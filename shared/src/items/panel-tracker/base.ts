import type { ItemTypeBase } from '../item-type.ts';
import { panelTrackerFields } from './fields.ts';
import { trackerStyle } from './style.ts';

/** What is known of the type without its drawing. */
export const panelTrackerBase: ItemTypeBase<'panelTracker', typeof panelTrackerFields> = {
  type: 'panelTracker',
  fields: panelTrackerFields,
  initialSize: [trackerStyle.width, 560],
  minSize: [trackerStyle.width, 400],
  resize: 'none',
  isContainer: false,
  isBackdrop: false,
  nameKey: 'item.panelTracker.name',
  follows: ['interview', 'persona'],
  initialInput: () => ({
    criteria: [
      { id: 'segment', source: 'segment' },
      { id: 'ageGroup', source: 'ageGroup' },
      { id: 'region', source: 'region' },
    ],
  }),
};
