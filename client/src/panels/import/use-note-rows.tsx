import { noteColors } from '@whoboard/shared/draw/theme.ts';
import { notesFromTable, type NoteInput } from '@whoboard/shared/formats/csv.ts';
import { guessColumns, type NoteColumns } from '@whoboard/shared/formats/note-columns.ts';
import type { Table } from '@whoboard/shared/formats/table.ts';
import { useMemo, useState } from 'react';
import type { Editor } from '../../model/editor.ts';
import { useT } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useColumnNames } from './column-names.ts';
import { placeNotes } from './place-items.ts';
import type { FoundRows } from './rows.ts';
import styles from './TableImport.module.css';

const previewRows = 6;

/** The rows of a table as notes. */
export function useNoteRows(editor: Editor, table: Table, room: number, isUsed: boolean): FoundRows {
  const t = useT();
  const [columns, setColumns] = useState<NoteColumns>(() => guessColumns(table));
  const { notes, problems } = useMemo(
    () => notesFromTable(isUsed ? table : { ...table, rows: [] }, columns, room),
    [table, columns, room, isUsed],
  );
  return {
    count: notes.length,
    problems,
    fields: <Columns table={table} columns={columns} onChange={setColumns} />,
    preview: (
      <>
        <h3 className={styles.heading}>{t('app.import.firstNotes')}</h3>
        <ul className={styles.notes}>
          {notes.slice(0, previewRows).map((note, index) => (
            <NotePreview key={index} note={note} />
          ))}
        </ul>
      </>
    ),
    place: (onProgress) => placeNotes(editor, notes, onProgress),
  };
}

interface ColumnsProps {
  readonly table: Table;
  readonly columns: NoteColumns;
  readonly onChange: (columns: NoteColumns) => void;
}

function Columns({ table, columns, onChange }: ColumnsProps) {
  const t = useT();
  const names = useColumnNames(table, columns.hasHeader);
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

function NotePreview({ note }: { readonly note: NoteInput }) {
  return (
    <li className={styles.note} style={{ background: noteColors[note.color ?? 'yellow'] }}>
      <span className={styles.text}>{note.text}</span>
      {note.saidBy && <span className={styles.saidBy}>{note.saidBy}</span>}
    </li>
  );
}
