import { lanesOfLayout } from '../../lanes/lane-types.ts';
import type { ItemTypeBase } from '../item-type.ts';
import { empathyMapFields } from './fields.ts';

/** What is known of the type without its drawing. */
export const empathyMapBase: ItemTypeBase<'empathyMap', typeof empathyMapFields> = {
  type: 'empathyMap',
  fields: empathyMapFields,
  initialSize: [1200, 900],
  minSize: [640, 480],
  resize: 'free',
  isContainer: true,
  isBackdrop: true,
  nameKey: 'item.empathyMap.name',
  initialInput: ({ layout = 'quadrants' }) => ({ lanes: lanesOfLayout(layout).map((id) => ({ id })) }),
};
