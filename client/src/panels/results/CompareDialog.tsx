import { longDate } from '@whoboard/shared/i18n/long-date.ts';
import { dateOf } from '@whoboard/shared/personas/origins.ts';
import {
  areComparable,
  comparableBefore,
  revealedRounds,
  type RevealedRound,
} from '@whoboard/shared/results/compare-rounds.ts';
import { comparisonTable, voteTitle } from '@whoboard/shared/results/votes-part.ts';
import { roundsOf } from '@whoboard/shared/session/rounds.ts';
import { useState } from 'react';
import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import { useSessionState } from '../session/use-session.ts';
import { useBoardSnapshot } from '../use-board-snapshot.ts';
import { downloadComparison } from '../voting/download-results.ts';
import { goToTarget } from './go-to-target.ts';
import styles from './Results.module.css';
import { ResultsTableView } from './ResultsTableView.tsx';
import { timeOf } from './use-results.ts';

interface CompareDialogProps {
  readonly editor: Editor;
  /** The later of the two that it opens with; the last one that can be compared when left out. */
  readonly round?: string | undefined;
  readonly onClose: () => void;
}

/** Any two revealed votes in which the same things could be voted on: dots and places in each, and what has changed. */
export function CompareDialog({ editor, round, onClose }: CompareDialogProps) {
  const { t, locale } = useLanguage();
  const session = useSessionState(editor);
  const board = useBoardSnapshot(editor, 300);
  const rounds = revealedRounds(roundsOf(session), session.rounds.results);
  const comparable = rounds.filter((one) => rounds.some((other) => areComparable(one, other)));
  const [wantedAfter, setAfter] = useState(round ?? '');
  const [wantedBefore, setBefore] = useState('');
  const after = comparable.find(({ id }) => id === wantedAfter) ?? comparable.at(-1);
  const others = after ? rounds.filter((other) => areComparable(other, after)) : [];
  const before =
    others.find(({ id }) => id === wantedBefore) ?? (after && comparableBefore(after, rounds)) ?? others[0];
  if (!after || !before) {
    return (
      <Dialog size="large" title={t('compare.title')} onClose={onClose}>
        <EmptyState icon="contrast" title={t('compare.title')} text={t('compare.none')} />
      </Dialog>
    );
  }
  const choice = (each: RevealedRound) => ({
    value: each.id,
    label: t('compare.choice', {
      title: voteTitle(each, { t }),
      date: longDate(dateOf(each.openedAt), locale),
    }),
  });
  const words = { t, locale, today: editor.drawContext().today, now: timeOf(editor) };
  return (
    <Dialog
      size="large"
      title={t('compare.title')}
      lead={t('compare.hint')}
      onClose={onClose}
      actions={
        <Button icon="export" onPress={() => void downloadComparison(editor, before, after)}>
          {t('compare.csv')}
        </Button>
      }
    >
      <div className={styles.choices}>
        <Select
          label={t('compare.before')}
          value={before.id}
          options={others.map(choice)}
          onChange={setBefore}
        />
        <Select
          label={t('compare.after')}
          value={after.id}
          options={comparable.map(choice)}
          onChange={setAfter}
        />
      </div>
      <ResultsTableView
        table={comparisonTable(before, after, { board, session }, words)}
        onGo={(target) => {
          onClose();
          goToTarget(editor, target);
        }}
      />
    </Dialog>
  );
}
