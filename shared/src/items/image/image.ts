import { defineItemType } from '../item-type.ts';
import { imageFields } from './fields.ts';

export const imageItem = defineItemType({
  type: 'image',
  fields: imageFields,
  initialSize: [320, 240],
  minSize: [24, 24],
  resize: 'ratio',
  isContainer: false,
  isBackdrop: false,
  nameKey: 'item.image.name',
  draw: () => {},
  editableTexts: () => [],
  toText: (item) => ({ key: item.id, label: '', text: '' }),
});
