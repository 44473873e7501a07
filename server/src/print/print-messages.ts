import type { PrintKind, PrintProgress, PrintQuery } from '@whoboard/shared/protocol/api.ts';

/** What the child process that prints is told once, at its start. */
export interface PrintTask {
  readonly type: 'task';
  readonly kind: PrintKind;
  readonly query: PrintQuery;
  /** The board document as Yjs updates, in causal order. */
  readonly updates: readonly Uint8Array[];
  /** The session document in the same way; none when nothing of it is printed. */
  readonly sessionUpdates: readonly Uint8Array[];
  readonly author: string;
  /** Milliseconds since 1970; also what "today" is on the pages. */
  readonly now: number;
  /** Where the PDF is to be written. */
  readonly outFile: string;
}

/** The files that were asked for; those that are gone are left out. */
export interface PrintFiles {
  readonly type: 'files';
  readonly files: readonly { readonly hash: string; readonly bytes: Uint8Array }[];
}

export type ToPrinter = PrintTask | PrintFiles;

export type FromPrinter =
  | { readonly type: 'ready' }
  | { readonly type: 'wants'; readonly hashes: readonly string[] }
  | { readonly type: 'progress'; readonly progress: PrintProgress }
  | {
      readonly type: 'done';
      readonly pages: number;
      readonly bytes: number;
      readonly fileName: string;
      /** Memory that the process held at its highest. */
      readonly peakBytes: number;
      /** Computing time that it took. */
      readonly cpuMs: number;
    }
  /** `where` names the error and its place in the code, never its words: they may hold what people wrote. */
  | { readonly type: 'failed'; readonly where: string };
