import type { Step } from '../steps.ts';
import type { Words } from '../template.ts';
import type { AgendaTemplate } from './agenda-template.ts';
import { areas, empathyMap, ownBoard, personaCard } from './own-board.ts';

const title: Words = { en: 'Empathy map', fr: 'Carte d’empathie' };

const description: Words = {
  en: 'One person in one situation: what they say, think, do and feel, and what follows from it.',
  fr: 'Une personne dans une situation : ce qu’elle dit, pense, fait et ressent, et ce qu’on en tire.',
};

const mapTitle: Words = { en: 'Says, thinks, does, feels', fr: 'Dit, pense, fait, ressent' };

const situation: Step = {
  id: 'situation',
  color: 'sand',
  title: { en: 'Who, and in which situation', fr: 'Qui, et dans quelle situation' },
  prompt: {
    en: 'One first name, one day, one place. What does this person want to get done?',
    fr: 'Un prénom, un jour, un lieu. Qu’est-ce que cette personne veut arriver à faire ?',
  },
};

const insight: Step = {
  id: 'insight',
  color: 'mint',
  title: { en: 'What we learn from it', fr: 'Ce qu’on en retient' },
  prompt: {
    en: 'In the person’s own voice: “I need …, because …”.',
    fr: 'Avec la voix de la personne : « J’ai besoin de…, parce que… ».',
  },
};

/** What one person says, thinks, does and feels in one situation: 45 minutes. */
export const empathyMapAgenda: AgendaTemplate = {
  id: 'empathy-map',
  title: { en: 'Empathy map', fr: 'Carte d’empathie' },
  description: {
    en: 'One person in one situation: what they say, think, do and feel, and what follows from it.',
    fr: 'Une personne dans une situation : ce qu’elle dit, pense, fait et ressent, et ce qu’on en tire.',
  },
  board: ownBoard(title, description, [
    areas(situation),
    personaCard,
    empathyMap('map', mapTitle),
    areas(insight),
  ]),
  steps: [
    {
      title: { en: 'Choose the situation', fr: 'Choisir la situation' },
      minutes: 5,
      mode: 'discuss',
      area: 'situation',
      instruction: {
        en: 'Agree on one person and one moment of theirs. The narrower it is, the more you will find.',
        fr: 'Mettez-vous d’accord sur une personne et un moment précis. Plus c’est étroit, plus on trouve.',
      },
    },
    {
      title: { en: 'What they say and do', fr: 'Ce qui se dit, ce qui se fait' },
      minutes: 8,
      mode: 'writePrivately',
      area: 'map',
      instruction: {
        en: 'First only what one could hear and see. Put words under Says, gestures under Does.',
        fr: 'D’abord seulement ce qu’on pourrait entendre et voir. Les mots sous « Dit », les gestes sous « Fait ».',
      },
    },
    {
      title: { en: 'What they think and feel', fr: 'Ce qui se pense, ce qui se ressent' },
      minutes: 8,
      mode: 'writePrivately',
      area: 'map',
      instruction: {
        en: 'Now step into their shoes. What goes through their head, and what does it do to them?',
        fr: 'Mettez-vous maintenant à leur place. Qu’est-ce qui leur passe par la tête, et qu’est-ce que cela leur fait ?',
      },
    },
    {
      title: { en: 'Tell each other', fr: 'Se raconter la carte' },
      minutes: 10,
      mode: 'discuss',
      area: 'map',
      instruction: {
        en: 'Read the map as a story, from quadrant to quadrant. Where does what they do contradict what they say?',
        fr: 'Lisez la carte comme une histoire, d’un quart à l’autre. Où les actes contredisent-ils les paroles ?',
      },
    },
    {
      title: { en: 'Choose what strikes', fr: 'Choisir ce qui frappe' },
      minutes: 4,
      mode: 'vote',
      area: 'map',
      instruction: {
        en: 'Put your dots on the notes that surprised you most.',
        fr: 'Posez vos gommettes sur les notes qui vous ont le plus surpris.',
      },
    },
    {
      title: { en: 'One sentence', fr: 'Une phrase' },
      minutes: 10,
      mode: 'writeOpenly',
      area: 'insight',
      instruction: {
        en: 'In pairs, write one sentence in the person’s voice that explains the contradiction. Then choose one together.',
        fr: 'À deux, écrivez avec la voix de la personne une phrase qui explique la contradiction. Puis choisissez-en une tous ensemble.',
      },
    },
  ],
};
