import { useEffect } from 'react';
import { voteOverlay } from '../../canvas/vote-overlay.ts';
import { boardApi } from '../../model/board-api.ts';
import { Votes } from '../../model/voting/votes.ts';
import { useReadable } from '../../ui/use-readable.ts';
import type { BoardView } from '../board-view.ts';
import type { SessionProps } from '../session/use-session.ts';
import { VoteAnnouncer } from './VoteAnnouncer.tsx';
import { VoteBar } from './VoteBar.tsx';

/** With these nobody is in the middle of anything: the dots of a vote take their place, after a text that is being written. */
const idleTools: ReadonlySet<string> = new Set(['select', 'hand']);

/** Dot voting over the board: one's own dots to take, and the results. */
export function VotesHost({ editor, session, view }: SessionProps & { readonly view: BoardView }) {
  useEffect(() => {
    const votes = new Votes({
      editor,
      state: session.state,
      readRound: (id) => boardApi.round(editor.boardId, id),
      putBallot: (id, ballot) => boardApi.putBallot(editor.boardId, id, ballot),
    });
    const removeOverlay = editor.overlays.add(
      voteOverlay(votes, editor.me.color, () => editor.drawContext().measure),
    );
    let endBallot = (): void => {};
    let takesUpDots = false;
    const takeUpDots = (): void => {
      if (!takesUpDots || editor.textEditing.current.get() || editor.tools.active().isBusy?.()) return;
      takesUpDots = false;
      if (idleTools.has(editor.tools.current.get())) editor.tools.use('vote');
    };
    const watchBallot = (): void => {
      endBallot();
      const ballot = votes.ballot.get();
      endBallot = ballot?.state.subscribe(() => editor.overlays.changed()) ?? (() => {});
      editor.overlays.changed();
      editor.presence.beDiscreet(ballot !== null && votes.open.get()?.isSecret === true);
      if (!ballot && editor.tools.current.get() === 'vote') editor.tools.use('select');
      // Facilitators lead while the others vote; they take up their dots in the band.
      takesUpDots = ballot !== null && editor.me.role === 'participant';
      takeUpDots();
    };
    const onOnline = (): void => votes.ballot.get()?.retry();
    const ends = [
      votes.ballot.subscribe(watchBallot),
      editor.textEditing.current.subscribe(takeUpDots),
      votes.shown.subscribe(() => editor.overlays.changed()),
      session.state.subscribe(() => editor.overlays.changed()),
      () => window.removeEventListener('online', onOnline),
    ];
    window.addEventListener('online', onOnline);
    watchBallot();
    editor.votes.set(votes);
    return () => {
      editor.votes.set(null);
      for (const end of ends) end();
      endBallot();
      removeOverlay();
      editor.presence.beDiscreet(false);
      votes.destroy();
    };
  }, [editor, session]);
  const votes = useReadable(editor.votes);
  if (!votes) return null;
  return (
    <>
      <VoteBar editor={editor} session={session} votes={votes} />
      <VoteAnnouncer editor={editor} votes={votes} view={view} />
    </>
  );
}
