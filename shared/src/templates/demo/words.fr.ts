import { notesFr } from './notes.fr.ts';
import { coordinatorFr, riderFr } from './personas.fr.ts';
import { evidenceFr } from './evidence.fr.ts';
import { tinkererFr } from './tinkerer.fr.ts';
import type { DemoWords } from './words.ts';

/** A bike repair shop in Angers that thinks about its subscription. */
export const demoFr: DemoWords = {
  title: 'Pignon sur cour : pour qui répare-t-on ?',
  introduction:
    'Réparateur de vélos à Angers : quatre personnes, une camionnette, un abonnement à 13 € par mois. Deux matinées d’atelier, après treize entretiens menés dans des cuisines, dans des cours et au comptoir. Les prénoms sont changés.',
  legend:
    'Jaune : leurs mots · Rose : irritants · Menthe : enchantements · Bleu : attentes\nSable : ce qu’on sait en interne · Lilas : questions ouvertes · Pêche : idées à essayer',
  areas: {
    quotes: 'Ce qu’on a vraiment entendu',
    personas: 'Les deux personnes pour qui l’on répare',
    turned: 'Celui pour qui l’on ne répare pas, et ce qu’il peut devenir',
    talks: 'Six des treize entretiens',
    datasets: 'Ce que disent nos chiffres',
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
  tinkerer: tinkererFr,
  evidence: evidenceFr,
};
