import { defineItemType } from '../item-type.ts';
import { textFields } from './fields.ts';

export const textItem = defineItemType({
  type: 'text',
  fields: textFields,
  initialSize: [400, 40],
  minSize: [60, 20],
  resize: 'width',
  isContainer: false,
  isBackdrop: false,
  nameKey: 'item.text.name',
  draw: () => {},
  editableTexts: () => [],
  toText: (item) => ({ key: item.id, label: '', text: '' }),
});
