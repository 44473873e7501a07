import { plainWords, planColumns } from '@whoboard/shared/actions/plan.ts';
import {
  actionsFromTable,
  findActionColumns,
  noActionColumns,
  type ActionColumns,
  type ActionInput,
} from '@whoboard/shared/formats/action-table.ts';
import type { Table } from '@whoboard/shared/formats/table.ts';
import { useMemo, useState } from 'react';
import type { Editor } from '../../model/editor.ts';
import { useLanguage, useT } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { StatusSign } from '../action/StatusSign.tsx';
import { personaNames } from '../action/persona-options.ts';
import { shortDate } from '../plan/plan-cells.ts';
import { useColumnNames } from './column-names.ts';
import { placeCards } from './place-items.ts';
import type { FoundRows } from './rows.ts';
import styles from './TableImport.module.css';

const previewRows = 6;

/** The rows of a table as actions; personas are known by their names. */
export function useActionRows(editor: Editor, table: Table, room: number, isUsed: boolean): FoundRows {
  const t = useT();
  const [columns, setColumns] = useState<ActionColumns>(
    () => findActionColumns(table.rows) ?? noActionColumns,
  );
  const [hasHeader, setHeader] = useState(() => findActionColumns(table.rows) !== null);
  const personas = useMemo(
    () => new Map(personaNames(editor, t).map(({ value, label }) => [plainWords(label), value])),
    [editor, t],
  );
  const { actions, problems } = useMemo(
    () =>
      actionsFromTable(isUsed ? table : { ...table, rows: [] }, {
        columns,
        hasHeader,
        persona: (name) => personas.get(plainWords(name)) ?? null,
        maxActions: room,
      }),
    [table, columns, hasHeader, personas, room, isUsed],
  );
  return {
    count: actions.length,
    problems,
    fields: (
      <Columns
        table={table}
        columns={columns}
        hasHeader={hasHeader}
        onColumns={setColumns}
        onHeader={setHeader}
      />
    ),
    preview: (
      <>
        <h3 className={styles.heading}>{t('app.import.firstActions')}</h3>
        <ul className={styles.notes}>
          {actions.slice(0, previewRows).map((action, index) => (
            <ActionPreview key={index} action={action} />
          ))}
        </ul>
      </>
    ),
    place: (onProgress) => placeCards(editor, actions, onProgress),
  };
}

interface ColumnsProps {
  readonly table: Table;
  readonly columns: ActionColumns;
  readonly hasHeader: boolean;
  readonly onColumns: (columns: ActionColumns) => void;
  readonly onHeader: (hasHeader: boolean) => void;
}

function Columns({ table, columns, hasHeader, onColumns, onHeader }: ColumnsProps) {
  const t = useT();
  const names = useColumnNames(table, hasHeader);
  const none = { value: '', label: t('app.import.noColumn') };
  return (
    <div className={styles.columns}>
      {planColumns.map((column) => (
        <Select
          key={column}
          label={t(`item.action.field.${column}`)}
          value={String(columns[column] ?? '')}
          options={column === 'what' ? names : [none, ...names]}
          onChange={(value) => onColumns({ ...columns, [column]: value === '' ? null : Number(value) })}
        />
      ))}
      <Switch label={t('app.import.hasHeader')} isOn={hasHeader} onChange={onHeader} />
    </div>
  );
}

function ActionPreview({ action }: { readonly action: ActionInput }) {
  const { t, locale } = useLanguage();
  const { what, owner, due, status = 'toDo', impact, effort } = action;
  const facts = [
    owner,
    due ? shortDate(due, locale) : '',
    impact ? `${t('item.action.field.impact')} ${impact}` : '',
    effort ? `${t('item.action.field.effort')} ${effort}` : '',
  ].filter(Boolean);
  return (
    <li className={styles.action}>
      <span className={styles.actionStatus}>
        <StatusSign status={status} /> {t(`action.status.${status}`)}
      </span>
      <span className={styles.text}>{what}</span>
      <span className={styles.saidBy}>{facts.join(' · ')}</span>
    </li>
  );
}
