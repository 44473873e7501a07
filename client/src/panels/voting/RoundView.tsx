import { useEffect, useRef } from 'react';
import { newId } from '@whoboard/shared/ids.ts';
import type { Round } from '@whoboard/shared/session/rounds.ts';
import { countDots } from '@whoboard/shared/voting/ballot.ts';
import {
  fewestAnonymousVoters,
  suggestedDots,
  type Dots,
  type RoundResult,
} from '@whoboard/shared/voting/round.ts';
import { ranking, runOffTargets, type Rank } from '@whoboard/shared/voting/tally.ts';
import { comparableBefore, revealedRounds } from '@whoboard/shared/results/compare-rounds.ts';
import { isDecided } from '@whoboard/shared/decisions/decisions.ts';
import { decide } from '../../commands/decision-commands.ts';
import { showSource } from '../../commands/evidence-commands.ts';
import { leadSession } from '../../commands/session-commands.ts';
import type { Editor } from '../../model/editor.ts';
import type { Votes } from '../../model/voting/votes.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { useSlice, type SessionProps } from '../session/use-session.ts';
import { DropVote } from './DropVote.tsx';
import { downloadResults } from './download-results.ts';
import { showTarget } from './show-target.ts';
import { targetName } from './target-name.ts';
import styles from './Voting.module.css';

interface RoundViewProps extends SessionProps {
  readonly votes: Votes;
  /** Closed or revealed. */
  readonly round: Round;
}

/** How many go into a run-off, ties with the last of them included. */
const runOffSize = 3;
/** More without a dot are folded away. */
const maxShownWithout = 5;

/** A vote that is over: its ranking, and what can be made of it. */
export function RoundView({ editor, session, votes, round }: RoundViewProps) {
  const t = useT();
  const { results } = useSlice(session, 'rounds');
  const heading = useRef<HTMLHeadingElement>(null);
  // What has just been revealed comes into view, wherever the list stands.
  useEffect(() => {
    const isNews = votes.revealed.get() === round.id && votes.open.get() === null;
    if (isNews) heading.current?.scrollIntoView({ block: 'nearest' });
  }, [votes, round.id]);
  const shown = useReadable(votes.shown);
  const open = useReadable(votes.open);
  useReadable(editor.board.order);
  const result = results[round.id];
  const isFacilitator = editor.me.role === 'facilitator';
  const title = round.title === '' ? t('voting.untitled') : round.title;
  if (!result) {
    return (
      <section className={styles.section} aria-label={title}>
        <h3 className={styles.heading}>{title}</h3>
        <p className={styles.hint}>{t('voting.closed')}</p>
        {isFacilitator && (
          <div className={styles.buttons}>
            <Button
              look="primary"
              icon="eye"
              onPress={() => void leadSession(editor, { type: 'revealRound', round: round.id })}
            >
              {t('voting.reveal')}
            </Button>
            <DropVote editor={editor} round={round.id} />
          </div>
        )}
      </section>
    );
  }
  const ranks = ranking(round.targets, result.tally);
  const finalists = runOffTargets(ranks, runOffSize).filter((id) => targetName(editor, id) !== null);
  const isShown = shown === round.id;
  const rounds = revealedRounds(votes.rounds().toReversed(), results);
  const before = comparableBefore({ ...round, result }, rounds);
  const common = new Set(before?.targets);
  const withDots = ranks.filter(({ dots }) => dots > 0).length;
  // A few that got no dot are told at once; a long tail of them would hide what can be done with the result.
  const shownRanks = ranks.length - withDots > maxShownWithout ? withDots : ranks.length;
  const decideOn = (target: string, label: string): void => {
    const id = decide(editor, { text: label, vote: { round: round.id, target } });
    if (id === undefined) return;
    editor.notices.tell({
      text: t('decision.made'),
      tone: 'success',
      action: { label: t('decision.show'), run: () => showSource(editor, id, null) },
    });
  };
  const row = (rank: Rank) => (
    <RankRow
      key={rank.target}
      {...{ editor, votes, round, rank, result }}
      before={before && common.has(rank.target) ? (before.result.tally[rank.target] ?? 0) : null}
      onDecide={isFacilitator && rank.place === 1 && rank.dots > 0 ? decideOn : null}
    />
  );
  return (
    <section className={styles.section} aria-label={title}>
      <h3 ref={heading} className={styles.heading}>
        {title}
      </h3>
      <Summary result={result} />
      <ol className={styles.ranks}>{ranks.slice(0, shownRanks).map(row)}</ol>
      {shownRanks < ranks.length && (
        <details className={styles.more}>
          <summary>{t('voting.result.without', { count: ranks.length - shownRanks })}</summary>
          <ol className={styles.ranks}>{ranks.slice(shownRanks).map(row)}</ol>
        </details>
      )}
      <div className={styles.buttons}>
        <Button
          size="small"
          icon="eye"
          isDisabled={open !== null}
          onPress={() => votes.shown.set(isShown ? null : round.id)}
        >
          {t(isShown ? 'voting.result.hide' : 'voting.result.show')}
        </Button>
        {isFacilitator && finalists.length > 1 && finalists.length < round.targets.length && (
          <Button
            size="small"
            icon="vote"
            isDisabled={open !== null}
            onPress={() =>
              void leadSession(editor, {
                type: 'openRound',
                round: newId(),
                settings: { ...runOffOf(round, finalists), title: t('voting.result.runOffTitle', { title }) },
              })
            }
          >
            {t('voting.result.runOff', { count: finalists.length })}
          </Button>
        )}
        {before !== null && (
          <Button
            size="small"
            look="quiet"
            icon="contrast"
            onPress={() => editor.commands.run('vote.compare', round.id)}
          >
            {t('compare.open')}
          </Button>
        )}
        <Button
          size="small"
          look="quiet"
          icon="export"
          onPress={() => void downloadResults(editor, votes.rounds(), results)}
        >
          {t('voting.result.csv')}
        </Button>
        {isFacilitator && <DropVote editor={editor} round={round.id} />}
      </div>
    </section>
  );
}

