import { cleanText } from '../board/edits/text.ts';
import { noteFields } from '../items/note/fields.ts';
import { limits } from '../protocol/limits.ts';
import { notesFromTable, type NoteInput } from './csv.ts';
import { parseTable } from './table.ts';

/**
 * Notes from pasted text: one for each line that is not blank, without its bullet; from a spreadsheet's cells one for
 * each row, with who said it where a column tells.
 */
export function notesFromPaste(text: string, maxNotes: number = limits.maxItems): readonly NoteInput[] {
  if (isSpreadsheet(text)) {
    const table = parseTable(text, '\t');
    if (table.brokenQuoteLine === null) return notesFromTable(table, undefined, maxNotes).notes;
  }
  return cleanText(text, limits.maxImportBytes)
    .split('\n')
    .map((line) => line.trim().replace(bullet, ''))
    .filter((line) => line !== '')
    .slice(0, maxNotes)
    .map((line) => ({ type: 'note', text: cleanText(line, noteFields.text.maxLength) }));
}

const bullet = /^[•◦▪‣·*\-–—]\s+/;

/** Cells are parted by tabs; a cell with several lines is put in quotation marks. */
function isSpreadsheet(text: string): boolean {
  if (text.trim().includes('\t')) return true;
  return /^"[^"\n]*(?:""[^"\n]*)*\n/m.test(text.replace(/\r\n?/g, '\n')) && /"\s*$/m.test(text);
}
