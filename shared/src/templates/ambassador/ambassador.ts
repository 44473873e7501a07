import { stepsItems, type Step } from '../steps.ts';
import type { Template, Words } from '../template.ts';

const title: Words = { en: 'Brand ambassador', fr: 'Ambassadeur de marque' };

const intro: Words = {
  en: 'Some people speak well of us without being asked, and without being customers. Let us look closely before we ask them for anything.',
  fr: 'Certains parlent bien de nous sans qu’on le leur demande, et sans être clients. Regardons de près avant de leur demander quoi que ce soit.',
};

/** Two to a row. */
const steps: readonly Step[] = [
  {
    id: 'said',
    color: 'yellow',
    title: { en: '1. What they say about us', fr: '1. Ce qu’ils disent de nous' },
    prompt: {
      en: 'Word for word, with the place where it was read or heard.',
      fr: 'Mot pour mot, avec l’endroit où on l’a lu ou entendu.',
    },
  },
  {
    id: 'heard',
    color: 'sky',
    title: { en: '2. Who listens to them', fr: '2. Qui les écoute' },
    prompt: {
      en: 'A club, a playground, a forum, a family lunch: whose opinion changes when they speak?',
      fr: 'Un club, une sortie d’école, un forum, un repas de famille : qui change d’avis en les écoutant ?',
    },
  },
  {
    id: 'thanks',
    color: 'peach',
    title: { en: '3. What would please them', fr: '3. Ce qui leur ferait plaisir' },
    prompt: {
      en: 'Rarely money. A name remembered, a peek behind the scenes, a first try.',
      fr: 'Rarement de l’argent. Un prénom retenu, un tour en coulisses, un essai en avant-première.',
    },
  },
  {
    id: 'limits',
    color: 'rose',
    title: { en: '4. What we must not spoil', fr: '4. Ce qu’il ne faut pas gâcher' },
    prompt: {
      en: 'What would make them feel used? Where do we stop?',
      fr: 'À quel moment se sentiraient-ils utilisés ? Où s’arrête-t-on ?',
    },
  },
];

/** Somebody who spreads the word without buying: four areas, and the empty card of an ambassador. */
export const ambassadorTemplate: Template = {
  id: 'ambassador',
  nameKey: 'template.ambassador.name',
  descriptionKey: 'template.ambassador.description',
  title,
  items: stepsItems({
    title,
    intro,
    steps,
    columns: 2,
    notes: [4, 2],
    cards: (pos) => [{ type: 'persona', kind: 'ambassador', pos }],
  }),
};
