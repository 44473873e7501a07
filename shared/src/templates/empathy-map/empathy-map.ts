import type { Locale } from '../../board/schema.ts';
import type { NewItem } from '../../items/index.ts';
import type { EmpathyLayout } from '../../lanes/lane-types.ts';
import { areaMeasures } from '../areas.ts';
import { opening, stepsTop } from '../steps.ts';
import type { Template, Words } from '../template.ts';

const personaWidth = 720;

interface EmpathyTemplate extends Pick<Template, 'id' | 'nameKey' | 'descriptionKey' | 'title'> {
  readonly intro: Words;
  readonly layout: EmpathyLayout;
}

/** A persona card, and the empathy map at whose head it stands. */
function empathyTemplate({ intro, layout, ...template }: EmpathyTemplate): Template {
  const itemsIn = (locale: Locale): readonly NewItem[] => [
    ...opening(template.title, intro, locale),
    { type: 'persona', id: 'persona', kind: 'buyer', pos: [0, stepsTop] },
    {
      type: 'empathyMap',
      layout,
      persona: 'persona',
      pos: [personaWidth + areaMeasures.gutter, stepsTop],
      size: [1600, 1200],
    },
  ];
  return { ...template, items: { en: itemsIn('en'), fr: itemsIn('fr') } };
}

/** Says, thinks, does, feels. */
export const empathyMapTemplate = empathyTemplate({
  id: 'empathy-map',
  nameKey: 'template.empathy-map.name',
  descriptionKey: 'template.empathy-map.description',
  title: { en: 'Empathy map', fr: 'Carte d’empathie' },
  intro: {
    en: 'One person, one situation. Begin with what was said and done; what is thought and felt we only infer from it.',
    fr: 'Une personne, une situation. Commencez par ce qui s’est dit et fait ; ce qui est pensé et ressenti, on ne fait que le déduire.',
  },
  layout: 'quadrants',
});

/** Seven lanes round the head of somebody who has to do something. */
export const empathyCanvasTemplate = empathyTemplate({
  id: 'empathy-canvas',
  nameKey: 'template.empathy-canvas.name',
  descriptionKey: 'template.empathy-canvas.description',
  title: { en: 'Empathy canvas', fr: 'Canevas d’empathie' },
  intro: {
    en: 'Who is it, and what do they have to do? Then go round the head, eyes, mouth, hands, ears, and finish inside: pains and gains.',
    fr: 'De qui s’agit-il, et que doit-il faire ? Faites ensuite le tour de la tête, les yeux, la bouche, les mains, les oreilles, et finissez dedans : douleurs et gains.',
  },
  layout: 'canvas',
});
