import { writeFile } from 'node:fs/promises';
import * as Y from 'yjs';
import { readBoard, type Board } from '@whoboard/shared/board/read-board.ts';
import type { PrintProgress } from '@whoboard/shared/protocol/api.ts';
import { createPrintContext } from '@whoboard/shared/print/print-context.ts';
import { printFileName, printDocument } from '@whoboard/shared/print/print-document.ts';
import { readSession } from '@whoboard/shared/session/session-doc.ts';
import type { SessionState } from '@whoboard/shared/session/state.ts';
import { printOptionsOf } from '@whoboard/shared/print/print-options.ts';
import { registerFonts } from './fonts.ts';
import { createSkiaMeasurer } from './measurer.ts';
import { finishPdf } from './pdf-finish.ts';
import { PdfImages } from './pdf-images.ts';
import { PdfPages } from './pdf-painter.ts';
import type { PrintFiles, PrintTask } from './print-messages.ts';
import { glyphTextsByFont } from './to-unicode.ts';

/** What a print asks of its surroundings. */
export interface PrintSurroundings {
  readonly progress: (progress: PrintProgress) => void;
  readonly files: (hashes: readonly string[]) => Promise<PrintFiles>;
}

export interface PrintResult {
  readonly pages: number;
  readonly bytes: number;
  readonly fileName: string;
}

/** Progress is told in at most this many steps. */
const maxSteps = 100;
/** A print that needs more is given up before the machine suffers. */
const maxResidentBytes = 1024 * 1024 * 1024;

/** Draws a board's pages and writes them as a PDF. Busy for seconds: for a process of its own. */
export async function printTask(
  task: PrintTask,
  { progress, files }: PrintSurroundings,
): Promise<PrintResult> {
  const board = boardOf(task.updates);
  // The document takes several times the board's memory; it goes before Skia takes its own.
  globalThis.gc?.();
  const { locale } = board.meta;
  const emoji = await registerFonts();
  const images = new PdfImages();
  const context = createPrintContext(board, {
    measure: await createSkiaMeasurer(locale),
    image: (hash) => images.get(hash),
    now: task.now,
  });
  const led = { session: sessionOf(task.sessionUpdates), now: task.now };
  const document = printDocument(task.kind, board, printOptionsOf(task.query), context, led);
  // One at a time: all pictures of a board together can be more than the server has room for.
  for (const each of document.files) {
    for (const { hash, bytes } of (await files([each])).files) await images.add(hash, bytes);
    checkMemory();
  }

  const total = document.pages.reduce((sum, page) => sum + page.parts, 0);
  const step = Math.max(1, Math.ceil(total / maxSteps));
  let done = 0;
  const onPart = (): void => {
    done += 1;
    if (done % step !== 0) return;
    progress({ state: 'drawing', done, total });
    checkMemory();
  };
  progress({ state: 'drawing', done, total });
  const pdf = new PdfPages(locale, emoji);
  for (const page of document.pages) pdf.addPage(page, (painter) => page.draw(painter, context, onPart));
  const drawn = pdf.close();

  progress({ state: 'finishing', done: total, total });
  checkMemory();
  const finished = await finishPdf(
    drawn,
    {
      title: document.title,
      author: task.author,
      locale,
      createdAt: task.now,
      pages: document.pages,
    },
    await glyphTextsByFont(pdf.words),
    images.standIns,
  );
  await writeFile(task.outFile, finished);
  return {
    pages: document.pages.length,
    bytes: finished.length,
    fileName: printFileName(task.kind, document.title, context),
  };
}

function boardOf(updates: readonly Uint8Array[]): Board {
  return readFrom(updates, (doc) => readBoard(doc));
}

function sessionOf(updates: readonly Uint8Array[]): SessionState {
  return readFrom(updates, readSession);
}

function readFrom<T>(updates: readonly Uint8Array[], read: (doc: Y.Doc) => T): T {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const content = read(doc);
  doc.destroy();
  return content;
}

function checkMemory(): void {
  if (process.memoryUsage.rss() > maxResidentBytes) throw new Error('The print needs too much memory.');
}
