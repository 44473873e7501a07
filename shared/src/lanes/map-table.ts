import type * as Y from 'yjs';
import { addToCell, itemsOfCell } from '../board/edits/cells.ts';
import { deleteItems } from '../board/edits/items.ts';
import { mapIn } from '../board/edits/keep-places.ts';
import { setText } from '../board/edits/text.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Item } from '../items/index.ts';
import { isEmpathyLane, laneColors } from './lane-types.ts';
import { lineEdits, type CellLine } from './line-edits.ts';
import type { MapItem } from './map-layout.ts';
import { inSlotOrder } from './slot-order.ts';
import { journeySlot, parseJourneySlot } from './slots.ts';

/** A stage or a lane as a heading of the table. */
export interface TableHeading {
  /** Empty for what has no stage, or no lane. */
  readonly id: string;
  /** As it is shown: the own name, else the usual one. */
  readonly name: string;
  /** The own name, which can be empty. */
  readonly ownName: string;
}

/** A whole map as a table: lanes are rows, stages are columns. An empathy map has one column. */
export interface MapTable {
  readonly columns: readonly TableHeading[];
  readonly rows: readonly TableHeading[];
  /** What lies in a cell, in its order, by the cell's slot; no entry where nothing does. */
  readonly cells: ReadonlyMap<string, readonly Item[]>;
}

/** The slot of the cell at a row and a column. */
export function slotAt(map: MapItem, row: string, column: string): string {
  return map.type === 'journey' ? journeySlot(column, row) : row;
}

/**
 * A map as a table. Hidden and collapsed lanes are there too; what has no stage or no lane stands in a last column or row.
 * @param children the items whose parent is the map, in any sequence
 */
export function mapTable(map: MapItem, children: readonly Item[], t: Translate): MapTable {
  const rows: TableHeading[] =
    map.type === 'journey'
      ? map.lanes.map(({ id, type, name }) => heading(id, name, t(`journey.lane.${type}.name`)))
      : map.lanes.map(({ id, name }) =>
          heading(id, name, isEmpathyLane(id) ? t(`empathyMap.lane.${id}.name`) : t('journey.field.lane')),
        );
  const columns: TableHeading[] =
    map.type === 'journey'
      ? map.stages.map(({ id, name }, index) =>
          heading(id, name, t('journey.ghost.stage', { number: index + 1 })),
        )
      : [heading('all', '', t('mapTable.notes'))];
  const stages = new Set(columns.map(({ id }) => id));
  const lanes = new Set(rows.map(({ id }) => id));
  const cells = new Map<string, Item[]>();
  let [hasNoStage, hasNoLane] = [false, false];
  for (const item of inSlotOrder(map, children)) {
    const slot =
      map.type === 'journey' ? parseJourneySlot(item.slot) : { stage: 'all', lane: item.slot ?? '' };
    const stage = stages.has(slot.stage) ? slot.stage : '';
    const lane = lanes.has(slot.lane) ? slot.lane : '';
    hasNoStage ||= stage === '';
    hasNoLane ||= lane === '';
    const key = slotAt(map, lane, stage);
    const cell = cells.get(key);
    if (cell) cell.push(item);
    else cells.set(key, [item]);
  }
  if (hasNoStage) columns.push(heading('', '', t('map.rest.stage')));
  if (hasNoLane) rows.push(heading('', '', t('map.rest.lane')));
  return { columns, rows, cells };
}

function heading(id: string, ownName: string, usual: string): TableHeading {
  return { id, name: ownName.trim() || usual, ownName };
}

/** Stands for a line break within a note, where each line is a note. */
const breakSign = '\u21B5';

/** A note's text as one line. */
export function lineOf(text: string): string {
  return text.replaceAll('\n', breakSign);
}

/** What a line says as the text of a note. */
export function textOf(line: string): string {
  return line.replaceAll(breakSign, '\n').trim();
}

export interface MapCellRef {
  readonly map: string;
  readonly slot: string;
}

/**
 * Makes the notes of a cell say what somebody wrote as lines, one note a line, by as few changes as will do: notes whose
 * line stayed the same are not touched, whatever others have made of them meanwhile, and neither are notes that others
 * have added. A line that was changed changes its note, which keeps its links, votes and author.
 * @param before the notes that could be written, as they were when the writing began
 * @param after what is written now; empty lines count for nothing
 * @throws AppError boardFull, before anything is changed
 */
export function setCellLines(
  doc: Y.Doc,
  { map, slot }: MapCellRef,
  before: readonly CellLine[],
  after: string,
  by: string | null = null,
): void {
  const lines = after
    .split('\n')
    .map(textOf)
    .filter((line) => line !== '');
  const edits = lineEdits(
    before.map(({ id, text }) => ({ id, text: textOf(text) })),
    lines,
  );
  doc.transact(() => {
    // New notes first: when there is no room for them, nothing has happened.
    for (const { text, behind } of edits.added) {
      const after = behind?.() ?? null;
      const at = after === null ? -1 : itemsOfCell(doc, { map, slot }).indexOf(after);
      const index = behind === null ? 0 : at < 0 ? undefined : at + 1;
      const input = { type: 'note' as const, text: text.line, ...colorIn(mapIn(doc, map), slot) };
      text.id = addToCell(doc, [input], { map, slot, index }, by)[0] ?? null;
    }
    for (const { id, line } of edits.changed) setText(doc, id, ['text'], line);
    deleteItems(doc, edits.removed);
  });
}

/** Notes begin with the paper of their lane. */
export function colorIn(item: MapItem | null | undefined, slot: string) {
  if (item?.type !== 'journey') return {};
  const lane = item.lanes.find(({ id }) => id === parseJourneySlot(slot).lane);
  return lane ? { color: laneColors[lane.type] } : {};
}
