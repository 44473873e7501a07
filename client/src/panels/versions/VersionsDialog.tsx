import { useEffect, useState, type FormEvent } from 'react';
import { boardApi } from '../../model/board-api.ts';
import type { Editor } from '../../model/editor.ts';
import { errorText } from '../../model/error-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Confirm.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './VersionsDialog.module.css';

type Version = Awaited<ReturnType<typeof boardApi.versions>>[number];

interface VersionsDialogProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** Former states of the board: keep one under a name, go back to one. Going back can itself be undone. */
export function VersionsDialog({ editor, onClose }: VersionsDialogProps) {
  const { t, locale } = useLanguage();
  const [versions, setVersions] = useState<readonly Version[] | null>(null);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [asked, setAsked] = useState<Version | null>(null);
  const [asOf, setAsOf] = useState(0);
  const mayChange = editor.me.role === 'facilitator';

  useEffect(() => {
    let isCurrent = true;
    boardApi.versions(editor.boardId).then(
      (list) => isCurrent && setVersions(list.toSorted((a, b) => b.at - a.at)),
      (error: unknown) => isCurrent && setProblem(errorText(error, t)),
    );
    return () => {
      isCurrent = false;
    };
  }, [editor, t, asOf]);

  const attempt = (work: Promise<void>, onDone: () => void) => {
    setProblem(null);
    work.then(onDone, (error: unknown) => setProblem(errorText(error, t)));
  };
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    attempt(boardApi.keepVersion(editor.boardId, name.trim()), () => {
      setName('');
      setAsOf(asOf + 1);
    });
  };
  const restore = (version: Version) =>
    attempt(boardApi.restoreVersion(editor.boardId, version.id), () => {
      editor.notices.tell({ text: t('app.versions.restored', { name: nameOf(version) }), tone: 'success' });
      onClose();
    });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const nameOf = (version: Version) => (version.automatic ? t('app.versions.automatic') : version.name);

  return (
    <Dialog title={t('app.versions.title')} lead={t('app.versions.lead')} onClose={onClose}>
      {mayChange && (
        <form className={styles.keep} onSubmit={keep}>
          <TextField label={t('app.versions.name')} value={name} onChange={setName} autoComplete="off" />
          <Button type="submit" isDisabled={!name.trim()}>
            {t('app.versions.keep')}
          </Button>
        </form>
      )}
      <p className={styles.problem} role="alert">
        {problem}
      </p>
      {versions === null && !problem && <Spinner label={t('app.loading')} />}
      {versions?.length === 0 && <EmptyState icon="history" title={t('app.versions.none')} />}
      <ul className={styles.list}>
        {versions?.map((version) => (
          <li key={version.id} className={styles.version}>
            <Icon name="history" />
            <span className={styles.words}>
              <span className={styles.name}>{nameOf(version)}</span>
              <span className={styles.facts}>
                {date.format(version.at)} · {t('app.items', { count: version.items })}
              </span>
            </span>
            {mayChange && (
              <Button
                size="small"
                aria-label={t('app.versions.restoreThis', {
                  name: nameOf(version),
                  date: date.format(version.at),
                })}
                onPress={() => setAsked(version)}
              >
                {t('app.versions.restore')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <Confirm
          title={t('app.versions.restoreTitle')}
          text={t('app.versions.restoreText')}
          confirm={t('app.versions.restore')}
          onConfirm={() => restore(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </Dialog>
  );
}
