import { journeyTemplate } from './journey-template.ts';

/** A subscription taken online, the day on which one leaves it included. */
export const subscriptionJourneyTemplate = journeyTemplate({
  id: 'journey-subscription',
  nameKey: 'template.journey-subscription.name',
  descriptionKey: 'template.journey-subscription.description',
  title: { en: 'An online subscription', fr: 'Un abonnement en ligne' },
  intro: {
    en: 'From the first search to the month in which somebody thinks about leaving. Take the screens that people really saw, with the hour at which they saw them.',
    fr: 'De la première recherche au mois où l’on songe à partir. Prenez les écrans que les gens ont vraiment vus, et l’heure à laquelle ils les ont vus.',
  },
  stages: [
    {
      name: { en: 'Discovering', fr: 'Découverte' },
      question: { en: 'Which words did they type or hear?', fr: 'Quels mots a-t-on tapés, ou entendus ?' },
    },
    {
      name: { en: 'Comparing', fr: 'Comparaison' },
      question: {
        en: 'What do they look for and not find?',
        fr: 'Que cherche-t-on sans le trouver ?',
      },
    },
    {
      name: { en: 'Signing up', fr: 'Inscription' },
      question: { en: 'At which field do they stop?', fr: 'À quel champ s’arrête-t-on ?' },
    },
    {
      name: { en: 'First week', fr: 'Première semaine' },
      question: {
        en: 'When does it prove useful for the first time?',
        fr: 'Quand est-ce utile pour la première fois ?',
      },
    },
    {
      name: { en: 'Everyday use', fr: 'Au quotidien' },
      question: {
        en: 'What has become a habit, what is forgotten?',
        fr: 'Qu’est-ce qui est devenu un réflexe ? un oubli ?',
      },
    },
    {
      name: { en: 'Needing help', fr: 'Besoin d’aide' },
      question: {
        en: 'Whom do they reach, after how long?',
        fr: 'Qui répond, et au bout de combien de temps ?',
      },
    },
    {
      name: { en: 'Staying or leaving', fr: 'Rester ou partir' },
      question: {
        en: 'What tips the scales that month?',
        fr: 'Qu’est-ce qui fait pencher la balance, ce mois-là ?',
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
    'expectations',
    'moments',
    'backstage',
    'opportunities',
  ],
  persona: { kind: 'buyer' },
});
