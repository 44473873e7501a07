import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { BoardConnection } from '../connection.ts';
import type { Editor } from '../editor.ts';
import { localCopyName, openLocalCopy, pendingCountIn, type KeyValueStorage } from '../local-copy.ts';
import { PrivateNotes } from './private-notes.ts';

export interface PrivateNotesConnection {
  /** `ws://` or `wss://` and host. */
  readonly serverUrl: string;
  readonly epoch: number;
  readonly storage: KeyValueStorage | null;
}

/**
 * Opens one's own private document: the copy on this device first, then the server, so that closing the page or losing
 * the network loses nothing. @returns how to end it
 */
export async function openPrivateNotes(
  editor: Editor,
  { serverUrl, epoch, storage }: PrivateNotesConnection,
): Promise<() => void> {
  const { boardId, me, clock } = editor;
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  const name = `${localCopyName(boardId, me.id, epoch)}/private`;
  const localCopy = await openLocalCopy(name, doc);
  const connection = new BoardConnection({
    serverUrl,
    boardId,
    kind: 'private',
    epoch,
    doc,
    awareness,
    clock,
    localCopy,
    pending: pendingCountIn(storage, name),
    onNotice: (error) => editor.notices.tellError(error),
    onReset: (error) => editor.notices.tellError(error),
  });
  const notes = new PrivateNotes({ doc, saveState: connection.state, me: me.id });
  editor.privateNotes.set(notes);
  return () => {
    editor.privateNotes.set(null);
    notes.destroy();
    connection.destroy();
    awareness.destroy();
    doc.destroy();
  };
}
