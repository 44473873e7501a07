export const templatesFr = {
  'template.blank.name': 'Tableau vierge',
  'template.blank.description': 'Un mur vide. Tout commence par une première note.',
  'template.persona-workshop.name': 'Atelier persona',
  'template.persona-workshop.description':
    'De ce que les gens ont vraiment dit à un portrait : six zones dans l’ordre de l’atelier et un persona à remplir.',
  'template.quotes-wall.name': 'Mur de verbatims',
  'template.quotes-wall.description':
    'Afficher ce qui s’est dit en entretien, puis trier jusqu’à voir apparaître les thèmes.',
  'template.two-personas.name': 'Deux personas côte à côte',
  'template.two-personas.description':
    'Deux portraits et, entre eux, la place de ce qui les rapproche et de ce qui les distingue.',
  'template.demo.name': 'Tableau de démonstration',
  'template.demo.description': 'L’atelier achevé d’un petit réparateur de vélos, à visiter librement.',
};
