import type { Step } from '../steps.ts';
import type { Words } from '../template.ts';
import type { AgendaTemplate } from './agenda-template.ts';
import { actionCards, areas, ownBoard, personaCard } from './own-board.ts';

const title: Words = { en: 'Appropriation: action plan', fr: 'Appropriation : plan d’actions' };

const description: Words = {
  en: 'Make the personas one’s own, and leave with actions that have an owner and a date.',
  fr: 'S’approprier les personas, et repartir avec des actions qui ont un responsable et une date.',
};

const mine: Step = {
  id: 'mine',
  color: 'sand',
  title: { en: 'What this persona changes for me', fr: 'Ce que ce persona change pour moi' },
  prompt: {
    en: 'In my own job: what I do already, what I would stop, what I would begin.',
    fr: 'Dans mon métier : ce que je fais déjà, ce que j’arrêterais, ce que je commencerais.',
  },
};

const ideas: Step = {
  id: 'ideas',
  color: 'yellow',
  title: { en: 'Ideas', fr: 'Idées' },
  prompt: {
    en: 'For whom, at which stage, on which channel? One idea per note, feasible or not.',
    fr: 'Pour qui, à quelle étape, sur quel canal ? Une idée par note, réaliste ou non.',
  },
};

const actions: Words = { en: 'Actions', fr: 'Actions' };

const later: Step = {
  id: 'later',
  color: 'lilac',
  title: { en: 'Not now', fr: 'Pas maintenant' },
  prompt: {
    en: 'Good, but too large or too early. Write what would have to come first.',
    fr: 'Bon, mais trop gros ou trop tôt. Notez ce qui doit venir d’abord.',
  },
};

/** From the personas to what will be done for them, by whom and by when: 90 minutes. */
export const actionPlanAgenda: AgendaTemplate = {
  id: 'action-plan',
  title,
  description,
  board: ownBoard(title, description, [personaCard, areas(mine, ideas), actionCards(actions), areas(later)]),
  steps: [
    {
      title: { en: 'Meet the personas', fr: 'Rencontrer les personas' },
      minutes: 10,
      mode: 'discuss',
      area: 'persona',
      instruction: {
        en: 'In pairs, take a card and introduce the person in the first person: “I am …, I am looking for …”.',
        fr: 'À deux, prenez une fiche et présentez la personne à la première personne : « Je suis…, je cherche… ».',
      },
    },
    {
      title: { en: 'What it changes for me', fr: 'Ce que cela change pour moi' },
      minutes: 10,
      mode: 'writePrivately',
      area: 'mine',
      instruction: {
        en: 'For the persona closest to your job: one thing to stop, one to begin, one to keep.',
        fr: 'Pour le persona le plus proche de votre métier : une chose à arrêter, une à commencer, une à garder.',
      },
    },
    {
      title: { en: 'Tell each other', fr: 'Partager' },
      minutes: 10,
      mode: 'discuss',
      area: 'mine',
      instruction: {
        en: 'Each reads the note that costs them most. The others only ask: “What would you need for it?”',
        fr: 'Chacun lit la note qui lui coûte le plus. Les autres demandent seulement : « De quoi aurais-tu besoin ? »',
      },
    },
    {
      title: { en: 'Ideas', fr: 'Idées' },
      minutes: 15,
      mode: 'writeOpenly',
      area: 'ideas',
      instruction: {
        en: 'For each persona: what could we do at each stage, in which tone, how often? Quantity first.',
        fr: 'Pour chaque persona : que pourrions-nous faire à chaque étape, sur quel ton, à quelle fréquence ? La quantité d’abord.',
      },
    },
    {
      title: { en: 'Choose', fr: 'Choisir' },
      minutes: 7,
      mode: 'vote',
      area: 'ideas',
      instruction: {
        en: 'Put your dots on the ideas that the persona would notice soonest.',
        fr: 'Posez vos gommettes sur les idées que le persona remarquerait le plus vite.',
      },
    },
    {
      title: { en: 'Impact and effort', fr: 'Impact et effort' },
      minutes: 12,
      mode: 'discuss',
      area: 'later',
      instruction: {
        en: 'For the ideas chosen: how much does it bring the person, how much does it cost us? What is too large goes to “Not now”.',
        fr: 'Pour les idées retenues : qu’est-ce que cela apporte à la personne, qu’est-ce que cela nous coûte ? Le trop gros va sous « Pas maintenant ».',
      },
    },
    {
      title: { en: 'Make actions of them', fr: 'En faire des actions' },
      minutes: 16,
      mode: 'writeOpenly',
      area: 'plan',
      instruction: {
        en: 'One action card per idea: owner, date, first step. An action without an owner is a wish.',
        fr: 'Une carte action par idée : responsable, date, premier pas. Une action sans responsable est un vœu.',
      },
    },
    {
      title: { en: 'Commit', fr: 'S’engager' },
      minutes: 10,
      mode: 'discuss',
      area: 'plan',
      instruction: {
        en: 'Each reads their action and its date aloud. Fix the day on which you look at the plan together again.',
        fr: 'Chacun lit à voix haute son action et sa date. Fixez le jour où vous relirez le plan ensemble.',
      },
    },
  ],
};
