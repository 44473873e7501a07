import { useEffect, useRef } from 'react';
import type { Round } from '@whoboard/shared/session/rounds.ts';
import type { TargetId } from '@whoboard/shared/voting/target.ts';
import type { Editor } from '../../model/editor.ts';
import type { Votes } from '../../model/voting/votes.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { DropVote } from './DropVote.tsx';
import { showTarget } from './show-target.ts';
import { targetName } from './target-name.ts';
import { useBallot } from './use-votes.ts';
import styles from './Voting.module.css';

interface OpenVoteProps {
  readonly editor: Editor;
  readonly votes: Votes;
  readonly round: Round;
}

/** The open vote as a list: everything that can get dots, without the pointer. */
export function OpenVote({ editor, votes, round }: OpenVoteProps) {
  const t = useT();
  const own = useReadable(votes.ballot);
  const ballot = useBallot(own);
  useReadable(editor.board.order);
  const left = round.dotsPerPerson - ballot.placed;
  const heading = useRef<HTMLHeadingElement>(null);
  // A run-off is opened from below the last results.
  useEffect(() => {
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section className={styles.section} aria-label={t('voting.list')}>
      <h3 ref={heading} className={styles.heading}>
        {round.title === '' ? t('voting.untitled') : round.title}
      </h3>
      {own ? (
        <output className={styles.hint}>
          {t('voting.left', { count: left })}
          {' · '}
          {t(
            ballot.saving === 'saved'
              ? 'voting.saved'
              : ballot.saving === 'offline'
                ? 'voting.offline'
                : 'voting.sending',
          )}
        </output>
      ) : (
        <p className={styles.hint}>{t('voting.observer')}</p>
      )}
      <ul className={styles.list}>
        {round.targets.map((id) => (
          <TargetRow key={id} {...{ editor, votes, round, id, left }} n={ballot.dots[id] ?? 0} />
        ))}
      </ul>
      {editor.me.role === 'facilitator' && <DropVote editor={editor} round={round.id} />}
    </section>
  );
}

interface TargetRowProps extends OpenVoteProps {
  readonly id: TargetId;
  /** One's own dots on it. */
  readonly n: number;
  readonly left: number;
}

function TargetRow({ editor, votes, round, id, n, left }: TargetRowProps) {
  const t = useT();
  const own = useReadable(votes.ballot);
  const name = targetName(editor, id);
  const label = name ?? votes.labelAtOpening(round.id, id) ?? t('voting.gone');
  return (
    <li className={styles.target}>
      <Button
        look="quiet"
        size="small"
        className={styles.name ?? ''}
        isDisabled={name === null}
        onPress={() => showTarget(editor, votes, id)}
      >
        {label}
        {name === null && label !== t('voting.gone') && (
          <span className={styles.goneNote}>{t('voting.gone')}</span>
        )}
      </Button>
      {own && (
        <span className={styles.steps}>
          <IconButton
            icon="minus"
            label={t('voting.remove', { label })}
            isDisabled={n === 0}
            onPress={() => own.remove(id)}
          />
          <span className={styles.count}>{n}</span>
          <IconButton
            icon="plus"
            label={t('voting.add', { label })}
            isDisabled={name === null || left === 0 || n === round.maxPerTarget}
            onPress={() => own.add(id)}
          />
        </span>
      )}
    </li>
  );
}
