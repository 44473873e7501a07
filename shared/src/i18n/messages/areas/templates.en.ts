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
  'template.empathy-map.name': 'Empathy map',
  'template.empathy-map.description':
    'Says, thinks, does, feels: four quadrants round one person, with their card at the head.',
  'template.empathy-canvas.name': 'Empathy canvas',
  'template.empathy-canvas.description':
    'Who, what they have to do, what they see, say, do and hear, their pains and gains: for a team that wants to go further.',
  'template.journey-retail.name': 'Journey: a purchase in a shop',
  'template.journey-retail.description':
    'Seven stages from the wish to what is told to friends, with a question for each of them.',
  'template.journey-subscription.name': 'Journey: an online subscription',
  'template.journey-subscription.description':
    'From the first search to the month in which somebody thinks about leaving.',
  'template.journey-b2b.name': 'Journey: a sale to an organisation',
  'template.journey-b2b.description':
    'Who is in the room at each stage, and what a contact that will never fit has cost by then.',
  'template.journey-public-service.name': 'Journey: a public service',
  'template.journey-public-service.description':
    'From the change in life to the answer, with papers, waiting and what happens after a no.',
  'template.journey-patient.name': 'Journey: a patient’s path',
  'template.journey-patient.description':
    'From the first signs to life afterwards, with a lane for those who are close.',
  'template.journey-recruitment.name': 'Journey: being recruited',
  'template.journey-recruitment.description':
    'The weeks between advert and first months, seen from the candidate’s side.',
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
