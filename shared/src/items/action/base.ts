import type { ItemTypeBase } from '../item-type.ts';
import { actionFields } from './fields.ts';
import { actionStyle } from './style.ts';

/** What is known of the type without its drawing. */
export const actionBase: ItemTypeBase<'action', typeof actionFields> = {
  type: 'action',
  fields: actionFields,
  initialSize: [actionStyle.width, 320],
  minSize: [actionStyle.width, actionStyle.minHeight],
  resize: 'none',
  isContainer: false,
  isBackdrop: false,
  nameKey: 'item.action.name',
};
