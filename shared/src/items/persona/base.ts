import { sectionsOfKind } from '../../personas/sections.ts';
import type { ItemTypeBase } from '../item-type.ts';
import { personaFields } from './fields.ts';
import { cardStyle } from './style.ts';

/** What is known of the type without its drawing. */
export const personaBase: ItemTypeBase<'persona', typeof personaFields> = {
  type: 'persona',
  fields: personaFields,
  initialSize: [cardStyle.width, cardStyle.minHeight],
  minSize: [cardStyle.width, cardStyle.minHeight],
  resize: 'none',
  isContainer: false,
  isBackdrop: false,
  nameKey: 'item.persona.name',
  initialInput: ({ kind = 'buyer' }) => ({ sections: sectionsOfKind(kind).map((id) => ({ id })) }),
};
