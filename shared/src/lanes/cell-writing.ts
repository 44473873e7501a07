import type * as Y from 'yjs';
import { mapIn } from '../board/edits/keep-places.ts';
import { addEntry } from '../board/edits/lists.ts';
import { setText } from '../board/edits/text.ts';
import type { JourneyItem, JourneyLane } from '../items/journey/fields.ts';
import { noteOf, noteSign, ownEntryOf, ownLine, type CellWords, type OwnEntry } from './cell-own.ts';
import {
  addEmotion,
  addMoment,
  moveEmotion,
  removeChip,
  removeEmotion,
  removeMoment,
  setCost,
  setEmotion,
  toggleChannel,
} from './edits.ts';
import { contentOfLane } from './lane-types.ts';
import { lineEdits, type CellLine } from './line-edits.ts';
import { setCellLines } from './map-table.ts';
import { journeySlot } from './slots.ts';

/** A cell of a journey, and the words that are used in it. */
export interface CellToWrite {
  readonly map: string;
  readonly stage: string;
  readonly lane: string;
  readonly words: CellWords;
}

/** What stood in a cell when somebody began to write. */
export interface CellBefore {
  readonly own: readonly CellLine[];
  readonly notes: readonly CellLine[];
}

/** A cell as lines to be written in: what it holds by itself, then its notes; where both can be, notes have a dash. */
export function linesToWrite(
  { own, notes }: CellBefore,
  lane: Pick<JourneyLane, 'type'> | undefined,
): string {
  const sign = lane && contentOfLane(lane.type) !== 'notes' ? `${noteSign} ` : '';
  return [...own, ...notes.map(({ text }) => ({ text: `${sign}${text}` }))]
    .map(({ text }) => text)
    .join('\n');
}

interface Parsed {
  readonly own: readonly OwnEntry[];
  readonly notes: readonly string[];
}

function parse(text: string, journey: JourneyItem, lane: JourneyLane, words: CellWords): Parsed {
  const own: OwnEntry[] = [];
  const notes: string[] = [];
  const isList = contentOfLane(lane.type) === 'channels';
  for (const line of text.split('\n')) {
    // Channels may stand in one line, as people write them.
    const isNote = /^\s*[–—-]\s+\D/u.test(line);
    for (const part of isList && !isNote ? line.split(/[,;|]/u) : [line]) {
      if (part.trim() === '') continue;
      const entry = ownEntryOf(part, journey, lane, words);
      if (entry) own.push(entry);
      else notes.push(noteOf(part));
    }
  }
  return { own, notes };
}

/**
 * Makes a cell of a journey say what somebody wrote as lines: what it holds by itself, and its notes, by as few changes as
 * will do. What others have done meanwhile stays.
 * @param before what stood there when the writing began
 * @throws AppError boardFull or tooLarge; the caller's transaction is left with what was done until then
 */
export function setCell(
  doc: Y.Doc,
  cell: CellToWrite,
  before: CellBefore,
  after: string,
  by: string | null = null,
): void {
  const item = mapIn(doc, cell.map);
  const lane = item?.type === 'journey' ? item.lanes.find(({ id }) => id === cell.lane) : undefined;
  const slot = item?.type === 'journey' ? journeySlot(cell.stage, cell.lane) : cell.lane;
  const notesIn = { map: cell.map, slot };
  if (!item || item.type !== 'journey' || !lane || contentOfLane(lane.type) === 'notes') {
    setCellLines(doc, notesIn, before.notes, after, by);
    return;
  }
  const { own, notes } = parse(after, item, lane, cell.words);
  doc.transact(() => {
    setCellLines(doc, notesIn, before.notes, notes.join('\n'), by);
    setOwn(doc, item, lane, cell, before.own, own);
  });
}

/**
 * Puts a cell of a spreadsheet into a cell of a journey: values and costs are set, everything else is added.
 * @returns the lines that are notes, which the caller adds, and how many others there were
 */
export function pasteOwn(
  doc: Y.Doc,
  journey: JourneyItem,
  cell: CellToWrite,
  text: string,
): { readonly notes: readonly string[]; readonly count: number } {
  const lane = journey.lanes.find(({ id }) => id === cell.lane);
  if (!lane) return { notes: [], count: 0 };
  const { own, notes } = parse(text, journey, lane, cell.words);
  const { map, stage } = cell;
  for (const entry of own) {
    if (entry.kind === 'emotion') {
      const id = setEmotion(doc, map, { stage, persona: entry.persona }, entry.value);
      if (id !== null && entry.label !== '') setText(doc, map, ['points', id, 'label'], entry.label);
    } else if (entry.kind === 'channels') addChannel(doc, cell, entry);
    else if (entry.kind === 'moments') addMoment(doc, map, stage, entry.label);
  }
  for (const entry of partsOf(own).values()) setExit(doc, cell, entry);
  return { notes, count: own.length };
}

