import { noteColors } from '@whoboard/shared/draw/theme.ts';
import { notesFromTable, type NoteInput, type TableProblem } from '@whoboard/shared/formats/csv.ts';
import { guessColumns, type NoteColumns } from '@whoboard/shared/formats/note-columns.ts';
import type { Table } from '@whoboard/shared/formats/table.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { useMemo, useState, type ReactNode } from 'react';
import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useT } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { placeNotes } from './place-notes.ts';
import styles from './TableImport.module.css';

const previewRows = 6;
const shownProblems = 20;

interface TableImportProps {
  readonly editor: Editor;
  readonly table: Table;
  /** Null for pasted text. */
  readonly encoding: string | null;
  readonly onBack: () => void;
  readonly onClose: () => void;
  /** What else may become of the table. */
  readonly choice?: ReactNode;
}

/** Which column is what, the first notes as they will be, and what is wrong in which line. Nothing changes before "Import". */
export function TableImport({ editor, table, encoding, onBack, onClose, choice }: TableImportProps) {
  const t = useT();
  const [columns, setColumns] = useState<NoteColumns>(() => guessColumns(table));
  const room = limits.maxItems - editor.board.count.get();
  const { notes, problems } = useMemo(() => notesFromTable(table, columns, room), [table, columns, room]);
  const [done, setDone] = useState<number | null>(null);
  const bring = async () => {
    setDone(0);
    try {
      await placeNotes(editor, notes, setDone);
      editor.notices.tell({ text: t('app.import.done', { count: notes.length }), tone: 'success' });
    } catch (error) {
      editor.notices.tellError(error);
    }
    onClose();
  };
  return (
    <Dialog
      size="large"
      title={t('app.import.tableTitle', { count: notes.length })}
      lead={encoding ? t('app.import.encoding', { encoding, lines: table.rows.length }) : undefined}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onBack}>
            {t('app.back')}
          </Button>
          <Button
            look="primary"
            isDisabled={notes.length === 0}
            isPending={done !== null}
            onPress={() => void bring()}
          >
            {done === null
              ? t('app.import.confirm', { count: notes.length })
              : t('app.import.progress', { done, total: notes.length })}
          </Button>
        </>
      }
    >
      {choice}
      <Columns table={table} columns={columns} onChange={setColumns} />
      <h3 className={styles.heading}>{t('app.import.firstNotes')}</h3>
      <ul className={styles.notes}>
        {notes.slice(0, previewRows).map((note, index) => (
          <NotePreview key={index} note={note} />
        ))}
      </ul>
      <Problems problems={problems} />
    </Dialog>
  );
}

function Columns({
  table,
  columns,
  onChange,
}: {
  readonly table: Table;
  readonly columns: NoteColumns;
  readonly onChange: (columns: NoteColumns) => void;
}) {
  const t = useT();
  const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  const names = Array.from({ length: width }, (_, index) => ({
    value: String(index),
    label: nameOf(table, columns, index) || t('app.import.column', { number: index + 1 }),
  }));
  const none = { value: '', label: t('app.import.noColumn') };
  const parse = (value: string) => (value === '' ? null : Number(value));
  return (
    <div className={styles.columns}>
      <Select
        label={t('app.import.textColumn')}
        value={String(columns.text)}
        options={names}
        onChange={(value) => onChange({ ...columns, text: Number(value) })}
      />
      <Select
        label={t('app.import.saidByColumn')}
        value={String(columns.saidBy ?? '')}
        options={[none, ...names]}
        onChange={(value) => onChange({ ...columns, saidBy: parse(value) })}
      />
      <Select
        label={t('app.import.colorColumn')}
        value={String(columns.color ?? '')}
        options={[none, ...names]}
        onChange={(value) => onChange({ ...columns, color: parse(value) })}
      />
      <Switch
        label={t('app.import.hasHeader')}
        isOn={columns.hasHeader}
        onChange={(hasHeader) => onChange({ ...columns, hasHeader })}
      />
    </div>
  );
}

/** The heading of a column; without a header row the beginning of its first cell. */
function nameOf(table: Table, { hasHeader }: NoteColumns, index: number): string {
  const cell = table.rows[0]?.cells[index]?.trim() ?? '';
  return hasHeader || cell.length <= 32 ? cell : `${cell.slice(0, 30)}…`;
}

function NotePreview({ note }: { readonly note: NoteInput }) {
  return (
    <li className={styles.note} style={{ background: noteColors[note.color ?? 'yellow'] }}>
      <span className={styles.text}>{note.text}</span>
      {note.saidBy && <span className={styles.saidBy}>{note.saidBy}</span>}
    </li>
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
