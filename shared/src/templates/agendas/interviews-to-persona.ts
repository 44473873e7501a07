import type { AgendaTemplate } from './agenda-template.ts';

/** From what was said in interviews to a portrait in which every line has its source: 120 minutes. */
export const interviewsToPersonaAgenda: AgendaTemplate = {
  id: 'interviews-to-persona',
  title: { en: 'From interviews to persona', fr: 'Des entretiens au persona' },
  description: {
    en: 'Listen to what was said, sort it, and draw a portrait in which every line can be traced back.',
    fr: 'Écouter ce qui s’est dit, trier, et dresser un portrait dont chaque ligne remonte à sa source.',
  },
  board: 'interviews-to-persona',
  steps: [
    {
      title: { en: 'Whom we met', fr: 'Qui nous avons rencontré' },
      minutes: 10,
      mode: 'discuss',
      area: 'talks',
      instruction: {
        en: 'Each interviewer introduces one person in a minute: where you met, what struck you. Whom did we not meet?',
        fr: 'Chaque intervieweur présente une personne en une minute : où, et ce qui a frappé. Qui n’avons-nous pas rencontré ?',
      },
    },
    {
      title: { en: 'Listen to the words', fr: 'Écouter les mots' },
      minutes: 18,
      mode: 'writePrivately',
      area: 'talks',
      instruction: {
        en: 'Read an interview that is not your own. Copy onto notes the exact words that make you stop, one per note, with the first name.',
        fr: 'Lisez un entretien qui n’est pas le vôtre. Recopiez les mots exacts qui vous arrêtent, un par note, avec le prénom.',
      },
    },
    {
      title: { en: 'What comes back', fr: 'Ce qui revient' },
      minutes: 14,
      mode: 'writeOpenly',
      area: 'theme-1',
      instruction: {
        en: 'Bring together what two people or more have said. Name each heap with their words, not with ours.',
        fr: 'Rapprochez ce que deux personnes ou plus ont dit. Nommez chaque tas avec leurs mots, pas les nôtres.',
      },
    },
    {
      title: { en: 'What sets them apart', fr: 'Ce qui les sépare' },
      minutes: 12,
      mode: 'discuss',
      area: 'theme-2',
      instruction: {
        en: 'Where do they contradict each other? Is it chance, or are these two different people, hence two personas?',
        fr: 'Où se contredisent-ils ? Est-ce un hasard, ou deux personnes différentes, donc deux personas ?',
      },
    },
    {
      title: { en: 'Break', fr: 'Pause' },
      minutes: 10,
      mode: 'discuss',
      instruction: {
        en: 'Leave the room for a moment. The wall stays as it is.',
        fr: 'Quittez la salle un instant. Le mur ne bouge pas.',
      },
    },
    {
      title: { en: 'Choose what carries', fr: 'Choisir ce qui porte' },
      minutes: 6,
      mode: 'vote',
      area: 'theme-1',
      instruction: {
        en: 'Put your dots on the themes that explain what people do, not only what they say.',
        fr: 'Posez vos gommettes sur les thèmes qui expliquent ce que les gens font, pas seulement ce qu’ils disent.',
      },
    },
    {
      title: { en: 'Draw the portrait', fr: 'Dresser le portrait' },
      minutes: 24,
      mode: 'writeOpenly',
      area: 'link',
      instruction: {
        en: 'Drag quotes onto the sections of the card: the statement keeps its source. What nobody said stays an open ring.',
        fr: 'Glissez les verbatims sur les sections de la fiche : l’énoncé garde sa source. Ce que personne n’a dit garde un rond vide.',
      },
    },
    {
      title: { en: 'One sentence and one promise', fr: 'Une phrase, une promesse' },
      minutes: 8,
      mode: 'writeOpenly',
      area: 'persona',
      instruction: {
        en: 'Write the insight in the person’s voice, and the promise with which we answer. Read both aloud: would they nod?',
        fr: 'Écrivez l’insight avec la voix de la personne, et la promesse qui y répond. Lisez-les à voix haute : hocherait-elle la tête ?',
      },
    },
    {
      title: { en: 'What we only suppose', fr: 'Ce qu’on ne fait que supposer' },
      minutes: 10,
      mode: 'writeOpenly',
      area: 'open',
      instruction: {
        en: 'Each assumption becomes a question for the next interviews. Who asks it, and by when?',
        fr: 'Chaque supposition devient une question pour les prochains entretiens. Qui la pose, et pour quand ?',
      },
    },
    {
      title: { en: 'What we take along', fr: 'Ce qu’on emporte' },
      minutes: 8,
      mode: 'discuss',
      area: 'persona',
      instruction: {
        en: 'In turn: what do you know now that you did not know this morning? When do we look at the card again?',
        fr: 'À tour de rôle : que savez-vous que vous ignoriez ce matin ? Quand relisons-nous la fiche ?',
      },
    },
  ],
};
