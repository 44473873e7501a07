import { journeyTemplate } from './journey-template.ts';

/** From the first sign to life afterwards, with those who are close. */
export const patientJourneyTemplate = journeyTemplate({
  id: 'journey-patient',
  nameKey: 'template.journey-patient.name',
  descriptionKey: 'template.journey-patient.description',
  title: { en: 'A patient’s path', fr: 'Un parcours de patient' },
  intro: {
    en: 'What is felt counts as much as what is done. Keep a lane for those who are close, and invent nobody’s illness: start from what was said in interviews.',
    fr: 'Ce qui est ressenti compte autant que ce qui est fait. Gardez un couloir aux proches, et n’inventez la maladie de personne : partez de ce qui s’est dit en entretien.',
  },
  stages: [
    {
      name: { en: 'First signs', fr: 'Premiers signes' },
      question: {
        en: 'How long before they speak of it, and to whom?',
        fr: 'Combien de temps avant d’en parler, et à qui ?',
      },
    },
    {
      name: { en: 'Getting an appointment', fr: 'Le rendez-vous' },
      question: { en: 'How many calls, how many weeks?', fr: 'Combien d’appels, combien de semaines ?' },
    },
    {
      name: { en: 'Consultation', fr: 'La consultation' },
      question: { en: 'Which question goes unasked?', fr: 'Quelle question n’ose-t-on pas poser ?' },
    },
    {
      name: { en: 'Tests and waiting', fr: 'Examens et attente' },
      question: { en: 'Who calls with the result, and when?', fr: 'Qui annonce le résultat, et quand ?' },
    },
    {
      name: { en: 'Care', fr: 'Les soins' },
      question: { en: 'Who explains what happens tomorrow?', fr: 'Qui explique ce qui se passe demain ?' },
    },
    {
      name: { en: 'Going home', fr: 'Le retour chez soi' },
      question: { en: 'What is missing on the first evening?', fr: 'Que manque-t-il, le premier soir ?' },
    },
    {
      name: { en: 'Life afterwards', fr: 'La vie d’après' },
      question: { en: 'Who still asks how they are?', fr: 'Qui prend encore des nouvelles ?' },
    },
  ],
  lanes: [
    'actions',
    { name: { en: 'Those who are close', fr: 'Les proches' } },
    'touchpoints',
    'channels',
    'thoughts',
    'emotion',
    'irritants',
    'delights',
    'backstage',
    'opportunities',
  ],
  persona: { kind: 'buyer' },
});
