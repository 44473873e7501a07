import { journeyTemplate } from './journey-template.ts';

/** A sale to an organisation: several people decide, and a contact that does not fit costs a lot before one knows. */
export const b2bJourneyTemplate = journeyTemplate({
  id: 'journey-b2b',
  nameKey: 'template.journey-b2b.name',
  descriptionKey: 'template.journey-b2b.description',
  title: { en: 'A sale to an organisation', fr: 'Une vente aux entreprises' },
  intro: {
    en: 'Several people sign, one of them suffers. Say who is in the room at each stage, and in the last lane what a contact that will never fit has cost by then.',
    fr: 'Plusieurs signent, une seule subit. Dites qui est autour de la table à chaque étape et, dans le dernier couloir, ce qu’a déjà coûté un contact qui ne conviendra jamais.',
  },
  stages: [
    {
      name: { en: 'The trouble', fr: 'Le problème' },
      question: {
        en: 'Who feels it first, and who pays for it?',
        fr: 'Qui le sent d’abord, et qui le paie ?',
      },
    },
    {
      name: { en: 'The search', fr: 'La recherche' },
      question: { en: 'Who is asked, long before we are?', fr: 'À qui demande-t-on, bien avant nous ?' },
    },
    {
      name: { en: 'First meeting', fr: 'Premier rendez-vous' },
      question: {
        en: 'What do they repeat to their boss that evening?',
        fr: 'Qu’en répète-t-on le soir même au patron ?',
      },
    },
    {
      name: { en: 'The offer', fr: 'L’offre' },
      question: { en: 'Which page do they turn to first?', fr: 'Quelle page lit-on en premier ?' },
    },
    {
      name: { en: 'The decision', fr: 'La décision' },
      question: {
        en: 'Who can say no without giving a reason?',
        fr: 'Qui peut dire non sans se justifier ?',
      },
    },
    {
      name: { en: 'Starting', fr: 'La mise en route' },
      question: {
        en: 'What must work on the first Monday?',
        fr: 'Qu’est-ce qui doit marcher dès le premier lundi ?',
      },
    },
    {
      name: { en: 'Year after year', fr: 'D’année en année' },
      question: {
        en: 'What would they miss if we were gone?',
        fr: 'Qu’est-ce qui manquerait si nous n’étions plus là ?',
      },
    },
  ],
  lanes: [
    { name: { en: 'Who is in the room', fr: 'Autour de la table' } },
    'actions',
    'channels',
    'thoughts',
    'emotion',
    'expectations',
    'irritants',
    'moments',
    'backstage',
    'opportunities',
    'negative',
  ],
  persona: { kind: 'buyer', b2b: true },
});
