import { decodeFile } from '@whoboard/shared/formats/decode-text.ts';
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
import { parseBoard } from '@whoboard/shared/formats/json.ts';
import { parseTable, type Table, type TableRow } from '@whoboard/shared/formats/table.ts';

/** What a file or a paste holds, read but not yet imported. */
export type ReadImport =
  | { readonly kind: 'table'; readonly summary: TableSummary }
  | { readonly kind: 'board'; readonly json: string; readonly title: string; readonly items: number };

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
    const { text, encoding } =
      typeof source === 'string' ? { text: source, encoding: null } : decodeFile(new Uint8Array(source));
    if (encoding !== null && /^\s*\{/.test(text)) {
      const board = parseBoard(text);
      return { kind: 'board', json: text, title: board.title, items: board.items.length };
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
