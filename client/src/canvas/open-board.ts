import type { Locale } from '@whoboard/shared/board/schema.ts';
import { AppError } from '@whoboard/shared/errors.ts';
import type { Participant } from '@whoboard/shared/protocol/api.ts';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { boardCommands } from '../commands/index.ts';
import { boardApi } from '../model/board-api.ts';
import type { Command } from '../model/command.ts';
import { BoardConnection } from '../model/connection.ts';
import { createEditor, type OpenEditor } from '../model/create-editor.ts';
import { ItemDrawings } from '../model/item-drawings.ts';
import type { Languages } from '../model/languages.ts';
import { dropLocalCopy, localCopyName, openLocalCopy, pendingCountIn } from '../model/local-copy.ts';
import { Store, type Readable, whenTrue } from '../model/readable.ts';
import { renewFailedFonts } from '../ui/font-faces.ts';
import type { EditorServices } from '../model/services.ts';
import { boardTools } from '../tools/index.ts';
import { pickFiles } from '../ui/pick-files.ts';
import { untilFetched } from '../ui/until-fetched.ts';
import { browserClock } from './browser-clock.ts';
import { browserClipboard } from './clipboard-events.ts';
import { browserStorage, pageStorage } from './browser-storage.ts';
import { coveredEdges } from './covered-edges.ts';
import { whenThereAreMaps } from './when-there-are-maps.ts';
import { browserMeasurer, loadFonts, onFontsChange } from './fonts.ts';
import { ImageCache } from './image-cache.ts';

export interface OpenBoardOptions {
  readonly boardId: string;
  readonly me: Participant;
  /** From the server's answer about the board; what was remembered counts when the server cannot be asked. */
  readonly epoch: number | null;
  readonly languages: Languages;
  /** Interface language. */
  readonly locale: Locale;
  /** The language of the board, from the server's answer about it. */
  readonly boardLocale: Locale;
  /** Commands besides those of the board: dialogs, drawers, sharing, print. */
  readonly commands?: readonly Command[];
  readonly services?: EditorServices;
}

/** A drawing that has just come is painted first. */
const afterPaintMs = 50;

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

  const open = async (epoch: number, reset: Reset | null): Promise<void> => {
    const lost = rememberEpoch(options, epoch);
    const onReset = (error: AppError, count: number, view: View): void =>
      void reopen({ error, lost: count, view });
    const opened = await openOnce({ ...options, locale }, epoch, reset?.view, onReset);
    if (isClosed) return opened.end();
    end = () => opened.end();
    editor.set(opened.editor);
    if (reset) tellReset(opened.editor, reset);
    else if (lost > 0) tellReset(opened.editor, { error: new AppError('epochPassed', 'dropped'), lost });
  };
  const reopen = async (reset: Reset): Promise<void> => {
    end();
    editor.set(null);
    const fresh = await boardApi.board(options.boardId).catch(() => null);
    if (!isClosed) await open(fresh?.epoch ?? knownEpoch(options), reset);
  };

  void open(options.epoch ?? knownEpoch(options), null);
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

type View = OpenEditor['camera']['view'] extends Readable<infer T> ? T : never;

/** Why a document had to be loaded anew, and what that cost. */
interface Reset {
  readonly error: AppError;
  /** Edits of this device that the server had not taken. */
  readonly lost: number;
  /** What was shown of the board. */
  readonly view?: View;
}

/** Erased words are nothing that went wrong; edits that went with them are told, so that they can be made again. */
function tellReset({ notices, t }: OpenEditor, { error, lost }: Reset): void {
  if (error.code !== 'epochPassed') notices.tellError(error);
  else if (lost > 0) notices.tell({ text: t.get()('erase.toldLost', { count: lost }), tone: 'problem' });
  else notices.tell({ text: t.get()('erase.told'), tone: 'info' });
}

