import { AppError } from '../errors.ts';
import { limits } from '../protocol/limits.ts';

/** A file of ours, cut without reading it. */
export interface CutBoardFile {
  /** The same file without its pictures. */
  readonly data: Uint8Array;
  /** Each picture's entry, as JSON. */
  readonly pictures: readonly Uint8Array[];
}

/** What `exportBoard` writes between items and pictures. A line break within a text is written `\n`, so it stands nowhere else. */
const seam = new TextEncoder().encode('\n],"files":[\n');
const end = new TextEncoder().encode('\n],"files":[]}');
const [lineFeed, comma, bracket] = [0x0a, 0x2c, 0x5d];

/**
 * Takes the pictures out of a file as `exportBoard` writes it, so that the board's data, which has to be read as a whole,
 * is as small as it is and the pictures are read one by one. Each has a limit of its own: ten photos are more bytes than
 * any board.
 * @returns null when the file is not laid out like that: edited by hand, or not ours
 * @throws AppError tooLarge, when there are more bytes of pictures than an export can hold
 */
export function cutBoardFile(bytes: Uint8Array): CutBoardFile | null {
  const at = seamIn(bytes);
  if (at < 0) return null;
  const pictures: Uint8Array[] = [];
  let total = 0;
  for (let start = at + seam.length; start < bytes.length && bytes[start] !== bracket;) {
    const lineEnd = bytes.indexOf(lineFeed, start);
    // Without its end the file breaks off: who reads it as a whole says so.
    if (lineEnd < 0) return null;
    const hasNext = bytes[lineEnd - 1] === comma;
    if (lineEnd > start) pictures.push(bytes.subarray(start, hasNext ? lineEnd - 1 : lineEnd));
    total += lineEnd - start;
    start = lineEnd + 1;
  }
  if (total > limits.maxImportFileBytes - limits.maxImportBytes) {
    const limit = `${limits.maxExportFileBytes / 1024 / 1024} MiB`;
    throw new AppError('tooLarge', 'too many bytes of pictures', { limit });
  }
  const data = new Uint8Array(at + end.length);
  data.set(bytes.subarray(0, at));
  data.set(end, at);
  return { data, pictures };
}

/** Where the seam begins, or -1. The data before it has a limit, so that no more is looked at. */
function seamIn(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(lineFeed); at >= 0 && at <= limits.maxImportBytes;) {
    if (seam.every((byte, index) => bytes[at + index] === byte)) return at;
    at = bytes.indexOf(lineFeed, at + 1);
  }
  return -1;
}
