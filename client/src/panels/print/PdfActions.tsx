import { useEffect, useRef } from 'react';
import { ProgressBar } from 'react-aria-components';
import { errorText } from '../../model/error-text.ts';
import { formatBytes } from '../../model/format-bytes.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import styles from './PrintDialog.module.css';
import type { PdfJob } from './use-pdf-job.ts';

interface PdfActionsProps {
  readonly job: PdfJob;
  /** Why no PDF can be made now, in words. */
  readonly problem: string | null;
  /** The choices make pages. */
  readonly isReady: boolean;
  readonly onStart: () => void;
  readonly onCancel: () => void;
}

/** The foot of the dialog: make the PDF, see how far it is, stop it, take it. */
export function PdfActions(props: PdfActionsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { state } = props.job;
  const shownState = useRef(state);
  useEffect(() => {
    // What was pressed is gone, and the focus with it: it goes on to the main one of the actions that follow.
    if (shownState.current !== state && document.activeElement === document.body) {
      frame.current?.querySelector<HTMLElement>('[data-main]')?.focus();
    }
    shownState.current = state;
  }, [state]);
  return (
    <div ref={frame} className={styles.actions}>
      <Actions {...props} />
    </div>
  );
}

function Actions({ job, problem, isReady, onStart, onCancel }: PdfActionsProps) {
  const { t, locale } = useLanguage();
  switch (job.state) {
    case 'running':
      return (
        <>
          <JobProgress job={job} />
          <Button data-main onPress={onCancel}>
            {t('print.dialog.cancel')}
          </Button>
        </>
      );
    case 'ready':
      return (
        <>
          <output className={styles.done}>
            {t('print.dialog.ready', { size: formatBytes(job.bytes, locale) })}
          </output>
          <a className={styles.link} href={job.url} target="_blank" rel="noreferrer">
            {t('print.dialog.open')}
          </a>
          <a data-main className={styles.mainLink} href={job.url} download={job.fileName}>
            {t('print.dialog.download')}
          </a>
        </>
      );
    case 'idle':
    case 'failed': {
      const words = job.state === 'failed' ? errorText(job.error, t) : problem;
      return (
        <>
          <p className={styles.problem} role="alert">
            {words}
          </p>
          <Button
            data-main
            look="primary"
            icon="print"
            isDisabled={!isReady || problem !== null}
            onPress={onStart}
          >
            {t('print.dialog.make')}
          </Button>
        </>
      );
    }
  }
}

function JobProgress({ job }: { readonly job: PdfJob & { readonly state: 'running' } }) {
  const { t } = useLanguage();
  const { progress } = job;
  const state =
    progress?.state === 'finishing' ? 'finishing' : progress?.state === 'waiting' ? 'waiting' : 'drawing';
  const share = progress && progress.total > 0 ? progress.done / progress.total : 0;
  const isKnown = state === 'drawing' && share > 0;
  return (
    <ProgressBar
      className={styles.progress ?? ''}
      aria-label={t('print.dialog.progress')}
      value={share * 100}
      isIndeterminate={!isKnown}
    >
      <output className={styles.progressText}>{t(`print.progress.${state}`)}</output>
      <progress className={styles.bar} max={1} {...(isKnown ? { value: share } : {})} aria-hidden="true" />
    </ProgressBar>
  );
}
