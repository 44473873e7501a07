import type { Locale } from '../../board/schema.ts';
import type { NewItem } from '../../items/index.ts';
import { areaMeasures, areaSize, promptHeight } from '../areas.ts';
import { opening, stepAreas, stepsTop, type Step } from '../steps.ts';
import type { Template, Words } from '../template.ts';

const title: Words = { en: 'Wanted and not wanted', fr: 'Ceux qu’on veut, ceux qu’on ne veut pas' };

const intro: Words = {
  en: 'On the left the customer we work for, on the right the one we do not. Whatever stays in the middle is a grey zone: turn it into a question to ask at the first contact.',
  fr: 'À gauche, la personne pour qui l’on travaille ; à droite, celle pour qui l’on ne travaille pas. Ce qui reste au milieu est une zone grise : faites-en une question à poser au premier contact.',
};

const { gutter } = areaMeasures;
const personaWidth = 720;
const notes = [4, 2] as const;
const middleWidth = areaSize(...notes, promptHeight)[0];

const middle: readonly Step[] = [
  {
    id: 'shared',
    color: 'sand',
    title: { en: 'What both of them say', fr: 'Ce que les deux pourraient dire' },
    prompt: {
      en: 'The same first sentence on the phone, the same complaint: this does not tell them apart.',
      fr: 'La même première phrase au téléphone, le même reproche : voilà ce qui ne les distingue pas.',
    },
  },
  {
    id: 'apart',
    color: 'mint',
    title: { en: 'What tells them apart', fr: 'Ce qui les distingue' },
    prompt: {
      en: 'What would only the left one do? What would only the right one never do?',
      fr: 'Que ferait seulement la personne de gauche ? Que ne ferait jamais celle de droite ?',
    },
  },
  {
    id: 'ask',
    color: 'sky',
    title: { en: 'What to ask at the first contact', fr: 'Que demander au premier contact' },
    prompt: {
      en: 'One question per grey zone, in words that a colleague would really say.',
      fr: 'Une question par zone grise, avec des mots qu’un collègue dirait vraiment.',
    },
  },
];

function itemsIn(locale: Locale): readonly NewItem[] {
  const left = personaWidth + gutter;
  return [
    ...opening(title, intro, locale),
    { type: 'persona', kind: 'buyer', pos: [0, stepsTop] },
    ...stepAreas(middle, { columns: 1, notes }, [left, stepsTop], locale),
    { type: 'persona', kind: 'negative', pos: [left + middleWidth + gutter, stepsTop] },
  ];
}

/** A buyer beside a negative persona, with areas between them so that no grey zone is left. */
export const contrastTemplate: Template = {
  id: 'contrast',
  nameKey: 'template.contrast.name',
  descriptionKey: 'template.contrast.description',
  title,
  items: { en: itemsIn('en'), fr: itemsIn('fr') },
};
