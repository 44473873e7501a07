/** A place in a list: row and column, from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** How far Page Up and Page Down go. */
const pageRows = 10;

/**
 * Where a key leads in a grid, as in a spreadsheet.
 * @returns null for a key that leads nowhere: it is no such key, or the edge is reached
 */
export function stepInGrid(
  key: {
    readonly key: string;
    readonly shiftKey: boolean;
    readonly ctrlKey: boolean;
    readonly metaKey: boolean;
  },
  from: GridPlace,
  size: GridSize,
): GridPlace | null {
  const to = targetOf(key, from, size);
  if (!to) return null;
  const row = Math.min(Math.max(to.row, 0), size.rows - 1);
  const column = Math.min(Math.max(to.column, 0), size.columns - 1);
  return row === from.row && column === from.column ? null : { row, column };
}

function targetOf(
  { key, shiftKey, ctrlKey, metaKey }: Parameters<typeof stepInGrid>[0],
  { row, column }: GridPlace,
  { rows, columns }: GridSize,
): GridPlace | null {
  const isFar = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowUp':
      return { row: isFar ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: isFar ? rows - 1 : row + 1, column };
    case 'ArrowLeft':
      return { row, column: isFar ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: isFar ? columns - 1 : column + 1 };
    case 'Home':
      return { row: isFar ? 0 : row, column: 0 };
    case 'End':
      return { row: isFar ? rows - 1 : row, column: columns - 1 };
    case 'PageUp':
      return { row: row - pageRows, column };
    case 'PageDown':
      return { row: row + pageRows, column };
    case 'Tab':
      // At the end of a row the key leaves the grid, so that nobody is caught in it.
      return { row, column: shiftKey ? column - 1 : column + 1 };
    default:
      return null;
  }
}

/** The next place in reading order, at the end of a row the beginning of the next one; null at either end. */
export function nextInGrid({ row, column }: GridPlace, by: 1 | -1, size: GridSize): GridPlace | null {
  const index = row * size.columns + column + by;
  if (index < 0 || index >= size.rows * size.columns) return null;
  return { row: Math.floor(index / size.columns), column: index % size.columns };
}
