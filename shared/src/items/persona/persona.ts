import { sectionsOfKind } from '../../personas/sections.ts';
import { countedStatements } from '../../personas/statements.ts';
import type { ItemType } from '../item-type.ts';
import { drawPersona } from './draw.ts';
import { dropOnPersona, personaDropZones, personaTexts } from './editing.ts';
import { personaFields } from './fields.ts';
import { layoutPersona } from './layout.ts';
import { personaRelations, personaText } from './outline.ts';
import { cardStyle } from './style.ts';

export const personaItem: ItemType<'persona', typeof personaFields> = {
  type: 'persona',
  fields: personaFields,
  initialSize: [cardStyle.width, cardStyle.minHeight],
  minSize: [cardStyle.width, cardStyle.minHeight],
  resize: 'none',
  isContainer: false,
  isBackdrop: false,
  nameKey: 'item.persona.name',
  initialInput: ({ kind = 'buyer' }) => ({ sections: sectionsOfKind(kind).map((id) => ({ id })) }),
  measure: (item, context) => {
    const { width, height } = layoutPersona(item, context);
    return [width, height];
  },
  draw: drawPersona,
  editableTexts: personaTexts,
  dropZones: (item, dropped, context) => personaDropZones(item, dropped, context),
  drop: (doc, itemId, zoneId, dropped) => {
    dropOnPersona(doc, itemId, zoneId, dropped);
  },
  toText: personaText,
  relations: personaRelations,
  voteParts: (item) => countedStatements(item).map(({ id, text }) => ({ key: id, label: text })),
  votePartBox: (item, key, context) =>
    personaTexts(item, context).find(({ entryOf }) => entryOf?.entryId === key)?.box ?? null,
  files: (item) => (item.photo ? [item.photo.file.hash] : []),
};
