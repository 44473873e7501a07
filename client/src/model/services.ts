import type { ImageFile } from '@whoboard/shared/items/image-file.ts';

/** A file as a browser or a test hands it over. */
export interface FileLike {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** What is copied: words for other programs, and the items themselves for a board. */
export interface ClipboardContent {
  readonly text: string;
  /** JSON in the format of `commands/clipboard-format.ts`. */
  readonly items?: string;
  readonly files?: readonly FileLike[];
}

/** The type under which items lie in the clipboard. */
export const itemsMimeType = 'application/x-whoboard-items+json';

/** What the surroundings do for commands and tools; whatever is missing, those who need it are disabled. */
export interface EditorServices {
  /** Stores a picture with the board. @throws AppError with the reason of a refusal */
  readonly uploadFile?: (file: FileLike) => Promise<ImageFile>;
  /** Lets the person choose pictures. */
  readonly pickImages?: () => Promise<readonly FileLike[]>;
  /**
   * Moves the focus to the board, unless a dialog or a field has it.
   * @returns whether the person works by keyboard
   */
  readonly focusBoard?: () => boolean;
  readonly writeClipboard?: (content: ClipboardContent) => Promise<void>;
  readonly readClipboard?: () => Promise<ClipboardContent>;
}
