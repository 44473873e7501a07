import type { ItemTypeBase } from '../item-type.ts';
import { decisionFields } from './fields.ts';
import { decisionStyle } from './style.ts';

/** What is known of the type without its drawing. */
export const decisionBase: ItemTypeBase<'decision', typeof decisionFields> = {
  type: 'decision',
  fields: decisionFields,
  initialSize: [decisionStyle.width, 160],
  minSize: [decisionStyle.minWidth, 80],
  resize: 'width',
  isContainer: false,
  isBackdrop: false,
  nameKey: 'item.decision.name',
};
