import { defineItemType } from '../item-type.ts';
import { personaFields } from './fields.ts';

export const personaItem = defineItemType({
  type: 'persona',
  fields: personaFields,
  initialSize: [720, 960],
  minSize: [720, 400],
  resize: 'none',
  isContainer: false,
  isBackdrop: false,
  nameKey: 'item.persona.name',
  draw: () => {},
  editableTexts: () => [],
  toText: (item) => ({ key: item.id, label: '', text: '' }),
});
