import { newId } from '@whoboard/shared/ids.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { suggestedDots } from '@whoboard/shared/voting/round.ts';
import { useState } from 'react';
import { leadSession } from '../../commands/session-commands.ts';
import type { Editor } from '../../model/editor.ts';
import { voteChoices, type VoteChoice } from '../../model/voting/vote-choices.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { Stepper } from './Stepper.tsx';
import styles from './Voting.module.css';

const minuteChoices = [0, 1, 2, 3, 5, 10] as const;

/** Opens a vote on what is selected. */
export function NewVote({ editor }: { readonly editor: Editor }) {
  const t = useT();
  useReadable(editor.selection.ids);
  useReadable(editor.board.order);
  useReadable(editor.cell);
  const choices = voteChoices(editor);
  const [question, setQuestion] = useState('');
  const [kind, setKind] = useState<VoteChoice['kind'] | null>(null);
  const [ownDots, setOwnDots] = useState<number | null>(null);
  const [ownLimit, setOwnLimit] = useState<number | null>(null);
  const [isSecret, setSecret] = useState(true);
  const [isAnonymous, setAnonymous] = useState(true);
  const [minutes, setMinutes] = useState('0');
  const [isPending, setPending] = useState(false);
  const chosen = choices.find((choice) => choice.kind === kind) ?? choices[0];
  const count = chosen?.targets.length ?? 0;
  const dots = ownDots ?? suggestedDots(count);
  const maxPerTarget = Math.min(ownLimit ?? Math.max(1, Math.ceil(dots / 2)), dots);

  const open = async (): Promise<void> => {
    if (!chosen) return;
    setPending(true);
    const isOpen = await leadSession(editor, {
      type: 'openRound',
      round: newId(),
      settings: {
        title: question.trim(),
        targets: [...chosen.targets],
        dotsPerPerson: dots,
        maxPerTarget,
        isSecret,
        isAnonymous,
        minutes: Number(minutes) || null,
      },
    });
    setPending(false);
    if (isOpen) setQuestion('');
  };

  return (
    <section className={styles.section} aria-label={t('voting.new.title')}>
      <h3 className={styles.heading}>{t('voting.new.title')}</h3>
      {chosen ? (
        <>
          <TextField
            label={t('voting.new.question')}
            hint={t('voting.new.questionHint')}
            value={question}
            onChange={(text) => setQuestion(text.slice(0, limits.maxTitleLength))}
          />
          <Select
            label={t('voting.new.on')}
            value={chosen.kind}
            options={choices.map((choice) => ({
              value: choice.kind,
              label: t(`voting.new.on.${choice.kind}`, { count: choice.targets.length }),
            }))}
            onChange={setKind}
          />
          <Stepper
            label={t('voting.new.dots')}
            hint={t('voting.new.dotsHint', { count: suggestedDots(count) })}
            value={dots}
            max={limits.maxDotsPerPerson}
            onChange={setOwnDots}
          />
          <Stepper label={t('voting.new.limit')} value={maxPerTarget} max={dots} onChange={setOwnLimit} />
          <Switch
            label={t('voting.new.secret')}
            hint={t('voting.new.secretHint')}
            isOn={isSecret}
            onChange={setSecret}
          />
          <Switch
            label={t('voting.new.anonymous')}
            hint={t('voting.new.anonymousHint')}
            isOn={isAnonymous}
            onChange={setAnonymous}
          />
          <Select
            label={t('voting.new.minutes')}
            value={minutes}
            options={minuteChoices.map((choice) => ({
              value: String(choice),
              label: choice === 0 ? t('voting.new.noTime') : t('voting.new.minutesChoice', { count: choice }),
            }))}
            onChange={setMinutes}
          />
          <div className={styles.open}>
            <Button
              look="primary"
              icon="vote"
              className={styles.wide ?? ''}
              isPending={isPending}
              onPress={() => void open()}
            >
              {t('voting.new.open')}
            </Button>
          </div>
        </>
      ) : (
        <p className={styles.hint}>{t('voting.new.nothing')}</p>
      )}
    </section>
  );
}
