import { en } from '../i18n/messages/en.ts';
import { fr } from '../i18n/messages/fr.ts';
import { wordKey } from '../interviews/words.ts';
import { parseTag } from './interview-values.ts';
import type { Table, TableRow } from './table.ts';

/** What a column of a table of interviews can hold, in the sequence of exports. */
export const interviewRoles = [
  'code',
  'firstName',
  'segment',
  'ageGroup',
  'region',
  'criterion',
  'setting',
  'heldOn',
  'place',
  'interviewer',
  'consent',
  'verbatim',
  'stage',
  'tag',
  'question',
  'answer',
  'answerTo',
  'behaviour',
  'reformulation',
  'confirmed',
  'interpretation',
  'toDig',
  'ignore',
] as const;
export type InterviewRole = (typeof interviewRoles)[number];

/** Roles that several columns may have at once. */
const shared: ReadonlySet<InterviewRole> = new Set([
  'criterion',
  'verbatim',
  'answerTo',
  'behaviour',
  'interpretation',
  'toDig',
  'ignore',
]);

/** What each column of a table holds. */
export interface InterviewColumns {
  /** By the number of the column. */
  readonly roles: readonly InterviewRole[];
  /** The first row names the columns and nobody said it. */
  readonly hasHeader: boolean;
}

/** Headings besides those of exports, in English and French, without accents and capitals. */
const names: Readonly<
  Record<Exclude<InterviewRole, 'criterion' | 'answerTo' | 'ignore'>, readonly string[]>
> = {
  code: [
    'id',
    'no',
    'nr',
    'n',
    'numero',
    'number',
    'code',
    'code interview',
    'respondent',
    'repondant',
    'ref',
  ],
  firstName: [
    ...['first name', 'firstname', 'prenom', 'name', 'nom', 'who', 'qui', 'person', 'personne', 'said by'],
    ...['dit par', 'interviewee', 'interviewe', 'interviewee name', 'participant', 'speaker', 'pseudonym'],
    ...['pseudonyme', 'pseudo', 'client', 'cliente', 'customer', 'saidby', 'first name or code'],
    ...['prenom ou code', 'persona'],
  ],
  segment: ['segment', 'profile', 'profil', 'customer type', 'type de client', 'type', 'cible', 'target'],
  ageGroup: ['age group', 'age', 'age range', 'tranche d age', 'tranche age', 'ages'],
  region: ['region', 'area', 'city', 'ville', 'departement', 'country', 'pays', 'localite'],
  setting: ['who was heard', 'qui a ete ecoute', 'setting', 'kind of interview', 'type d entretien'],
  heldOn: [
    ...['date', 'day', 'jour', 'held on', 'date of interview', 'interview date', 'date de l entretien'],
    ...['date entretien', 'date d entretien', 'timestamp', 'horodateur'],
  ],
  place: ['place', 'lieu', 'where', 'ou', 'location', 'channel', 'canal'],
  interviewer: [
    'interviewer',
    'intervieweur',
    'intervieweuse',
    'enqueteur',
    'enquetrice',
    'asked by',
    'mene par',
  ],
  consent: ['consent', 'consentement', 'agreement', 'accord', 'rgpd', 'gdpr'],
  verbatim: [
    ...[
      'verbatim',
      'verbatims',
      'quote',
      'quotes',
      'citation',
      'citations',
      'words',
      'text',
      'texte',
      'propos',
    ],
    ...['comment', 'comments', 'commentaire', 'commentaires', 'remarque', 'remarques', 'phrase', 'feedback'],
    ...['exact words', 'mots exacts', 'avis', 'contenu', 'content'],
  ],
  stage: ['stage', 'etape', 'step', 'journey stage', 'etape du parcours', 'moment', 'phase'],
  tag: ['tag', 'tags', 'etiquette', 'etiquettes', 'theme', 'category', 'categorie', 'kind', 'nature'],
  question: ['question', 'questions', 'asked', 'question posee'],
  answer: ['answer', 'answers', 'reponse', 'reponses', 'response'],
  behaviour: [
    ...[
      'behaviour',
      'behavior',
      'behaviours',
      'comportement',
      'comportements',
      'observation',
      'observations',
    ],
    ...['gesture', 'geste', 'comportement observe', 'behaviour seen'],
  ],
  reformulation: ['reformulation', 'reformulations', 'reformulated', 'reformule'],
  confirmed: ['confirmed', 'confirme', 'confirmee', 'reformulation confirmee'],
  interpretation: ['interpretation', 'interpretations', 'analyse', 'analysis', 'our interpretation'],
  toDig: ['to dig', 'to dig further', 'a creuser', 'open question', 'open questions', 'a approfondir'],
};

const roleByName = new Map<string, InterviewRole>(
  interviewRoles.flatMap((role) => {
    if (role === 'criterion' || role === 'answerTo' || role === 'ignore') return [];
    const own = [en[`interview.column.${role}`], fr[`interview.column.${role}`], ...names[role]];
    return own.map((name) => [wordKey(name), role] as const);
  }),
);

