import { longDate } from '@whoboard/shared/i18n/long-date.ts';
import { dateOf } from '@whoboard/shared/personas/origins.ts';
import { revealedRounds } from '@whoboard/shared/results/compare-rounds.ts';
import { voteTitle } from '@whoboard/shared/results/votes-part.ts';
import { roundsOf } from '@whoboard/shared/session/rounds.ts';
import type { SessionState } from '@whoboard/shared/session/state.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';

interface DotsFieldProps {
  readonly session: SessionState;
  /** Id of the round; empty for none. */
  readonly value: string;
  readonly onChange: (round: string) => void;
}

/** Which revealed vote's dots stand on the page; nothing as long as there is none. */
export function DotsField({ session, value, onChange }: DotsFieldProps) {
  const { t, locale } = useLanguage();
  const rounds = revealedRounds(roundsOf(session), session.rounds.results).toReversed();
  if (rounds.length === 0) return null;
  const known = rounds.some(({ id }) => id === value) ? value : '';
  return (
    <Select
      label={t('print.dots')}
      value={known}
      options={[
        { value: '', label: t('print.dots.none') },
        ...rounds.map((round) => ({
          value: round.id,
          label: t('compare.choice', {
            title: voteTitle(round, { t }),
            date: longDate(dateOf(round.openedAt), locale),
          }),
        })),
      ]}
      onChange={onChange}
    />
  );
}
