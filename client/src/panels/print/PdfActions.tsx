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
export function PdfActions({ job, problem, isReady, onStart, onCancel }: PdfActionsProps) {
  const { t, locale } = useLanguage();
  switch (job.state) {
    case 'running':
      return (
        <div className={styles.actions}>
          <JobProgress job={job} />
          <Button onPress={onCancel}>{t('print.dialog.cancel')}</Button>
        </div>
      );
    case 'ready':
      return (
        <div className={styles.actions}>
          <output className={styles.done}>
            {t('print.dialog.ready', { size: formatBytes(job.bytes, locale) })}
          </output>
          <a className={styles.link} href={job.url} target="_blank" rel="noreferrer">
            {t('print.dialog.open')}
          </a>
          <a className={styles.mainLink} href={job.url} download={job.fileName}>
            {t('print.dialog.download')}
          </a>
        </div>
      );
    case 'idle':
    case 'failed': {
      const words = job.state === 'failed' ? errorText(job.error, t) : problem;
      return (
        <div className={styles.actions}>
          <p className={styles.problem} role="alert">
            {words}
          </p>
          <Button look="primary" icon="print" isDisabled={!isReady || problem !== null} onPress={onStart}>
            {t('print.dialog.make')}
          </Button>
        </div>
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
