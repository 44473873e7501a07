import { notesFr } from './notes.fr.ts';
import { coordinatorFr, riderFr } from './personas.fr.ts';
import type { DemoWords } from './words.ts';

/** A bike repair shop in Angers that thinks about its subscription. */
export const demoFr: DemoWords = {
  title: 'Pignon sur cour : pour qui répare-t-on ?',
  introduction:
    'Réparateur de vélos à Angers : quatre personnes, une camionnette, un abonnement à 13 € par mois. Atelier du 12 novembre 2026, après onze entretiens, dans des cuisines, des cours et au comptoir.',
  legend:
    'Jaune : leurs mots · Rose : irritants · Menthe : enchantements · Bleu : attentes\nSable : ce qu’on sait en interne · Lilas : questions ouvertes · Pêche : idées à essayer',
  areas: {
    quotes: 'Ce qu’on a vraiment entendu',
    personas: 'Les deux personnes pour qui l’on répare',
    irritants: 'Ce qui agace',
    delights: 'Ce qui enchante',
    expectations: 'Ce qu’ils attendent',
    questions: 'Ce qu’on ne sait pas encore',
    staff: 'Ce qu’on sait en interne',
    ideas: 'À essayer avant Pâques',
  },
  quoteGroups: {
    breaks: 'Quand ça lâche',
    price: 'L’argent, l’abonnement',
    counter: 'Au comptoir',
    work: 'Quand le vélo, c’est le travail',
  },
  notes: notesFr,
  rider: riderFr,
  coordinator: coordinatorFr,
};
