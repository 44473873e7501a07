import { stepsItems, type Step } from '../steps.ts';
import type { Template, Words } from '../template.ts';

const title: Words = { en: 'Persona workshop', fr: 'Atelier persona' };

const intro: Words = {
  en: 'First everyone writes, one thought per note. Then we sort, and only then we draw the portrait: what is on the card comes from the wall.',
  fr: 'D’abord chacun écrit, une idée par note. Ensuite on trie, et seulement après on dresse le portrait : ce qui figure sur la fiche vient du mur.',
};

/** In the order of the workshop, three to a row. */
const steps: readonly Step[] = [
  {
    id: 'who',
    color: 'sand',
    title: { en: '1. Who are we talking about?', fr: '1. De qui parle-t-on ?' },
    prompt: {
      en: 'Picture one person you have met: age, home, work, what a Tuesday looks like.',
      fr: 'Pensez à une personne que vous avez rencontrée : son âge, son toit, son travail, un mardi ordinaire.',
    },
  },
  {
    id: 'heard',
    color: 'yellow',
    title: { en: '2. What we really heard', fr: '2. Ce qu’on a vraiment entendu' },
    prompt: {
      en: 'Their words, not ours. One sentence per note, and who said it.',
      fr: 'Leurs mots, pas les nôtres. Une phrase par note, et le prénom de qui l’a dite.',
    },
  },
  {
    id: 'irritants',
    color: 'rose',
    title: { en: '3. What irritates', fr: '3. Ce qui agace' },
    prompt: {
      en: 'Where do they sigh, wait, call back, give up? Say what happened, not whose fault it was.',
      fr: 'Où soupirent-ils, attendent-ils, rappellent-ils, laissent-ils tomber ? Les faits, sans chercher de coupable.',
    },
  },
  {
    id: 'delights',
    color: 'mint',
    title: { en: '4. What delights', fr: '4. Ce qui enchante' },
    prompt: {
      en: 'What did they tell a friend about? Small gestures count most.',
      fr: 'Qu’ont-ils raconté autour d’eux ? Les petites attentions comptent le plus.',
    },
  },
  {
    id: 'expectations',
    color: 'sky',
    title: { en: '5. What they expect', fr: '5. Ce qu’ils attendent' },
    prompt: {
      en: 'What is the least they count on? And what would they never dare to ask for?',
      fr: 'Qu’est-ce qui leur semble la moindre des choses ? Et que n’oseraient-ils jamais demander ?',
    },
  },
  {
    id: 'questions',
    color: 'lilac',
    title: { en: '6. What we still do not know', fr: '6. Ce qu’on ne sait pas encore' },
    prompt: {
      en: 'Every “I suppose that…” goes here. Who could we ask before the end of the month?',
      fr: 'Tous les « je suppose que… » se posent ici. À qui demander avant la fin du mois ?',
    },
  },
];

/** From what was heard to one portrait: six areas in the order of the workshop, and an empty buyer persona. */
export const personaWorkshopTemplate: Template = {
  id: 'persona-workshop',
  nameKey: 'template.persona-workshop.name',
  descriptionKey: 'template.persona-workshop.description',
  title,
  items: stepsItems({
    title,
    intro,
    steps,
    columns: 3,
    notes: [4, 3],
    cards: (pos) => [{ type: 'persona', id: 'persona', kind: 'buyer', pos }],
  }),
};
