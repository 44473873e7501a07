import type { ErrorCode } from '@whoboard/shared/errors.ts';
import type { NoteInput } from '@whoboard/shared/formats/csv.ts';
import type { SessionState } from '@whoboard/shared/session/state.ts';
import type { ImportedBoard } from '@whoboard/shared/formats/json.ts';

/** Work for the thread that reads and writes files of boards. */
export type FormatTask =
  | { readonly type: 'exportJson'; readonly updates: readonly Uint8Array[] }
  | { readonly type: 'exportCsv'; readonly updates: readonly Uint8Array[] }
  | { readonly type: 'exportInterviews'; readonly updates: readonly Uint8Array[] }
  | {
      readonly type: 'exportMarkdown';
      readonly updates: readonly Uint8Array[];
      readonly session: SessionState;
      /** Milliseconds since 1970. */
      readonly now: number;
    }
  | { readonly type: 'parseJson'; readonly bytes: Uint8Array }
  | { readonly type: 'parseNewBoard'; readonly bytes: Uint8Array }
  | { readonly type: 'parseCsv'; readonly bytes: Uint8Array };

/** A file as a board of its own. */
export interface ParsedNewBoard extends Pick<ImportedBoard, 'title' | 'locale'> {
  readonly files: readonly StoredPicture[];
  /** Yjs updates (V1) that make the board document, in order. */
  readonly segments: readonly Uint8Array[];
  readonly itemCount: number;
}

/** A file's board, to be added to another one. */
export interface ParsedBoard extends Omit<ImportedBoard, 'files'> {
  readonly files: readonly StoredPicture[];
}

export interface FormatResults {
  readonly exportJson: { readonly text: string; readonly title: string };
  readonly exportCsv: { readonly text: string; readonly title: string };
  readonly exportInterviews: { readonly text: string; readonly title: string };
  readonly exportMarkdown: { readonly text: string; readonly title: string };
  readonly parseJson: ParsedBoard;
  readonly parseNewBoard: ParsedNewBoard;
  readonly parseCsv: readonly NoteInput[];
}

export interface StoredPicture {
  readonly hash: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** To the thread: first the task, later the pictures that it asks for. */
export type ToFormatter =
  | { readonly type: 'task'; readonly task: FormatTask }
  | { readonly type: 'pictures'; readonly pictures: readonly StoredPicture[] };

export type FromFormatter =
  | { readonly type: 'wants'; readonly hashes: readonly string[] }
  | { readonly type: 'done'; readonly result: FormatResults[keyof FormatResults] }
  | {
      readonly type: 'failed';
      readonly code: ErrorCode;
      readonly message: string;
      readonly details: Readonly<Record<string, string | number>>;
    };
