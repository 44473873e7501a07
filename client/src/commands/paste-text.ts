import { cleanText } from '@whoboard/shared/board/edits/text.ts';

/** The notes that a pasted text becomes: one a line, without empty ones and list marks. */
export function notesFromText(text: string): readonly string[] {
  return cleanText(text)
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '');
}
