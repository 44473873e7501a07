import type { AgendaTemplate } from './agenda-template.ts';

/** The journey as it is lived, then as it should be: 120 minutes. */
export const journeyMappingAgenda: AgendaTemplate = {
  id: 'journey-mapping',
  title: { en: 'Journey mapping, lived then target', fr: 'Parcours client, du vécu à la cible' },
  description: {
    en: 'What a persona lives step by step today, where it hurts, and how it should be tomorrow.',
    fr: 'Ce qu’un persona vit aujourd’hui étape par étape, là où cela fait mal, et ce que cela devrait être demain.',
  },
  board: [
    {
      id: 'stages',
      color: 'sand',
      title: { en: 'Stages', fr: 'Étapes' },
      prompt: {
        en: 'From the first thought of it to long afterwards, in the customer’s words.',
        fr: 'De la première idée jusqu’à bien après, avec les mots du client.',
      },
    },
    {
      id: 'actions',
      color: 'sky',
      title: { en: 'Actions and touchpoints', fr: 'Actions et points de contact' },
      prompt: {
        en: 'What the person does at each stage, with whom or what, on which channel.',
        fr: 'Ce que fait la personne à chaque étape, avec qui ou quoi, sur quel canal.',
      },
    },
    {
      id: 'feelings',
      color: 'rose',
      title: { en: 'Highs and lows', fr: 'Hauts et bas' },
      prompt: {
        en: 'One feeling per stage, from −3 to +3, and the sentence that goes with it.',
        fr: 'Une émotion par étape, de −3 à +3, et la phrase qui va avec.',
      },
    },
    {
      id: 'irritants',
      color: 'peach',
      title: { en: 'Irritants and delights', fr: 'Irritants et enchantements' },
      prompt: {
        en: 'What spoils the stage, what makes it? Facts first.',
        fr: 'Qu’est-ce qui gâche l’étape, qu’est-ce qui la réussit ? Les faits d’abord.',
      },
    },
    {
      id: 'moments',
      color: 'lilac',
      title: { en: 'Moments of truth', fr: 'Moments clés' },
      prompt: {
        en: 'Where is it decided whether this person stays or leaves?',
        fr: 'Où se décide-t-il si cette personne reste ou s’en va ?',
      },
    },
    {
      id: 'target',
      color: 'mint',
      title: { en: 'The target journey', fr: 'Le parcours cible' },
      prompt: {
        en: 'The same stages as they should be: what has changed for the person?',
        fr: 'Les mêmes étapes telles qu’elles devraient être : qu’est-ce qui a changé pour la personne ?',
      },
    },
  ],
  steps: [
    {
      title: { en: 'Meet the persona again', fr: 'Retrouver le persona' },
      minutes: 8,
      mode: 'discuss',
      instruction: {
        en: 'Read the card aloud. Agree on what the person sets out to do, and where the journey begins and ends.',
        fr: 'Lisez la fiche à voix haute. Accordez-vous sur ce que la personne entreprend, et sur le début et la fin du parcours.',
      },
    },
    {
      title: { en: 'Name the stages', fr: 'Nommer les étapes' },
      minutes: 10,
      mode: 'writeOpenly',
      area: 'stages',
      instruction: {
        en: 'Five to eight stages, each with a verb: “looks around”, “waits for the answer”. Not our process, theirs.',
        fr: 'Cinq à huit étapes, chacune avec un verbe : « se renseigne », « attend la réponse ». Leur chemin, pas notre procédure.',
      },
    },
    {
      title: { en: 'What the person does', fr: 'Ce que fait la personne' },
      minutes: 14,
      mode: 'writePrivately',
      area: 'actions',
      instruction: {
        en: 'Go through the stages one by one: gestures, channels, people met. Also what happens when nobody of us is there.',
        fr: 'Parcourez les étapes une à une : gestes, canaux, interlocuteurs. Et ce qui se passe quand nous ne sommes pas là.',
      },
    },
    {
      title: { en: 'Put the journey together', fr: 'Assembler le parcours' },
      minutes: 10,
      mode: 'discuss',
      area: 'actions',
      instruction: {
        en: 'Sort the notes stage by stage. Two versions of the same stage? Keep both, and note which one was seen.',
        fr: 'Rangez les notes étape par étape. Deux versions d’une même étape ? Gardez les deux, en notant laquelle a été observée.',
      },
    },
    {
      title: { en: 'Highs and lows', fr: 'Hauts et bas' },
      minutes: 10,
      mode: 'writePrivately',
      area: 'feelings',
      instruction: {
        en: 'For each stage: how does the person feel, and which sentence would they say? Decide for yourself first.',
        fr: 'Pour chaque étape : comment se sent la personne, et quelle phrase dirait-elle ? Décidez d’abord chacun pour soi.',
      },
    },
    {
      title: { en: 'Irritants and delights', fr: 'Irritants et enchantements' },
      minutes: 12,
      mode: 'writeOpenly',
      area: 'irritants',
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
      area: 'moments',
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
      area: 'target',
      instruction: {
        en: 'What could be different within a month? One action per note, with a first name on it.',
        fr: 'Qu’est-ce qui pourrait changer d’ici un mois ? Une action par note, avec un prénom dessus.',
      },
    },
  ],
};
