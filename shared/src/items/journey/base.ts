import { usualLanes, usualStageCount } from '../../lanes/lane-types.ts';
import type { ItemTypeBase } from '../item-type.ts';
import { journeyFields } from './fields.ts';

/** What is known of the type without its drawing. */
export const journeyBase: ItemTypeBase<'journey', typeof journeyFields> = {
  type: 'journey',
  fields: journeyFields,
  // Its content decides; this is only where others make room for it.
  initialSize: [1508, 1200],
  minSize: [720, 200],
  resize: 'none',
  isContainer: true,
  isBackdrop: true,
  nameKey: 'item.journey.name',
  initialInput: () => ({
    stages: Array.from({ length: usualStageCount }, (_, index) => ({ id: `stage${index + 1}` })),
    lanes: usualLanes.map((type) => ({ id: type, type })),
  }),
};
