import type * as Y from 'yjs';
import { itemsOfCell } from '../board/edits/cells.ts';
import { addItems, setFields } from '../board/edits/items.ts';
import { mapIn } from '../board/edits/keep-places.ts';
import {
  addEntry,
  moveEntry,
  removeEntry,
  setEntryFields,
  type EntryInput,
  type EntryPlace,
} from '../board/edits/lists.ts';
import { recordOf } from '../board/edits/records.ts';
import { setText } from '../board/edits/text.ts';
import { itemsOf } from '../board/layout.ts';
import type { Point } from '../board/schema.ts';
import { idPattern, newId } from '../ids.ts';
import { limits } from '../protocol/limits.ts';
import { readItem } from '../items/index.ts';
import type { JourneyKind } from '../items/journey/fields.ts';
import { makeStatement } from '../personas/statement-from-source.ts';
import { attachedPersonas, maxEmotion } from './emotion.ts';
import type { Channel, ChannelKind } from './channels.ts';
import { lanesOfLayout, type EmpathyLayout, type JourneyLaneType } from './lane-types.ts';
import { sectionForLane } from './statement-sections.ts';
import { inSlotOrder } from './slot-order.ts';
import { parseJourneySlot } from './slots.ts';

/** What an edit gives back: the id of what was changed, or null when it is gone. */
type Changed = string | null;

// Stages.

/** @throws AppError tooLarge when the journey is full */
export function addStage(doc: Y.Doc, map: string, input: EntryInput = {}, place?: EntryPlace): Changed {
  return addEntry(doc, map, ['stages'], input, place);
}

/**
 * Removes a stage. What lies in it stays in its lanes, in a column without stage, and comes back with the stage when the
 * removal is undone; nothing is written to it, so nothing that others write there meanwhile can be lost.
 */
export function removeStage(doc: Y.Doc, map: string, stage: string): Changed {
  return removeEntry(doc, map, ['stages'], stage);
}

/** Moves a stage with all that lies in it; moved by two people at once it ends up at one place. */
export function moveStage(doc: Y.Doc, map: string, stage: string, place: EntryPlace): Changed {
  return moveEntry(doc, map, ['stages'], stage, place);
}

/** @param width in board units, brought within the limits */
export function resizeStage(doc: Y.Doc, map: string, stage: string, width: number): Changed {
  const within = Math.max(limits.minStageWidth, Math.min(limits.maxStageWidth, Math.round(width)));
  return setEntryFields(doc, map, ['stages'], stage, { width: within });
}

// Lanes.

/** @throws AppError tooLarge when the map is full */
export function addLane(
  doc: Y.Doc,
  map: string,
  input: EntryInput & { readonly type?: JourneyLaneType } = {},
  place?: EntryPlace,
): Changed {
  return addEntry(doc, map, ['lanes'], input, place);
}

/** Removes a lane. What lies in it stays at its stages, in a row without lane; see `removeStage`. */
export function removeLane(doc: Y.Doc, map: string, lane: string): Changed {
  return removeEntry(doc, map, ['lanes'], lane);
}

export function moveLane(doc: Y.Doc, map: string, lane: string, place: EntryPlace): Changed {
  return moveEntry(doc, map, ['lanes'], lane, place);
}

/** @param height the least height of the lane in board units, brought within the limits */
export function resizeLane(doc: Y.Doc, map: string, lane: string, height: number): Changed {
  const within = Math.max(0, Math.min(limits.maxLaneHeight, Math.round(height)));
  return setEntryFields(doc, map, ['lanes'], lane, { minHeight: within });
}

/** What can be set on a journey's lane besides its name. */
export interface LaneSettings {
  readonly type?: JourneyLaneType;
  readonly collapsed?: boolean;
  readonly hidden?: boolean;
  readonly persona?: string | null;
}

export function setLane(doc: Y.Doc, map: string, lane: string, settings: LaneSettings): Changed {
  return setEntryFields(doc, map, ['lanes'], lane, { ...settings });
}

/** Gives a stage or lane a name of its own; an empty one brings back a lane's usual name. */
export function renameInMap(
  doc: Y.Doc,
  map: string,
  list: 'stages' | 'lanes',
  entry: string,
  name: string,
): Changed {
  return setText(doc, map, [list, entry, 'name'], name);
}

/**
 * Changes between four quadrants and canvas: the lanes of the new layout are added where they are missing, those of the
 * old one are removed when nothing lies in them and nobody has renamed them.
 */
