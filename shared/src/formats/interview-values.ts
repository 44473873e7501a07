import { en } from '../i18n/messages/en.ts';
import { fr } from '../i18n/messages/fr.ts';
import { wordKey } from '../interviews/words.ts';
import {
  consents,
  interviewSettings,
  verbatimTags,
  type Consent,
  type InterviewSetting,
  type VerbatimTag,
} from '../items/interview/fields.ts';

/** Values by the words that people write for them in tables, in English and French. */
function byWord<T extends string>(
  values: readonly T[],
  wordsFor: (value: T) => readonly string[],
): ReadonlyMap<string, T> {
  return new Map(values.flatMap((value) => wordsFor(value).map((word) => [wordKey(word), value] as const)));
}

const tagWords: Readonly<Record<VerbatimTag, readonly string[]>> = {
  irritant: ['irritants', 'pain', 'pain point', 'point de douleur', 'negative', 'negatif'],
  delight: ['delights', 'enchantements', 'gain', 'positive', 'positif', 'plaisir'],
  expectation: ['expectations', 'attentes', 'need', 'besoin'],
  barrier: ['barriers', 'freins', 'objection', 'obstacle'],
  motivation: ['motivations', 'driver'],
  unsaid: ['non dits', 'not said', 'implicit', 'implicite'],
};
const tags = byWord(verbatimTags, (tag) => [
  tag,
  en[`interview.tag.${tag}`],
  fr[`interview.tag.${tag}`],
  ...tagWords[tag],
]);

/** A tag by its word in English or French; null for any other word. */
export function parseTag(word: string): VerbatimTag | null {
  return tags.get(wordKey(word)) ?? null;
}

const yes = ['yes', 'y', 'oui', 'o', 'true', 'vrai', '1', 'x', 'ok'];
const no = ['no', 'n', 'non', 'false', 'faux', '0'];

const consentWords: Readonly<Record<Consent, readonly string[]>> = {
  given: [...yes, 'given', 'donne', 'agreed', 'accord', 'accorde', 'signed', 'signe'],
  refused: [...no, 'refused', 'refuse', 'refus', 'denied'],
  notAsked: ['not asked', 'to ask', 'a demander', 'pas demande', 'unknown', 'inconnu'],
};
const consentByWord = byWord(consents, (consent) => [
  consent,
  en[`interview.consent.${consent}`],
  fr[`interview.consent.${consent}`],
  ...consentWords[consent],
]);

export function parseConsent(word: string): Consent | null {
  return consentByWord.get(wordKey(word)) ?? null;
}

const settingWords: Readonly<Record<InterviewSetting, readonly string[]>> = {
  customer: ['customer', 'client', 'cliente', 'prospect', 'customers', 'clients', 'user', 'utilisateur'],
  staff: ['staff', 'colleague', 'collaborateur', 'collaboratrice', 'employee', 'salarie', 'interne'],
  rolePlay: ['role-play', 'role play', 'roleplay', 'jeu de role', 'jeu de roles'],
};
const settingByWord = byWord(interviewSettings, (setting) => [
  setting,
  en[`interview.setting.${setting}`],
  fr[`interview.setting.${setting}`],
  ...settingWords[setting],
]);

export function parseSetting(word: string): InterviewSetting | null {
  return settingByWord.get(wordKey(word)) ?? null;
}

/** Yes or no in English or French; null for any other word. */
export function parseYesNo(word: string): boolean | null {
  const key = wordKey(word);
  if (yes.includes(key) || [en['interview.confirmed'], fr['interview.confirmed']].map(wordKey).includes(key))
    return true;
  return no.includes(key) || key === '' ? false : null;
}

/** Which of two numbers at the beginning of a date is the day. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/** How the dates of a column are written: the day first, unless one of them can only be read the other way. */
export function dateOrderOf(cells: Iterable<string>): DateOrder {
  let monthFirst = false;
  for (const cell of cells) {
    const [, first, second] = numericDate.exec(cell.trim()) ?? [];
    if (Number(first) > 12) return 'dayFirst';
    if (Number(second) > 12) monthFirst = true;
  }
  return monthFirst ? 'monthFirst' : 'dayFirst';
}

const isoDate = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/;
const numericDate = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})(?:[\s,].*)?$/;
const wordyDate = /^(\d{1,2})(?:er|st|nd|rd|th)?\.?\s+(\p{L}+)\.?,?\s+(\d{4})$/u;
const wordyMonthFirst = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;

/** The day that a cell names, as ISO date, or null. */
export function parseDay(cell: string, order: DateOrder = 'dayFirst'): string | null {
  const text = cell.trim().replace(/\s+/g, ' ');
  const iso = isoDate.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = numericDate.exec(text);
  if (numeric) {
    const [one, other] = [Number(numeric[1]), Number(numeric[2])];
    const year = numeric[3]!.length === 2 ? 2000 + Number(numeric[3]) : Number(numeric[3]);
    return order === 'dayFirst' ? dayOf(year, other, one) : dayOf(year, one, other);
  }
  const wordy = wordyDate.exec(text);
  if (wordy) return dayOf(Number(wordy[3]), monthOf(wordy[2]!), Number(wordy[1]));
  const turned = wordyMonthFirst.exec(text);
  return turned ? dayOf(Number(turned[3]), monthOf(turned[1]!), Number(turned[2])) : null;
}

const months = [
  ['jan', 'janv', 'january', 'janvier'],
  ['feb', 'fev', 'fevr', 'february', 'fevrier'],
  ['mar', 'mars', 'march'],
  ['apr', 'avr', 'april', 'avril'],
  ['may', 'mai'],
  ['jun', 'june', 'juin'],
  ['jul', 'juil', 'july', 'juillet'],
  ['aug', 'aou', 'aout', 'august'],
  ['sep', 'sept', 'september', 'septembre'],
  ['oct', 'october', 'octobre'],
  ['nov', 'november', 'novembre'],
  ['dec', 'december', 'decembre'],
];

function monthOf(word: string): number {
  const key = wordKey(word);
  return months.findIndex((words) => words.includes(key)) + 1;
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCFullYear() === year;
  if (!isReal || year < 1900 || year > 2200) return null;
  return date.toISOString().slice(0, 10);
}
