import { notesFr } from './notes.fr.ts';
import { coordinatorFr, riderFr } from './personas.fr.ts';
import { evidenceFr } from './evidence.fr.ts';
import { tinkererFr } from './tinkerer.fr.ts';
import { journeyFr } from './journey.fr.ts';
import type { DemoWords } from './words.ts';

/** A bike repair shop in Angers that thinks about its subscription. */
export const demoFr: DemoWords = {
  title: 'Pignon sur cour : pour qui répare-t-on ?',
  introduction:
    'Réparateur de vélos à Angers : quatre personnes, une camionnette, un abonnement à 13 € par mois. Deux matinées d’atelier, après six entretiens menés dans une cuisine, dans une cour et jusque sur les marches de la fac, et tout un automne de phrases attrapées au comptoir. Les prénoms sont changés.',
  legend:
    'Jaune : leurs mots · Rose : irritants · Menthe : enchantements · Bleu : attentes\nSable : ce qu’on sait en interne · Lilas : questions ouvertes · Pêche : idées à essayer',
  areas: {
    quotes: 'Ce qu’on a vraiment entendu',
    personas: 'Les deux personnes pour qui l’on répare',
    turned: 'Celui pour qui l’on ne répare pas, et ce qu’il peut devenir',
    talks: 'Six entretiens, sur quinze prévus',
    known: 'Ce que disent nos chiffres, et qui reste à écouter',
    irritants: 'Ce qui agace',
    delights: 'Ce qui enchante',
    expectations: 'Ce qu’ils attendent',
    questions: 'Ce qu’on ne sait pas encore',
    staff: 'Ce qu’on sait en interne',
    ideas: 'À essayer avant Pâques : des idées, deux actions',
  },
  quoteGroups: {
    breaks: 'Quand ça lâche',
    price: 'L’argent, l’abonnement',
    counter: 'Au comptoir',
    work: 'Quand le vélo, c’est le travail',
  },
  captions: {
    turned:
      'Un même visage, deux cartes. On ne répare pas pour Corentin ; mais Gaël cherche un second. La flèche sous chaque portrait mène à l’autre carte.',
    marks:
      'Comment lire les fiches. Le rond devant une affirmation dit ce qu’elle vaut : vide, on la suppose ; à moitié plein, quelqu’un l’a dit ; plein, trois sources au moins et deux personnes ; barré, quelqu’un dit le contraire. Une horloge : la source a plus d’un an. Ouvrez une fiche, touchez un rond : vous saurez qui l’a dit, et quand.',
  },
  notes: notesFr,
  rider: riderFr,
  coordinator: coordinatorFr,
  tinkerer: tinkererFr,
  evidence: evidenceFr,
  journey: journeyFr,
  actions: {
    texts: {
      what: 'Un SMS au dépôt avec le jour et l’heure, un second si l’on dérape',
      stage: 'Attente',
      channel: 'SMS, avec une photo',
      tone: 'Court, signé du prénom',
      owner: 'Inès',
    },
    trial: {
      what: 'Inviter Corentin à une matinée d’essai à l’établi',
      stage: 'Après le « non »',
      channel: 'De vive voix, au comptoir',
      tone: 'D’égal à égal',
      owner: 'Gaël',
    },
  },
};
