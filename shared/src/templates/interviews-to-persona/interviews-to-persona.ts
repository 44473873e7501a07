import type { Locale, Size } from '../../board/schema.ts';
import type { NewItem } from '../../items/index.ts';
import { area, areaMeasures, areaSize, prompt, promptHeight } from '../areas.ts';
import { cardGap, cardWidth, fullCardHeight, interviewCard } from '../interviews/guide.ts';
import { opening, stepAreas, stepsTop, type Step } from '../steps.ts';
import type { Template, Words } from '../template.ts';

const title: Words = { en: 'From interviews to persona', fr: 'Des entretiens au persona' };

const intro: Words = {
  en: 'Three interviews, then one portrait in which every line can be traced back to what somebody said. What nobody said stays an open ring: an assumption.',
  fr: 'Trois entretiens, puis un portrait dont chaque ligne remonte à ce que quelqu’un a dit. Ce que personne n’a dit garde un rond vide : une supposition.',
};

const talks = {
  title: { en: '1. Listen', fr: '1. Écouter' },
  prompt: {
    en: 'One card per person. Exact words under Verbatims, what you think of them under Our interpretation.',
    fr: 'Une carte par personne. Les mots exacts sous Verbatims, ce que vous en pensez sous Notre interprétation.',
  },
} as const satisfies Readonly<Record<'title' | 'prompt', Words>>;

const themes: readonly Step[] = [
  {
    id: 'theme-1',
    color: 'yellow',
    title: { en: '2. Sort: what comes back', fr: '2. Trier : ce qui revient' },
    prompt: {
      en: 'Heard from two people or more, be it in other words. Give the theme a name from their mouths.',
      fr: 'Entendu chez deux personnes ou plus, même avec d’autres mots. Nommez le thème avec leurs mots à eux.',
    },
  },
  {
    id: 'theme-2',
    color: 'lilac',
    title: { en: '3. What sets them apart', fr: '3. Ce qui les sépare' },
    prompt: {
      en: 'Where do they contradict one another? Two personas may be hiding there.',
      fr: 'Où se contredisent-ils ? Deux personas s’y cachent peut-être.',
    },
  },
  {
    id: 'link',
    color: 'mint',
    title: { en: '4. Put it on the card', fr: '4. Porter sur la fiche' },
    prompt: {
      en: 'Drag a verbatim by its quotation mark, or a note, onto a section: the statement keeps its source.',
      fr: 'Glissez un verbatim par son guillemet, ou une note, sur une rubrique : l’affirmation garde sa source.',
    },
  },
  {
    id: 'open',
    color: 'sand',
    title: { en: '5. What we only suppose', fr: '5. Ce qu’on ne fait que supposer' },
    prompt: {
      en: 'Look for the open rings on the card. Who could confirm or deny each of them?',
      fr: 'Cherchez les ronds vides sur la fiche. Qui pourrait confirmer chacun d’eux, ou le démentir ?',
    },
  },
];

const { padding, titleZone, gutter } = areaMeasures;
const cardsTop = titleZone + promptHeight;
const talksSize: Size = [3 * cardWidth + 2 * cardGap + 2 * padding, cardsTop + fullCardHeight + padding];
const notes = [3, 3] as const;
const themeWidth = areaSize(...notes)[0];

function itemsIn(locale: Locale): readonly NewItem[] {
  const themesX = talksSize[0] + gutter;
  const personaX = themesX + 2 * (themeWidth + gutter);
  const cardX = (index: number): number => padding + index * (cardWidth + cardGap);
  return [
    ...opening(title, intro, locale),
    area('talks', talks.title[locale], 'sky', [0, stepsTop], talksSize),
    prompt('talks', talksSize[0], talks.prompt[locale]),
    interviewCard('talks', 'customer', [cardX(0), cardsTop], locale),
    interviewCard('talks', 'customer', [cardX(1), cardsTop], locale),
    interviewCard('talks', 'staff', [cardX(2), cardsTop], locale),
    ...stepAreas(themes, { columns: 2, notes }, [themesX, stepsTop], locale),
    { type: 'persona', id: 'persona', kind: 'buyer', pos: [personaX, stepsTop] },
  ];
}

/** Three interviews, areas to sort what was heard, and the card that it leads to. */
export const interviewsToPersonaTemplate: Template = {
  id: 'interviews-to-persona',
  nameKey: 'template.interviews-to-persona.name',
  descriptionKey: 'template.interviews-to-persona.description',
  title,
  items: { en: itemsIn('en'), fr: itemsIn('fr') },
};
