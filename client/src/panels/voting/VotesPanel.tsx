import { useReadable } from '../../ui/use-readable.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useT } from '../../ui/language.tsx';
import { useSlice, type SessionProps } from '../session/use-session.ts';
import { NewVote } from './NewVote.tsx';
import { OpenVote } from './OpenVote.tsx';
import { RoundView } from './RoundView.tsx';
import styles from './Voting.module.css';

/** The votes of the board: the one that is open, the results, and how to open the next. */
export function VotesPanel({ editor, session }: SessionProps) {
  const t = useT();
  const votes = useReadable(editor.votes);
  useSlice(session, 'rounds');
  if (!votes) return null;
  const open = votes.open.get();
  const past = votes.rounds().filter((round) => round.status !== 'open');
  const isFacilitator = editor.me.role === 'facilitator';
  return (
    <div className={styles.panel}>
      {open && <OpenVote key={open.id} editor={editor} votes={votes} round={open} />}
      {isFacilitator && !open && past.length > 0 && (
        <details className={styles.more}>
          <summary className={styles.heading}>{t('voting.new.title')}</summary>
          <NewVote editor={editor} />
        </details>
      )}
      {past.map((round) => (
        <RoundView key={round.id} editor={editor} session={session} votes={votes} round={round} />
      ))}
      {isFacilitator && !open && past.length === 0 && <NewVote editor={editor} />}
      {!open && past.length === 0 && (
        <EmptyState
          icon="vote"
          title={t('voting.empty.title')}
          text={t(isFacilitator ? 'voting.empty.text' : 'voting.empty.others')}
        />
      )}
    </div>
  );
}
