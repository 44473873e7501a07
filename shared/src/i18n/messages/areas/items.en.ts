export const itemsEn = {
  'item.note.name': 'Note',
  'item.text.name': 'Text',
  'item.frame.name': 'Area',
  'item.persona.name': 'Persona',
  'item.image.name': 'Image',
  'item.unknown.name': 'Unknown item',
};
