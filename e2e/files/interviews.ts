import { encodeWindows1252 } from './windows-1252.ts';

/** Three people as a spreadsheet in France has them: joined cells, a strange tag, a heading that nobody knows. */
export const frenchInterviews = [
  'Prénom;Segment;Date;Consentement;Ce qui a été dit;Étape;Étiquette;Âge;Surnom',
  'Léa;Jeune parent;3/9/2026;oui;"J’attends ; toujours et encore";Réparation;irritant;31–45;Lili',
  ';;;;Le samedi me suffirait, vraiment;Réparation;attente;;',
  'Noël;Retraité;12/09/2026;non;140 € sans savoir pourquoi;Devis;rayé;60+;',
  'Maïwenn;Étudiante;bientôt;oui;L’œil du réparateur vaut mieux;Devis;enchantement;18–30;May',
].join('\r\n');

export function asWindows1252(text: string): Buffer {
  return encodeWindows1252(text);
}

export function asUtf16(text: string): Buffer {
  return Buffer.from(`\uFEFF${text}`, 'utf16le');
}

/** A table of as many rows as wanted, of 25 for each person. */
export function manyInterviews(rows: number): Buffer {
  const lines = Array.from(
    { length: rows },
    (_, i) =>
      `Person ${Math.floor(i / 25)};Segment ${i % 7};Words that were said ${i};Stage ${i % 5};delight`,
  );
  return Buffer.from(['Name;Segment;Quote;Stage;Tag', ...lines].join('\n'));
}