function setOwn(
  doc: Y.Doc,
  journey: JourneyItem,
  lane: JourneyLane,
  cell: CellToWrite,
  before: readonly CellLine[],
  own: readonly OwnEntry[],
): void {
  const { map, words } = cell;
  const lineFor = (entry: OwnEntry): string => ownLine(entry, journey, lane, words);
  const entryFor = (line: string): OwnEntry | null => ownEntryOf(line, journey, lane, words);
  if (contentOfLane(lane.type) === 'exits')
    return setExits(
      doc,
      cell,
      before.flatMap(({ text }) => entryFor(text) ?? []),
      own,
    );
  // Each persona has a line of points of its own.
  const groups = new Set([...before.map(({ text }) => lineOfEntry(entryFor(text))), ...own.map(lineOfEntry)]);
  for (const group of groups) {
    const old = before.filter(({ text }) => lineOfEntry(entryFor(text)) === group);
    const lines = own.filter((entry) => lineOfEntry(entry) === group).map(lineFor);
    const edits = lineEdits(old, lines);
    for (const id of edits.removed) remove(doc, map, id, own[0]?.kind ?? entryFor(old[0]!.text)!.kind);
    for (const { id, line } of edits.changed) {
      const [now, was] = [entryFor(line), entryFor(old.find((each) => each.id === id)!.text)];
      if (now && was) change(doc, cell, id, was, now);
    }
    for (const { text, behind } of edits.added) {
      const entry = entryFor(text.line);
      const isFirst = old.length === edits.removed.length;
      if (entry) text.id = add(doc, cell, entry, behind?.() ?? null, isFirst);
    }
  }
}

function lineOfEntry(entry: OwnEntry | null): string {
  return entry?.kind === 'emotion' ? (entry.persona ?? '') : '';
}

function remove(doc: Y.Doc, map: string, id: string, kind: OwnEntry['kind']): void {
  if (kind === 'emotion') removeEmotion(doc, map, id);
  else if (kind === 'channels') removeChip(doc, map, id);
  else removeMoment(doc, map, id);
}

function change(doc: Y.Doc, cell: CellToWrite, id: string, was: OwnEntry, now: OwnEntry): void {
  const { map } = cell;
  if (now.kind === 'emotion' && was.kind === 'emotion') {
    if (now.value !== was.value) moveEmotion(doc, map, id, now.value);
    if (now.label !== was.label) setText(doc, map, ['points', id, 'label'], now.label);
  } else if (now.kind === 'moments') setText(doc, map, ['moments', id, 'label'], now.label);
  else if (now.kind === 'channels' && was.kind === 'channels') {
    if (now.channel === 'own' && was.channel === 'own') setText(doc, map, ['chips', id, 'name'], now.name);
    else {
      removeChip(doc, map, id);
      addChannel(doc, cell, now);
    }
  }
}

/** @returns the id of what is new, or null */
function add(
  doc: Y.Doc,
  cell: CellToWrite,
  entry: OwnEntry,
  behind: string | null,
  isFirst: boolean,
): string | null {
  const { map, stage } = cell;
  switch (entry.kind) {
    case 'emotion': {
      const { persona, value, label } = entry;
      // The first one has an id of its own, so that two people who write it at once make one.
      if (!isFirst || behind !== null)
        return addEmotion(doc, map, { stage, persona, value, label }, { after: behind });
      const id = setEmotion(doc, map, { stage, persona }, value);
      if (id !== null && label !== '') setText(doc, map, ['points', id, 'label'], label);
      return id;
    }
    case 'channels':
      return addChannel(doc, cell, entry);
    case 'moments':
      return addEntry(doc, map, ['moments'], { stage, label: entry.label }, { after: behind });
    case 'exits':
      return null;
  }
}

/** A channel is on a stage once. @returns the chip's id when it is new */
function addChannel(
  doc: Y.Doc,
  { map, stage }: CellToWrite,
  { channel, name }: Extract<OwnEntry, { kind: 'channels' }>,
): string | null {
  const item = mapIn(doc, map);
  if (item?.type !== 'journey') return null;
  const isThere = item.chips.some(
    (chip) =>
      chip.stage === stage && chip.channel === channel && (channel !== 'own' || chip.name.trim() === name),
  );
  if (isThere) return null;
  return channel === 'own'
    ? addEntry(doc, map, ['chips'], { stage, channel, name })
    : toggleChannel(doc, map, stage, channel);
}

type ExitEntry = Extract<OwnEntry, { kind: 'exits' }>;

/** Signal, cost and way out: what was said before and is not said now is emptied. */
function setExits(
  doc: Y.Doc,
  cell: CellToWrite,
  before: readonly OwnEntry[],
  after: readonly OwnEntry[],
): void {
  const [old, now] = [partsOf(before), partsOf(after)];
  for (const part of ['signal', 'cost', 'wayOut'] as const) {
    const [was, is] = [old.get(part), now.get(part)];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    if (is) setExit(doc, cell, is);
    else if (part === 'cost') setCost(doc, cell.map, cell, null);
    else setExit(doc, cell, { kind: 'exits', part, text: '' });
  }
}

/** The parts by name; a second signal without a name is taken for the way out. */
function partsOf(entries: readonly OwnEntry[]): ReadonlyMap<ExitEntry['part'], ExitEntry> {
  const parts = new Map<ExitEntry['part'], ExitEntry>();
  for (const entry of entries) {
    if (entry.kind !== 'exits') continue;
    if (entry.part === 'signal' && parts.has('signal'))
      parts.set('wayOut', { kind: 'exits', part: 'wayOut', text: entry.text });
    else parts.set(entry.part, entry);
  }
  return parts;
}

function setExit(doc: Y.Doc, cell: CellToWrite, entry: ExitEntry): void {
  const { map } = cell;
  if (entry.part === 'cost') return void setCost(doc, map, cell, entry.cost);
  const item = mapIn(doc, map);
  if (item?.type !== 'journey') return;
  const exit = item.exits.find(({ lane, stage }) => lane === cell.lane && stage === cell.stage);
  const id = exit?.id ?? (entry.text === '' ? null : setCost(doc, map, cell, null));
  if (id !== null) setText(doc, map, ['exits', id, entry.part], entry.text);
}
