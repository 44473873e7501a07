import { hiddenNotes } from '@whoboard/shared/session/private-writing.ts';
import { useEffect, useState } from 'react';
import { browserStorage } from '../../canvas/browser-storage.ts';
import type { SaveState } from '../../model/editor.ts';
import { hasUnsentNotes, openPrivateNotes } from '../../model/private/open-private-notes.ts';
import { Store } from '../../model/readable.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { useSelected } from '../../ui/use-selected.ts';
import type { SessionProps } from '../session/use-session.ts';
import { PrivateTray } from './PrivateTray.tsx';

const noDraft = new Store('');
const notDrafting = new Store(false);
const noNotes = new Store<readonly unknown[]>([]);
const nothingToSave = new Store<SaveState>({ kind: 'saved' });

/**
 * Private writing: there while it is on, as long as anything of anybody is not revealed yet, and until what oneself has
 * written has reached the server.
 */
export function PrivateHost({ editor, session }: SessionProps) {
  const isOn = useSelected(session.state, ({ agenda }) => agenda.mode === 'writePrivately');
  const count = useSelected(session.state, hiddenNotes);
  const writes = editor.me.role !== 'observer';
  const own = useSelected(session.state, ({ privateWriting }) =>
    Object.hasOwn(privateWriting.counts, editor.me.id),
  );
  const [isUnsent] = useState(() => hasUnsentNotes(editor, browserStorage()));
  const notes = useReadable(editor.privateNotes);
  const draft = useReadable(notes?.draft ?? noDraft);
  const isDrafting = useReadable(notes?.isDrafting ?? notDrafting);
  const list = useReadable<readonly unknown[]>(notes?.notes ?? noNotes);
  const { kind } = useReadable(notes?.saveState ?? nothingToSave);
  const isKept = kind === 'saved' || kind === 'closed';
  const isUnfinished = draft !== '' || isDrafting || list.length > 0 || !isKept;
  const isNeeded = writes && (isOn || own || isUnsent || isUnfinished);
  useEffect(() => {
    if (!isNeeded) return;
    let isEnded = false;
    let end: (() => void) | null = null;
    const serverUrl = location.origin.replace(/^http/, 'ws');
    const { epoch } = editor.board.meta.get();
    void openPrivateNotes(editor, { serverUrl, epoch, storage: browserStorage() }).then((close) => {
      if (isEnded) close();
      else end = close;
    });
    return () => {
      isEnded = true;
      end?.();
    };
  }, [editor, isNeeded]);
  useEffect(() => notes?.isOn.set(isOn), [notes, isOn]);
  useEffect(() => {
    // What was begun in private stays private: it must neither be lost nor land on the board.
    if (!isOn && draft !== '' && !isDrafting) notes?.writeDraft(editor.newItems.noteColor.get());
  }, [editor, notes, isOn, draft, isDrafting]);
  if (!isOn && count === 0 && list.length === 0 && !isDrafting) return null;
  return <PrivateTray editor={editor} session={session} notes={notes} />;
}
