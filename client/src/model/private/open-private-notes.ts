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

const nameOf = ({ boardId, me }: Editor, epoch: number): string =>
  `${localCopyName(boardId, me.id, epoch)}/private`;

/** Whether this device has private notes from an earlier visit that the server has not got. */
export function hasUnsentNotes(editor: Editor, storage: KeyValueStorage | null): boolean {
  return pendingCountIn(storage, nameOf(editor, editor.board.meta.get().epoch)).get() > 0;
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
  const name = nameOf(editor, epoch);
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
  const endDraft = keepDraft(notes, storage, `${name}/draft`);
  editor.privateNotes.set(notes);
  return () => {
    editor.privateNotes.set(null);
    endDraft();
    notes.destroy();
    connection.destroy();
    awareness.destroy();
    doc.destroy();
  };
}

/** What is being typed is there again after the page was closed. */
function keepDraft(notes: PrivateNotes, storage: KeyValueStorage | null, key: string): () => void {
  try {
    notes.draft.set(storage?.getItem(key) ?? '');
  } catch {
    // A storage that is switched off throws; the draft then lasts as long as the page.
  }
  return notes.draft.subscribe(() => {
    const draft = notes.draft.get();
    try {
      if (draft === '') storage?.removeItem(key);
      else storage?.setItem(key, draft);
    } catch {
      // Switched off, or full: as above.
    }
  });
}
