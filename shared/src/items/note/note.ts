import { defineItemType } from '../item-type.ts';
import { noteFields } from './fields.ts';

export const noteItem = defineItemType({
  type: 'note',
  fields: noteFields,
  initialSize: [200, 200],
  minSize: [80, 80],
  resize: 'free',
  isContainer: false,
  isBackdrop: false,
  nameKey: 'item.note.name',
  draw: () => {},
  editableTexts: () => [],
  toText: (item) => ({ key: item.id, label: '', text: '' }),
});
