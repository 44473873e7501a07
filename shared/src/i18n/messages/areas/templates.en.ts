export const templatesEn = {
  'template.blank.name': 'Blank board',
  'template.blank.description': 'An empty wall. Start with a first note.',
  'template.persona-workshop.name': 'Persona workshop',
  'template.persona-workshop.description':
    'From what people really said to one portrait: six areas in the order of the workshop and a persona to fill in.',
  'template.quotes-wall.name': 'Quotes wall',
  'template.quotes-wall.description':
    'Put up what was said in interviews, then sort it until the themes show.',
  'template.two-personas.name': 'Two personas side by side',
  'template.two-personas.description':
    'Two portraits, with room between them for what they share and what tells them apart.',
  'template.demo.name': 'Demo board',
  'template.demo.description': 'A finished workshop of a small bike repair shop, to look around in.',
};
