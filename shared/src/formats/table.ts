import Papa from 'papaparse';

export type Delimiter = ';' | ',' | '\t';

/** A row with the number of the line (from 1) on which it begins. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  /** Null: one cell a line. */
  readonly delimiter: Delimiter | null;
  /** Rows with at least one cell that is not blank. */
  readonly rows: readonly TableRow[];
  /** The line on which a quotation mark is opened that is never closed, or null. */
  readonly brokenQuoteLine: number | null;
}

/** Reads CSV or TSV with quoted cells, which may hold line ends; the delimiter is found by trying. */
export function parseTable(text: string, delimiter: Delimiter | null = findDelimiter(text)): Table {
  const source = withPlainLineEnds(text);
  if (delimiter === null) {
    const rows = source.split('\n').map((cell, index) => ({ line: index + 1, cells: [unquoted(cell)] }));
    return { delimiter, rows: rows.filter(hasWords), brokenQuoteLine: null };
  }
  const parsed = Papa.parse<string[]>(source, { delimiter, newline: '\n' });
  let line = 1;
  const rows = parsed.data.map((cells) => {
    const row = { line, cells };
    line += 1 + cells.reduce((sum, cell) => sum + countLineEnds(cell), 0);
    return row;
  });
  const broken = parsed.errors.find((error) => error.code === 'MissingQuotes');
  return {
    delimiter,
    rows: rows.filter(hasWords),
    brokenQuoteLine: broken === undefined ? null : (rows[broken.row ?? rows.length - 1]?.line ?? 1),
  };
}

const delimiters: readonly Delimiter[] = ['\t', ';', ','];
/** Rows that are looked at to find the delimiter. */
const sampleRows = 200;

/**
 * The delimiter that cuts nearly all rows into the same number of cells, or null when none does: a list of sentences
 * holds commas too, but not as many in each, and with a space behind them.
 */
export function findDelimiter(text: string): Delimiter | null {
  const source = withPlainLineEnds(text);
  for (const delimiter of delimiters) {
    const { data, errors } = Papa.parse<string[]>(source, { delimiter, newline: '\n', preview: sampleRows });
    // A quotation mark that is never closed makes one cell of all that follows.
    const isBroken = errors.some((error) => error.code === 'MissingQuotes');
    const rows = (isBroken ? data.slice(0, -1) : data).filter((cells) =>
      cells.some((cell) => cell.trim() !== ''),
    );
    const counts = new Map<number, number>();
    for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
    const [width = 1, share = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (width < 2 || share < rows.length * 0.8) continue;
    if (delimiter !== '\t' && isProse(rows, width)) continue;
    return delimiter;
  }
  return null;
}

/** Whether the cells look like parts of sentences: nearly all but the first begin with a space. */
function isProse(rows: readonly (readonly string[])[], width: number): boolean {
  const later = rows.filter((cells) => cells.length === width).flatMap((cells) => cells.slice(1));
  const spaced = later.filter((cell) => /^\s+\S/.test(cell)).length;
  return spaced > later.length / 2;
}

function hasWords({ cells }: TableRow): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

/** A cell in quotation marks on a line of its own. */
function unquoted(cell: string): string {
  const whole = cell.trim();
  if (whole.length < 2 || !whole.startsWith('"') || !whole.endsWith('"')) return cell;
  // One regular expression for all of it would run out of stack in a cell of megabytes.
  const parts = whole.slice(1, -1).split('""');
  return parts.some((part) => part.includes('"')) ? cell : parts.join('"');
}

function withPlainLineEnds(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function countLineEnds(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  return count;
}
