import { AppError } from '@whoboard/shared/errors.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { boardApi } from '../../model/board-api.ts';
import type { Editor } from '../../model/editor.ts';
import { errorText } from '../../model/error-text.ts';
import { ownCriteriaOf } from '../../model/own-criteria.ts';
import { formatBytes } from '../../model/format-bytes.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { pickFile } from '../../ui/pick-files.ts';
import { Spinner } from '../../ui/Spinner.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './ImportDialog.module.css';
import { createTableReader, type TableReader } from './table-reader.ts';
import type { ReadImport } from './table-tasks.ts';
import { TableImports, type RowsAs } from './TableImports.tsx';

interface ImportDialogProps {
  readonly editor: Editor;
  readonly onClose: () => void;
  /** A file that was dropped on the board. */
  readonly file?: File;
  /** A table that was pasted onto the board. */
  readonly text?: string;
  /** What the rows of a table shall become, where that was asked for. */
  readonly rows?: RowsAs;
}

/** Brings notes from a table, or a whole board, onto this one; shows what will come before anything changes. */
export function ImportDialog({ editor, onClose, file, text, rows }: ImportDialogProps) {
  const { t, locale } = useLanguage();
  const [found, setFound] = useState<ReadImport | null>(null);
  const [isReading, setReading] = useState(file !== undefined || text !== undefined);
  const [problem, setProblem] = useState<string | null>(null);

  const reader = useReader();
  const load = useCallback(
    async (chosen: File | string) => {
      try {
        // Whether it is one with pictures, which may be as large as this, is seen when it is read.
        if (typeof chosen !== 'string' && chosen.size > limits.maxImportFileBytes) {
          throw new AppError('tooLarge', 'The import is too large', {
            limit: formatBytes(limits.maxImportFileBytes, locale),
          });
        }
        const source = typeof chosen === 'string' ? chosen : await chosen.arrayBuffer();
        setFound(await reader.run('read', source, ownCriteriaOf(editor)));
      } catch (error) {
        setProblem(errorText(error, t));
      }
      setReading(false);
    },
    [editor, reader, t, locale],
  );
  const read = (chosen: File | string) => {
    setReading(true);
    setProblem(null);
    void load(chosen);
  };
  const given = file ?? text;
  useEffect(() => {
    if (given === undefined) return;
    // Reading begins after the dialog has been shown.
    const timer = setTimeout(() => void load(given));
    return () => clearTimeout(timer);
  }, [given, load]);

  const back = () => setFound(null);
  const shared = { editor, onClose, onBack: back };
  if (found?.kind === 'table')
    return <TableImports {...shared} reader={reader} summary={found.summary} rows={rows} />;
  if (found?.kind === 'board') return <BoardImport {...shared} found={found} />;
  return (
    <Dialog title={t('app.import.title')} lead={t('app.import.lead')} onClose={onClose}>
      {/* The choice stays while a file is read, so that the focus does not fall out of the dialog. */}
      <Choice
        problem={problem}
        onFile={(chosen) => !isReading && read(chosen)}
        onPaste={(pasted) => !isReading && read(pasted)}
      />
      {isReading && <Spinner label={t('app.import.reading')} />}
    </Dialog>
  );
}

/** Reads tables for as long as the dialog is open. */
function useReader(): TableReader {
  const reader = useMemo(() => createTableReader(), []);
  useEffect(() => () => reader.close(), [reader]);
  return reader;
}

interface ChoiceProps {
  readonly problem: string | null;
  readonly onFile: (file: File) => void;
  readonly onPaste: (text: string) => void;
}

function Choice({ problem, onFile, onPaste }: ChoiceProps) {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const choose = async () => {
    const file = await pickFile('.csv,.tsv,.txt,.json,text/csv,application/json');
    if (file) onFile(file);
  };
  return (
    <div className={styles.choice}>
      <p className={styles.problem} role="alert">
        {problem}
      </p>
      <Button look="primary" icon="import" onPress={() => void choose()}>
        {t('app.import.choose')}
      </Button>
      <p className={styles.hint}>{t('app.import.kinds')}</p>
      <TextField
        label={t('app.import.paste')}
        hint={t('app.import.pasteHint')}
        rows={6}
        value={text}
        onChange={setText}
      />
      <Button isDisabled={!text.trim()} onPress={() => onPaste(text)}>
        {t('app.import.preview')}
      </Button>
    </div>
  );
}

interface BoardImportProps {
  readonly editor: Editor;
  readonly found: Extract<ReadImport, { kind: 'board' }>;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** A board's file: goes to the server as it is, with its pictures, and comes back as ordinary changes. */
function BoardImport({ editor, found, onBack, onClose }: BoardImportProps) {
  const { t } = useLanguage();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const bring = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { items } = await boardApi.importInto(editor.boardId, found.file);
      onClose();
      editor.notices.tell({ text: t('app.import.done', { count: items }), tone: 'success' });
      editor.commands.run('view.fit');
    } catch (error) {
      setProblem(errorText(error, t));
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={t('app.import.boardTitle', { title: found.title || t('app.untitled') })}
      lead={t('app.import.boardLead', { count: found.items })}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" isDisabled={isBusy} onPress={onBack}>
            {t('app.back')}
          </Button>
          <Button look="primary" isDisabled={isBusy} onPress={() => void bring()}>
            {t('app.import.boardConfirm')}
          </Button>
        </>
      }
    >
      {isBusy && <Spinner label={t('app.import.bringing')} />}
      <p className={styles.problem} role="alert">
        {problem}
      </p>
    </Dialog>
  );
}
