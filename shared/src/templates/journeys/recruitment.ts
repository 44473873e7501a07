import { journeyTemplate } from './journey-template.ts';

/** From the advert that somebody nearly overlooked to the end of the probation. */
export const recruitmentJourneyTemplate = journeyTemplate({
  id: 'journey-recruitment',
  nameKey: 'template.journey-recruitment.name',
  descriptionKey: 'template.journey-recruitment.description',
  title: { en: 'Being recruited', fr: 'Un recrutement, vu du candidat' },
  intro: {
    en: 'The same weeks, seen from the other side of the table. Ask those who joined last year, and if you dare those who said no.',
    fr: 'Les mêmes semaines, vues de l’autre côté de la table. Demandez à celles et ceux qui sont arrivés l’an dernier et, si vous osez, à ceux qui ont dit non.',
  },
  stages: [
    {
      name: { en: 'Not looking yet', fr: 'En veille' },
      question: { en: 'What would make them look up?', fr: 'Qu’est-ce qui ferait lever la tête ?' },
    },
    {
      name: { en: 'The advert', fr: 'L’annonce' },
      question: { en: 'Which line makes them close the page?', fr: 'Quelle ligne fait fermer la page ?' },
    },
    {
      name: { en: 'Applying', fr: 'La candidature' },
      question: {
        en: 'Can it be done in ten minutes on a phone?',
        fr: 'Dix minutes et un téléphone suffisent-ils ?',
      },
    },
    {
      name: { en: 'Silence', fr: 'Le silence' },
      question: { en: 'How many days without a word?', fr: 'Combien de jours sans un mot ?' },
    },
    {
      name: { en: 'Interviews', fr: 'Les entretiens' },
      question: { en: 'What did they learn about us?', fr: 'Qu’y a-t-on appris de nous ?' },
    },
    {
      name: { en: 'The answer', fr: 'La réponse' },
      question: {
        en: 'Would they recommend us even after a no?',
        fr: 'Nous recommanderait-on, même après un non ?',
      },
    },
    {
      name: { en: 'First months', fr: 'Les premiers mois' },
      question: {
        en: 'Who waits for them on the first morning?',
        fr: 'Qui attend la recrue, le premier matin ?',
      },
    },
  ],
  lanes: [
    'actions',
    'touchpoints',
    'channels',
    'thoughts',
    'emotion',
    'irritants',
    'delights',
    'expectations',
    'backstage',
    'opportunities',
  ],
  persona: { kind: 'candidate' },
});
