import type { JourneyLaneType } from '../../lanes/lane-types.ts';
import type { Step } from '../steps.ts';
import type { Words } from '../template.ts';
import type { AgendaTemplate } from './agenda-template.ts';
import { areas, journey, ownBoard, personaCard, usualStages } from './own-board.ts';

const title: Words = { en: 'Journey mapping, lived then target', fr: 'Parcours client, du vécu à la cible' };

const description: Words = {
  en: 'What a persona lives step by step today, where it hurts, and how it should be tomorrow.',
  fr: 'Ce qu’un persona vit aujourd’hui étape par étape, là où cela fait mal, et ce que cela devrait être demain.',
};

const livedTitle: Words = { en: 'The journey as it is lived', fr: 'Le parcours tel qu’il est vécu' };
const targetTitle: Words = { en: 'The target journey', fr: 'Le parcours cible' };

const livedLanes: readonly JourneyLaneType[] = [
  'actions',
  'touchpoints',
  'channels',
  'thoughts',
  'emotion',
  'irritants',
  'delights',
  'expectations',
  'moments',
];
const targetLanes: readonly JourneyLaneType[] = [
  'actions',
  'touchpoints',
  'channels',
  'emotion',
  'moments',
  'opportunities',
  'backstage',
];

const first: Step = {
  id: 'first',
  color: 'mint',
  title: { en: 'First steps', fr: 'Premiers pas' },
  prompt: {
    en: 'What could be different within a month: one action per note, with a first name on it.',
    fr: 'Ce qui pourrait changer d’ici un mois : une action par note, avec un prénom dessus.',
  },
};

/** The journey as it is lived, then as it should be: 120 minutes. */
export const journeyMappingAgenda: AgendaTemplate = {
  id: 'journey-mapping',
  title,
  description,
  board: ownBoard(title, description, [
    personaCard,
    journey({ id: 'lived', title: livedTitle, kind: 'lived', stages: usualStages, lanes: livedLanes }),
    journey({
      id: 'target',
      title: targetTitle,
      kind: 'target',
      stages: usualStages,
      lanes: targetLanes,
      comparedWith: 'lived',
    }),
    areas(first),
  ]),
  steps: [
    {
      title: { en: 'Meet the persona again', fr: 'Retrouver le persona' },
      minutes: 8,
      mode: 'discuss',
      area: 'persona',
      instruction: {
        en: 'Read the card aloud. Agree on what the person sets out to do, and where the journey begins and ends.',
        fr: 'Lisez la fiche à voix haute. Accordez-vous sur ce que la personne entreprend, et sur le début et la fin du parcours.',
      },
    },
    {
      title: { en: 'Name the stages', fr: 'Nommer les étapes' },
      minutes: 10,
      mode: 'writeOpenly',
      area: 'lived',
      instruction: {
        en: 'Five to eight stages, each with a verb: “looks around”, “waits for the answer”. Not our process, theirs.',
        fr: 'Cinq à huit étapes, chacune avec un verbe : « se renseigne », « attend la réponse ». Leur chemin, pas notre procédure.',
      },
    },
    {
      title: { en: 'What the person does', fr: 'Ce que fait la personne' },
      minutes: 14,
      mode: 'writePrivately',
      area: 'lived',
      instruction: {
        en: 'Go through the stages one by one: gestures, channels, people met. Also what happens when nobody of us is there.',
        fr: 'Parcourez les étapes une à une : gestes, canaux, interlocuteurs. Et ce qui se passe quand nous ne sommes pas là.',
      },
    },
    {
      title: { en: 'Put the journey together', fr: 'Assembler le parcours' },
      minutes: 10,
      mode: 'discuss',
      area: 'lived',
      instruction: {
        en: 'Sort the notes stage by stage. Two versions of the same stage? Keep both, and note which one was seen.',
        fr: 'Rangez les notes étape par étape. Deux versions d’une même étape ? Gardez les deux, en notant laquelle a été observée.',
      },
    },
    {
      title: { en: 'Highs and lows', fr: 'Hauts et bas' },
      minutes: 10,
      mode: 'writePrivately',
      area: 'lived',
      instruction: {
        en: 'For each stage: how does the person feel, and which sentence would they say? Decide for yourself first.',
        fr: 'Pour chaque étape : comment se sent la personne, et quelle phrase dirait-elle ? Décidez d’abord chacun pour soi.',
      },
    },
    {
      title: { en: 'Irritants and delights', fr: 'Irritants et enchantements' },
      minutes: 12,
      mode: 'writeOpenly',
      area: 'lived',
      instruction: {
        en: 'Explain the lows by facts, and the highs too. What does the person expect at that point?',
        fr: 'Expliquez les creux par des faits, et les sommets aussi. À quoi la personne s’attend-elle à ce moment-là ?',
      },
    },
    {
      title: { en: 'Break', fr: 'Pause' },
      minutes: 10,
      mode: 'discuss',
      instruction: {
        en: 'Stand up, look out of the window. We go on when the time is up.',
        fr: 'Levez-vous, regardez dehors. On reprend à la fin du temps.',
      },
    },
    {
      title: { en: 'Moments of truth', fr: 'Moments clés' },
      minutes: 6,
      mode: 'vote',
      area: 'lived',
      instruction: {
        en: 'Put your dots where it is decided whether this person stays.',
        fr: 'Posez vos gommettes là où se décide si cette personne reste.',
      },
    },
    {
      title: { en: 'The target journey', fr: 'Le parcours cible' },
      minutes: 22,
      mode: 'writeOpenly',
      area: 'target',
      instruction: {
        en: 'In groups, take one moment of truth each. Tell it as it should be lived, without yet saying how we manage it.',
        fr: 'En groupes, prenez chacun un moment clé. Racontez-le tel qu’il devrait être vécu, sans dire encore comment nous y arrivons.',
      },
    },
    {
      title: { en: 'Tell the new journey', fr: 'Raconter le nouveau parcours' },
      minutes: 10,
      mode: 'discuss',
      area: 'target',
      instruction: {
        en: 'Each group tells its moment from the persona’s point of view, in one minute. The others listen for what is missing.',
        fr: 'Chaque groupe raconte son moment du point de vue du persona, en une minute. Les autres guettent ce qui manque.',
      },
    },
    {
      title: { en: 'First steps', fr: 'Premiers pas' },
      minutes: 8,
      mode: 'writeOpenly',
      area: 'first',
      instruction: {
        en: 'What could be different within a month? One action per note, with a first name on it.',
        fr: 'Qu’est-ce qui pourrait changer d’ici un mois ? Une action par note, avec un prénom dessus.',
      },
    },
  ],
};
