import type { TableProblem } from '@whoboard/shared/formats/csv.ts';
import type { Table } from '@whoboard/shared/formats/table.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { useState, type ReactNode } from 'react';
import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useT } from '../../ui/language.tsx';
import styles from './TableImport.module.css';
import { useActionRows } from './use-action-rows.tsx';
import { useNoteRows } from './use-note-rows.tsx';

const shownProblems = 20;

const words = {
  notes: { title: 'app.import.tableTitle', confirm: 'app.import.confirm', done: 'app.import.done' },
  actions: {
    title: 'app.import.actionsTitle',
    confirm: 'app.import.actionsConfirm',
    done: 'app.import.actionsDone',
  },
} as const;

interface TableImportProps {
  readonly editor: Editor;
  readonly table: Table;
  /** Null for pasted text. */
  readonly encoding: string | null;
  /** What its rows become. */
  readonly as: 'notes' | 'actions';
  readonly onBack: () => void;
  readonly onClose: () => void;
  /** What else may become of the table. */
  readonly choice: ReactNode;
}

/** Which column is what, the first rows as they will be, and what is wrong in which line. Nothing changes before "Import". */
export function TableImport({ editor, table, encoding, as, choice, onBack, onClose }: TableImportProps) {
  const t = useT();
  const room = limits.maxItems - editor.board.count.get();
  const notes = useNoteRows(editor, table, room, as === 'notes');
  const actions = useActionRows(editor, table, room, as === 'actions');
  const found = as === 'actions' ? actions : notes;
  const { title, confirm, done: doneWords } = words[as];
  const [done, setDone] = useState<number | null>(null);
  const bring = async () => {
    setDone(0);
    try {
      await found.place(setDone);
      editor.notices.tell({ text: t(doneWords, { count: found.count }), tone: 'success' });
    } catch (error) {
      editor.notices.tellError(error);
    }
    onClose();
  };
  return (
    <Dialog
      size="large"
      title={t(title, { count: found.count })}
      lead={encoding ? t('app.import.encoding', { encoding, lines: table.rows.length }) : undefined}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onBack}>
            {t('app.back')}
          </Button>
          <Button
            look="primary"
            isDisabled={found.count === 0}
            isPending={done !== null}
            onPress={() => void bring()}
          >
            {done === null
              ? t(confirm, { count: found.count })
              : t('app.import.progress', { done, total: found.count })}
          </Button>
        </>
      }
    >
      {choice}
      {found.fields}
      {found.preview}
      <Problems problems={found.problems} />
    </Dialog>
  );
}

function Problems({ problems }: { readonly problems: readonly TableProblem[] }) {
  const t = useT();
  if (problems.length === 0) return null;
  const rest = problems.length - shownProblems;
  return (
    <section className={styles.problems}>
      <h3 className={styles.heading}>
        <Icon name="warning" size={18} /> {t('app.import.problems', { count: problems.length })}
      </h3>
      <ul>
        {problems.slice(0, shownProblems).map(({ line, reason }) => (
          <li key={`${line} ${reason}`}>{t(`import.problem.${reason}`, { line: String(line) })}</li>
        ))}
        {rest > 0 && <li>{t('app.import.moreProblems', { count: rest })}</li>}
      </ul>
    </section>
  );
}
