import { withRole, type InterviewColumns } from '@whoboard/shared/formats/interview-columns.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Editor } from '../../model/editor.ts';
import { errorText } from '../../model/error-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useT } from '../../ui/language.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { ColumnRoles } from './ColumnRoles.tsx';
import dialog from './ImportDialog.module.css';
import { FirstInterviews, InterviewProblems } from './InterviewPreviews.tsx';
import styles from './TableImport.module.css';
import { placeInterviews } from './place-interviews.ts';
import type { TableReader } from './table-reader.ts';
import type { InterviewPreview, TableSummary } from './table-tasks.ts';

interface InterviewImportProps {
  readonly editor: Editor;
  readonly reader: TableReader;
  readonly summary: TableSummary;
  /** What else may become of the table. */
  readonly choice: ReactNode;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** Which column holds what, the first cards as they will be, and what is wrong in which line. Nothing changes before. */
export function InterviewImport({ editor, reader, summary, choice, onBack, onClose }: InterviewImportProps) {
  const t = useT();
  const [columns, setColumns] = useState<InterviewColumns>(summary.columns);
  const { preview, problem: unread } = usePreview(editor, reader, columns);
  const placing = usePlacing(editor, reader, onClose);
  const count = preview?.count ?? 0;
  const lead = t('import.interviews.lead', { count: preview?.verbatims ?? 0, rows: summary.rows });
  const { done } = placing;
  return (
    <Dialog
      size="large"
      role={done === null ? 'dialog' : 'alertdialog'}
      title={t('import.interviews.title', { count })}
      lead={
        summary.encoding ? t('import.interviews.leadEncoded', { lead, encoding: summary.encoding }) : lead
      }
      onClose={done === null ? onClose : placing.cancel}
      actions={
        done === null ? (
          <>
            <Button look="quiet" onPress={onBack}>
              {t('app.back')}
            </Button>
            <Button look="primary" isDisabled={count === 0} onPress={() => void placing.start()}>
              {t('import.interviews.confirm', { count })}
            </Button>
          </>
        ) : (
          <Button onPress={placing.cancel}>{t('import.interviews.cancel')}</Button>
        )
      }
    >
      {done !== null ? (
        <div className={styles.placing}>
          <output>{t('import.interviews.progress', { done, total: count })}</output>
          <progress className={styles.progress} max={count} value={done} aria-hidden="true" />
        </div>
      ) : (
        <>
          {choice}
          <ColumnRoles
            summary={summary}
            columns={columns}
            onRole={(column, role) => setColumns(withRole(columns, column, role))}
            onHeader={(hasHeader) => setColumns({ ...columns, hasHeader })}
          />
          <p className={dialog.problem} role="alert">
            {unread ?? (preview && count === 0 ? t('import.interviews.none') : null)}
          </p>
          {!preview && !unread && <Spinner label={t('import.interviews.counting')} />}
          {preview && count > 0 && (
            <>
              <p className={styles.grouping}>{t(`import.interviews.grouping.${preview.grouping}`)}</p>
              <InterviewProblems groups={preview.problems} />
              <FirstInterviews preview={preview} />
              <p className={styles.grouping}>
                {t('import.interviews.limits', {
                  rows: limits.maxImportRows,
                  entries: limits.maxListEntries,
                  items: limits.maxItems,
                })}
              </p>
            </>
          )}
        </>
      )}
    </Dialog>
  );
}

/** What will become of the table; null while it is being worked out. */
function usePreview(editor: Editor, reader: TableReader, columns: InterviewColumns) {
  const t = useT();
  const [shown, setShown] = useState<{
    readonly columns: InterviewColumns;
    readonly preview: InterviewPreview | null;
    readonly problem: string | null;
  } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const show = (preview: InterviewPreview | null, problem: string | null) => {
      if (isWanted) setShown({ columns, preview, problem });
    };
    const room = Math.max(0, limits.maxItems - editor.board.count.get());
    reader.run('preview', columns, room).then(
      (preview) => show(preview, null),
      (error: unknown) => show(null, errorText(error, t)),
    );
    return () => {
      isWanted = false;
    };
  }, [editor, reader, columns, t]);
  const isPresent = shown?.columns === columns;
  return { preview: isPresent ? shown.preview : null, problem: isPresent ? shown.problem : null };
}

/** Placing the cards, which takes a while when they are many. */
function usePlacing(editor: Editor, reader: TableReader, onClose: () => void) {
  const t = useT();
  const [done, setDone] = useState<number | null>(null);
  const stop = useRef<AbortController | null>(null);
  // Whoever leaves the board meanwhile stops it.
  useEffect(() => () => stop.current?.abort(), []);
  return {
    done,
    cancel: () => stop.current?.abort(),
    async start() {
      const controller = new AbortController();
      stop.current = controller;
      setDone(0);
      try {
        const interviews = await reader.run('interviews');
        const ids = await placeInterviews(editor, interviews, {
          onProgress: setDone,
          signal: controller.signal,
        });
        stop.current = null;
        editor.notices.tell(
          ids
            ? { text: t('import.interviews.done', { count: ids.length }), tone: 'success' }
            : { text: t('import.interviews.cancelled'), tone: 'info' },
        );
      } catch (error) {
        editor.notices.tellError(error);
      }
      onClose();
    },
  };
}
