import { noteColorNames, type NoteColor } from '../draw/theme.ts';
import { en } from '../i18n/messages/en.ts';
import { fr } from '../i18n/messages/fr.ts';
import type { Table, TableRow } from './table.ts';

/** Which column of a table holds what; null when there is none. */
export interface NoteColumns {
  readonly text: number;
  readonly saidBy: number | null;
  readonly color: number | null;
  /** Says which notes come from a role-play; only an export of this product has it. */
  readonly setting?: number;
  /** The first row names the columns and is no note. */
  readonly hasHeader: boolean;
}

/** Names of columns in English and French, without accents and capitals. */
const names = {
  text: [
    ...[
      'text',
      'texte',
      'note',
      'notes',
      'verbatim',
      'verbatims',
      'citation',
      'citations',
      'quote',
      'quotes',
    ],
    ...['propos', 'phrase', 'contenu', 'content', 'comment', 'comments', 'commentaire', 'commentaires'],
    ...['remarque', 'remarques', 'idea', 'idee', 'feedback', 'texte de la note', 'text of the note'],
  ],
  saidBy: [
    ...[
      'said by',
      'saidby',
      'prenom',
      'personne',
      'interview',
      'interviewe',
      'interviewee',
      'who',
      'qui',
      'name',
    ],
    ...[
      'nom',
      'first name',
      'firstname',
      'person',
      'auteur',
      'author',
      'dit par',
      'propos de',
      'client',
      'cliente',
    ],
    ...['customer', 'participant', 'speaker', 'source'],
  ],
  color: ['color', 'colour', 'couleur'],
  setting: [en, fr].map((messages) => plainWord(messages['item.note.field.setting'])),
} as const;
type ColumnRole = keyof typeof names;
const roles = Object.keys(names) as ColumnRole[];

/** A word as it is compared: without accents, capitals and punctuation. */
export function plainWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const playedWords: ReadonlySet<string> = new Set(
  [en, fr].map((messages) => plainWord(messages['item.setting.rolePlay'])),
);

/** Whether a cell says, in English or French, that a note comes from a role-play. */
export function isPlayedWord(word: string): boolean {
  return playedWords.has(plainWord(word));
}

const colorsByWord = new Map<string, NoteColor>(
  noteColorNames.flatMap((name) =>
    [name, en[`color.${name}`], fr[`color.${name}`]].map((word) => [plainWord(word), name] as const),
  ),
);

/** A paper colour by its name in English or French, or null. */
export function findNoteColor(word: string): NoteColor | null {
  return colorsByWord.get(plainWord(word)) ?? null;
}

/** The columns as the header names them, or else as their content suggests. */
export function guessColumns({ rows }: Table): NoteColumns {
  const [first] = rows;
  return (first && columnsFromHeader(first, rows)) ?? columnsFromContent(rows) ?? onlyColumn;
}

function columnsFromHeader({ cells }: TableRow, rows: readonly TableRow[]): NoteColumns | null {
  const found: Record<ColumnRole, number | null> = {
    text: null,
    saidBy: null,
    color: null,
    setting: null,
  };
  cells.forEach((cell, index) => {
    if (cell.length > 40) return;
    const word = plainWord(cell);
    const role = roles.find((each) => (names[each] as readonly string[]).includes(word));
    if (role && found[role] === null) found[role] = index;
  });
  const { text, saidBy, color, setting } = found;
  if (saidBy === null && color === null && text === null) return null;
  const other = text ?? columnsFromContent(rows.slice(1), [saidBy, color, setting])?.text ?? null;
  if (other === null) return null;
  return { text: other, saidBy, color, ...(setting !== null && { setting }), hasHeader: true };
}

const onlyColumn: NoteColumns = { text: 0, saidBy: null, color: null, hasHeader: false };

/** The longest texts are the notes; null when no column is left for them. */
function columnsFromContent(
  rows: readonly TableRow[],
  taken: readonly (number | null)[] = [],
): NoteColumns | null {
  const width = rows.reduce((max, { cells }) => Math.max(max, cells.length), 1);
  const columns = Array.from({ length: width }, (_, index) => {
    const cells = rows.map(({ cells: all }) => (all[index] ?? '').trim()).filter((cell) => cell !== '');
    return {
      index,
      length: cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, rows.length),
      isColor: cells.length > 0 && cells.every((cell) => findNoteColor(cell) !== null),
      isNames: cells.length > 0 && cells.every((cell) => cell.length <= 40 && /\p{L}/u.test(cell)),
    };
  });
  const free = columns.filter((column) => !taken.includes(column.index));
  const [text] = free.sort((a, b) => Number(a.isColor) - Number(b.isColor) || b.length - a.length);
  if (!text) return null;
  const others = columns.filter((column) => column.index !== text.index);
  return {
    text: text.index,
    saidBy: others.find((column) => column.isNames && !column.isColor)?.index ?? null,
    color: others.find((column) => column.isColor)?.index ?? null,
    hasHeader: false,
  };
}
