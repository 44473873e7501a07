import { decodeText } from '@whoboard/shared/formats/decode-text.ts';
import { parseBoard } from '@whoboard/shared/formats/json.ts';
import { parseTable, type Table } from '@whoboard/shared/formats/table.ts';

/** What a file or a paste holds, read but not yet imported. */
export type ReadImport =
  | { readonly kind: 'table'; readonly table: Table; readonly encoding: string | null }
  | { readonly kind: 'board'; readonly json: string; readonly title: string; readonly items: number };

/**
 * Reads a file. JSON is recognised by what it holds, not by its name.
 * @throws AppError as `parseBoard` does
 */
export async function readFile(file: Blob): Promise<ReadImport> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = decodeText(bytes);
  if (/^\s*\{/.test(text)) {
    const board = parseBoard(text);
    return { kind: 'board', json: text, title: board.title, items: board.items.length };
  }
  return { kind: 'table', table: parseTable(text), encoding: encodingOf(bytes) };
}

export function readPaste(text: string): ReadImport {
  return { kind: 'table', table: parseTable(text), encoding: null };
}

/** The name of the encoding in which `decodeText` reads these bytes. */
export function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'UTF-8';
  } catch {
    return 'Windows-1252';
  }
}
