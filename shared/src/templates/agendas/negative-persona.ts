import type { AgendaTemplate } from './agenda-template.ts';

/** Whom one would rather not win, why, and what to do instead: 60 minutes. */
export const negativePersonaAgenda: AgendaTemplate = {
  id: 'negative-persona',
  title: { en: 'Negative persona workshop', fr: 'Atelier persona négatif' },
  description: {
    en: 'Whom we would rather not win, how to tell in time, and what to offer instead.',
    fr: 'Qui l’on préfère ne pas gagner, à quoi on le voit à temps, et que proposer à la place.',
  },
  board: 'negative-persona',
  steps: [
    {
      title: { en: 'Why this matters', fr: 'Pourquoi on le fait' },
      minutes: 5,
      mode: 'discuss',
      instruction: {
        en: 'Nobody is judged here. We look for the people whom we cannot serve well, so that neither they nor we lose time.',
        fr: 'On ne juge personne. On cherche les gens que nous ne savons pas bien servir, pour que ni eux ni nous n’y perdions du temps.',
      },
    },
    {
      title: { en: 'Stories', fr: 'Histoires vécues' },
      minutes: 8,
      mode: 'writePrivately',
      area: 'stories',
      instruction: {
        en: 'Tell in two lines about somebody with whom it went wrong. No names: what happened, and when you knew.',
        fr: 'Racontez en deux lignes une relation qui a mal tourné. Pas de noms : les faits, et le moment où vous avez compris.',
      },
    },
    {
      title: { en: 'What it cost', fr: 'Ce que cela a coûté' },
      minutes: 8,
      mode: 'writeOpenly',
      area: 'cost',
      instruction: {
        en: 'Hours, money, mood, other customers who had to wait: what did it take?',
        fr: 'Heures, argent, moral, autres clients qui ont dû patienter : qu’y avons-nous laissé ?',
      },
    },
    {
      title: { en: 'Warning signs', fr: 'Signaux d’alerte' },
      minutes: 8,
      mode: 'writeOpenly',
      area: 'signs',
      instruction: {
        en: 'What was there at the first contact already, if only one had listened?',
        fr: 'Qu’est-ce qui était déjà là au premier contact, pour qui voulait bien l’entendre ?',
      },
    },
    {
      title: { en: 'What rules somebody out', fr: 'Ce qui exclut' },
      minutes: 10,
      mode: 'writeOpenly',
      area: 'criteria',
      instruction: {
        en: 'Turn the signs into criteria that a colleague could check without you. One criterion per note.',
        fr: 'Faites de ces signaux des critères qu’un collègue pourrait vérifier sans vous. Un critère par note.',
      },
    },
    {
      title: { en: 'Weigh the criteria', fr: 'Peser les critères' },
      minutes: 5,
      mode: 'vote',
      area: 'criteria',
      instruction: {
        en: 'Which criteria are enough by themselves to say no? Put your dots there.',
        fr: 'Quels critères suffisent à eux seuls pour dire non ? Posez-y vos gommettes.',
      },
    },
    {
      title: { en: 'What we do instead', fr: 'Ce qu’on fait à la place' },
      minutes: 8,
      mode: 'writeOpenly',
      area: 'instead',
      instruction: {
        en: 'Decline politely, send on to somebody better suited, leave to self-service: who does what, with which words?',
        fr: 'Décliner avec tact, orienter vers mieux placé que nous, laisser en autonomie : qui fait quoi, avec quels mots ?',
      },
    },
    {
      title: { en: 'Hidden ambassadors and recruits', fr: 'Ambassadeurs et recrues cachés' },
      minutes: 8,
      mode: 'discuss',
      area: 'gold',
      instruction: {
        en: 'Who will never buy, yet loves what we do? Turn that card into an ambassador or a candidate.',
        fr: 'Qui n’achètera jamais mais aime ce que nous faisons ? Transformez sa fiche en ambassadeur ou en candidat.',
      },
    },
  ],
};
