import type { Locale, Point, Size } from '../../board/schema.ts';
import type { NoteColor } from '../../draw/theme.ts';
import type { NewItem } from '../../items/index.ts';
import { area, areaMeasures, areaSize, heading, introduction, prompt, promptHeight } from '../areas.ts';
import type { Template, Words } from '../template.ts';

const title: Words = { en: 'Two personas', fr: 'Deux personas' };

const intro: Words = {
  en: 'Fill in both portraits, then talk about the middle. If it fills up faster than the sides, they may be one and the same person.',
  fr: 'Remplissez les deux portraits, puis parlez du milieu. S’il se remplit plus vite que les côtés, il s’agit peut-être d’une seule et même personne.',
};

const { gutter } = areaMeasures;
const personaWidth = 720;
const top = 228;
const left = personaWidth + gutter;
const half = areaSize(3, 2, promptHeight);
const whole: Size = [2 * half[0] + gutter, half[1]];
const row = (index: number): number => top + index * (half[1] + gutter);

interface Middle {
  readonly id: string;
  readonly color: NoteColor;
  readonly pos: Point;
  readonly size: Size;
  readonly title: Words;
  readonly prompt: Words;
}

const middle: readonly Middle[] = [
  {
    id: 'shared',
    color: 'mint',
    pos: [left, row(0)],
    size: whole,
    title: { en: 'What they share', fr: 'Ce qui les rapproche' },
    prompt: {
      en: 'What would we do in the same way for both?',
      fr: 'Que ferait-on de la même façon pour l’une comme pour l’autre ?',
    },
  },
  {
    id: 'first',
    color: 'sky',
    pos: [left, row(1)],
    size: half,
    title: { en: 'Only the left one', fr: 'Seulement à gauche' },
    prompt: {
      en: 'What would make the left one smile and leave the right one cold?',
      fr: 'Qu’est-ce qui plairait à gauche et laisserait de marbre à droite ?',
    },
  },
  {
    id: 'second',
    color: 'peach',
    pos: [left + half[0] + gutter, row(1)],
    size: half,
    title: { en: 'Only the right one', fr: 'Seulement à droite' },
    prompt: {
      en: 'And what would make the right one smile and leave the left one cold?',
      fr: 'Et qu’est-ce qui plairait à droite et laisserait de marbre à gauche ?',
    },
  },
  {
    id: 'choice',
    color: 'lilac',
    pos: [left, row(2)],
    size: whole,
    title: { en: 'When both cannot be served at once', fr: 'Quand on ne peut pas servir les deux' },
    prompt: {
      en: 'Opening hours, prices, words, channels: where do we have to choose, and for whom?',
      fr: 'Horaires, tarifs, mots, canaux : où faut-il choisir, et pour qui ?',
    },
  },
];

function itemsIn(locale: Locale): readonly NewItem[] {
  return [
    heading(title[locale], [0, 0], 1600),
    introduction(intro[locale], [0, 92], 2400),
    { type: 'persona', kind: 'buyer', pos: [0, top] },
    ...middle.flatMap((part) => [
      area(part.id, part.title[locale], part.color, part.pos, part.size),
      prompt(part.id, part.size[0], part.prompt[locale]),
    ]),
    { type: 'persona', kind: 'buyer', pos: [left + whole[0] + gutter, top] },
  ];
}

/** Two empty buyer personas, with areas between them for what they share and what tells them apart. */
export const twoPersonasTemplate: Template = {
  id: 'two-personas',
  nameKey: 'template.two-personas.name',
  descriptionKey: 'template.two-personas.description',
  title,
  items: { en: itemsIn('en'), fr: itemsIn('fr') },
};