const criterionPrefixes = [en['interview.column.criterion'], fr['interview.column.criterion']].map(wordKey);

/** The name of an own criterion as its column in an export is called: the heading without the word before it. */
export function criterionOf(heading: string): string {
  const at = heading.indexOf(':');
  const hasPrefix = at >= 0 && criterionPrefixes.includes(wordKey(heading.slice(0, at)));
  return (hasPrefix ? heading.slice(at + 1) : heading).trim();
}

/**
 * The columns as their headings say, or else as their content suggests.
 * @param ownCriteria names of the criteria that the team of this board has chosen
 * @param isStrict one heading that is known is not enough: where nobody can correct it, words must not be lost
 */
export function guessInterviewColumns(
  table: Table,
  ownCriteria: readonly string[] = [],
  isStrict = false,
): InterviewColumns {
  const [first] = table.rows;
  if (!first) return { roles: ['verbatim'], hasHeader: false };
  const width = widthOf(table);
  const named = rolesFromHeader(first, width, ownCriteria);
  const known = named.filter((role) => role !== 'ignore').length;
  const cells = first.cells.filter((cell) => cell.trim() !== '').length;
  // A single known word may well be what somebody said.
  if (known > 1 || (known === 1 && (isStrict ? cells === 1 : cells <= 2))) {
    if (!named.some(holdsWords)) {
      const longest = longestColumn(table.rows.slice(1), named);
      if (longest !== null) named[longest] = 'verbatim';
    }
    return { roles: named, hasHeader: true };
  }
  return { roles: rolesFromContent(table.rows, width), hasHeader: false };
}

/** Whether a table is one of interviews rather than of notes: it tells more than words and who said them. */
export function looksLikeInterviews({ roles, hasHeader }: InterviewColumns): boolean {
  const told = roles.filter((role) => role !== 'ignore' && role !== 'verbatim' && role !== 'firstName');
  return hasHeader && roles.some(holdsWords) && told.length > 0;
}

/** Gives a column another role; one that only one column can have is taken from the other. */
export function withRole(
  { roles, hasHeader }: InterviewColumns,
  column: number,
  role: InterviewRole,
): InterviewColumns {
  const next = roles.map((each, index) => {
    if (index === column) return role;
    return each === role && !shared.has(role) ? 'ignore' : each;
  });
  return { roles: next, hasHeader };
}

/** As many columns as the widest row has cells. */
export function widthOf({ rows }: Table): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
}

function holdsWords(role: InterviewRole): boolean {
  return ['verbatim', 'answer', 'answerTo', 'behaviour', 'reformulation', 'toDig', 'interpretation'].includes(
    role,
  );
}

function rolesFromHeader(
  { cells }: TableRow,
  width: number,
  ownCriteria: readonly string[],
): InterviewRole[] {
  const own = new Set(ownCriteria.map(wordKey));
  const taken = new Set<InterviewRole>();
  return Array.from({ length: width }, (_, index) => {
    const cell = (cells[index] ?? '').trim();
    const role = cell.length > 200 ? 'ignore' : roleOfHeading(cell, own);
    if (taken.has(role) && !shared.has(role)) return 'ignore';
    taken.add(role);
    return role;
  });
}

function roleOfHeading(cell: string, own: ReadonlySet<string>): InterviewRole {
  const name = wordKey(cell);
  if (name === '') return 'ignore';
  const known = cell.length <= 60 ? roleByName.get(name) : undefined;
  if (known) return known;
  if (own.has(name) || criterionOf(cell) !== cell) return 'criterion';
  // A questionnaire has its questions for headings.
  return /\?\s*$/.test(cell) ? 'answerTo' : 'ignore';
}

/** The longest texts are the words, short ones who said them, and a column of tags is one. */
function rolesFromContent(rows: readonly TableRow[], width: number): InterviewRole[] {
  const roles: InterviewRole[] = Array.from({ length: width }, () => 'ignore');
  for (let column = 0; column < width; column++) {
    const cells = rows.map(({ cells: all }) => (all[column] ?? '').trim()).filter((cell) => cell !== '');
    if (cells.length > 0 && cells.every((cell) => parseTag(cell) !== null) && !roles.includes('tag'))
      roles[column] = 'tag';
  }
  const longest = longestColumn(rows, roles) ?? 0;
  roles[longest] = 'verbatim';
  const names = roles.findIndex((role, column) => {
    const cells = rows.map(({ cells: all }) => (all[column] ?? '').trim()).filter((cell) => cell !== '');
    return (
      role === 'ignore' && cells.length > 0 && cells.every((cell) => cell.length <= 40 && /\p{L}/u.test(cell))
    );
  });
  if (names >= 0) roles[names] = 'firstName';
  return roles;
}

function longestColumn(rows: readonly TableRow[], roles: readonly InterviewRole[]): number | null {
  let best: number | null = null;
  let most = 0;
  roles.forEach((role, column) => {
    if (role !== 'ignore') return;
    const length = rows.reduce((sum, { cells }) => sum + (cells[column] ?? '').trim().length, 0);
    if (length > most) [best, most] = [column, length];
  });
  return best;
}