function runOffOf({ id, isSecret, isAnonymous, minutes }: Round, targets: readonly string[]) {
  const dotsPerPerson = suggestedDots(targets.length);
  return {
    targets: [...targets],
    dotsPerPerson,
    maxPerTarget: dotsPerPerson,
    isSecret,
    isAnonymous,
    minutes,
    runOffOf: id,
  };
}

interface DecideButtonProps {
  readonly label: string;
  readonly isDecided: boolean;
  readonly onPress: () => void;
}

/** Makes a decision of a winner with one press; once only. */
function DecideButton({ label, isDecided: isDone, onPress }: DecideButtonProps) {
  const t = useT();
  if (isDone) return <p className={styles.tie}>{t('decision.decided')}</p>;
  return (
    <div>
      <Button size="small" icon="decision" aria-label={t('decision.decideThis', { label })} onPress={onPress}>
        {t('decision.decide')}
      </Button>
    </div>
  );
}

function Summary({ result }: { readonly result: RoundResult }) {
  const t = useT();
  const { voters, abstained, tally, ballots } = result;
  const parts = [
    voters === 0 ? t('voting.result.nobody') : t('voting.result.voters', { count: voters }),
    t('voting.result.dots', { count: countDots(tally) }),
    ...(abstained > 0 ? [t('voting.result.abstained', { count: abstained })] : []),
  ];
  return (
    <>
      <p className={styles.hint}>{parts.join(' · ')}</p>
      {ballots === null && voters > 0 && voters < fewestAnonymousVoters && (
        <p className={styles.problem}>{t('voting.result.few')}</p>
      )}
    </>
  );
}

interface RankRowProps {
  readonly editor: Editor;
  readonly votes: Votes;
  readonly round: Round;
  readonly rank: Rank;
  readonly result: RoundResult;
  /** Dots in the vote that this one is compared with. */
  readonly before: number | null;
  /** For the winners, where somebody may decide. */
  readonly onDecide: ((target: string, label: string) => void) | null;
}

function RankRow({ editor, votes, round, rank, result, before, onDecide }: RankRowProps) {
  const t = useT();
  const name = targetName(editor, rank.target);
  const label = name ?? result.labels[rank.target] ?? t('voting.gone');
  const nameWithDots = ({ name: who, dots }: { name: string; dots: Dots }): string =>
    (dots[rank.target] ?? 0) > 1 ? `${who} (${dots[rank.target]})` : who;
  const by = (result.ballots ?? []).filter(({ dots }) => (dots[rank.target] ?? 0) > 0);
  return (
    <li className={styles.rank}>
      <span className={styles.place}>{rank.dots > 0 ? rank.place : ''}</span>
      <div className={styles.rankWords}>
        <button
          type="button"
          className={styles.goTo}
          disabled={name === null}
          title={t('voting.result.goTo', { label })}
          onClick={() => showTarget(editor, votes, rank.target)}
        >
          {label}
        </button>
        <meter className={styles.share} min={0} max={1} value={rank.share} aria-hidden />
        <p className={styles.facts}>
          <span>{t('voting.result.dots', { count: rank.dots })}</span>
          {rank.isTie && <span className={styles.tie}>{t('voting.result.tie')}</span>}
          {before !== null && <span>{t('voting.result.before', { count: before })}</span>}
          {name === null && <span>{t('voting.gone')}</span>}
          {by.length > 0 && <span>{t('voting.result.by', { names: by.map(nameWithDots).join(', ') })}</span>}
        </p>
        {onDecide && name !== null && (
          <DecideButton
            label={label}
            isDecided={isDecided(editor.board.snapshot().items.values(), round.id, rank.target)}
            onPress={() => onDecide(rank.target, label)}
          />
        )}
      </div>
    </li>
  );
}
