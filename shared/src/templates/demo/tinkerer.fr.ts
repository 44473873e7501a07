import type { TurnedWords } from './words.ts';

/** Adores the videos, asks for advice every Saturday, never pays; at the bench he would be at home. */
export const tinkererFr: TurnedWords = {
  firstName: 'Corentin',
  age: '23 ans',
  family: 'Célibataire, en colocation à Belle-Beille',
  occupation: 'Intérimaire en entrepôt',
  motto: 'Montrez-moi, je le ferai moi-même.',
  negative: {
    exclusionCriteria: [
      {
        text: 'Ne paie ni le temps passé ni le conseil',
        weight: 5,
        criterion: 'budget',
        from: ['tinkerMinutes', 'benchHour', 'logFree'],
      },
      {
        text: 'Vient faire vérifier une pièce achetée ailleurs',
        weight: 4,
        criterion: 'purpose',
        from: ['tinkerPart', 'benchPart', 'logParts'],
      },
      {
        text: 'Trois passages de suite sans rien acheter',
        weight: 4,
        criterion: 'value',
        from: ['benchHour', 'logFree'],
      },
      {
        text: 'Insiste, ou se venge en ligne, quand on dit non',
        weight: 3,
        criterion: 'behaviour',
        from: ['benchStar'],
      },
      {
        text: 'Suit nos vidéos de trop loin pour venir',
        weight: 2,
        criterion: 'territory',
        from: ['videoViews'],
      },
    ],
    personTraits: [
      { text: 'Donne les prix d’Internet à voix haute, devant les autres', from: ['tinkerPart'] },
      { text: 'Pose vingt questions et note les réponses' },
      { text: 'N’a aucun respect pour l’atelier', against: ['benchTidy'] },
    ],
    valuesFit: [
      { text: 'Pour lui, le savoir est gratuit ; nous, on en vit', from: ['tinkerMinutes'] },
      {
        text: 'Répare plutôt que jeter : là-dessus, il est des nôtres',
        from: ['tinkerNeighbours', 'studentSpanner'],
      },
    ],
    abilityToPay: [
      { text: 'Quinze euros par mois pour le vélo, pièces comprises' },
      { text: 'Premier doute : « C’est l’affaire de deux minutes, non ? »', from: ['tinkerMinutes'] },
    ],
    warningSigns: [
      { text: 'Une pièce encore dans son carton', from: ['benchPart', 'logParts'] },
      { text: 'Le samedi, entre dix heures et midi, sans vélo', from: ['benchHour', 'logSaturday'] },
      { text: 'Commence par « Dans votre vidéo… »', from: ['tinkerVideos', 'studentVideos'] },
    ],
    costOfServing: [
      { text: 'Quatorze heures d’établi en septembre, quatre réparations', from: ['logFree', 'benchHour'] },
      {
        text: 'Le samedi du moyeu : une heure d’explications, une vis vendue, une dame à poussette repartie',
        from: ['benchPram', 'logSaturday'],
      },
      { text: 'Une étoile sur Internet pour un seul « non »', from: ['benchStar'] },
    ],
    treatment: [
      {
        text: 'Annoncer le prix de l’avis dès « deux minutes » : 10 €, déduits si l’on répare',
        responsible: 'Inès, à l’accueil',
      },
      { text: 'Orienter vers l’atelier associatif du mercredi soir', responsible: 'Driss' },
      {
        id: 'trial',
        text: 'Proposer une matinée d’essai à qui range l’établi sans qu’on le demande',
        responsible: 'Gaël',
      },
    ],
  },
  candidate: {
    profile: [
      { text: 'Deux ans d’intérim, un CAP commencé et laissé', from: ['tinkerBoxes'] },
      { text: 'Retape les vélos de tout l’immeuble : onze depuis mars', from: ['tinkerNeighbours'] },
    ],
    motivations: [
      {
        text: 'Apprendre auprès de quelqu’un, pas seulement sur un écran',
        from: ['tinkerShoulder', 'tinkerVideos', 'benchEar'],
      },
      { text: 'Des roulements plutôt que des cartons', from: ['tinkerBoxes'] },
    ],
    employerExpectations: [
      { text: 'Un vrai vélo entre les mains dès la première semaine' },
      { text: 'Quelqu’un qui regarde, et qui dit quand c’est bien', from: ['tinkerShoulder'] },
      { text: 'Un contrat qui dure plus d’un mois', from: ['tinkerBoxes'] },
    ],
    channels: [
      { text: 'Viendrait par une vidéo, pas par une annonce', from: ['tinkerVideos', 'videoComments'] },
      { text: 'Répond à un message de Gaël, pas à un formulaire' },
    ],
    skills: [
      { text: 'Trouve la panne à l’oreille', from: ['benchEar'] },
      { text: 'Range en travaillant', from: ['benchTidy'] },
      { text: 'Sait expliquer : les voisins reviennent', from: ['tinkerNeighbours'] },
    ],
    barriers: [
      { text: 'Croit qu’il faut un diplôme pour pousser la porte' },
      { text: 'N’ose pas demander : il a lu l’affiche et n’a rien dit' },
    ],
    quotes: [
      {
        text: 'Ce qui me manque, c’est quelqu’un par-dessus l’épaule.',
        saidBy: 'Robin, 24 ans',
        from: ['tinkerShoulder'],
      },
      {
        text: 'Le gamin, là, il range mon établi mieux que moi.',
        saidBy: 'Gaël, atelier',
        from: ['benchTidy'],
      },
    ],
    employerPromise: [
      {
        text: 'Un établi à ton nom, Gaël juste à côté, et un contrat d’apprentissage au printemps si la matinée d’essai nous plaît à tous.',
      },
    ],
  },
};