export function setEmpathyLayout(doc: Y.Doc, map: string, layout: EmpathyLayout): Changed {
  const item = mapIn(doc, map);
  if (item?.type !== 'empathyMap') return null;
  doc.transact(() => {
    const wanted = new Set<string>(lanesOfLayout(layout));
    const old = new Set<string>(lanesOfLayout(item.layout));
    for (const { id, name } of item.lanes) {
      const isIdle = name.trim() === '' && itemsOfCell(doc, { map, slot: id }).length === 0;
      if (old.has(id) && !wanted.has(id) && isIdle) removeLane(doc, map, id);
    }
    const there = new Set(item.lanes.map(({ id }) => id));
    for (const id of wanted) if (!there.has(id)) addLane(doc, map, { id });
    setFields(doc, map, { layout });
  });
  return map;
}

// Personas.

/** Attaches a persona: to a journey beside others, to an empathy map in place of the one before. */
export function attachPersona(doc: Y.Doc, map: string, persona: string): Changed {
  const item = mapIn(doc, map);
  if (!item) return null;
  if (item.type === 'empathyMap') return setFields(doc, map, { persona });
  if (attachedPersonas(item).includes(persona)) return map;
  // Under its own id, so that two people who attach it at once attach it once.
  const id = item.personas.some((entry) => entry.id === persona) ? newId() : persona;
  return addEntry(doc, map, ['personas'], { id, persona });
}

/** Detaches a persona. Its emotion points stay and are shown again when it is attached again. */
export function detachPersona(doc: Y.Doc, map: string, persona: string): Changed {
  const item = mapIn(doc, map);
  if (!item) return null;
  if (item.type === 'empathyMap')
    return item.persona === persona ? setFields(doc, map, { persona: null }) : null;
  doc.transact(() => {
    for (const entry of item.personas)
      if (entry.persona === persona) removeEntry(doc, map, ['personas'], entry.id);
  });
  return map;
}

export function setJourneyKind(doc: Y.Doc, map: string, kind: JourneyKind): Changed {
  return setFields(doc, map, { kind });
}

/** Lays two journeys beside each other: their stages are aligned, their curves overlaid. */
export function layBeside(doc: Y.Doc, first: string, second: string): void {
  doc.transact(() => {
    setFields(doc, first, { comparedWith: second });
    setFields(doc, second, { comparedWith: first });
  });
}

// Emotions.

/** A value on the scale: within its range, on tenths. */
function onScale(value: number): number {
  return Math.round(Math.max(-maxEmotion, Math.min(maxEmotion, value)) * 10) / 10 + 0;
}

/** The id of the only entry for two things, so that two people who make it at once make one; else a random one. */
function pairId(first: string, second: string, taken: (id: string) => boolean): string {
  const id = `${first}_${second}`;
  return idPattern.test(id) && !taken(id) ? id : newId();
}

/**
 * Sets how somebody feels at a stage: the first point of that line there, which is made when there is none.
 * @param value −3 … +3; brought into the range, on tenths
 * @returns the point's id
 */
export function setEmotion(
  doc: Y.Doc,
  map: string,
  at: { readonly stage: string; readonly persona: string | null },
  value: number,
): Changed {
  const item = mapIn(doc, map);
  if (item?.type !== 'journey') return null;
  const point = item.points.find(({ stage, persona }) => stage === at.stage && persona === at.persona);
  if (point) return moveEmotion(doc, map, point.id, value);
  const id = pairId(at.stage, at.persona ?? 'all', (each) => item.points.some((other) => other.id === each));
  return addEntry(doc, map, ['points'], { id, ...at, value: onScale(value) });
}

/** Adds a further point of a line at a stage, after those that are there. */
export function addEmotion(
  doc: Y.Doc,
  map: string,
  input: {
    readonly stage: string;
    readonly persona: string | null;
    readonly value: number;
    readonly label?: string;
  },
  place?: EntryPlace,
): Changed {
  return addEntry(doc, map, ['points'], { ...input, value: onScale(input.value) }, place);
}

export function moveEmotion(doc: Y.Doc, map: string, point: string, value: number): Changed {
  return setEntryFields(doc, map, ['points'], point, { value: onScale(value) });
}

export function removeEmotion(doc: Y.Doc, map: string, point: string): Changed {
  return removeEntry(doc, map, ['points'], point);
}

// Channels, moments, exits.

