import type { Locale, Point, Size } from '../../board/schema.ts';
import type { NewItem } from '../../items/index.ts';
import { area, areaMeasures, areaSize, prompt, promptHeight } from '../areas.ts';
import { opening, stepAreas, stepsTop, type Step } from '../steps.ts';
import type { Template, Words } from '../template.ts';

const title: Words = { en: 'Action plan', fr: 'Plan d’actions' };

const intro: Words = {
  en: 'A persona that changes nothing was a nice afternoon. Choose what you will do differently for this person, who does it, and by when.',
  fr: 'Un persona qui ne change rien, c’était un bel après-midi. Choisissez ce que vous ferez autrement pour cette personne, qui s’en charge, et pour quand.',
};

const steps: readonly Step[] = [
  {
    id: 'learnt',
    color: 'yellow',
    title: { en: '1. What struck us', fr: '1. Ce qui nous a frappés' },
    prompt: {
      en: 'Which irritant, which expectation can we no longer pretend not to know?',
      fr: 'Quel irritant, quelle attente ne peut-on plus faire semblant d’ignorer ?',
    },
  },
  {
    id: 'ideas',
    color: 'peach',
    title: { en: '2. What we could do', fr: '2. Ce qu’on pourrait faire' },
    prompt: {
      en: 'One idea per note, the small ones too. At which moment would the person notice?',
      fr: 'Une idée par note, les petites aussi. À quel moment la personne s’en apercevrait-elle ?',
    },
  },
];

const plan = {
  title: { en: '3. What we will do', fr: '3. Ce qu’on va faire' },
  prompt: {
    en: 'Turn a note into an action from its menu, or fill in a card: for whom, when, who, until when. Then compare impact and effort.',
    fr: 'Faites d’une note une action depuis son menu, ou remplissez une carte : pour qui, quand, par qui, jusqu’à quand. Puis comparez impact et effort.',
  },
} as const satisfies Readonly<Record<'title' | 'prompt', Words>>;

const { padding, titleZone, gutter, gap } = areaMeasures;
const notes = [4, 3] as const;
const actionSize: Size = [400, 740];
const columns = 4;
const rows = 2;
const cardsTop = titleZone + promptHeight;
const planX = areaSize(...notes)[0] + gutter;
/** Size of the area with the eight cards. */
export const planSize: Size = [
  columns * actionSize[0] + (columns - 1) * gap + 2 * padding,
  2 * areaSize(...notes, promptHeight)[1] + gutter,
];

/** An area, `plan`, with eight empty action cards. */
export function planArea(name: string, pos: Point, locale: Locale): readonly NewItem[] {
  return [
    area('plan', name, 'lilac', pos, planSize),
    prompt('plan', planSize[0], plan.prompt[locale]),
    ...Array.from({ length: columns * rows }, (_, index): NewItem => ({
      type: 'action',
      parent: 'plan',
      pos: [
        padding + (index % columns) * (actionSize[0] + gap),
        cardsTop + Math.floor(index / columns) * (actionSize[1] + gap),
      ],
    })),
  ];
}

function itemsIn(locale: Locale): readonly NewItem[] {
  return [
    ...opening(title, intro, locale),
    ...stepAreas(steps, { columns: 1, notes }, [0, stepsTop], locale),
    ...planArea(plan.title[locale], [planX, stepsTop], locale),
    { type: 'persona', kind: 'buyer', pos: [planX + planSize[0] + gutter, stepsTop] },
  ];
}

/** What struck, what could be done, and eight empty action cards beside the persona that they are for. */
export const actionPlanTemplate: Template = {
  id: 'action-plan',
  nameKey: 'template.action-plan.name',
  descriptionKey: 'template.action-plan.description',
  title,
  items: { en: itemsIn('en'), fr: itemsIn('fr') },
};
