import type { AgendaTemplate } from './agenda-template.ts';

/** From what people remember of real customers to one portrait: 90 minutes. */
export const personaWorkshopAgenda: AgendaTemplate = {
  id: 'persona-workshop',
  title: { en: 'Persona workshop', fr: 'Atelier persona' },
  description: {
    en: 'From what was really heard to one portrait that everybody in the room recognises.',
    fr: 'De ce qu’on a vraiment entendu à un portrait que toute la salle reconnaît.',
  },
  board: 'persona-workshop',
  steps: [
    {
      title: { en: 'Welcome, and who we are', fr: 'Accueil et tour de table' },
      minutes: 8,
      mode: 'discuss',
      instruction: {
        en: 'Say your first name, what you do, and the last customer you spoke with. One sentence is enough.',
        fr: 'Votre prénom, votre métier, et le dernier client à qui vous avez parlé. Une phrase suffit.',
      },
    },
    {
      title: { en: 'Picture one person', fr: 'Penser à une personne' },
      minutes: 7,
      mode: 'writePrivately',
      area: 'who',
      instruction: {
        en: 'Think of somebody you have really met. Where do they live, who do they live with, what fills an ordinary Tuesday? One thought per note.',
        fr: 'Pensez à quelqu’un que vous avez vraiment rencontré. Où vit cette personne, avec qui, à quoi ressemble un mardi ordinaire ? Une idée par note.',
      },
    },
    {
      title: { en: 'What we really heard', fr: 'Ce qu’on a vraiment entendu' },
      minutes: 10,
      mode: 'writePrivately',
      area: 'heard',
      instruction: {
        en: 'Write down words that were really said, as they were said. Leave out what you think they meant.',
        fr: 'Notez des paroles réellement prononcées, telles quelles. Laissez de côté ce que vous croyez qu’elles veulent dire.',
      },
    },
    {
      title: { en: 'Read the wall', fr: 'Lire le mur' },
      minutes: 8,
      mode: 'discuss',
      area: 'heard',
      instruction: {
        en: 'Each reads two notes of somebody else aloud. Put those that say the same next to each other. Nobody argues yet.',
        fr: 'Chacun lit à voix haute deux notes de quelqu’un d’autre. Rapprochez celles qui disent la même chose. On ne débat pas encore.',
      },
    },
    {
      title: { en: 'What irritates', fr: 'Ce qui agace' },
      minutes: 8,
      mode: 'writeOpenly',
      area: 'irritants',
      instruction: {
        en: 'Where do they sigh, wait, call again or give up? Say what happened, not whose fault it was.',
        fr: 'Où soupirent-ils, attendent-ils, rappellent-ils, renoncent-ils ? Les faits, sans chercher de coupable.',
      },
    },
    {
      title: { en: 'What delights', fr: 'Ce qui enchante' },
      minutes: 6,
      mode: 'writeOpenly',
      area: 'delights',
      instruction: {
        en: 'What did they tell a friend about afterwards? Small gestures count as much as great ones.',
        fr: 'Qu’ont-ils raconté ensuite autour d’eux ? Les petites attentions comptent autant que les grandes.',
      },
    },
    {
      title: { en: 'What they expect', fr: 'Ce qu’ils attendent' },
      minutes: 7,
      mode: 'writeOpenly',
      area: 'expectations',
      instruction: {
        en: 'What do they take for granted? And what would they like, but never ask for?',
        fr: 'Qu’est-ce qui leur paraît aller de soi ? Et qu’aimeraient-ils sans jamais oser le demander ?',
      },
    },
    {
      title: { en: 'Choose what makes the portrait', fr: 'Choisir ce qui fera le portrait' },
      minutes: 6,
      mode: 'vote',
      instruction: {
        en: 'Put your dots on the notes without which this person would not be this person.',
        fr: 'Posez vos gommettes sur les notes sans lesquelles cette personne ne serait plus elle-même.',
      },
    },
    {
      title: { en: 'Draw the portrait', fr: 'Dresser le portrait' },
      minutes: 16,
      mode: 'writeOpenly',
      area: 'persona',
      instruction: {
        en: 'Give the person a first name, an age and a face. Drag the chosen notes onto the card; the quotes keep their words.',
        fr: 'Donnez à cette personne un prénom, un âge, un visage. Glissez sur la fiche les notes retenues ; les verbatims gardent leurs mots.',
      },
    },
    {
      title: { en: 'What we only suppose', fr: 'Ce qu’on ne fait que supposer' },
      minutes: 8,
      mode: 'writeOpenly',
      area: 'questions',
      instruction: {
        en: 'Look at the card: what have we made up? Write each supposition as a question, and whom we could ask.',
        fr: 'Relisez la fiche : qu’avons-nous inventé ? Écrivez chaque supposition sous forme de question, et à qui la poser.',
      },
    },
    {
      title: { en: 'What we take along', fr: 'Ce qu’on emporte' },
      minutes: 6,
      mode: 'discuss',
      area: 'persona',
      instruction: {
        en: 'In turn: what will you do differently tomorrow because of this person? Agree on who looks after the open questions.',
        fr: 'À tour de rôle : que ferez-vous autrement dès demain grâce à cette personne ? Décidez qui s’occupe des questions ouvertes.',
      },
    },
  ],
};
