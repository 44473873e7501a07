import {
  interviewRoles,
  type InterviewColumns,
  type InterviewRole,
} from '@whoboard/shared/formats/interview-columns.ts';
import { useId } from 'react';
import { useT } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import dialog from './ImportDialog.module.css';
import type { TableSummary } from './table-tasks.ts';
import styles from './TableImport.module.css';

interface ColumnRolesProps {
  readonly summary: TableSummary;
  readonly columns: InterviewColumns;
  readonly onRole: (column: number, role: InterviewRole) => void;
  readonly onHeader: (hasHeader: boolean) => void;
}

/** What each column of a table holds, with the beginning of what stands in it. */
export function ColumnRoles({ summary, columns, onRole, onHeader }: ColumnRolesProps) {
  const t = useT();
  const heading = useId();
  const options = interviewRoles.map((role) => ({ value: role, label: t(`interview.column.${role}`) }));
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        {t('import.interviews.columns')}
      </h3>
      <p className={dialog.hint}>{t('import.interviews.columnsLead')}</p>
      <ul className={styles.roles}>
        {columns.roles.map((role, column) => {
          const name = nameOf(summary, columns, column) || t('app.import.column', { number: column + 1 });
          const sample = sampleOf(summary, columns, column);
          return (
            <li key={column} className={styles.role} data-ignored={role === 'ignore' || undefined}>
              <span className={styles.columnName}>{name}</span>
              <span className={styles.sample}>
                {sample
                  ? t('import.interviews.sample', { cell: sample })
                  : t('import.interviews.emptyColumn')}
              </span>
              <Select
                label={t('import.interviews.columnRole', { column: name })}
                isLabelHidden
                value={role}
                options={options}
                onChange={(next) => onRole(column, next)}
              />
            </li>
          );
        })}
      </ul>
      <Switch label={t('app.import.hasHeader')} isOn={columns.hasHeader} onChange={onHeader} />
    </section>
  );
}

function nameOf({ sample }: TableSummary, { hasHeader }: InterviewColumns, column: number): string {
  return hasHeader ? (sample[0]?.cells[column] ?? '').trim() : '';
}

/** The first cell of a column that says something. */
function sampleOf({ sample }: TableSummary, { hasHeader }: InterviewColumns, column: number): string {
  const rows = hasHeader ? sample.slice(1) : sample;
  const cells = rows.map(({ cells: all }) => (all[column] ?? '').replace(/\s+/g, ' ').trim());
  return cells.find((cell) => cell !== '') ?? '';
}
