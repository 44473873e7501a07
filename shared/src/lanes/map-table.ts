import Papa from 'papaparse';
import type * as Y from 'yjs';
import { addToCell, itemsOfCell } from '../board/edits/cells.ts';
import { deleteItems } from '../board/edits/items.ts';
import { mapIn } from '../board/edits/keep-places.ts';
import { setText } from '../board/edits/text.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Item } from '../items/index.ts';
import { limits } from '../protocol/limits.ts';
import { addLane, addStage } from './edits.ts';
import { isEmpathyLane, laneColors } from './lane-types.ts';
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

function textOf(line: string): string {
  return line.replaceAll(breakSign, '\n').trim();
}

/** A note of a cell as it was when somebody began to write. */
export interface CellLine {
  readonly id: string;
  readonly text: string;
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
  const kept = sharedLines(
    before.map(({ text }) => textOf(text)),
    lines,
  );
  const edits = editsBetween(before, lines, kept);
  doc.transact(() => {
    // New notes first: when there is no room for them, nothing has happened.
    for (const { text, behind } of edits.added) {
      const at = behind === null ? -1 : itemsOfCell(doc, { map, slot }).indexOf(behind());
      const index = behind === null ? 0 : at < 0 ? undefined : at + 1;
      text.ids = addToCell(
        doc,
        [{ type: 'note', text: text.line, ...colorIn(doc, map, slot) }],
        { map, slot, index },
        by,
      );
    }
    for (const { id, line } of edits.changed) setText(doc, id, ['text'], line);
    deleteItems(doc, edits.removed);
  });
}

interface Added {
  readonly line: string;
  /** Its id, as soon as it is there. */
  ids: readonly string[];
}

interface CellEdits {
  readonly changed: readonly { readonly id: string; readonly line: string }[];
  readonly removed: readonly string[];
  /** Behind which note each one goes; null for the beginning of the cell. */
  readonly added: readonly { readonly text: Added; readonly behind: (() => string) | null }[];
}

/** Between two lines that stayed, changed ones are paired in their order; what is over is new or gone. */
function editsBetween(
  before: readonly CellLine[],
  lines: readonly string[],
  kept: readonly (readonly [before: number, after: number])[],
): CellEdits {
  const changed: { id: string; line: string }[] = [];
  const removed: string[] = [];
  const added: { text: Added; behind: (() => string) | null }[] = [];
  let [from, to] = [0, 0];
  let behind: (() => string) | null = null;
  for (const [nextFrom, nextTo] of [...kept, [before.length, lines.length] as const]) {
    for (; from < nextFrom || to < nextTo; from++, to++) {
      const old = from < nextFrom ? before[from] : undefined;
      if (to >= nextTo) removed.push(old!.id);
      else if (old) {
        changed.push({ id: old.id, line: lines[to]! });
        behind = () => old.id;
      } else {
        const text: Added = { line: lines[to]!, ids: [] };
        added.push({ text, behind });
        behind = () => text.ids[0] ?? '';
      }
    }
    const same = before[nextFrom];
    if (same) behind = () => same.id;
    [from, to] = [nextFrom + 1, nextTo + 1];
  }
  return { changed, removed, added };
}

/** The longest sequence of lines that both have, as pairs of indexes. */
function sharedLines(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i]![j] =
        a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  return pairs;
}

/** Notes begin with the paper of their lane. */
function colorIn(doc: Y.Doc, map: string, slot: string) {
  const item = mapIn(doc, map);
  if (item?.type !== 'journey') return {};
  const lane = item.lanes.find(({ id }) => id === parseJourneySlot(slot).lane);
  return lane ? { color: laneColors[lane.type] } : {};
}

/** The cells of a spreadsheet as they come from its clipboard, row by row; empty ones keep their places. */
export function cellsOfClipboard(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  return Papa.parse<string[]>(plain, { delimiter: '\t', newline: '\n' }).data;
}

/** What a pasted block did. */
export interface PastedBlock {
  readonly notes: number;
  readonly stages: number;
  readonly lanes: number;
}

/**
 * Puts a block of a spreadsheet into a map, from a cell on: its rows go to lanes, its columns to stages, and each line of
 * a cell becomes a note at the end of the cell there. Nothing that is there is replaced. Where the block is larger than
 * the table, stages and lanes are added, up to their limits; what is over is left out.
 * @throws AppError boardFull
 */
export function pasteBlock(
  doc: Y.Doc,
  map: string,
  at: { readonly row: number; readonly column: number },
  block: readonly (readonly string[])[],
  by: string | null = null,
): PastedBlock {
  const item = mapIn(doc, map);
  if (!item) return { notes: 0, stages: 0, lanes: 0 };
  return doc.transact(() => {
    const width = Math.max(0, ...block.map((cells) => cells.length));
    const lanes = item.lanes.map(({ id }) => id);
    const stages = item.type === 'journey' ? item.stages.map(({ id }) => id) : ['all'];
    const [hadLanes, hadStages] = [lanes.length, stages.length];
    while (lanes.length < Math.min(at.row + block.length, limits.maxLanes)) lanes.push(addLane(doc, map)!);
    if (item.type === 'journey') {
      while (stages.length < Math.min(at.column + width, limits.maxStages)) stages.push(addStage(doc, map)!);
    }
    let notes = 0;
    block.forEach((cells, dy) => {
      cells.forEach((cell, dx) => {
        const [lane, stage] = [lanes[at.row + dy], stages[at.column + dx]];
        if (lane === undefined || stage === undefined) return;
        const slot = slotAt(item, lane, stage);
        const texts = cell
          .split('\n')
          .map(textOf)
          .filter((line) => line !== '');
        const inputs = texts.map((text) => ({ type: 'note' as const, text, ...colorIn(doc, map, slot) }));
        notes += addToCell(doc, inputs, { map, slot }, by).length;
      });
    });
    return { notes, stages: stages.length - hadStages, lanes: lanes.length - hadLanes };
  });
}
