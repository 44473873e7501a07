import { defineItemType } from '../item-type.ts';
import { frameFields } from './fields.ts';

export const frameItem = defineItemType({
  type: 'frame',
  fields: frameFields,
  initialSize: [1200, 800],
  minSize: [120, 120],
  resize: 'free',
  isContainer: true,
  isBackdrop: true,
  nameKey: 'item.frame.name',
  draw: () => {},
  editableTexts: () => [],
  toText: (item) => ({ key: item.id, label: '', text: '' }),
});
