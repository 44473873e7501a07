import type { Locale, Size } from '../../board/schema.ts';
import type { NewItem } from '../../items/index.ts';
import { area, areaMeasures, prompt, promptHeight } from '../areas.ts';
import { opening, stepsTop } from '../steps.ts';
import type { Template, Words } from '../template.ts';
import { advice, cardGap, cardWidth, fullCardHeight, interviewCard } from './guide.ts';

const title: Words = { en: 'Customer interviews', fr: 'Entretiens clients' };

const intro: Words = {
  en: 'Figures tell how many; only people tell why. First gather what is known in-house, then go and listen: one card per person, opened while you talk.',
  fr: 'Les chiffres disent combien ; seuls les gens disent pourquoi. Rassemblez d’abord ce que la maison sait déjà, puis allez écouter : une carte par personne, ouverte pendant qu’on parle.',
};

const guideTitle: Words = { en: 'Interview guide', fr: 'Guide d’entretien' };

const areas: Readonly<Record<'known' | 'talks', { readonly title: Words; readonly prompt: Words }>> = {
  known: {
    title: { en: '1. What we know, and whom to hear', fr: '1. Ce qu’on sait, et qui écouter' },
    prompt: {
      en: 'One card per source. The panel tracker counts the interviews as you hold them, and says when to stop.',
      fr: 'Une carte par source. Le suivi du panel compte les entretiens à mesure, et dit quand s’arrêter.',
    },
  },
  talks: {
    title: { en: '2. Interviews', fr: '2. Entretiens' },
    prompt: {
      en: 'Copy a card for each person. Alt + V begins a new verbatim while you listen, Alt + 1 to 6 tags it. Ask colleagues too: they hear what is never written down.',
      fr: 'Dupliquez une carte par personne. Alt + V commence un verbatim pendant que vous écoutez ; Alt + 1 à 6 l’étiquette. Interrogez aussi les collègues : ils entendent ce qui ne s’écrit jamais.',
    },
  },
};

const { padding, titleZone, gutter } = areaMeasures;
const cardsTop = titleZone + promptHeight;
const height = cardsTop + fullCardHeight + padding;
/** Below a card of the inventory that is filled in. */
const trackerTop = cardsTop + 720;
const guideSize: Size = [720, height];
const adviceTop = 104;
const adviceStep = 380;

/** As wide as the tracker. */
const knownSize: Size = [720 + 2 * padding, height];

function sizeFor(cards: number): Size {
  return [cards * cardWidth + (cards - 1) * cardGap + 2 * padding, height];
}

function guideItems(locale: Locale): readonly NewItem[] {
  const width = guideSize[0] - 2 * padding;
  return advice.flatMap((part, index): readonly NewItem[] => {
    const y = adviceTop + index * adviceStep;
    return [
      {
        type: 'text',
        parent: 'guide',
        text: part.title[locale],
        fontSize: 31,
        bold: true,
        pos: [padding, y],
        size: [width, 41],
      },
      {
        type: 'text',
        parent: 'guide',
        text: part.text[locale],
        fontSize: 25,
        pos: [padding, y + 52],
        size: [width, 260],
      },
    ];
  });
}

function itemsIn(locale: Locale): readonly NewItem[] {
  const knownX = guideSize[0] + gutter;
  const talksX = knownX + knownSize[0] + gutter;
  const cardX = (index: number): number => padding + index * (cardWidth + cardGap);
  const named = (id: keyof typeof areas, size: Size) => prompt(id, size[0], areas[id].prompt[locale]);
  return [
    ...opening(title, intro, locale),
    area('guide', guideTitle[locale], 'yellow', [0, stepsTop], guideSize),
    ...guideItems(locale),
    area('known', areas.known.title[locale], 'sand', [knownX, stepsTop], knownSize),
    named('known', knownSize),
    { type: 'inventory', parent: 'known', pos: [cardX(0), cardsTop] },
    { type: 'panelTracker', parent: 'known', pos: [cardX(0), trackerTop] },
    area('talks', areas.talks.title[locale], 'sky', [talksX, stepsTop], sizeFor(3)),
    named('talks', sizeFor(3)),
    interviewCard('talks', 'customer', [cardX(0), cardsTop], locale),
    interviewCard('talks', 'customer', [cardX(1), cardsTop], locale),
    interviewCard('talks', 'staff', [cardX(2), cardsTop], locale),
  ];
}

/** A guide, a card for what is known in-house, the tracker of the panel, and three interviews with their opening questions. */
export const interviewsTemplate: Template = {
  id: 'interviews',
  nameKey: 'template.interviews.name',
  descriptionKey: 'template.interviews.description',
  title,
  items: { en: itemsIn('en'), fr: itemsIn('fr') },
};
