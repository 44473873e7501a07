import { Suspense, useState } from 'react';
import { leadSession } from '../../commands/session-commands.ts';
import type { Votes } from '../../model/voting/votes.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { useT } from '../../ui/language.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { shownTime, useSecondsLeft, useSlice, type SessionProps } from '../session/use-session.ts';
import { useBallot } from './use-votes.ts';
import styles from './Voting.module.css';

const Confirm = lazyPart(async () => (await import('../../ui/Confirm.tsx')).Confirm);

interface VoteBarProps extends SessionProps {
  readonly votes: Votes;
}

/** More dots than this are told as a number alone. */
const maxShownDots = 12;

/** The band of the vote that is open: the dots left as dots to take, how many have finished, and the reveal. */
export function VoteBar({ editor, session, votes }: VoteBarProps) {
  const t = useT();
  const round = useReadable(votes.open);
  const own = useReadable(votes.ballot);
  const ballot = useBallot(own);
  const tool = useReadable(editor.tools.current);
  const { turnout } = useSlice(session, 'rounds');
  const [asks, setAsks] = useState(false);
  const timer =
    round && round.closesAt !== null
      ? { kind: 'running' as const, endsAt: round.closesAt, totalMs: round.closesAt - round.openedAt }
      : null;
  const seconds = useSecondsLeft(timer, session.clock);
  if (!round) return <ClosedVote editor={editor} votes={votes} />;
  const isFacilitator = editor.me.role === 'facilitator';
  const { finished, voters } = turnout[round.id] ?? { finished: 0, voters: 0 };
  const left = round.dotsPerPerson - ballot.placed;
  const reveal = () => void leadSession(editor, { type: 'revealRound', round: round.id });
  return (
    <section className={styles.bar} aria-label={t('voting.bar')} data-covers-board>
      <div className={styles.words}>
        <h2 className={styles.question}>{round.title === '' ? t('voting.untitled') : round.title}</h2>
        <p className={styles.facts}>
          <span>{t(round.isSecret ? 'voting.secretNow' : 'voting.openNow')}</span>
          <span>{t(round.isAnonymous ? 'voting.anonymousNow' : 'voting.namedNow')}</span>
          {voters > 0 && <span>{t('voting.turnout', { finished, voters })}</span>}
          {seconds !== null && <span className={styles.time}>{shownTime(seconds)}</span>}
          {own && ballot.saving === 'offline' && (
            <span className={styles.problem}>{t('voting.offline')}</span>
          )}
        </p>
      </div>
      {own ? (
        <>
          <button
            type="button"
            className={cx(styles.dots, tool === 'vote' && styles.on)}
            aria-pressed={tool === 'vote'}
            title={t('voting.place')}
            aria-label={`${t('voting.place')}. ${t('voting.left', { count: left })}`}
            onClick={() => editor.tools.use(tool === 'vote' ? 'select' : 'vote')}
          >
            {round.dotsPerPerson <= maxShownDots &&
              Array.from({ length: round.dotsPerPerson }, (_, n) => (
                <span key={n} className={cx(styles.dot, n >= left && styles.spent)} />
              ))}
            <span className={styles.left}>{t('voting.left', { count: left })}</span>
          </button>
          <Button
            size="small"
            look={ballot.isFinished ? 'plain' : 'primary'}
            icon={ballot.isFinished ? 'edit' : 'check'}
            onPress={() => own.finish(!ballot.isFinished)}
          >
            {t(ballot.isFinished ? 'voting.notDone' : ballot.placed === 0 ? 'voting.abstain' : 'voting.done')}
          </Button>
        </>
      ) : (
        <p className={styles.facts}>{t('voting.observer')}</p>
      )}
      <Button size="small" look="quiet" onPress={() => editor.commands.run('vote.show')}>
        {t('voting.list')}
      </Button>
      {isFacilitator && (
        <>
          {round.closesAt !== null && (
            <Button
              size="small"
              look="quiet"
              onPress={() => void leadSession(editor, { type: 'extendRound', round: round.id, minutes: 1 })}
            >
              {t('voting.more')}
            </Button>
          )}
          <Button size="small" icon="eye" onPress={() => (finished < voters ? setAsks(true) : reveal())}>
            {t('voting.reveal')}
          </Button>
        </>
      )}
      {asks && (
        <Suspense fallback={null}>
          <Confirm
            title={t('voting.revealEarly.title')}
            text={t('voting.revealEarly.text', { finished, voters })}
            confirm={t('voting.reveal')}
            onConfirm={reveal}
            onClose={() => setAsks(false)}
          />
        </Suspense>
      )}
    </section>
  );
}

/** After the time is up, until somebody reveals the latest vote: whoever leads must not have to look for it. */
function ClosedVote({ editor, votes }: Pick<VoteBarProps, 'editor' | 'votes'>) {
  const t = useT();
  const latest = votes.rounds()[0];
  if (latest?.status !== 'closed') return null;
  const isFacilitator = editor.me.role === 'facilitator';
  return (
    <section className={styles.bar} aria-label={t('voting.bar')} data-covers-board>
      <div className={styles.words}>
        <h2 className={styles.question}>{latest.title === '' ? t('voting.untitled') : latest.title}</h2>
        <p className={styles.facts}>{t('voting.closed')}</p>
      </div>
      {isFacilitator && (
        <Button
          size="small"
          look="primary"
          icon="eye"
          onPress={() => void leadSession(editor, { type: 'revealRound', round: latest.id })}
        >
          {t('voting.reveal')}
        </Button>
      )}
    </section>
  );
}
