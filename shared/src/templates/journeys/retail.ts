import { journeyTemplate } from './journey-template.ts';

/** From the wish to what is told to friends: a purchase in a shop, prepared on a telephone as often as not. */
export const retailJourneyTemplate = journeyTemplate({
  id: 'journey-retail',
  nameKey: 'template.journey-retail.name',
  descriptionKey: 'template.journey-retail.description',
  title: { en: 'A purchase in a shop', fr: 'Un achat en magasin' },
  intro: {
    en: 'Follow one person, on one day, for one purchase. Start with what they do, then what they think, and only then with what we could do.',
    fr: 'Suivez une personne, un jour précis, pour un achat. D’abord ce qu’elle fait, puis ce qu’elle pense ; nos idées viennent en dernier.',
  },
  stages: [
    {
      name: { en: 'The wish', fr: 'L’envie' },
      question: { en: 'What happened that very day?', fr: 'Que s’est-il passé, ce jour-là ?' },
    },
    {
      name: { en: 'Looking around', fr: 'Le repérage' },
      question: {
        en: 'Whom do they ask, and what do they compare?',
        fr: 'À qui demande-t-on, et que compare-t-on ?',
      },
    },
    {
      name: { en: 'Getting there', fr: 'La venue' },
      question: {
        en: 'What could make them turn round at the door?',
        fr: 'Qu’est-ce qui ferait rebrousser chemin ?',
      },
    },
    {
      name: { en: 'Choosing', fr: 'Le choix' },
      question: {
        en: 'Who helps, and who is in the way?',
        fr: 'Qui aide, qui gêne ?',
      },
    },
    {
      name: { en: 'Paying', fr: 'La caisse' },
      question: { en: 'What is the last thing they see of us?', fr: 'Quelle dernière image emporte-t-on ?' },
    },
    {
      name: { en: 'At home', fr: 'À la maison' },
      question: { en: 'Does it keep what was promised?', fr: 'La promesse est-elle tenue ?' },
    },
    {
      name: { en: 'Coming back', fr: 'Le retour' },
      question: {
        en: 'What do they tell, and to whom?',
        fr: 'Que raconte-t-on, et à qui ?',
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
    'moments',
    'opportunities',
  ],
  persona: { kind: 'buyer' },
});
