import type { AppError } from '@whoboard/shared/errors.ts';
import type { Locale } from '@whoboard/shared/board/schema.ts';
import { createMeasurer } from '@whoboard/shared/draw/text-layout.ts';
import type { BoardResponse } from '@whoboard/shared/protocol/api.ts';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { boardCommands } from '../commands/index.ts';
import { timerClock, type Clock } from '../model/clock.ts';
import type { Command } from '../model/command.ts';
import { BoardConnection } from '../model/connection.ts';
import { createEditor, type OpenEditor } from '../model/create-editor.ts';
import { localCopyName, openLocalCopy, pendingCountIn } from '../model/local-copy.ts';
import type { EditorServices } from '../model/services.ts';
import { boardTools } from '../tools/index.ts';

export interface OpenBoardOptions {
  readonly board: BoardResponse;
  readonly locale: Locale;
  readonly commands: readonly Command[];
  readonly services: EditorServices;
  /** The document has to be loaded anew: the server did not accept the local copy. */
  readonly onReset: (error: AppError) => void;
}

/** A clock whose frames are those of the screen. */
const screenClock: Clock = {
  ...timerClock,
  onFrame(callback) {
    const handle = requestAnimationFrame(callback);
    return () => cancelAnimationFrame(handle);
  },
};

/** Document, local copy, connection and editor of one board. `close` lets go of all of them. */
export async function openBoard(
  options: OpenBoardOptions,
): Promise<{ readonly editor: OpenEditor; readonly close: () => void }> {
  const { board } = options;
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const name = localCopyName(board.id, board.participant.id, board.epoch);
  const localCopy = await openLocalCopy(name, doc);
  const connection = new BoardConnection({
    serverUrl: location.origin.replace(/^http/, 'ws'),
    boardId: board.id,
    epoch: board.epoch,
    doc,
    awareness,
    clock: screenClock,
    localCopy,
    pending: pendingCountIn(localStorage, name),
    onNotice: (error) => editor.notices.tellError(error),
    onReset: options.onReset,
  });
  const editor = createEditor({
    boardId: board.id,
    me: board.participant,
    doc,
    awareness,
    connection,
    measurer: createMeasurer(measureAt128),
    locale: options.locale,
    commands: [...boardCommands, ...options.commands],
    tools: boardTools(),
    services: options.services,
    clock: screenClock,
    reducedMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
  });
  const online = () => connection.retry();
  window.addEventListener('online', online);
  return {
    editor,
    close() {
      window.removeEventListener('online', online);
      editor.destroy();
      connection.destroy();
      awareness.destroy();
      doc.destroy();
    },
  };
}

const context = document.createElement('canvas').getContext('2d');

function measureAt128(text: string, font: string): number {
  if (!context) return 0;
  context.font = font;
  return context.measureText(text).width;
}
