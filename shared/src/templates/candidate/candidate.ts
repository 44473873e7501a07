import { stepsItems, type Step } from '../steps.ts';
import type { Template, Words } from '../template.ts';

const title: Words = { en: 'Candidate persona', fr: 'Candidate persona' };

const intro: Words = {
  en: 'Who would be glad to work here, and does not know it yet? Begin with people you have met, not with a job description.',
  fr: 'Qui serait heureux de travailler ici, et ne le sait pas encore ? Partez de gens que vous avez croisés, pas d’une fiche de poste.',
};

/** Two to a row. */
const steps: readonly Step[] = [
  {
    id: 'already',
    color: 'lilac',
    title: { en: '1. Who hangs around already', fr: '1. Qui tourne déjà autour de nous' },
    prompt: {
      en: 'Readers, curious visitors, people who love what we do and never buy. What do they keep coming for?',
      fr: 'Lecteurs, curieux, ceux qui aiment ce qu’on fait et n’achètent jamais. Qu’est-ce qui les fait revenir ?',
    },
  },
  {
    id: 'day',
    color: 'yellow',
    title: { en: '2. A good day at work', fr: '2. Une bonne journée de travail' },
    prompt: {
      en: 'Tell one, hour by hour, as this person would tell it at dinner.',
      fr: 'Racontez-en une, heure par heure, comme cette personne la raconterait à table.',
    },
  },
  {
    id: 'doubts',
    color: 'rose',
    title: { en: '3. What makes them hesitate', fr: '3. Ce qui fait hésiter' },
    prompt: {
      en: 'Pay, hours, distance, “that’s not for people like me”… What has been said aloud?',
      fr: 'Le salaire, les horaires, la route, « ce n’est pas pour moi »… Qu’a-t-on entendu pour de vrai ?',
    },
  },
  {
    id: 'offer',
    color: 'mint',
    title: { en: '4. What we can honestly offer', fr: '4. Ce qu’on peut offrir, honnêtement' },
    prompt: {
      en: 'Only what a colleague would confirm. Who here could say it in their own words?',
      fr: 'Seulement ce qu’un collègue confirmerait. Qui, chez nous, pourrait le dire avec ses mots ?',
    },
  },
];

/** The ideal recruit: four areas, and the empty card of a candidate. */
export const candidateTemplate: Template = {
  id: 'candidate',
  nameKey: 'template.candidate.name',
  descriptionKey: 'template.candidate.description',
  title,
  items: stepsItems({
    title,
    intro,
    steps,
    columns: 2,
    notes: [4, 2],
    cards: (pos) => [{ type: 'persona', kind: 'candidate', pos }],
  }),
};
