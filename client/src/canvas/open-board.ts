import type { Locale } from '@whoboard/shared/board/schema.ts';
import type { AppError } from '@whoboard/shared/errors.ts';
import type { Participant } from '@whoboard/shared/protocol/api.ts';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { boardCommands } from '../commands/index.ts';
import { boardApi } from '../model/board-api.ts';
import type { Command } from '../model/command.ts';
import { BoardConnection } from '../model/connection.ts';
import { createEditor, type OpenEditor } from '../model/create-editor.ts';
import {
  dropLocalCopy,
  localCopyName,
  openLocalCopy,
  pendingCountIn,
  type KeyValueStorage,
} from '../model/local-copy.ts';
import { Store, type Readable } from '../model/readable.ts';
import type { EditorServices } from '../model/services.ts';
import { boardTools } from '../tools/index.ts';
import { pickFiles } from '../ui/pick-files.ts';
import { browserClock } from './browser-clock.ts';
import { browserClipboard } from './clipboard-events.ts';
import { coveredEdges } from './covered-edges.ts';
import { browserMeasurer, loadFonts, onFontsChange } from './fonts.ts';
import { ImageCache } from './image-cache.ts';

export interface OpenBoardOptions {
  readonly boardId: string;
  readonly me: Participant;
  /** From the server's answer about the board; what was remembered counts when the server cannot be asked. */
  readonly epoch: number | null;
  /** Interface language. */
  readonly locale: Locale;
  /** Commands besides those of the board: dialogs, drawers, sharing, print. */
  readonly commands?: readonly Command[];
  readonly services?: EditorServices;
}

/** A board that is open on this page. */
export interface OpenBoard {
  /** Null until it can be shown; another one when the document had to be loaded anew. */
  readonly editor: Readable<OpenEditor | null>;
  setLocale(locale: Locale): void;
  close(): void;
}

/** Opens a board: fonts, local copy, connection, editor. */
export function openBoard(options: OpenBoardOptions): OpenBoard {
  const editor = new Store<OpenEditor | null>(null);
  let locale = options.locale;
  let isClosed = false;
  let end = (): void => {};

  const open = async (epoch: number, told: AppError | null): Promise<void> => {
    const opened = await openOnce({ ...options, locale }, epoch, (error) => void reopen(error));
    if (isClosed) return opened.end();
    end = () => opened.end();
    editor.set(opened.editor);
    if (told) opened.editor.notices.tellError(told);
  };
  const reopen = async (error: AppError): Promise<void> => {
    end();
    editor.set(null);
    const fresh = await boardApi.board(options.boardId).catch(() => null);
    if (!isClosed) await open(fresh?.epoch ?? knownEpoch(options), error);
  };

  const epoch = options.epoch ?? knownEpoch(options);
  rememberEpoch(options, epoch);
  void open(epoch, null);
  return {
    editor,
    setLocale(next) {
      locale = next;
      editor.get()?.setLocale(next);
    },
    close() {
      isClosed = true;
      end();
      editor.set(null);
    },
  };
}

async function openOnce(
  { boardId, me, locale, commands = [], services }: OpenBoardOptions,
  epoch: number,
  onReset: (error: AppError) => void,
): Promise<{ readonly editor: OpenEditor; end(): void }> {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const name = localCopyName(boardId, me.id, epoch);
  const [localCopy] = await Promise.all([openLocalCopy(name, doc), loadFonts()]);
  let editor: OpenEditor | null = null;
  const connection = new BoardConnection({
    serverUrl: location.origin.replace(/^http/, 'ws'),
    boardId,
    epoch,
    doc,
    awareness,
    clock: browserClock,
    localCopy,
    pending: pendingCountIn(storage(), name),
    onNotice: (error) => editor?.notices.tellError(error),
    onReset,
  });
  const images = new ImageCache(boardId);
  editor = createEditor({
    boardId,
    me,
    doc,
    locale,
    connection,
    awareness,
    images,
    measurer: browserMeasurer(),
    clock: browserClock,
    commands: [...boardCommands, ...commands],
    tools: boardTools(),
    services: {
      uploadFile: (file) => boardApi.upload(boardId, file as File),
      pickImages: () => pickFiles('image/*', true),
      ...browserClipboard(),
      ...services,
    },
    covered: coveredEdges,
    reducedMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
  });
  const made = editor;
  const endFonts = onFontsChange(() => made.setMeasurer(browserMeasurer()));
  const onOnline = (): void => connection.retry();
  window.addEventListener('online', onOnline);
  return {
    editor,
    end() {
      window.removeEventListener('online', onOnline);
      endFonts();
      made.destroy();
      connection.destroy();
      images.close();
      awareness.destroy();
      doc.destroy();
    },
  };
}

function storage(): KeyValueStorage | null {
  try {
    return localStorage;
  } catch {
    // Switched off by the browser's settings.
    return null;
  }
}

type Whose = Pick<OpenBoardOptions, 'boardId' | 'me'>;

const epochKey = ({ boardId, me }: Whose): string => `whoboard/${boardId}/${me.id}/epoch`;

function knownEpoch(whose: Whose): number {
  return Number(storage()?.getItem(epochKey(whose))) || 1;
}

/** Copies of older epochs hold what was erased, and go. */
function rememberEpoch(whose: Whose, epoch: number): void {
  const before = knownEpoch(whose);
  try {
    storage()?.setItem(epochKey(whose), String(epoch));
  } catch {
    // Full: the copy of this epoch is then found under the epoch that the server tells.
  }
  if (before !== epoch) void dropLocalCopy(localCopyName(whose.boardId, whose.me.id, before));
}
