import { itemsIn } from '@whoboard/shared/lanes/map-layout.ts';
import {
  addLane,
  addStage,
  moveLane,
  moveStage,
  removeLane,
  removeStage,
  setLane,
  statementsFromLane,
} from '@whoboard/shared/lanes/edits.ts';
import { personasOfMap } from '@whoboard/shared/lanes/emotion.ts';
import { contentOfLane, type JourneyLaneType } from '@whoboard/shared/lanes/lane-types.ts';
import { isMap } from '@whoboard/shared/lanes/lay-out-map.ts';
import type { MapItem } from '@whoboard/shared/lanes/map-layout.ts';
import { laneNameIn, stageName } from '@whoboard/shared/lanes/slot-names.ts';
import type { Editor, MapSpot } from '../../model/editor.ts';
import { mapLayout } from '../../model/map-places.ts';
import { mayChange } from '../../model/rights.ts';

/** A map of the board that this person may change, or null. */
function changeableMap(editor: Editor, mapId: string): MapItem | null {
  const map = editor.board.item(mapId);
  return map && isMap(map) && mayChange(editor, mapId) ? map : null;
}

/** Puts the keys into a place of a map. */
export function goTo(editor: Editor, spot: MapSpot): void {
  editor.selection.clear();
  editor.cell.set(spot);
}

/** Adds a stage after another one (at the end without one) and opens its name. @returns its id */
export function insertStage(editor: Editor, mapId: string, after?: string, writes = true): string | null {
  if (changeableMap(editor, mapId)?.type !== 'journey') return null;
  const id = editor.board.change((doc) => addStage(doc, mapId, {}, { after }));
  if (id === null) return null;
  goTo(editor, { map: mapId, part: 'stage', stage: id });
  if (writes) editor.textEditing.start(mapId, ['stages', id, 'name']);
  return id;
}

/** Adds a lane after another one (at the end without one) and opens its name when it has none yet. @returns its id */
export function insertLane(
  editor: Editor,
  mapId: string,
  type: JourneyLaneType,
  after?: string,
  writes = true,
): string | null {
  const map = changeableMap(editor, mapId);
  if (!map) return null;
  const input = map.type === 'journey' ? { type } : {};
  const id = editor.board.change((doc) => addLane(doc, mapId, input, { after }));
  if (id === null) return null;
  goTo(editor, { map: mapId, part: 'lane', lane: id });
  if (writes && (type === 'custom' || map.type === 'empathyMap')) {
    editor.textEditing.start(mapId, ['lanes', id, 'name']);
  }
  return id;
}

/** Removes a stage and says what becomes of what lay in it. */
export function dropStage(editor: Editor, mapId: string, stageId: string): void {
  const map = changeableMap(editor, mapId);
  const stage = map?.type === 'journey' ? map.stages.find(({ id }) => id === stageId) : undefined;
  if (!map || map.type !== 'journey' || !stage) return;
  const count = countIn(editor, mapId, (cell) => cell.stage === stageId);
  const name = stageName(map, stage, editor.drawContext());
  editor.cell.set(null);
  editor.board.change((doc) => removeStage(doc, mapId, stageId));
  tellRemoved(editor, name, count, 'stage');
}

/** Removes a lane and says what becomes of what lay in it. */
export function dropLane(editor: Editor, mapId: string, laneId: string): void {
  const map = changeableMap(editor, mapId);
  if (!map || !map.lanes.some(({ id }) => id === laneId)) return;
  const count = countIn(editor, mapId, (cell) => cell.lane === laneId);
  const name = laneNameIn(map, laneId, editor.drawContext());
  editor.cell.set(null);
  editor.board.change((doc) => removeLane(doc, mapId, laneId));
  tellRemoved(editor, name, count, 'lane');
}

/**
 * Changes what a lane is for, and says what becomes of what stood in it: notes stay; values, channels, stars and costs are
 * kept, and are seen again in a lane of their type.
 */
