import type { Table } from '@whoboard/shared/formats/table.ts';
import { useMemo } from 'react';
import { useT } from '../../ui/language.tsx';

/** The columns of a table as choices: by their headings, or else by the beginning of their first cells. */
export function useColumnNames(table: Table, hasHeader: boolean) {
  const t = useT();
  return useMemo(() => {
    const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
    return Array.from({ length: width }, (_, index) => ({
      value: String(index),
      label: nameOf(table, hasHeader, index) || t('app.import.column', { number: index + 1 }),
    }));
  }, [table, hasHeader, t]);
}

function nameOf(table: Table, hasHeader: boolean, index: number): string {
  const cell = table.rows[0]?.cells[index]?.trim() ?? '';
  return hasHeader || cell.length <= 32 ? cell : `${cell.slice(0, 30)}…`;
}
