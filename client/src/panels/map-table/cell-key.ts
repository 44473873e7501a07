/** The row of the stages' names, and the column of the lanes' names; no id looks like it. */
export const headKey = '#head';

/** A cell by what it belongs to, so that it stays the same when stages and lanes come, go or change places. */
export interface CellKey {
  readonly row: string;
  readonly column: string;
}

/** The name of a cell in the page. */
export function cellId({ row, column }: CellKey): string {
  return `${row} ${column}`;
}