/** Puts a channel of the list on a stage, or takes it away. @returns the chip's id */
export function toggleChannel(
  doc: Y.Doc,
  map: string,
  stage: string,
  channel: Exclude<Channel, 'own'>,
): Changed {
  const item = mapIn(doc, map);
  if (item?.type !== 'journey') return null;
  const chips = item.chips.filter((chip) => chip.stage === stage && chip.channel === channel);
  if (chips.length === 0) {
    const id = pairId(stage, channel, (each) => item.chips.some((other) => other.id === each));
    return addEntry(doc, map, ['chips'], { id, stage, channel });
  }
  doc.transact(() => {
    for (const { id } of chips) removeEntry(doc, map, ['chips'], id);
  });
  return chips[0]!.id;
}

/** Puts a channel of the team's own on a stage. */
export function addOwnChannel(
  doc: Y.Doc,
  map: string,
  stage: string,
  name: string,
  kind: ChannelKind | null = null,
): Changed {
  return addEntry(doc, map, ['chips'], { stage, channel: 'own', name, kind });
}

export function setChipKind(doc: Y.Doc, map: string, chip: string, kind: ChannelKind | null): Changed {
  return setEntryFields(doc, map, ['chips'], chip, { kind });
}

export function removeChip(doc: Y.Doc, map: string, chip: string): Changed {
  return removeEntry(doc, map, ['chips'], chip);
}

export function addMoment(doc: Y.Doc, map: string, stage: string, label = ''): Changed {
  return addEntry(doc, map, ['moments'], { stage, label });
}

export function removeMoment(doc: Y.Doc, map: string, moment: string): Changed {
  return removeEntry(doc, map, ['moments'], moment);
}

/**
 * Sets what a negative persona has cost at a stage; an entry is made where there is none.
 * @returns the entry's id
 */
export function setCost(
  doc: Y.Doc,
  map: string,
  at: { readonly lane: string; readonly stage: string },
  cost: number | null,
): Changed {
  const item = mapIn(doc, map);
  if (item?.type !== 'journey') return null;
  const exit = item.exits.find(({ lane, stage }) => lane === at.lane && stage === at.stage);
  if (exit) return setEntryFields(doc, map, ['exits'], exit.id, { cost });
  const id = pairId(at.stage, at.lane, (each) => item.exits.some((other) => other.id === each));
  return addEntry(doc, map, ['exits'], { id, ...at, cost });
}

// A lane's notes as statements.

/**
 * Makes statements of the attached persona from all that lies in a lane, in the order in which one reads it. Words and
 * speakers are copied, the links stay; what is a statement of that section already is left as it is.
 * @param options.persona which of a journey's personas; the first one when left out
 * @param options.section where to; the section that suits the lane when left out
 * @returns the statements' ids; none when nobody is attached
 */
export function statementsFromLane(
  doc: Y.Doc,
  map: string,
  lane: string,
  options: { readonly persona?: string; readonly section?: string } = {},
): readonly string[] {
  const item = mapIn(doc, map);
  const persona =
    options.persona ?? (item?.type === 'journey' ? attachedPersonas(item)[0] : item?.persona) ?? null;
  const card = persona === null ? undefined : recordOf(doc, persona);
  const found = card && readItem(persona!, card);
  if (!item || found?.type !== 'persona') return [];
  const section = options.section ?? sectionForLane(item, lane, found);
  const notes = inSlotOrder(item, itemsInLane(doc, item.id, lane, item.type));
  return doc.transact(() => notes.flatMap((note) => makeStatement(doc, found.id, section, note) ?? []));
}

function itemsInLane(doc: Y.Doc, map: string, lane: string, type: 'journey' | 'empathyMap') {
  return [...itemsOf(doc).entries()].flatMap(([id, record]) => {
    const slot = record.get('slot');
    if (record.get('parent') !== map || typeof slot !== 'string') return [];
    const own = type === 'journey' ? parseJourneySlot(slot).lane : slot;
    return own === lane ? [readItem(id, record)] : [];
  });
}

// A target journey beside a lived one.

/**
 * Makes a target journey beside a lived one: the same stages, lanes and personas, without what lies in them. Stages keep
 * their ids, by which the two are aligned.
 * @param pos of the new journey on the board
 * @returns its id, or null when there is no such journey
 * @throws AppError boardFull, before anything is changed
 */
export function makeTarget(
  doc: Y.Doc,
  lived: string,
  { pos, by = null }: { readonly pos: Point; readonly by?: string | null },
): Changed {
  const item = mapIn(doc, lived);
  if (item?.type !== 'journey') return null;
  const { title, personas, stages } = item;
  const lanes = item.lanes.map((lane) => ({ ...lane, minHeight: 0 }));
  return doc.transact(() => {
    const input = { type: 'journey', kind: 'target', title, personas, stages, lanes, pos } as const;
    const [id] = addItems(doc, [input], by);
    layBeside(doc, lived, id!);
    return id!;
  });
}
