import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page as pdf.js reads it. */
export interface ReadPage {
  readonly widthPt: number;
  readonly heightPt: number;
  /** Text of one height on the page, in the order of drawing. */
  readonly lines: readonly string[];
}

export async function readPages(bytes: Uint8Array): Promise<readonly ReadPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    pages.push({
      widthPt: right - left,
      heightPt: top - bottom,
      lines: text.split('\n').filter((line) => line !== ''),
    });
  }
  await task.destroy();
  return pages;
}

/** A piece of text and where it begins, or a shape and where it lies; in points from the page's top left corner. */
export type Placed =
  | {
      readonly kind: 'text';
      readonly page: number;
      readonly x: number;
      readonly y: number;
      readonly text: string;
    }
  | {
      readonly kind: 'fill' | 'stroke';
      readonly page: number;
      /** Middle of the shape. */
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
    };

type Matrix = readonly [number, number, number, number, number, number];

/** Texts and shapes of all pages, in the order of drawing. */
export async function readPlaced(bytes: Uint8Array): Promise<readonly Placed[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const found: Placed[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const height = page.view[3]!;
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , , x, y] = item.transform as number[];
      found.push({ kind: 'text', page: number, x: x!, y: height - y!, text: item.str });
    }
    const { fnArray, argsArray } = await page.getOperatorList();
    let at: Matrix = [1, 0, 0, 1, 0, 0];
    const stack: Matrix[] = [];
    fnArray.forEach((operator, index) => {
      const args = argsArray[index] as readonly unknown[] | null;
      if (operator === OPS.save) stack.push(at);
      else if (operator === OPS.restore) at = stack.pop() ?? at;
      else if (operator === OPS.transform) at = times(at, args as unknown as Matrix);
      else if (operator === OPS.constructPath) {
        const [paint, , box] = args as readonly [number, unknown, ArrayLike<number> | null];
        const kind =
          paint === OPS.stroke || paint === OPS.closeStroke ? 'stroke' : paint === OPS.fill ? 'fill' : null;
        if (kind && box) found.push({ kind, page: number, ...boxOf(at, box, height) });
      }
    });
  }
  await task.destroy();
  return found;
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function boxOf([a, b, c, d, e, f]: Matrix, box: ArrayLike<number>, height: number) {
  const xs = [box[0]!, box[2]!];
  const ys = [box[1]!, box[3]!];
  const points = xs.flatMap((x) => ys.map((y) => [a * x + c * y + e, height - (b * x + d * y + f)] as const));
  const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [top, bottom] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
  return { x: (left + right) / 2, y: (top + bottom) / 2, w: right - left, h: bottom - top };
}

/** Spaces of every kind count as the plain one: fonts draw them with the same glyph. */
export function plainSpaces(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

export interface ReadFont {
  readonly name: string;
  readonly subtype: string;
  readonly isEmbedded: boolean;
}

export interface ReadPicture {
  readonly width: number;
  readonly height: number;
  readonly filter: string;
  readonly bytes: Uint8Array;
}

/** Fonts and pictures as they lie in the file. */
export async function readObjects(
  bytes: Uint8Array,
): Promise<{ readonly fonts: readonly ReadFont[]; readonly pictures: readonly ReadPicture[] }> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const fonts: ReadFont[] = [];
  const pictures: ReadPicture[] = [];
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && nameAt(object, 'Type') === 'Font') {
      const subtype = nameAt(object, 'Subtype');
      if (subtype !== 'CIDFontType2') fonts.push(fontOf(object, subtype));
    }
    if (object instanceof PDFRawStream && nameAt(object.dict, 'Subtype') === 'Image') {
      pictures.push({
        width: Number(object.dict.get(PDFName.of('Width'))?.toString()),
        height: Number(object.dict.get(PDFName.of('Height'))?.toString()),
        filter: nameAt(object.dict, 'Filter'),
        bytes: object.getContents(),
      });
    }
  }
  return { fonts, pictures };
}

function nameAt(dict: PDFDict, key: string): string {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
}

function fontOf(font: PDFDict, subtype: string): ReadFont {
  if (subtype === 'Type3') {
    const descriptor = font.lookup(PDFName.of('FontDescriptor'), PDFDict);
    return { name: nameAt(descriptor, 'FontName').slice(7), subtype, isEmbedded: true };
  }
  const descendant = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
  const descriptor = descendant.lookup(PDFName.of('FontDescriptor'), PDFDict);
  return {
    name: nameAt(font, 'BaseFont').slice(7),
    subtype,
    isEmbedded: descriptor.has(PDFName.of('FontFile2')),
  };
}

/** What a command line program says of a PDF, or null when it is not installed. */
export async function runOnPdf(
  program: 'pdftotext' | 'qpdf',
  bytes: Uint8Array,
  args: (file: string) => string[],
): Promise<string | null> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'read-pdf-'));
  try {
    const file = path.join(dir, 'test.pdf');
    await writeFile(file, bytes);
    const { stdout } = await promisify(execFile)(program, args(file), { maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
