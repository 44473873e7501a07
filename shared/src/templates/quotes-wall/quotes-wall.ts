import type { Locale } from '../../board/schema.ts';
import type { NoteColor } from '../../draw/theme.ts';
import type { NewItem } from '../../items/index.ts';
import { area, areaMeasures, areaSize, heading, introduction, prompt, promptHeight } from '../areas.ts';
import type { Template, Words } from '../template.ts';

interface Theme {
  readonly id: string;
  readonly color: NoteColor;
  readonly title: Words;
  readonly prompt: Words;
}

const title: Words = { en: 'Quotes wall', fr: 'Mur de verbatims' };

const intro: Words = {
  en: 'Put up every quote on the left as it was said. Read them aloud, then move each to a theme. Rename the themes as soon as better words turn up.',
  fr: 'Affichez à gauche chaque phrase telle qu’elle a été dite. Lisez à voix haute, puis rangez par thème. Renommez les thèmes dès qu’un mot plus juste apparaît.',
};

const unsorted: Theme = {
  id: 'unsorted',
  color: 'yellow',
  title: { en: 'To be sorted', fr: 'À trier' },
  prompt: {
    en: 'Word for word, with the hesitations. One idea per note, and always the first name.',
    fr: 'Mot pour mot, hésitations comprises. Une idée par note, et toujours le prénom.',
  },
};

/** Three to a row. */
const themes: readonly Theme[] = [
  {
    id: 'before',
    color: 'sand',
    title: { en: 'Finding and choosing', fr: 'Chercher et choisir' },
    prompt: {
      en: 'How did they come across us? Who had a say?',
      fr: 'Comment sont-ils arrivés jusqu’à nous ? Qui a pesé dans le choix ?',
    },
  },
  {
    id: 'price',
    color: 'peach',
    title: { en: 'Price and what it is worth', fr: 'Le prix et ce qu’il vaut' },
    prompt: {
      en: 'What do they compare it with? When does it feel fair?',
      fr: 'À quoi comparent-ils ? Quand le prix leur paraît-il juste ?',
    },
  },
  {
    id: 'people',
    color: 'mint',
    title: { en: 'People and welcome', fr: 'L’accueil et les gens' },
    prompt: {
      en: 'Which face, which gesture, which word do they remember?',
      fr: 'De quel visage, de quel geste, de quelle parole se souviennent-ils ?',
    },
  },
  {
    id: 'trouble',
    color: 'rose',
    title: { en: 'When it goes wrong', fr: 'Quand ça coince' },
    prompt: {
      en: 'What happened next? What would have been enough?',
      fr: 'Que s’est-il passé ensuite ? Qu’est-ce qui aurait suffi ?',
    },
  },
  {
    id: 'wishes',
    color: 'sky',
    title: { en: 'What they wish for', fr: 'Ce qu’ils espèrent' },
    prompt: {
      en: 'Said outright, or in a joke, or in a comparison with someone else.',
      fr: 'Dit franchement, en plaisantant, ou en nous comparant à d’autres.',
    },
  },
  {
    id: 'unsaid',
    color: 'lilac',
    title: { en: 'Between the lines', fr: 'Entre les lignes' },
    prompt: {
      en: 'A silence, a laugh, a contradiction: what was not said, and how do we know?',
      fr: 'Un silence, un rire, une contradiction : qu’est-ce qui n’a pas été dit, et comment le sait-on ?',
    },
  },
];

const columns = 3;
const { gutter } = areaMeasures;
const themeSize = areaSize(3, 3, promptHeight);
const unsortedSize = [areaSize(4, 1)[0], 2 * themeSize[1] + gutter] as const;
const top = 228;

function itemsIn(locale: Locale): readonly NewItem[] {
  return [
    heading(title[locale], [0, 0], 1600),
    introduction(intro[locale], [0, 92], 2400),
    area(unsorted.id, unsorted.title[locale], unsorted.color, [0, top], unsortedSize),
    prompt(unsorted.id, unsortedSize[0], unsorted.prompt[locale]),
    ...themes.flatMap((theme, index) => [
      area(
        theme.id,
        theme.title[locale],
        theme.color,
        [
          unsortedSize[0] + gutter + (index % columns) * (themeSize[0] + gutter),
          top + Math.floor(index / columns) * (themeSize[1] + gutter),
        ],
        themeSize,
      ),
      prompt(theme.id, themeSize[0], theme.prompt[locale]),
    ]),
  ];
}

/** Areas to sort the quotes of interviews by theme. */
export const quotesWallTemplate: Template = {
  id: 'quotes-wall',
  nameKey: 'template.quotes-wall.name',
  descriptionKey: 'template.quotes-wall.description',
  title,
  items: { en: itemsIn('en'), fr: itemsIn('fr') },
};
