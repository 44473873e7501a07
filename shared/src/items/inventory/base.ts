import { evidenceStyle } from '../evidence-card/style.ts';
import type { ItemTypeBase } from '../item-type.ts';
import { inventoryFields } from './fields.ts';

/** What is known of the type without its drawing. */
export const inventoryBase: ItemTypeBase<'inventory', typeof inventoryFields> = {
  type: 'inventory',
  fields: inventoryFields,
  initialSize: [evidenceStyle.width, evidenceStyle.minHeight],
  minSize: [evidenceStyle.width, evidenceStyle.minHeight],
  resize: 'none',
  isContainer: false,
  isBackdrop: false,
  nameKey: 'item.inventory.name',
};
