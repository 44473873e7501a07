import { isActionTable } from '@whoboard/shared/formats/action-table.ts';
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
  /** What was asked for; else the headings of the table tell. */
  readonly rows?: RowsAs | undefined;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

const kinds = ['interviews', 'notes', 'actions'] as const;
/** What the rows of a table become. */
export type RowsAs = (typeof kinds)[number];

const names = {
  interviews: 'import.interviews.makeInterviews',
  notes: 'import.interviews.makeNotes',
  actions: 'app.import.as.actions',
} as const;

/** A table becomes interview cards, actions or notes, whichever it looks like; one may choose another. */
export function TableImports({ editor, reader, summary, rows, onBack, onClose }: TableImportsProps) {
  const t = useT();
  const [kind, setKind] = useState<RowsAs>(() => rows ?? looksLike(summary));
  const choice = (
    <Segments
      label={t('import.interviews.make')}
      value={kind}
      options={kinds.map((value) => ({
        value,
        label: t(names[value]),
      }))}
      onChange={setKind}
    />
  );
  const shared = { editor, onBack, onClose, choice };
  return kind === 'interviews' ? (
    <InterviewImport {...shared} reader={reader} summary={summary} />
  ) : (
    <RowImport {...shared} as={kind} reader={reader} encoding={summary.encoding} />
  );
}

function looksLike(summary: TableSummary): RowsAs {
  if (isActionTable(summary.sample)) return 'actions';
  return summary.isInterviews ? 'interviews' : 'notes';
}

interface RowImportProps extends Omit<TableImportsProps, 'summary' | 'rows'> {
  readonly as: 'notes' | 'actions';
  readonly encoding: string | null;
  readonly choice: ReactNode;
}

function RowImport({ reader, ...rest }: RowImportProps) {
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
