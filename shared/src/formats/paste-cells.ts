import type { VerbatimTag } from '../items/interview/fields.ts';
import { verbatimFields } from '../items/interview/fields.ts';
import { cleanLine } from '../board/edits/text.ts';
import { limits } from '../protocol/limits.ts';
import { notesFromTable, withoutGuard, type NoteInput } from './csv.ts';
import { guessInterviewColumns, looksLikeInterviews, widthOf } from './interview-columns.ts';
import { parseTag } from './interview-values.ts';
import { interviewsFromTable, type InterviewInput } from './interviews-from-table.ts';
import { notesFromLines } from './paste.ts';
import { parseTable } from './table.ts';

/** What a spreadsheet's cells become on a board. */
export type PastedCells =
  | { readonly kind: 'notes'; readonly notes: readonly NoteInput[] }
  | { readonly kind: 'interviews'; readonly interviews: readonly InterviewInput[] }
  /** Interviews that are many, or of which something is wrong: better looked at first. */
  | { readonly kind: 'doubtful' };

/** With more rows than this, people want to see what will come. */
const maxRows = 300;

/**
 * Interview cards from a spreadsheet's cells when their headings say so, else a note for each row, with who said it
 * where a column tells.
 */
export function readPastedCells(
  text: string,
  { maxNotes = limits.maxItems, ownCriteria = [] }: PasteOptions = {},
): PastedCells {
  const table = parseTable(text, '\t');
  if (table.brokenQuoteLine !== null) return { kind: 'notes', notes: notesFromLines(text, maxNotes) };
  const columns = guessInterviewColumns(table, ownCriteria);
  if (!looksLikeInterviews(columns))
    return { kind: 'notes', notes: notesFromTable(table, undefined, maxNotes).notes };
  const { interviews, problems } = interviewsFromTable(table, columns);
  const isPlain = problems.length === 0 && table.rows.length <= maxRows && interviews.length > 0;
  return isPlain ? { kind: 'interviews', interviews } : { kind: 'doubtful' };
}

interface PasteOptions {
  readonly maxNotes?: number;
  readonly ownCriteria?: readonly string[];
}

/** What a pasted row becomes in a list of verbatims. */
export interface PastedVerbatim {
  readonly text: string;
  readonly stage: string;
  readonly tag: VerbatimTag | null;
}

/** Verbatims from a spreadsheet's cells: the longest column holds the words, one of tags is known by them. */
export function verbatimsFromCells(text: string): readonly PastedVerbatim[] {
  const table = parseTable(text, '\t');
  const { roles, hasHeader } = guessInterviewColumns(table, [], true);
  const words = Math.max(0, roles.indexOf('verbatim'));
  const tags = roles.indexOf('tag');
  const named = roles.indexOf('stage');
  // Without headings, what is neither words nor tags is the stage, if there is one such column.
  const others = Array.from({ length: widthOf(table) }, (_, column) => column).filter(
    (column) => column !== words && column !== tags,
  );
  const stages = named >= 0 ? named : !hasHeader && others.length === 1 ? others[0]! : -1;
  return (hasHeader ? table.rows.slice(1) : table.rows).flatMap(({ cells }) => {
    const cell = (column: number, maxLength: number): string =>
      column < 0 ? '' : cleanLine(withoutGuard(cells[column] ?? ''), maxLength);
    const said = cell(words, verbatimFields.text.maxLength);
    const stage = cell(stages, verbatimFields.stage.maxLength);
    return said === '' ? [] : [{ text: said, stage, tag: parseTag(cell(tags, 80)) }];
  });
}
