import { totalMinutes } from '@whoboard/shared/session/agenda.ts';
import type { KeptAgenda } from '@whoboard/shared/session/kept-agenda.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { useState, type FormEvent } from 'react';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './AgendasDialog.module.css';

interface AgendaCardProps {
  readonly agenda: KeptAgenda;
  readonly text?: string;
  readonly onTake: () => void;
  /** For one's own. @returns whether the name was free */
  readonly onRename?: (title: string) => boolean;
  readonly onForget?: () => void;
}

/** One agenda to be taken; one's own can be renamed and forgotten. */
export function AgendaCard({ agenda, text, onTake, onRename, onForget }: AgendaCardProps) {
  const t = useT();
  const [name, setName] = useState<string | null>(null);
  const [isTaken, setTaken] = useState(false);
  const { title, steps } = agenda;
  const facts = `${t('session.agenda.minutes', { minutes: totalMinutes(steps) })} · ${t('session.agendas.steps', { count: steps.length })}`;
  const rename = (event: FormEvent) => {
    event.preventDefault();
    if (name === null || name.trim() === '') return;
    if (onRename?.(name)) setName(null);
    else setTaken(true);
  };
  return (
    <li className={styles.card}>
      {name === null ? (
        <span className={styles.title}>{title}</span>
      ) : (
        <form className={styles.rename} onSubmit={rename}>
          <TextField
            label={t('session.agendas.newName', { title })}
            value={name}
            error={isTaken ? t('session.agendas.nameTaken') : null}
            startsFocused
            autoComplete="off"
            onChange={(next) => {
              setTaken(false);
              setName(next.slice(0, limits.maxTitleLength));
            }}
          />
          <Button type="submit" size="small" isDisabled={name.trim() === ''}>
            {t('session.agendas.renameAction')}
          </Button>
          <Button size="small" look="quiet" onPress={() => setName(null)}>
            {t('app.cancel')}
          </Button>
        </form>
      )}
      <span className={styles.hint}>{facts}</span>
      {text && <p className={styles.text}>{text}</p>}
      <span className={styles.actions}>
        <Button size="small" aria-label={t('session.agendas.takeThis', { title })} onPress={onTake}>
          {t('session.agendas.take')}
        </Button>
        {onRename && onForget && (
          <span>
            <IconButton
              size="small"
              icon="edit"
              label={t('session.agendas.rename', { title })}
              onPress={() => setName(title)}
            />
            <IconButton
              size="small"
              icon="delete"
              label={t('session.agendas.forget', { title })}
              onPress={onForget}
            />
          </span>
        )}
      </span>
    </li>
  );
}
