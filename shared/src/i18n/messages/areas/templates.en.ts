export const templatesEn = {
  'template.blank.name': 'Blank board',
  'template.blank.description': 'An empty wall. Start with a first note.',
  'template.persona-workshop.name': 'Persona workshop',
  'template.persona-workshop.description':
    'From what people really said to one portrait: six areas in the order of the workshop and a persona to fill in.',
  'template.interviews.name': 'Customer interviews',
  'template.interviews.description':
    'A guide, a card for what is known in-house, a tracker of the panel, and three interview cards with their opening questions.',
  'template.interviews-to-persona.name': 'From interviews to persona',
  'template.interviews-to-persona.description':
    'Listen, sort, and draw a portrait in which every line can be traced back to what somebody said.',
  'template.negative-persona.name': 'Negative persona workshop',
  'template.negative-persona.description':
    'From bad experiences to the customer one does not want: what it costs, how to see it coming, what to offer instead.',
  'template.contrast.name': 'Buyer beside negative',
  'template.contrast.description':
    'The customer one wants and the one one does not, with room between them to clear up the grey zones.',
  'template.candidate.name': 'Candidate persona',
  'template.candidate.description':
    'The ideal recruit, starting from people who already hang around: four areas and a card to fill in.',
  'template.ambassador.name': 'Brand ambassador',
  'template.ambassador.description':
    'Somebody who speaks well of you without buying: why, where, and how to say thank you.',
  'template.action-plan.name': 'Action plan',
  'template.action-plan.description':
    'What struck you, what you could do, and who does it by when: cards beside the persona that they are for.',
  'template.quotes-wall.name': 'Quotes wall',
  'template.quotes-wall.description':
    'Put up what was said in interviews, then sort it until the themes show.',
  'template.two-personas.name': 'Two personas side by side',
  'template.two-personas.description':
    'Two portraits, with room between them for what they share and what tells them apart.',
  'template.demo.name': 'Demo board',
  'template.demo.description': 'A finished workshop of a small bike repair shop, to look around in.',
};
