import { mmOf } from '@whoboard/shared/print/paper.ts';
import type { PrintPage } from '@whoboard/shared/print/page.ts';
import type { PrintKind } from '@whoboard/shared/protocol/api.ts';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Editor } from '../../model/editor.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useLanguage, useT } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { useSessionState } from '../session/use-session.ts';
import { PagePreview } from './PagePreview.tsx';
import { PdfActions } from './PdfActions.tsx';
import { hasTooMany, initialForm, optionsOf, type PrintForm } from './print-form.ts';
import { PrintFormFields } from './PrintFormFields.tsx';
import styles from './PrintDialog.module.css';
import { usePdfJob } from './use-pdf-job.ts';
import { useBoardOnPaper, usePrintPages } from './use-print-pages.ts';

interface PrintDialogProps {
  readonly editor: Editor;
  readonly onClose: () => void;
  /** What the dialog opens with: these items, or else the whole board. */
  readonly initial?: { readonly kind?: PrintKind; readonly items?: readonly string[] };
}

/** Posters and sheets: the choices at one side, the real pages at the other, and the PDF made from them. */
export function PrintDialog({ editor, onClose, initial }: PrintDialogProps) {
  const t = useT();
  const { board, context } = useBoardOnPaper(editor);
  const [form, setForm] = useState(() =>
    initialForm(
      board,
      initial?.items ?? [...editor.selection.ids.get()],
      initial?.kind,
      usesLetter(),
      initial?.items !== undefined,
      editor.votes.get()?.shown.get(),
    ),
  );
  const shown = useDeferredValue(form);
  const options = useMemo(() => optionsOf(shown, board), [shown, board]);
  const session = useSessionState(editor);
  const pages = usePrintPages(shown.kind, board, options, context, session);
  const { job, start, reset } = usePdfJob(editor);
  const isOffline = useReadable(editor.connection.state).kind === 'offline';
  const problem =
    options && hasTooMany(options) ? t('print.dialog.tooMany') : isOffline ? t('print.dialog.offline') : null;

  const change = (next: PrintForm): void => {
    setForm(next);
    if (job.state !== 'idle') reset();
  };
  return (
    <Dialog
      size="full"
      title={t('print.dialog.title')}
      onClose={onClose}
      actions={
        <PdfActions
          job={job}
          problem={problem}
          isReady={options !== null && form === shown}
          onStart={() => options && void start(form.kind, options)}
          onCancel={reset}
        />
      }
    >
      <div className={styles.layout}>
        <PrintFormFields board={board} context={context} form={form} session={session} onChange={change} />
        <Preview key={shown.kind} editor={editor} pages={pages} context={context} />
      </div>
    </Dialog>
  );
}

interface PreviewProps {
  readonly editor: Editor;
  readonly pages: readonly PrintPage[];
  readonly context: ReturnType<typeof useBoardOnPaper>['context'];
}

/** One page at a time, with its number and size in words. */
function Preview({ editor, pages, context }: PreviewProps) {
  const t = useT();
  const [wanted, setWanted] = useState(0);
  const index = Math.min(wanted, Math.max(0, pages.length - 1));
  const page = pages[index];
  const size = useSizeText(page);
  if (!page) {
    return (
      <section className={styles.preview} aria-label={t('print.dialog.preview')}>
        <EmptyState icon="print" title={t('print.dialog.noPages')} />
      </section>
    );
  }
  const label = t('print.dialog.pageLabel', {
    title: page.title,
    page: index + 1,
    pages: pages.length,
    size,
  });
  return (
    <section className={styles.preview} aria-label={t('print.dialog.preview')}>
      <PagePreview page={page} context={context} images={editor.images} label={label} />
      <div className={styles.pager}>
        {pages.length > 1 && (
          <IconButton
            icon="back"
            label={t('print.dialog.previous')}
            isDisabled={index === 0}
            onPress={() => setWanted(index - 1)}
          />
        )}
        <p className={styles.pageText} aria-live="polite">
          {pages.length > 1 && (
            <span>{t('print.dialog.page', { page: index + 1, pages: pages.length })} · </span>
          )}
          <span>{size}</span>
        </p>
        {pages.length > 1 && (
          <IconButton
            icon="forward"
            label={t('print.dialog.next')}
            isDisabled={index === pages.length - 1}
            onPress={() => setWanted(index + 1)}
          />
        )}
      </div>
    </section>
  );
}

function useSizeText(page: PrintPage | undefined): string {
  const { locale, t } = useLanguage();
  if (!page) return '';
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  return t('print.dialog.size', {
    width: number.format(mmOf(page.widthPt)),
    height: number.format(mmOf(page.heightPt)),
  });
}

/** Where paper is measured in inches. */
function usesLetter(): boolean {
  return /-(US|CA|MX|PH|CL|CO)$/i.test(navigator.language);
}
