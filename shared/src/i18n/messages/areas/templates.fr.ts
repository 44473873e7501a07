export const templatesFr = {
  'template.blank.name': 'Tableau vierge',
  'template.blank.description': 'Un mur vide. Tout commence par une première note.',
  'template.persona-workshop.name': 'Atelier persona',
  'template.persona-workshop.description':
    'De ce que les gens ont vraiment dit à un portrait : six zones dans l’ordre de l’atelier et un persona à remplir.',
  'template.interviews.name': 'Entretiens clients',
  'template.interviews.description':
    'Un guide, une carte pour ce que la maison sait déjà, le suivi du panel, et trois cartes d’entretien avec leurs premières questions.',
  'template.interviews-to-persona.name': 'Des entretiens au persona',
  'template.interviews-to-persona.description':
    'Écouter, trier, puis dresser un portrait dont chaque ligne remonte à ce que quelqu’un a dit.',
  'template.negative-persona.name': 'Atelier persona négatif',
  'template.negative-persona.description':
    'Des mauvaises expériences au client qu’on ne veut pas : ce qu’il coûte, comment le voir venir, que lui proposer à la place.',
  'template.contrast.name': 'Persona et persona négatif',
  'template.contrast.description':
    'Le client qu’on veut et celui qu’on ne veut pas, avec entre eux la place de dissiper les zones grises.',
  'template.candidate.name': 'Candidate persona',
  'template.candidate.description':
    'La recrue idéale, à partir de ceux qui tournent déjà autour de vous : quatre zones et une fiche à remplir.',
  'template.ambassador.name': 'Ambassadeur de marque',
  'template.ambassador.description':
    'Quelqu’un qui dit du bien de vous sans rien acheter : pourquoi, où, et comment lui dire merci.',
  'template.action-plan.name': 'Plan d’actions',
  'template.action-plan.description':
    'Ce qui vous a frappés, ce qu’on pourrait faire, et qui s’en charge pour quand : des cartes à côté du persona qu’elles servent.',
  'template.quotes-wall.name': 'Mur de verbatims',
  'template.quotes-wall.description':
    'Afficher ce qui s’est dit en entretien, puis trier jusqu’à voir apparaître les thèmes.',
  'template.two-personas.name': 'Deux personas côte à côte',
  'template.two-personas.description':
    'Deux portraits et, entre eux, la place de ce qui les rapproche et de ce qui les distingue.',
  'template.demo.name': 'Tableau de démonstration',
  'template.demo.description': 'L’atelier achevé d’un petit réparateur de vélos, à visiter librement.',
};
