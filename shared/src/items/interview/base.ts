import { evidenceStyle } from '../evidence-card/style.ts';
import type { ItemTypeBase } from '../item-type.ts';
import { interviewFields } from './fields.ts';

/** What is known of the type without its drawing. */
export const interviewBase: ItemTypeBase<'interview', typeof interviewFields> = {
  type: 'interview',
  fields: interviewFields,
  initialSize: [evidenceStyle.width, evidenceStyle.minHeight],
  minSize: [evidenceStyle.width, evidenceStyle.minHeight],
  resize: 'none',
  isContainer: false,
  isBackdrop: false,
  nameKey: 'item.interview.name',
};
