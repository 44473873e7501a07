import { hiddenNotes } from '@whoboard/shared/session/private-writing.ts';
import { useEffect } from 'react';
import { browserStorage } from '../../canvas/browser-storage.ts';
import { openPrivateNotes } from '../../model/private/open-private-notes.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { useSelected } from '../../ui/use-selected.ts';
import type { SessionProps } from '../session/use-session.ts';
import { PrivateTray } from './PrivateTray.tsx';

/** Private writing: there while it is on, and as long as anything of anybody is not revealed yet. */
export function PrivateHost({ editor, session }: SessionProps) {
  const isOn = useSelected(session.state, ({ agenda }) => agenda.mode === 'writePrivately');
  const count = useSelected(session.state, hiddenNotes);
  const writes = editor.me.role !== 'observer';
  const own = useSelected(session.state, ({ privateWriting }) =>
    Object.hasOwn(privateWriting.counts, editor.me.id),
  );
  const isNeeded = writes && (isOn || own);
  const notes = useReadable(editor.privateNotes);
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
  if (!isOn && count === 0) return null;
  return <PrivateTray editor={editor} session={session} notes={notes} />;
}
