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
  'template.empathy-map.name': 'Carte d’empathie',
  'template.empathy-map.description':
    'Dit, pense, fait, ressent : quatre cases autour d’une personne, sa fiche en tête.',
  'template.empathy-canvas.name': 'Canevas d’empathie',
  'template.empathy-canvas.description':
    'Qui, ce qu’il doit faire, ce qu’il voit, dit, fait, entend, ses douleurs et ses gains : pour aller plus loin.',
  'template.journey-retail.name': 'Parcours : un achat en magasin',
  'template.journey-retail.description':
    'Sept étapes, de l’envie à ce qu’on en raconte, avec une question pour chacune.',
  'template.journey-subscription.name': 'Parcours : un abonnement en ligne',
  'template.journey-subscription.description': 'De la première recherche au mois où l’on songe à partir.',
  'template.journey-b2b.name': 'Parcours : une vente aux entreprises',
  'template.journey-b2b.description':
    'Qui est autour de la table à chaque étape, et ce qu’a déjà coûté un contact qui ne conviendra jamais.',
  'template.journey-public-service.name': 'Parcours : un service public',
  'template.journey-public-service.description':
    'Du changement de vie à la réponse, avec les pièces, l’attente et ce qui suit un refus.',
  'template.journey-patient.name': 'Parcours : un patient',
  'template.journey-patient.description':
    'Des premiers signes à la vie d’après, avec un couloir pour les proches.',
  'template.journey-recruitment.name': 'Parcours : un recrutement',
  'template.journey-recruitment.description': 'De l’annonce aux premiers mois, vus du côté du candidat.',
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
