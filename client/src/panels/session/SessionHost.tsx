import { Suspense, useEffect } from 'react';
import type { Editor } from '../../model/editor.ts';
import { smallScreen } from '../../ui/use-media.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { useSelected } from '../../ui/use-selected.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import type { BoardView } from '../board-view.ts';
import { PrivateHost } from '../private/PrivateHost.tsx';
import { VotesHost } from '../voting/VotesHost.tsx';
import { SessionAnnouncer } from './SessionAnnouncer.tsx';
import { SessionBar } from './SessionBar.tsx';
import { SessionNotices } from './SessionNotices.tsx';
import styles from './SessionBar.module.css';
import type { SessionProps } from './use-session.ts';
import { useSlice } from './use-session.ts';
import { watchIdle } from './watch-idle.ts';

const Reactions = lazyPart(async () => (await import('./Reactions.tsx')).Reactions);
const RolePlayHost = lazyPart(async () => (await import('../role-play/RolePlayHost.tsx')).RolePlayHost);

interface SessionHostProps {
  readonly editor: Editor;
  readonly view: BoardView;
}

/** What everybody sees of the session, over the board; nothing as long as nothing is led. */
export function SessionHost({ editor, view }: SessionHostProps) {
  const session = useReadable(editor.session);
  useEffect(() => watchIdle((isIdle) => editor.presence.setIdle(isIdle)), [editor]);
  if (!session) return null;
  return <Led editor={editor} session={session} view={view} />;
}

function Led({ editor, session, view }: SessionProps & SessionHostProps) {
  useEffect(
    () =>
      session.calls.subscribe(() => {
        if (window.matchMedia(smallScreen).matches) view.closeDrawer();
      }),
    [session, view],
  );
  const { areCursorsHidden, areReactionsMuted } = useSlice(session, 'guard');
  const isAnybodyReacting = useSelected(editor.presence.people, (people) =>
    people.some(({ reaction }) => reaction !== null),
  );
  const hasRolePlay = useSelected(
    session.state,
    ({ rolePlay, agenda }) => rolePlay.play !== null || agenda.mode === 'rolePlay',
  );
  useEffect(() => {
    editor.presence.hideCursors(areCursorsHidden);
    return () => editor.presence.hideCursors(false);
  }, [editor, areCursorsHidden]);
  useEffect(() => {
    const onShown = () => {
      if (document.visibilityState === 'visible') void session.clock.measure();
    };
    const onOnline = () => void session.clock.measure();
    document.addEventListener('visibilitychange', onShown);
    window.addEventListener('online', onOnline);
    return () => {
      document.removeEventListener('visibilitychange', onShown);
      window.removeEventListener('online', onOnline);
    };
  }, [session]);
  return (
    <>
      {isAnybodyReacting && !areReactionsMuted && (
        <Suspense fallback={null}>
          <Reactions editor={editor} />
        </Suspense>
      )}
      <div className={styles.place}>
        <SessionBar editor={editor} session={session} view={view} />
        <SessionNotices editor={editor} session={session} view={view} />
        <VotesHost editor={editor} session={session} view={view} />
        <PrivateHost editor={editor} session={session} />
        {hasRolePlay && (
          <Suspense fallback={null}>
            <RolePlayHost editor={editor} session={session} />
          </Suspense>
        )}
        <SessionAnnouncer editor={editor} session={session} />
      </div>
    </>
  );
}
