import Papa from 'papaparse';
import type * as Y from 'yjs';
import { addToCells } from '../board/edits/cells.ts';
import { mapIn } from '../board/edits/keep-places.ts';
import type { NewItem } from '../items/index.ts';
import { limits } from '../protocol/limits.ts';
import { nameKey } from './align-stages.ts';
import { noteSign, type CellWords } from './cell-own.ts';
import { pasteOwn } from './cell-writing.ts';
import { addLane, addStage, renameInMap } from './edits.ts';
import { contentOfLane, journeyLaneTypes } from './lane-types.ts';
import type { MapItem } from './map-layout.ts';
import { colorIn, slotAt, textOf } from './map-table.ts';

/** The cells of a spreadsheet as they come from its clipboard, row by row; empty ones keep their places. */
export function cellsOfClipboard(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  return Papa.parse<string[]>(plain, { delimiter: '\t', newline: '\n' }).data;
}

/** What a pasted block did. */
export interface PastedBlock {
  /** Notes, points, channels, moments and costs. */
  readonly entries: number;
  /** Stages and lanes that were named. */
  readonly names: number;
  readonly stages: number;
  readonly lanes: number;
}

/**
 * Puts a block of a spreadsheet into a map, from a cell on: its rows go to lanes, its columns to stages, and each line of
 * a cell becomes a note at the end of the cell there, or what the lane holds: a value, a channel, a moment, a cost. Notes
 * that are there stay. Where the block is larger than the table, stages and lanes are added, up to their limits; what is
 * over is left out.
 * @param at row and column of the table; −1 is the row of the stages' names, and the column of the lanes' names
 * @throws AppError boardFull
 */
export function pasteBlock(
  doc: Y.Doc,
  map: string,
  at: { readonly row: number; readonly column: number },
  block: readonly (readonly string[])[],
  words: CellWords,
  by: string | null = null,
): PastedBlock {
  const item = mapIn(doc, map);
  if (!item) return { entries: 0, names: 0, stages: 0, lanes: 0 };
  return doc.transact(() => {
    const width = Math.max(0, ...block.map((cells) => cells.length));
    const lanes = item.lanes.map(({ id }) => id);
    const stages = item.type === 'journey' ? item.stages.map(({ id }) => id) : ['all'];
    const [hadLanes, hadStages] = [lanes.length, stages.length];
    const laneName = (index: number): string => (at.column < 0 ? (block[index - at.row]?.[0] ?? '') : '');
    while (lanes.length < Math.min(at.row + block.length, limits.maxLanes))
      lanes.push(addLane(doc, map, laneInput(item, laneName(lanes.length), words))!);
    if (item.type === 'journey') {
      while (stages.length < Math.min(at.column + width, limits.maxStages)) stages.push(addStage(doc, map)!);
    }
    const grown = mapIn(doc, map)!;
    let [entries, names] = [0, 0];
    const bySlot = new Map<string, NewItem[]>();
    block.forEach((cells, dy) => {
      cells.forEach((cell, dx) => {
        const [row, column] = [at.row + dy, at.column + dx];
        const [lane, stage] = [lanes[row], stages[column]];
        if (row < 0 || column < 0) {
          names += rename(doc, grown, row < 0 ? stage : undefined, column < 0 ? lane : undefined, cell)
            ? 1
            : 0;
          return;
        }
        if (lane === undefined || stage === undefined) return;
        const slot = slotAt(grown, lane, stage);
        const made = notesAndOwn(doc, grown, { map, lane, stage, words }, cell);
        const inputs = made.notes.map((text) => ({ type: 'note' as const, text, ...colorIn(grown, slot) }));
        bySlot.set(slot, [...(bySlot.get(slot) ?? []), ...inputs]);
        entries += made.count;
      });
    });
    entries += addToCells(doc, map, bySlot, by).length;
    return { entries, names, stages: stages.length - hadStages, lanes: lanes.length - hadLanes };
  });
}

function notesAndOwn(
  doc: Y.Doc,
  map: MapItem,
  cell: Parameters<typeof pasteOwn>[2],
  text: string,
): { readonly notes: readonly string[]; readonly count: number } {
  const lane = map.type === 'journey' ? map.lanes.find(({ id }) => id === cell.lane) : undefined;
  const made =
    map.type === 'journey' && lane && contentOfLane(lane.type) !== 'notes'
      ? pasteOwn(doc, map, cell, text)
      : { notes: text.split('\n'), count: 0 };
  return {
    notes: made.notes.map(textOf).filter((line) => line !== '' && line !== noteSign),
    count: made.count,
  };
}

/** A new lane is of the type whose name it has, else an own one. */
function laneInput(map: MapItem, name: string, { t }: CellWords) {
  if (map.type !== 'journey' || name.trim() === '') return {};
  const type = journeyLaneTypes.find((each) => nameKey(t(`journey.lane.${each}.name`)) === nameKey(name));
  return type ? { type } : {};
}

/** @returns whether a name was set: one that is the usual one anyway is not written down */
function rename(
  doc: Y.Doc,
  map: MapItem,
  stage: string | undefined,
  lane: string | undefined,
  text: string,
): boolean {
  const name = text.replace(/\s+/gu, ' ').trim().slice(0, limits.maxTitleLength);
  if (name === '' || (stage === undefined) === (lane === undefined)) return false;
  if (stage !== undefined)
    return map.type === 'journey' && renameInMap(doc, map.id, 'stages', stage, name) !== null;
  return renameInMap(doc, map.id, 'lanes', lane!, name) !== null;
}
