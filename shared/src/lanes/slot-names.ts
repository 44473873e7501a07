import { laneColors, empathyColors, isEmpathyLane } from './lane-types.ts';
import type { NoteColor } from '../draw/theme.ts';
import type { JourneyItem, JourneyLane, Stage } from '../items/journey/fields.ts';
import { empathyLaneName, laneName } from './lane-names.ts';
import type { MapItem, MapLayout } from './map-layout.ts';
import type { MapContext } from './map-words.ts';
import type { Box, VotePart } from '../items/item-type.ts';
import { parseJourneySlot } from './slots.ts';

/** A stage's name: its own, else its number. */
export function stageName(
  journey: Pick<JourneyItem, 'stages'>,
  stage: Pick<Stage, 'id' | 'name'>,
  context: Pick<MapContext, 't'>,
): string {
  const number = journey.stages.findIndex(({ id }) => id === stage.id) + 1;
  return stage.name.trim() || context.t('journey.ghost.stage', { number });
}

/** The name of a map's lane as its head shows it; empty when the lane is gone. */
export function laneNameIn(map: MapItem, laneId: string, context: Pick<MapContext, 't'>): string {
  if (map.type === 'empathyMap') {
    const lane = map.lanes.find(({ id }) => id === laneId);
    return lane ? empathyLaneName(map, lane, context) : '';
  }
  const lane: JourneyLane | undefined = map.lanes.find(({ id }) => id === laneId);
  return lane ? laneName(lane, context) : '';
}

/** The names of a cell's stage and lane, such as "Purchase · Irritants"; what is gone is left out. */
export function slotName(map: MapItem, slot: string, context: MapContext): string {
  if (map.type === 'empathyMap') return laneNameIn(map, slot, context);
  const { stage: stageId, lane } = parseJourneySlot(slot);
  const stage = map.stages.find(({ id }) => id === stageId);
  return [stage ? stageName(map, stage, context) : '', laneNameIn(map, lane, context)]
    .filter((name) => name !== '')
    .join(' · ');
}

/** The paper of notes that are written in a cell. */
export function slotColor(map: MapItem, slot: string): NoteColor | null {
  if (map.type === 'empathyMap') return isEmpathyLane(slot) ? empathyColors[slot] : null;
  const { lane: laneId } = parseJourneySlot(slot);
  const lane = map.lanes.find(({ id }) => id === laneId);
  return lane ? laneColors[lane.type] : null;
}

/** The cells of a map as parts that dots can be put on, each named by its stage and its lane, in reading order. */
export function cellVoteParts(map: MapItem, context: Pick<MapContext, 't'>): readonly VotePart[] {
  if (map.type === 'empathyMap')
    return map.lanes.map(({ id }) => ({ key: id, label: laneNameIn(map, id, context) }));
  return map.lanes.flatMap((lane) =>
    map.stages.map((stage) => ({
      key: `${stage.id}.${lane.id}`,
      label: `${stageName(map, stage, context)} — ${laneNameIn(map, lane.id, context)}`,
    })),
  );
}

/** The key of a cell among the parts that dots can be put on. */
export function cellPartKey(slot: string): string {
  return slot.replace('/', '.');
}

/** Room between a cell's edges and the outline around it while one votes, so that neighbours' dots stay apart. */
const voteInset = 8;

/** Where a cell takes dots, in the map's units; null for one that is not shown. */
export function cellVoteBox(layout: MapLayout, key: string): Box | null {
  const slot = layout.kind === 'empathyMap' ? key : key.replace('.', '/');
  const box = layout.cells.get(slot)?.box;
  if (!box) return null;
  const { x, y, w, h } = box;
  return { x: x + voteInset, y: y + voteInset, w: w - 2 * voteInset, h: h - 2 * voteInset };
}
