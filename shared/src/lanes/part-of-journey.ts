import type { Box } from '../items/item-type.ts';
import type { TextPart } from '../items/persona/parts.ts';
import type { JourneyLayout, MapCell, MapColumn, MapHead, MapRow } from './map-layout.ts';
import { mapStyle } from './map-style.ts';

const { padding, laneHead } = mapStyle;

/** Which columns and rows of a journey stand on a page: neighbours, by their indexes, the end not included. */
export interface JourneyPart {
  readonly columns: readonly [from: number, to: number];
  readonly rows: readonly [from: number, to: number];
}

/**
 * A part of a journey's layout with heads of its own, for a page: cells keep their sizes, so that parts side by side fit
 * each other. Curves keep the points of other parts, so that they go on at the edge.
 * @param head the band at the top, as wide as the part
 */
export function partOfJourney(layout: JourneyLayout, part: JourneyPart, head: MapHead): JourneyLayout {
  const columns = layout.columns.slice(...part.columns);
  const rows = layout.rows.slice(...part.rows);
  const dx = padding + laneHead - (columns[0]?.x ?? 0);
  const stageTop = head.box.h;
  const dy = stageTop + layout.stageHead.h - (rows[0]?.y ?? 0);
  const headDy = stageTop - layout.stageHead.y;
  const stages = new Set(columns.map(({ x }) => x));
  const tops = new Set(rows.map(({ y }) => y));
  const cells = new Map<string, MapCell>();
  for (const cell of layout.cells.values()) {
    if (!stages.has(cell.box.x) || !tops.has(cell.box.y)) continue;
    cells.set(cell.slot, { ...cell, box: moved(cell.box, dx, dy) });
  }
  const bottom = rows.at(-1);
  const bands = rows.flatMap(({ band }) => (band ? [band] : []));
  return {
    ...layout,
    size: [head.box.w, (bottom ? bottom.y + bottom.h + dy : stageTop + layout.stageHead.h) + padding],
    head,
    stageHead: { x: padding, y: stageTop, w: head.box.w - 2 * padding, h: layout.stageHead.h },
    columns: columns.map((column) => movedColumn(column, dx, headDy)),
    rows: rows.map((row) => movedRow(row, columns, dx, dy)),
    cells,
    lines: layout.lines.flatMap((line) => {
      const isHere = line.points.every(({ y }) => bands.some((band) => y >= band.y && y <= band.y + band.h));
      const points = line.points.map((point) => ({
        ...point,
        x: point.x + dx,
        y: point.y + dy,
        column: point.column + dx,
      }));
      return isHere ? [{ ...line, points }] : [];
    }),
  };
}

function moved(box: Box, dx: number, dy: number): Box {
  return { ...box, x: box.x + dx, y: box.y + dy };
}

function movedText(text: TextPart, dx: number, dy: number): TextPart {
  return { ...text, box: moved(text.box, dx, dy) };
}

function movedColumn(column: MapColumn, dx: number, dy: number): MapColumn {
  return {
    ...column,
    x: column.x + dx,
    head: moved(column.head, dx, dy),
    name: movedText(column.name, dx, dy),
  };
}

function movedRow(row: MapRow, columns: readonly MapColumn[], dx: number, dy: number): MapRow {
  const [first, last] = [columns[0], columns.at(-1)];
  const band =
    row.band && first && last ? { ...row.band, x: first.x, w: last.x + last.w - first.x } : row.band;
  return {
    ...row,
    y: row.y + dy,
    head: moved(row.head, 0, dy),
    name: movedText(row.name, 0, dy),
    note: row.note && movedText(row.note, 0, dy),
    band: band && moved(band, dx, dy),
  };
}
