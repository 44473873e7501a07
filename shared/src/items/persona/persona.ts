import { countedStatements } from '../../personas/statements.ts';
import type { ItemType } from '../item-type.ts';
import { personaBase } from './base.ts';
import { drawPersona } from './draw.ts';
import { dropOnPersona, personaDropZones, personaTexts } from './editing.ts';
import type { personaFields } from './fields.ts';
import { layoutPersona } from './layout.ts';
import { personaRelations, personaText } from './outline.ts';

export const personaItem: ItemType<'persona', typeof personaFields> = {
  ...personaBase,
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