async function openOnce(
  { boardId, me, languages, locale, boardLocale, commands = [], services }: OpenBoardOptions,
  epoch: number,
  view: View | undefined,
  onReset: (error: AppError, lost: number, view: View) => void,
): Promise<{ readonly editor: OpenEditor; end(): void }> {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const name = localCopyName(boardId, me.id, epoch);
  const [localCopy] = await Promise.all([
    openLocalCopy(name, doc),
    loadFonts(),
    // Out of reach, the interface's language stands in for it.
    languages.load(boardLocale, ['first']).catch(() => null),
  ]);
  let editor: OpenEditor | null = null;
  const connection = new BoardConnection({
    serverUrl: location.origin.replace(/^http/, 'ws'),
    boardId,
    epoch,
    doc,
    awareness,
    clock: browserClock,
    localCopy,
    pending: pendingCountIn(browserStorage(), name),
    onNotice: (error) => editor?.notices.tellError(error),
    onReset: (error, lost) => onReset(error, lost, made.camera.view.get()),
  });
  const images = new ImageCache(boardId);
  editor = createEditor({
    boardId,
    me,
    doc,
    languages,
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
      focusBoard,
      pickImages: () => pickFiles('image/*', true),
      ...browserClipboard(),
      ...services,
    },
    covered: coveredEdges,
    ...(view ? { view } : {}),
    reducedMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
  });
  const made = editor;
  // With another role the page begins anew; what is not saved yet is kept on this device.
  const endRole = connection.state.subscribe(() => {
    const state = connection.state.get();
    if (state.kind !== 'closed' || state.code !== 'roleChanged') return;
    pageStorage()?.setItem(roleChangedKey, boardId);
    location.reload();
  });
  if (pageStorage()?.getItem(roleChangedKey) === boardId) {
    pageStorage()?.removeItem(roleChangedKey);
    made.notices.tellError(new AppError('roleChanged', 'another role since the page began anew'), 'info');
  }
  // The session is no part of the first paint.
  let endSession: (() => void) | null = null;
  let isEnded = false;
  const serverUrl = location.origin.replace(/^http/, 'ws');
  void untilFetched(() => import('../model/session/open-session.ts')).then(({ openSession }) => {
    if (!isEnded) endSession = openSession(made, { serverUrl, epoch });
  });
  const drawings = new ItemDrawings({ board: made.board, languages, untilFetched });
  const endWhole = drawings.isWhole.subscribe(() => made.isWhole.set(drawings.isWhole.get()));
  made.isWhole.set(drawings.isWhole.get());
  let endMapWork = (): void => {};
  const openMapWork = async (): Promise<void> => {
    await new Promise<void>((resolve) => browserClock.after(afterPaintMs, resolve));
    const { openMaps } = await untilFetched(() => import('./maps/open-maps.ts'));
    if (!isEnded) endMapWork = openMaps(made);
  };
  const endMaps = whenThereAreMaps(made.board, () => {
    // What is seen of a map goes before what pointer and keys do in it.
    endMapWork = whenTrue(made.isWhole, () => void openMapWork());
  });
  const endFonts = onFontsChange(() => made.setMeasurer(browserMeasurer()));
  const onOnline = (): void => connection.retry();
  window.addEventListener('online', onOnline);
  // Whoever types in another script while out of reach sees boxes until the server answers again.
  const endSaved = connection.state.subscribe(() => {
    if (connection.state.get().kind === 'saved') renewFailedFonts();
  });
  return {
    editor,
    end() {
      isEnded = true;
      endSession?.();
      endWhole();
      drawings.destroy();
      endMaps();
      endMapWork();
      endRole();
      window.removeEventListener('online', onOnline);
      endFonts();
      endSaved();
      made.destroy();
      connection.destroy();
      images.close();
      awareness.destroy();
      doc.destroy();
    },
  };
}

/** Leaves the focus where it is while somebody writes, answers a dialog or leads. */
function focusBoard(): boolean {
  const active = document.activeElement;
  const usesKeys = active?.matches(':focus-visible') ?? false;
  const isBusy = active?.closest(
    'input, textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"], [data-leads]',
  );
  if (isBusy) return false;
  document.querySelector<HTMLElement>('[data-board]')?.focus({ preventScroll: true });
  return usesKeys && active !== document.body;
}

/** That this page began anew because of another role: the reason is told when it is open again. */
const roleChangedKey = 'whoboard/roleChanged';

type Whose = Pick<OpenBoardOptions, 'boardId' | 'me'>;

const epochKey = ({ boardId, me }: Whose): string => `whoboard/${boardId}/${me.id}/epoch`;

function knownEpoch(whose: Whose): number {
  return Number(browserStorage()?.getItem(epochKey(whose))) || 1;
}

/** Copies of older epochs hold what was erased, and go. @returns how many edits went along that were never sent */
function rememberEpoch(whose: Whose, epoch: number): number {
  const before = knownEpoch(whose);
  try {
    browserStorage()?.setItem(epochKey(whose), String(epoch));
  } catch {
    // Full: the copy of this epoch is then found under the epoch that the server tells.
  }
  if (before === epoch) return 0;
  const name = localCopyName(whose.boardId, whose.me.id, before);
  void dropLocalCopy(name);
  const pending = pendingCountIn(browserStorage(), name);
  const lost = pending.get();
  pending.set(0);
  return lost;
}
