import { limits } from '../protocol/limits.ts';
import { notesFromTable, type NoteInput } from './csv.ts';
import { notesFromLines } from './paste.ts';
import { parseTable } from './table.ts';

/** Notes from a spreadsheet's cells: one for each row, with who said it where a column tells. */
export function notesFromCells(text: string, maxNotes: number = limits.maxItems): readonly NoteInput[] {
  const table = parseTable(text, '\t');
  if (table.brokenQuoteLine !== null) return notesFromLines(text, maxNotes);
  return notesFromTable(table, undefined, maxNotes).notes;
}
