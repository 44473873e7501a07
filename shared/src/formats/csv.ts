import Papa from 'papaparse';
import { cleanLine, cleanText } from '../board/edits/text.ts';
import type { Board } from '../board/read-board.ts';
import type { Locale, Point, Size } from '../board/schema.ts';
import { readingOrder } from '../draw/draw-board.ts';
import { createTranslate } from '../i18n/translate.ts';
import type { NewItem, NoteItem } from '../items/index.ts';
import { noteFields } from '../items/note/fields.ts';
import { noteItem } from '../items/note/note.ts';
import { isPlayed } from '../personas/origins.ts';
import { limits } from '../protocol/limits.ts';
import { findNoteColor, guessColumns, isPlayedWord, type NoteColumns } from './note-columns.ts';
import type { Table } from './table.ts';

/** A note to be made, its place not yet chosen. */
export type NoteInput = NewItem & { readonly type: 'note'; readonly text: string };

/** Something in a table that needs attention: `import.problem.<reason>` says it in words. */
export interface TableProblem {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly reason:
    | 'noText'
    | 'textTooLong'
    | 'unknownColor'
    | 'brokenQuotes'
    | 'tooManyRows'
    | 'unknownPersona'
    | 'unclearDate'
    | 'unclearLevel'
    | 'unknownStatus';
}

/**
 * The notes of a table, and what is wrong with it, before anything is changed. Rows without text are left out, texts
 * that are too long are cut, unknown colours become yellow.
 * @param maxNotes how many notes there is room for
 */
export function notesFromTable(
  table: Table,
  columns: NoteColumns = guessColumns(table),
  maxNotes: number = limits.maxItems,
): { readonly notes: readonly NoteInput[]; readonly problems: readonly TableProblem[] } {
  const notes: NoteInput[] = [];
  const problems: TableProblem[] = [];
  const { brokenQuoteLine } = table;
  for (const { line, cells } of columns.hasHeader ? table.rows.slice(1) : table.rows) {
    // What follows a quotation mark that is never closed cannot be told apart any more.
    if (brokenQuoteLine !== null && line >= brokenQuoteLine) break;
    const cell = (column: number | null): string =>
      column === null ? '' : withoutGuard(cells[column] ?? '');
    const whole = cleanText(cell(columns.text), Infinity).trim();
    if (whole === '') {
      problems.push({ line, reason: 'noText' });
      continue;
    }
    if (notes.length >= maxNotes) {
      problems.push({ line, reason: 'tooManyRows' });
      break;
    }
    const text = cleanText(whole, noteFields.text.maxLength);
    if (text.length < whole.length) problems.push({ line, reason: 'textTooLong' });
    const color = findNoteColor(cell(columns.color));
    if (color === null && cell(columns.color).trim() !== '') problems.push({ line, reason: 'unknownColor' });
    const saidBy = cleanLine(cell(columns.saidBy), noteFields.saidBy.maxLength);
    const setting = isPlayedWord(cell(columns.setting ?? null)) && { setting: 'rolePlay' as const };
    notes.push({
      type: 'note',
      text,
      saidBy,
      ...(color && { color }),
      ...setting,
    });
  }
  if (brokenQuoteLine !== null) problems.push({ line: brokenQuoteLine, reason: 'brokenQuotes' });
  return { notes, problems: problems.sort((a, b) => a.line - b.line) };
}

/** The sign that a spreadsheet would run a cell as a formula. */
const formulaStart = /^[=+\-@\t\r]/;

/** A cell that no spreadsheet takes for a formula: an apostrophe in front makes it text. */
export function guardCell(cell: string): string {
  return formulaStart.test(cell) ? `'${cell}` : cell;
}

/** A cell as it was before `guardCell`. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/**
 * The notes of a board as CSV in reading order, for spreadsheets: with a byte order mark, `;` between cells in French.
 * Comes back through `notesFromTable`.
 */
export function exportNotesCsv(board: Board, locale: Locale = board.meta.locale): string {
  const t = createTranslate(locale);
  // Most boards know no role-play; theirs is a table without that column.
  const hasPlayed = [...board.items.values()].some((item) => item.type === noteItem.type && isPlayed(item));
  const header = [
    t('item.note.field.text'),
    t('item.note.field.saidBy'),
    t('item.note.field.color'),
    t('item.frame.name'),
    ...(hasPlayed ? [t('item.note.field.setting')] : []),
  ];
  const rows = readingOrder(board.items).flatMap(({ item }) => {
    if (item.type !== noteItem.type) return [];
    const note = item as NoteItem;
    const area = item.parent === null ? undefined : board.items.get(item.parent);
    const areaName = area && 'title' in area ? area.title : '';
    const cells = [note.text, note.saidBy, t(`color.${note.color}`), areaName];
    const setting = isPlayed(note) ? t('item.setting.rolePlay') : '';
    return [[...cells, ...(hasPlayed ? [setting] : [])].map(guardCell)];
  });
  return writeCsv([header, ...rows], locale);
}

/** A table as spreadsheets of a language read it: with a byte order mark, `;` between cells in French. */
export function writeCsv(rows: readonly (readonly string[])[], locale: Locale): string {
  const csv = Papa.unparse(
    rows.map((row) => [...row]),
    {
      delimiter: locale === 'fr' ? ';' : ',',
      newline: '\r\n',
    },
  );
  return `\uFEFF${csv}\r\n`;
}

/**
 * Places for notes in a block somewhat wider than high, row by row.
 * @param origin top left corner of the block
 */
export function layoutNotesInGrid(
  count: number,
  origin: Point,
  { size = noteItem.initialSize, gap = 24, columns }: { size?: Size; gap?: number; columns?: number } = {},
): readonly Point[] {
  const perRow = Math.max(1, columns ?? Math.ceil(Math.sqrt(count * 1.6)));
  return Array.from({ length: count }, (_, index) => [
    origin[0] + (index % perRow) * (size[0] + gap),
    origin[1] + Math.floor(index / perRow) * (size[1] + gap),
  ]);
}
