/** A board's file as far as two exports of the same board must be equal: without ids and times. */
export interface ComparableBoard {
  readonly board: unknown;
  readonly items: readonly unknown[];
  readonly files: readonly string[];
}

interface ExportedBoard {
  readonly board: unknown;
  readonly items: readonly { readonly id: string }[];
  readonly files: readonly { readonly hash: string }[];
}

/**
 * Ids become their places in the file, so that links between items are compared too; times and authors, which belong to
 * the import, are left out.
 */
export function comparable(json: string): ComparableBoard {
  const { board, items, files } = JSON.parse(json) as ExportedBoard;
  const places = new Map(items.map(({ id }, index) => [id, `item ${index}`]));
  const strip = (value: unknown): unknown => {
    if (typeof value === 'string') return places.get(value) ?? value;
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(
      ([key]) => !['createdAt', 'createdBy', 'updatedAt'].includes(key),
    );
    return Object.fromEntries(kept.map(([key, each]) => [key, strip(each)]));
  };
  return { board, items: items.map(strip), files: files.map(({ hash }) => hash).toSorted() };
}
