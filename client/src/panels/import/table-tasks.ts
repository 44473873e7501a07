import { cutBoardFile } from '@whoboard/shared/formats/cut-board-file.ts';
import { decodeFile, decodeText } from '@whoboard/shared/formats/decode-text.ts';
import {
  guessInterviewColumns,
  looksLikeInterviews,
  widthOf,
  type InterviewColumns,
} from '@whoboard/shared/formats/interview-columns.ts';
import {
  groupProblems,
  interviewsFromTable,
  type InterviewInput,
  type ProblemGroup,
  type ReadInterviews,
} from '@whoboard/shared/formats/interviews-from-table.ts';
import { parseBoard, type ImportedBoard } from '@whoboard/shared/formats/json.ts';
import { AppError } from '@whoboard/shared/errors.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { parseTable, type Table, type TableRow } from '@whoboard/shared/formats/table.ts';

/** What a file or a paste holds, read but not yet imported. */
export type ReadImport =
  | { readonly kind: 'table'; readonly summary: TableSummary }
  /** The file goes to the server as it is. */
  | { readonly kind: 'board'; readonly file: Blob; readonly title: string; readonly items: number };

/** As much of a table as is needed to ask what its columns hold. */
export interface TableSummary {
  /** Null for pasted text. */
  readonly encoding: string | null;
  readonly rows: number;
  readonly width: number;
  /** The first rows. */
  readonly sample: readonly TableRow[];
  /** What the columns seem to hold, were it interviews. */
  readonly columns: InterviewColumns;
  readonly isInterviews: boolean;
}

/** What will become of a table of interviews. */
export interface InterviewPreview extends Pick<ReadInterviews, 'verbatims' | 'lines' | 'grouping'> {
  readonly count: number;
  /** The first cards, each with its first verbatims. */
  readonly first: readonly InterviewInput[];
  readonly problems: readonly ProblemGroup[];
}

const sampleRows = 30;
const previewCards = 6;
const previewVerbatims = 3;

/** The work that a table takes. It may be long, so that pages have it done by a worker. */
export class TableTasks {
  #table: Table = { delimiter: null, rows: [], brokenQuoteLine: null };
  #interviews: readonly InterviewInput[] = [];

  /**
   * Reads a file or a pasted text. JSON is recognised by what it holds, not by its name.
   * @param ownCriteria names of the criteria that the team of the board has chosen
   * @throws AppError as `parseBoard` does
   */
  read(source: ArrayBuffer | string, ownCriteria: readonly string[]): ReadImport {
    const cut = typeof source === 'string' ? null : cutBoardFile(new Uint8Array(source));
    if (cut) return boardIn(parseBoard(decodeText(cut.data)), source);
    const size = typeof source === 'string' ? source.length : source.byteLength;
    if (size > limits.maxImportBytes) throw tooLarge();
    const { text, encoding } =
      typeof source === 'string' ? { text: source, encoding: null } : decodeFile(new Uint8Array(source));
    if (encoding !== null && /^\s*\{/.test(text)) {
      return boardIn(parseBoard(text), source);
    }
    this.#table = parseTable(text);
    const columns = guessInterviewColumns(this.#table, ownCriteria);
    const { rows } = this.#table;
    return {
      kind: 'table',
      summary: {
        encoding,
        rows: rows.length,
        width: widthOf(this.#table),
        sample: rows.slice(0, sampleRows),
        columns,
        isInterviews: looksLikeInterviews(columns),
      },
    };
  }

  preview(columns: InterviewColumns, maxInterviews: number): InterviewPreview {
    const { interviews, problems, ...counts } = interviewsFromTable(this.#table, columns, maxInterviews);
    this.#interviews = interviews;
    return {
      ...counts,
      count: interviews.length,
      first: interviews.slice(0, previewCards).map((interview) => ({
        ...interview,
        verbatims: (interview.verbatims ?? []).slice(0, previewVerbatims),
      })),
      problems: groupProblems(problems),
    };
  }

  /** The cards of the last preview. */
  interviews(): readonly InterviewInput[] {
    return this.#interviews;
  }

  table(): Table {
    return this.#table;
  }
}

function boardIn({ title, items }: ImportedBoard, source: ArrayBuffer | string): ReadImport {
  return { kind: 'board', file: new Blob([source]), title, items: items.length };
}

function tooLarge(): AppError {
  const limit = `${limits.maxImportBytes / 1024 / 1024} MiB`;
  return new AppError('tooLarge', 'The import is too large', { limit });
}
