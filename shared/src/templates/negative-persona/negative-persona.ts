import { stepsItems, type Step } from '../steps.ts';
import type { Template, Words } from '../template.ts';

const title: Words = { en: 'Negative persona workshop', fr: 'Atelier persona négatif' };

const intro: Words = {
  en: 'Saying whom we do not want is kind to everyone: to them, to the team, to the customers who wait. We describe a way of behaving, never a group of people, and we end with what we offer instead.',
  fr: 'Dire qui l’on ne veut pas, c’est un service à rendre : à ces gens, à l’équipe, aux clients qui attendent. On décrit une façon de faire, jamais un groupe de personnes, et l’on finit par ce qu’on propose à la place.',
};

/** In the order of the workshop, three to a row. */
const steps: readonly Step[] = [
  {
    id: 'stories',
    color: 'rose',
    title: { en: '1. Stories we would rather forget', fr: '1. Ces histoires qu’on préfère oublier' },
    prompt: {
      en: 'One story per note: what they asked for, what happened, how it ended. No surnames.',
      fr: 'Une histoire par note : la demande, ce qui s’est passé, comment ça s’est fini. Pas de nom de famille.',
    },
  },
  {
    id: 'cost',
    color: 'sand',
    title: { en: '2. What it cost us', fr: '2. Ce que ça nous a coûté' },
    prompt: {
      en: 'Hours, money, sleep, a good customer who left. Put a figure wherever you can.',
      fr: 'Des heures, de l’argent, du sommeil, un bon client parti. Un chiffre partout où c’est possible.',
    },
  },
  {
    id: 'signs',
    color: 'yellow',
    title: { en: '3. How it could be seen coming', fr: '3. Ce qui aurait pu nous alerter' },
    prompt: {
      en: 'What was said or done in the first five minutes? The words, the question not asked.',
      fr: 'Qu’a-t-on dit, qu’a-t-on fait les cinq premières minutes ? Les mots, la question jamais posée.',
    },
  },
  {
    id: 'criteria',
    color: 'peach',
    title: { en: '4. What rules somebody out', fr: '4. Ce qui exclut' },
    prompt: {
      en: 'One criterion per note. Would it also rule out a customer we love? Then it weighs little.',
      fr: 'Un critère par note. Exclurait-il aussi un client qu’on adore ? Alors il pèse peu.',
    },
  },
  {
    id: 'instead',
    color: 'sky',
    title: { en: '5. What we do instead', fr: '5. Ce qu’on fait à la place' },
    prompt: {
      en: 'Decline politely, refer elsewhere, leave to self-service: who says it, and in which words?',
      fr: 'Décliner poliment, orienter ailleurs, laisser en libre-service : qui le dit, et avec quels mots ?',
    },
  },
  {
    id: 'gold',
    color: 'mint',
    title: { en: '6. Who loves us all the same', fr: '6. Qui nous aime quand même' },
    prompt: {
      en: 'Who never buys, but reads, shares, comes back? A colleague or an ambassador may be hiding there.',
      fr: 'Qui n’achète jamais, mais lit, partage, revient ? Un futur collègue ou un ambassadeur s’y cache peut-être.',
    },
  },
];

/** From bad experiences to a negative persona: six areas in the order of the workshop, and its empty card. */
export const negativePersonaTemplate: Template = {
  id: 'negative-persona',
  nameKey: 'template.negative-persona.name',
  descriptionKey: 'template.negative-persona.description',
  title,
  items: stepsItems({
    title,
    intro,
    steps,
    columns: 3,
    notes: [4, 3],
    cards: (pos) => [{ type: 'persona', id: 'persona', kind: 'negative', pos }],
  }),
};
