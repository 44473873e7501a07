import { roleIn, type Play } from '@whoboard/shared/session/role-play.ts';
import { Suspense, useEffect } from 'react';
import { browserStorage } from '../../canvas/browser-storage.ts';
import { boardApi } from '../../model/board-api.ts';
import type { Editor } from '../../model/editor.ts';
import { Store } from '../../model/readable.ts';
import { SealedPlay } from '../../model/role-play/sealed-play.ts';
import { useT } from '../../ui/language.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { useReadable } from '../../ui/use-readable.ts';
import type { SessionProps } from '../session/use-session.ts';
import { RolePlayAnnouncer } from './RolePlayAnnouncer.tsx';
import { RolePlayBar } from './RolePlayBar.tsx';
import { usePlay } from './use-play.ts';

const PlayCard = lazyPart(async () => (await import('./PlayCard.tsx')).PlayCard);

/** The role-play over the board: its band, and the card of each player on the whole screen. */
export function RolePlayHost({ editor, session }: SessionProps) {
  const play = usePlay(session);
  const sealed = useSealedPlay({ editor, session }, play);
  useCardOfNewPart(editor, play, sealed);
  const isCardOpen = useReadable(sealed?.isCardOpen ?? closed);
  const setCardOpen = (isOpen: boolean): void => sealed?.isCardOpen.set(isOpen);
  return (
    <>
      <RolePlayBar editor={editor} session={session} onCard={() => setCardOpen(true)} />
      <RolePlayAnnouncer editor={editor} session={session} />
      {play && sealed && isCardOpen && (
        <Suspense fallback={null}>
          <PlayCard
            editor={editor}
            session={session}
            play={play}
            sealed={sealed}
            onClose={() => setCardOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}

/** The sealed side of the role-play, as long as there is one. */
function useSealedPlay({ editor, session }: SessionProps, play: Play | null): SealedPlay | null {
  const t = useT();
  const id = play?.id ?? null;
  useEffect(() => {
    if (id === null) return;
    const { boardId, me, clock } = editor;
    const sealed = new SealedPlay({
      id,
      clock,
      session: session.state,
      storage: browserStorage(),
      storageKey: `whoboard/${boardId}/${me.id}/role-play/${id}`,
      read: () => boardApi.rolePlay(boardId, id),
      put: (observation, content) => boardApi.putObservation(boardId, id, observation, content),
      remove: (observation) => boardApi.removeObservation(boardId, id, observation),
    });
    const retry = (): void => sealed.retry();
    window.addEventListener('online', retry);
    editor.rolePlay.set(sealed);
    return () => {
      window.removeEventListener('online', retry);
      editor.rolePlay.set(null);
      if (session.state.get().rolePlay.play?.id !== id) offerUnsent(editor, sealed, t);
      sealed.end();
    };
  }, [editor, session, id, t]);
  return useReadable(editor.rolePlay);
}

/** Words that the server never got, when their role-play was closed meanwhile: nobody loses them without a word. */
function offerUnsent(editor: Editor, { observations }: SealedPlay, t: ReturnType<typeof useT>): void {
  const { observations: all, draft } = observations.state.get();
  const unsent = all.filter(({ saving }) => saving !== 'saved').map(({ text }) => text);
  const words = [...unsent, draft.text.trim()].filter((text) => text !== '').join('\n');
  const write = editor.services.writeClipboard;
  if (words === '' || !write) return;
  editor.notices.tell({
    text: t('rolePlay.notes.unsent'),
    tone: 'problem',
    action: { label: t('rolePlay.notes.copyUnsent'), run: () => void write({ text: words }) },
  });
}

/** One's card fills the screen whenever one gets another part, until one leaves it. */
function useCardOfNewPart(editor: Editor, play: Play | null, sealed: SealedPlay | null): void {
  const role = play && roleIn(play, editor.me.id);
  const isCast = play !== null && play.persona !== null && play.company !== null;
  const isMine = role === 'observer' ? isCast && editor.me.role !== 'facilitator' : role !== null;
  const part = play && isMine && play.status !== 'ended' ? `${play.id} ${play.round} ${role}` : '';
  useEffect(() => {
    if (part !== '') sealed?.isCardOpen.set(true);
  }, [part, sealed]);
}

const closed = new Store(false);
