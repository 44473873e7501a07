import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  /** Width and height of each page in millimetres, to a tenth. */
  readonly pagesMm: readonly (readonly [number, number])[];
  /** All words, page after page. */
  readonly text: string;
}

/** Reads a PDF back as a viewer does. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pagesMm: [number, number][] = [];
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    pagesMm.push([toMm(width), toMm(height)]);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
  }
  await task.destroy();
  return { pagesMm, text: texts.join('\n') };
}

/** What pdftotext reads from a file, in the order in which it was drawn, or null where it is not installed. */
export async function readWithPdftotext(path: string): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'], {
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The words of a text that do not stand in another one. Line breaks may fall anywhere, also after a hyphen or slash. */
export function missingWords(words: string, text: string): readonly string[] {
  const there = withoutSpaces(text);
  return words.split(/\s+/).filter((word) => word !== '' && !there.includes(withoutSpaces(word)));
}

/** Those of the texts that do not stand in another one, line breaks apart. */
export function missingTexts(texts: readonly string[], text: string): readonly string[] {
  const there = withoutSpaces(text);
  return texts.filter((each) => !there.includes(withoutSpaces(each)));
}

function withoutSpaces(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}

function toMm(points: number): number {
  return Math.round((points * 254) / 72) / 10;
}
