import type { JourneyLaneType } from '../../lanes/lane-types.ts';
import type { Step } from '../steps.ts';
import type { Words } from '../template.ts';
import type { AgendaTemplate } from './agenda-template.ts';
import { areas, journey, ownBoard, personaCard, usualStages } from './own-board.ts';

const title: Words = { en: 'Role-play around a persona', fr: 'Jeu de rôle autour d’un persona' };

const description: Words = {
  en: 'Play a scene of the journey three times, each time with other players, and note what it does to you.',
  fr: 'Jouer trois fois une scène du parcours, chaque fois avec d’autres joueurs, et noter ce que cela fait.',
};

const scene: Step = {
  id: 'scene',
  color: 'sand',
  title: { en: 'The scene', fr: 'La scène' },
  prompt: {
    en: 'Stage, channel, what has just happened, what the persona is here for.',
    fr: 'L’étape, le canal, ce qui vient d’arriver, ce que le persona vient chercher.',
  },
};

const journeyTitle: Words = { en: 'The journey that we play', fr: 'Le parcours que l’on joue' };

/** Where what was observed lands: irritants, delights, expectations, what stayed unsaid. */
const lanes: readonly JourneyLaneType[] = [
  'actions',
  'thoughts',
  'emotion',
  'irritants',
  'delights',
  'expectations',
];

const learned: Step = {
  id: 'learned',
  color: 'mint',
  title: { en: 'What we try differently', fr: 'Ce qu’on essaiera autrement' },
  prompt: {
    en: 'A word, a gesture, an order of things: small enough to try tomorrow.',
    fr: 'Un mot, un geste, un ordre : assez petit pour l’essayer demain.',
  },
};

/** Three rounds of a scene between the persona and the company: 60 minutes. */
export const rolePlayAgenda: AgendaTemplate = {
  id: 'role-play',
  title,
  description,
  board: ownBoard(title, description, [
    areas(scene, learned),
    personaCard,
    journey({ id: 'journey', title: journeyTitle, kind: 'lived', stages: usualStages, lanes }),
  ]),
  steps: [
    {
      title: { en: 'Rules of the game', fr: 'Règles du jeu' },
      minutes: 5,
      mode: 'discuss',
      instruction: {
        en: 'We play people, not caricatures. Anybody may call “freeze”. What happens here stays here, except what lands on the board.',
        fr: 'On joue des personnes, pas des caricatures. Chacun peut dire « stop ». Ce qui se joue ici reste ici, sauf ce qui va sur le mur.',
      },
    },
    {
      title: { en: 'Set the scene', fr: 'Planter la scène' },
      minutes: 7,
      mode: 'writeOpenly',
      area: 'scene',
      instruction: {
        en: 'Choose a moment of the journey that you would rather not live through yourselves. What has happened just before?',
        fr: 'Choisissez un moment du parcours que vous n’aimeriez pas vivre vous-mêmes. Que s’est-il passé juste avant ?',
      },
    },
    {
      title: { en: 'First round', fr: 'Première partie' },
      minutes: 6,
      mode: 'rolePlay',
      instruction: {
        en: 'Players: read your card, then begin. Observers: write what you see and hear, not what you think of it.',
        fr: 'Joueurs : lisez votre carte, puis commencez. Observateurs : notez ce que vous voyez et entendez, pas ce que vous en pensez.',
      },
    },
    {
      title: { en: 'How was it?', fr: 'Comment c’était ?' },
      minutes: 6,
      mode: 'discuss',
      area: 'journey',
      instruction: {
        en: 'First the one who played the persona: where did you lose trust, where did you gain it? Then the company, then the observers.',
        fr: 'D’abord la personne qui jouait le persona : où avez-vous perdu confiance, où l’avez-vous retrouvée ? Puis l’entreprise, puis les observateurs.',
      },
    },
    {
      title: { en: 'Second round, roles exchanged', fr: 'Deuxième partie, rôles échangés' },
      minutes: 6,
      mode: 'rolePlay',
      instruction: {
        en: 'The same scene with other players. Try one thing that was missing.',
        fr: 'La même scène avec d’autres joueurs. Essayez une chose qui manquait.',
      },
    },
    {
      title: { en: 'What changed?', fr: 'Qu’est-ce qui a changé ?' },
      minutes: 6,
      mode: 'discuss',
      area: 'journey',
      instruction: {
        en: 'Which word or gesture made the difference? Compare the notes of both rounds.',
        fr: 'Quel mot, quel geste a fait la différence ? Comparez les notes des deux parties.',
      },
    },
    {
      title: { en: 'Third round, another channel', fr: 'Troisième partie, autre canal' },
      minutes: 6,
      mode: 'rolePlay',
      instruction: {
        en: 'The same need by phone, by message or at the counter. What has to be said that a face would have shown?',
        fr: 'Le même besoin par téléphone, par message ou au comptoir. Que faut-il dire, qu’un visage aurait montré ?',
      },
    },
    {
      title: { en: 'Bring the notes to the wall', fr: 'Porter les notes au mur' },
      minutes: 8,
      mode: 'writeOpenly',
      area: 'journey',
      instruction: {
        en: 'Put what was observed where it belongs on the journey. It counts as an assumption until a customer confirms it.',
        fr: 'Placez les observations à leur place sur le parcours. Elles restent des suppositions tant qu’un client ne les confirme pas.',
      },
    },
    {
      title: { en: 'What we try tomorrow', fr: 'Ce qu’on essaie demain' },
      minutes: 10,
      mode: 'writeOpenly',
      area: 'learned',
      instruction: {
        en: 'Each writes one thing to try in their own job within a week. Read it aloud, and say to whom you will report.',
        fr: 'Chacun écrit une chose à essayer dans son métier cette semaine. Lisez-la à voix haute, et dites à qui vous raconterez.',
      },
    },
  ],
};
