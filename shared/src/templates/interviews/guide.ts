import type { Locale, Point } from '../../board/schema.ts';
import type { NewItem } from '../../items/index.ts';
import type { InterviewSetting } from '../../items/interview/fields.ts';
import type { Words } from '../template.ts';

/** Width of interview and inventory cards, and room for one that is filled in. */
export const cardWidth = 560;
export const fullCardHeight = 1500;
export const cardGap = 40;

/** Open questions about what has really happened; those of a colleague ask for what they see and hear. */
const questions: Readonly<Record<Exclude<InterviewSetting, 'rolePlay'>, readonly Words[]>> = {
  customer: [
    {
      en: 'Tell me about the last time you needed us, or somebody like us.',
      fr: 'Racontez-moi la dernière fois que vous avez eu besoin de nous, ou de quelqu’un comme nous.',
    },
    {
      en: 'What did you do just before? And right after?',
      fr: 'Qu’avez-vous fait juste avant ? Et juste après ?',
    },
    { en: 'What made you hesitate?', fr: 'Qu’est-ce qui vous a fait hésiter ?' },
    { en: 'Whom did you tell about it, and how?', fr: 'À qui en avez-vous parlé, et comment ?' },
    {
      en: 'What have I not asked that I should have?',
      fr: 'Quelle question aurais-je dû vous poser ?',
    },
  ],
  staff: [
    {
      en: 'What do people complain about to you, in which words?',
      fr: 'De quoi se plaint-on auprès de vous, et avec quels mots ?',
    },
    {
      en: 'What makes them come back, as far as you can see?',
      fr: 'Qu’est-ce qui les fait revenir, d’après ce que vous voyez ?',
    },
    {
      en: 'Tell me about somebody you could not help.',
      fr: 'Racontez-moi quelqu’un que vous n’avez pas pu aider.',
    },
    {
      en: 'What would you like to ask them yourself?',
      fr: 'Et vous, qu’aimeriez-vous leur demander ?',
    },
  ],
};

/** An interview card with its opening questions; nobody has answered yet. */
export function interviewCard(
  parent: string,
  setting: keyof typeof questions,
  pos: Point,
  locale: Locale,
): NewItem {
  return {
    type: 'interview',
    parent,
    setting,
    pos,
    answers: questions[setting].map((question) => ({ question: question[locale] })),
  };
}

interface Advice {
  readonly title: Words;
  readonly text: Words;
}

/** How to hold an interview, in the order of the day. */
export const advice: readonly Advice[] = [
  {
    title: { en: 'Whom to meet', fr: 'Qui rencontrer' },
    text: {
      en: 'About fifteen people, as different from one another as you can find: happy and cross, new and faithful, those who left, those who never came. One at a time, where they live, work or buy.',
      fr: 'Une quinzaine de personnes, aussi différentes que possible : contentes et fâchées, nouvelles et fidèles, celles qui sont parties, celles qui ne sont jamais venues. Une à la fois, là où elle vit, travaille ou achète.',
    },
  },
  {
    title: { en: 'Before', fr: 'Avant' },
    text: {
      en: 'Say why you came, what you will write down and who will read it. Ask for consent, and tick it on the card. A first name or a code is enough.',
      fr: 'Dites pourquoi vous venez, ce que vous noterez et qui le lira. Demandez l’accord, et notez-le sur la carte. Un prénom ou un code suffit.',
    },
  },
  {
    title: { en: 'While listening', fr: 'Pendant' },
    text: {
      en: 'Start from one particular time, not from opinions. After an answer count to five. Say it back in your own words and ask whether that is it. Write the exact words, and apart from them what you see: a sigh, a laugh, a silence.',
      fr: 'Partez d’une fois précise, pas d’un avis. Après une réponse, comptez jusqu’à cinq. Redites avec vos mots, et demandez si c’est bien cela. Notez les mots exacts et, à part, ce que vous voyez : un soupir, un rire, un silence.',
    },
  },
  {
    title: { en: 'Within the hour', fr: 'Dans l’heure qui suit' },
    text: {
      en: 'Tag the verbatims. Put what you think of it under “Our interpretation”, where it cannot pass for evidence. Then: what did this talk teach us that the ones before had not?',
      fr: 'Étiquetez les verbatims. Rangez ce que vous en pensez sous « Notre interprétation », où cela ne passera pas pour une preuve. Puis : qu’a-t-on appris que les précédents n’avaient pas dit ?',
    },
  },
];
