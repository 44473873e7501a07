import { personColors } from '@whoboard/shared/draw/theme.ts';
import { AppError, type ErrorCode } from '@whoboard/shared/errors.ts';
import type { BoardResponse } from '@whoboard/shared/protocol/api.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { useState, type FormEvent } from 'react';
import { boardApi } from '../../model/board-api.ts';
import { errorText } from '../../model/error-text.ts';
import { colorNameKey } from '../../model/person-color-names.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../ui/language.tsx';
import { Swatches } from '../../ui/Swatches.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ownName } from '../stores.ts';
import { findNameProblem } from './join-name.ts';
import styles from './JoinPage.module.css';
import { Page } from './Page.tsx';

interface JoinPageProps {
  readonly boardId: string;
  readonly linkKey: string;
  /** Set when one is on the board already, and came by another link. */
  readonly present: BoardResponse | null;
  readonly onJoined: (board: BoardResponse) => void;
  readonly onStay: (board: BoardResponse) => void;
  readonly onRefused: (code: ErrorCode) => void;
}

const anyColor = 'any';

/** Asks for a first name and a colour, and nothing else. */
export function JoinPage({ boardId, linkKey, present, onJoined, onStay, onRefused }: JoinPageProps) {
  const t = useT();
  const [name, setName] = useState(present?.participant.name ?? ownName.get());
  const [color, setColor] = useState<string>(present?.participant.color ?? anyColor);
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const nameProblem = isChecked ? findNameProblem(name) : null;
  const error = nameProblem
    ? t(nameProblem, { limit: limits.maxNameLength, length: name.trim().length })
    : problem;

  const join = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await boardApi.join(boardId, {
        key: linkKey,
        name: name.trim(),
        ...(color === anyColor ? {} : { color }),
      });
      ownName.set(name.trim());
      // Proves that the cookie works before the key leaves the address bar.
      onJoined(await boardApi.board(boardId));
    } catch (thrown) {
      const code = thrown instanceof AppError ? thrown.code : null;
      if (code === 'wrongKey' || code === 'linkRenewed' || code === 'boardNotFound') return onRefused(code);
      setProblem(code === 'notSignedIn' ? t('app.join.cookies') : errorText(thrown, t));
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!findNameProblem(name) && !isBusy) void join();
  };

  return (
    <Page title={t('app.join.title')}>
      <section className={styles.card}>
        <h1 className={styles.title}>{t('app.join.title')}</h1>
        <p className={styles.lead}>{t('app.join.lead')}</p>
        {present && (
          <div className={styles.present}>
            <p>
              {t('app.join.present', {
                name: present.participant.name,
                role: t(`app.role.${present.participant.role}`),
              })}
            </p>
            <Button size="small" onPress={() => onStay(present)}>
              {t('app.join.stay', { name: present.participant.name })}
            </Button>
          </div>
        )}
        <form className={styles.form} onSubmit={submit} noValidate>
          <TextField
            label={t('app.join.name')}
            name="name"
            autoComplete="given-name"
            size="large"
            isRequired
            startsFocused
            value={name}
            onChange={(value) => {
              setName(value);
              setProblem(null);
            }}
            error={error}
          />
          <Swatches
            label={t('app.join.color')}
            value={color}
            onChange={setColor}
            swatches={[
              { value: anyColor, color: null, label: t('app.join.anyColor') },
              ...personColors.map((value) => ({ value, color: value, label: t(colorNameKey(value)) })),
            ]}
          />
          <Button type="submit" look="primary" size="large" wide isPending={isBusy}>
            {t(isBusy ? 'app.join.joining' : 'app.join.join')}
          </Button>
        </form>
      </section>
    </Page>
  );
}