export function retypeLane(editor: Editor, mapId: string, laneId: string, type: JourneyLaneType): void {
  const map = changeableMap(editor, mapId);
  const lane = map?.type === 'journey' ? map.lanes.find(({ id }) => id === laneId) : undefined;
  if (!lane || map?.type !== 'journey' || lane.type === type) return;
  const t = editor.t.get();
  const name = laneNameIn(map, laneId, editor.drawContext());
  const was = contentOfLane(lane.type);
  const others = map.lanes.some((each) => each.id !== laneId && contentOfLane(each.type) === was);
  const counts = {
    notes: 0,
    emotion: others ? 0 : map.points.length,
    channels: others ? 0 : map.chips.length,
    moments: others ? 0 : map.moments.length,
    exits: map.exits.filter((exit) => exit.lane === laneId).length,
  };
  const count = was === contentOfLane(type) ? 0 : counts[was];
  editor.board.change((doc) => setLane(doc, mapId, laneId, { type }));
  const params = { name, type: t(`journey.lane.${type}.name`), count };
  editor.notices.tell({
    text: count === 0 ? t('map.lane.retyped', params) : t('map.lane.retypedKept', params),
    tone: 'info',
    action: { label: t('command.edit.undo'), run: () => editor.history.undo() },
  });
}

function countIn(
  editor: Editor,
  mapId: string,
  isIn: (cell: { readonly stage: string; readonly lane: string }) => boolean,
): number {
  let count = 0;
  for (const cell of mapLayout(editor, mapId)?.cells.values() ?? []) {
    if (isIn(cell)) count += itemsIn(cell).length;
  }
  return count;
}

function tellRemoved(editor: Editor, name: string, count: number, what: 'stage' | 'lane'): void {
  const t = editor.t.get();
  const text = count === 0 ? t('map.removed.empty', { name }) : t(`map.removed.${what}`, { name, count });
  editor.notices.tell({
    text,
    tone: 'info',
    action: { label: t('command.edit.undo'), run: () => editor.history.undo() },
  });
}

/** Moves a stage by places among the stages. */
export function shiftStage(editor: Editor, mapId: string, stageId: string, by: 1 | -1): void {
  const map = changeableMap(editor, mapId);
  if (map?.type !== 'journey') return;
  const place = shifted(map.stages, stageId, by);
  if (place) editor.board.change((doc) => moveStage(doc, mapId, stageId, place));
}

/** Moves a lane by places among the lanes. */
export function shiftLane(editor: Editor, mapId: string, laneId: string, by: 1 | -1): void {
  const map = changeableMap(editor, mapId);
  const place = map && shifted<{ readonly id: string }>(map.lanes, laneId, by);
  if (place) editor.board.change((doc) => moveLane(doc, mapId, laneId, place));
}

function shifted<E extends { readonly id: string }>(entries: readonly E[], id: string, by: 1 | -1) {
  const index = entries.findIndex((entry) => entry.id === id);
  const other = entries[index + by];
  if (index < 0 || !other) return null;
  return by === 1 ? { after: other.id } : { before: other.id };
}

/** Makes statements of a persona from all that lies in a lane, says how many, and leads there. */
export function makeStatements(editor: Editor, mapId: string, laneId: string, persona?: string): void {
  const map = editor.board.item(mapId);
  if (!map || !isMap(map)) return;
  const t = editor.t.get();
  const personaId = persona ?? personasOfMap(map)[0];
  const card = personaId === undefined ? undefined : editor.board.item(personaId);
  if (card?.type !== 'persona' || !mayChange(editor, card.id)) {
    editor.notices.tell({ text: t('map.statements.nobody'), tone: 'problem' });
    return;
  }
  const made = editor.board.change((doc) => statementsFromLane(doc, mapId, laneId, { persona: card.id }));
  const name = card.firstName.trim() || t('persona.text.unnamed');
  editor.notices.tell({
    text:
      made.length === 0
        ? t('map.statements.none', { name })
        : t('map.statements.made', { name, count: made.length }),
    tone: made.length === 0 ? 'info' : 'success',
    action: {
      label: t('map.statements.show', { name }),
      run: () => {
        editor.selection.set([card.id]);
        const bounds = editor.board.boundsOf([card.id]);
        if (bounds) editor.camera.show(bounds, { maxZoom: 1 });
      },
    },
  });
}

/** Shows a stage from its head to the last lane. */
export function zoomToStage(editor: Editor, mapId: string, stageId: string): void {
  const layout = mapLayout(editor, mapId);
  const column = layout?.kind === 'journey' && layout.columns.find(({ id }) => id === stageId);
  if (!layout || !column || layout.kind !== 'journey') return;
  const [x, y] = editor.board.positionOf(mapId);
  const bottom = layout.rows.at(-1);
  const h = bottom ? bottom.y + bottom.h - column.head.y : column.head.h;
  editor.camera.show({ x: x + column.x, y: y + column.head.y, w: column.w, h }, { maxZoom: 1.5 });
}
