import { cleanText } from '../board/edits/text.ts';
import { noteFields } from '../items/note/fields.ts';
import { limits } from '../protocol/limits.ts';
import type { NoteInput } from './csv.ts';

/** Notes from pasted text: one for each line that is not blank, without its bullet. */
export function notesFromLines(text: string, maxNotes: number = limits.maxItems): readonly NoteInput[] {
  return cleanText(text, limits.maxImportBytes)
    .split('\n')
    .map((line) => line.trim().replace(bullet, ''))
    .filter((line) => line !== '')
    .slice(0, maxNotes)
    .map((line) => ({ type: 'note', text: cleanText(line, noteFields.text.maxLength) }));
}

const bullet = /^[•◦▪‣·*\-–—]\s+/;

/**
 * Whether pasted text comes from a spreadsheet, so that `paste-cells.ts` should read it: cells are parted by tabs; a
 * cell with several lines is put in quotation marks.
 */
export function isSpreadsheet(text: string): boolean {
  if (text.trim().includes('\t')) return true;
  return /^"[^"\n]*(?:""[^"\n]*)*\n/m.test(text.replace(/\r\n?/g, '\n')) && /"\s*$/m.test(text);
}
