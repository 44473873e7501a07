import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import * as Y from 'yjs';
import { readBoard } from '@whoboard/shared/board/read-board.ts';
import { AppError } from '@whoboard/shared/errors.ts';
import { exportNotesCsv, notesFromTable, type NoteInput } from '@whoboard/shared/formats/csv.ts';
import { exportInterviewsCsv } from '@whoboard/shared/formats/interviews-csv.ts';
import { cutBoardFile } from '@whoboard/shared/formats/cut-board-file.ts';
import { decodeText } from '@whoboard/shared/formats/decode-text.ts';
import {
  exportBoard,
  fileHashesOf,
  parseBoard,
  parsePicture,
  writeImportedBoard,
  type ExportedFile,
} from '@whoboard/shared/formats/json.ts';
import { resultsMarkdown } from '@whoboard/shared/formats/results-markdown.ts';
import { createTranslate } from '@whoboard/shared/i18n/translate.ts';
import { dateOf } from '@whoboard/shared/personas/origins.ts';
import { buildResults } from '@whoboard/shared/results/results.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { splitUpdate } from '@whoboard/shared/protocol/split-update.ts';
import { parseTable } from '@whoboard/shared/formats/table.ts';
import type {
  FormatResults,
  FormatTask,
  FromFormatter,
  ParsedBoard,
  ParsedNewBoard,
  StoredPicture,
  ToFormatter,
} from './format-messages.ts';
import { segmentBytes } from '../sync/decode.ts';

const port = parentPort!;

async function run(task: FormatTask): Promise<FormatResults[FormatTask['type']]> {
  switch (task.type) {
    case 'parseJson':
      return readBoardFile(task.bytes);
    case 'parseNewBoard':
      return newBoardOf(readBoardFile(task.bytes));
    case 'parseCsv':
      return parseNotes(task.bytes);
    case 'exportJson': {
      const doc = documentOf(task.updates);
      const { items, meta } = readBoard(doc);
      const pictures = await askForPictures(fileHashesOf(items.values()));
      const files = pictures.map(({ hash, mime, bytes }) => ({ hash, mime, base64: base64Of(bytes) }));
      return { text: exportBoard(doc, files), title: meta.title };
    }
    case 'exportCsv': {
      const board = readBoard(documentOf(task.updates));
      return { text: exportNotesCsv(board), title: board.meta.title };
    }
    case 'exportInterviews': {
      const board = readBoard(documentOf(task.updates));
      return { text: exportInterviewsCsv(board), title: board.meta.title };
    }
    case 'exportMarkdown': {
      const board = readBoard(documentOf(task.updates));
      const { title, locale } = board.meta;
      const words = { t: createTranslate(locale), locale, today: dateOf(task.now), now: task.now };
      return { text: resultsMarkdown(buildResults({ board, session: task.session }, words)), title };
    }
  }
}

/** A board with its pictures as bytes: one by one, since all of them as text would take twice the memory. */
function readBoardFile(bytes: Uint8Array): ParsedBoard {
  const cut = cutBoardFile(bytes);
  if (!cut && bytes.byteLength > limits.maxImportBytes) {
    const limit = `${limits.maxImportBytes / 1024 / 1024} MiB`;
    throw new AppError('tooLarge', 'The file has too many bytes.', { limit });
  }
  const { files, ...board } = parseBoard(decodeText(cut?.data ?? bytes));
  const text = new TextDecoder();
  const entries = cut?.pictures ?? [];
  return {
    ...board,
    files: [
      ...files.map(pictureOf),
      ...entries.map((entry, index) => pictureOf(parsePicture(text.decode(entry), index))),
    ],
  };
}

function pictureOf({ hash, mime, base64 }: ExportedFile): StoredPicture {
  return { hash, mime, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
}

function newBoardOf(imported: ParsedBoard): ParsedNewBoard {
  const doc = new Y.Doc();
  writeImportedBoard(doc, imported);
  const { title, locale, files, items, unknownItems } = imported;
  const segments = splitUpdate(Y.encodeStateAsUpdate(doc), segmentBytes);
  return { title, locale, files, segments, itemCount: items.length + unknownItems.length };
}

function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc({ gc: true });
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}

/** The notes of a table; one that breaks off inside a cell is refused as a whole. */
function parseNotes(bytes: Uint8Array): readonly NoteInput[] {
  const { notes, problems } = notesFromTable(parseTable(decodeText(bytes)));
  const fatal = problems.find(({ reason }) => reason === 'brokenQuotes' || reason === 'tooManyRows');
  const reasons = { brokenQuotes: 'a quotation mark is never closed', tooManyRows: 'too many rows' } as const;
  if (fatal && fatal.reason in reasons) {
    const reason = reasons[fatal.reason as keyof typeof reasons];
    throw new AppError('importInvalid', 'The table cannot be read.', {
      where: `line ${fatal.line}: ${reason}`,
    });
  }
  if (notes.length === 0)
    throw new AppError('importInvalid', 'The table is empty.', { where: 'line 1: no text' });
  return notes;
}

function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

async function askForPictures(hashes: readonly string[]): Promise<readonly StoredPicture[]> {
  if (hashes.length === 0) return [];
  const answer = once(port, 'message') as Promise<[ToFormatter]>;
  port.postMessage({ type: 'wants', hashes } satisfies FromFormatter);
  const [message] = await answer;
  return message.type === 'pictures' ? message.pictures : [];
}

/** The pictures of a result are handed over, not copied. */
function picturesIn(answer: FromFormatter): ArrayBuffer[] {
  if (answer.type !== 'done' || !('files' in answer.result)) return [];
  return answer.result.files.map(({ bytes }) => bytes.buffer as ArrayBuffer);
}

/** A bug is thrown on: it ends the thread and arrives, with its place, at whoever waits. */
function failure(error: unknown): FromFormatter {
  if (!(error instanceof AppError)) throw error;
  const { code, message, details } = error;
  return { type: 'failed', code, message, details };
}

port.on('message', (message: ToFormatter) => {
  if (message.type !== 'task') return;
  void run(message.task)
    .then((result): FromFormatter => ({ type: 'done', result }), failure)
    .then((answer) => port.postMessage(answer, picturesIn(answer)));
});
