import { encodeWindows1252 } from './windows-1252.ts';

/** Something that was said in an interview, and by whom. */
export interface Quote {
  readonly text: string;
  readonly saidBy: string;
}

const people = [
  'Léa, 34 ans',
  'Noël, 61 ans',
  'Maïwenn, 27 ans',
  'François, 45 ans',
  'Zoé, 19 ans',
  'Gaëlle, 52 ans',
  'Hélène, 38 ans',
  'Aurélien, 30 ans',
  'Cœur-Marie, 70 ans',
  'Jérôme, 41 ans',
];

/** Twelve openings and ten endings make 120 different quotes. */
const openings = [
  'Le devis, je l’ai attendu trois semaines',
  'Franchement, l’œil du réparateur vaut mieux qu’une appli',
  'J’ai payé 140 € sans savoir pourquoi',
  'On m’a dit « c’est prêt » et ce n’était pas prêt',
  'Mon vélo, c’est notre deuxième voiture',
  'Je préfère qu’on m’explique avant de réparer',
  'La boutique ferme à 18 h, moi aussi je travaille',
  'Au téléphone, personne ne décroche ; alors je passe',
  'L’abonnement à 14 € me tente, mais où est le piège',
  'Ma sœur m’a conseillé l’atelier du quartier',
  'Le contrôle gratuit m’a rassurée dès la première fois',
  'J’ai noté le prix, puis il avait changé',
];
const endings = [
  ', et personne ne m’a prévenue.',
  ' ; c’est ça qui me gêne le plus.',
  ', donc je suis allé voir ailleurs.',
  '. Voilà, c’est dit !',
  ', à Noël comme en août.',
  ' : "jamais deux sans trois", comme on dit.',
  '… enfin, vous voyez.',
  ', même ma mère l’a remarqué.',
  ', pourtant je reviendrai.',
  ', et mon fils a dû rentrer à pied.',
];

/** 120 lines of interview quotes. */
export const quotes: readonly Quote[] = openings.flatMap((opening) =>
  endings.map((ending, index) => ({ text: `${opening}${ending}`, saidBy: people[index] ?? '' })),
);

/** The quotes as LibreOffice saves a table in France: `;` between cells, Windows-1252, quotation marks only where needed. */
export function quotesCsv(rows: readonly Quote[] = quotes): Buffer {
  const cell = (text: string) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [['Verbatim', 'Prénom'], ...rows.map(({ text, saidBy }) => [text, saidBy])];
  return encodeWindows1252(lines.map((cells) => cells.map(cell).join(';')).join('\r\n') + '\r\n');
}
