export const itemsFr = {
  'item.note.name': 'Note',
  'item.text.name': 'Texte',
  'item.frame.name': 'Zone',
  'item.persona.name': 'Persona',
  'item.image.name': 'Image',
  'item.unknown.name': 'Élément inconnu',
};
