import { journeyTemplate } from './journey-template.ts';

/** A right to claim or a duty to fulfil, at a counter or a screen, and the waiting in between. */
export const publicServiceJourneyTemplate = journeyTemplate({
  id: 'journey-public-service',
  nameKey: 'template.journey-public-service.name',
  descriptionKey: 'template.journey-public-service.description',
  title: { en: 'A public service', fr: 'Un service public' },
  intro: {
    en: 'Nobody chose to come. Follow somebody who has no printer, little time or another first language, and note every paper asked for twice.',
    fr: 'Personne n’a choisi d’être là. Suivez quelqu’un qui n’a pas d’imprimante, peu de temps ou une autre langue maternelle, et notez chaque papier demandé deux fois.',
  },
  stages: [
    {
      name: { en: 'Something changes', fr: 'Un changement de vie' },
      question: {
        en: 'How do they learn that there is something to do?',
        fr: 'Comment apprend-on qu’il y a une démarche à faire ?',
      },
    },
    {
      name: { en: 'Finding out', fr: 'S’informer' },
      question: { en: 'Which office, which page, which word?', fr: 'Quel guichet, quelle page, quel mot ?' },
    },
    {
      name: { en: 'Gathering papers', fr: 'Réunir les pièces' },
      question: { en: 'What do we ask for that we already hold?', fr: 'Que demande-t-on que l’on a déjà ?' },
    },
    {
      name: { en: 'Handing in', fr: 'Déposer' },
      question: {
        en: 'And those who cannot do it online?',
        fr: 'Et celles et ceux qui ne peuvent pas le faire en ligne ?',
      },
    },
    {
      name: { en: 'Waiting', fr: 'Attendre' },
      question: { en: 'What do they know meanwhile?', fr: 'Que sait-on pendant ce temps ?' },
    },
    {
      name: { en: 'The answer', fr: 'La réponse' },
      question: {
        en: 'Do they understand it at first reading?',
        fr: 'La comprend-on à la première lecture ?',
      },
    },
    {
      name: { en: 'If it goes wrong', fr: 'En cas de refus' },
      question: { en: 'Who listens, and where do they start again?', fr: 'Qui écoute, et d’où repart-on ?' },
    },
  ],
  lanes: [
    'actions',
    'touchpoints',
    'channels',
    { name: { en: 'Papers and proofs', fr: 'Pièces et justificatifs' } },
    'thoughts',
    'emotion',
    'irritants',
    'delights',
    'backstage',
    'opportunities',
  ],
  persona: { kind: 'buyer' },
});
