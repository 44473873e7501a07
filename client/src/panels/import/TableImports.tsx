import type { Table } from '@whoboard/shared/formats/table.ts';
import { useEffect, useState, type ReactNode } from 'react';
import type { Editor } from '../../model/editor.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useT } from '../../ui/language.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { InterviewImport } from './InterviewImport.tsx';
import type { TableReader } from './table-reader.ts';
import type { TableSummary } from './table-tasks.ts';
import { TableImport } from './TableImport.tsx';

interface TableImportsProps {
  readonly editor: Editor;
  readonly reader: TableReader;
  readonly summary: TableSummary;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

const kinds = ['interviews', 'notes'] as const;

/** A table becomes interview cards or notes, whichever it looks like; one may choose the other. */
export function TableImports({ editor, reader, summary, onBack, onClose }: TableImportsProps) {
  const t = useT();
  const [kind, setKind] = useState<(typeof kinds)[number]>(summary.isInterviews ? 'interviews' : 'notes');
  const choice = (
    <Segments
      label={t('import.interviews.make')}
      value={kind}
      options={kinds.map((value) => ({
        value,
        label: t(value === 'notes' ? 'import.interviews.makeNotes' : 'import.interviews.makeInterviews'),
      }))}
      onChange={setKind}
    />
  );
  const shared = { editor, onBack, onClose, choice };
  return kind === 'interviews' ? (
    <InterviewImport {...shared} reader={reader} summary={summary} />
  ) : (
    <NoteImport {...shared} reader={reader} encoding={summary.encoding} />
  );
}

interface NoteImportProps extends Omit<TableImportsProps, 'summary'> {
  readonly encoding: string | null;
  readonly choice: ReactNode;
}

function NoteImport({ reader, ...rest }: NoteImportProps) {
  const t = useT();
  const [table, setTable] = useState<Table | null>(null);
  useEffect(() => {
    let isWanted = true;
    void reader.run('table').then((whole) => isWanted && setTable(whole));
    return () => {
      isWanted = false;
    };
  }, [reader]);
  if (table) return <TableImport {...rest} table={table} />;
  return (
    <Dialog size="large" title={t('app.import.title')} onClose={rest.onClose}>
      <Spinner label={t('app.import.reading')} />
    </Dialog>
  );
}
