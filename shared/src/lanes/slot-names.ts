import { laneColors, empathyColors, isEmpathyLane } from './lane-types.ts';
import type { NoteColor } from '../draw/theme.ts';
import type { JourneyItem, JourneyLane, Stage } from '../items/journey/fields.ts';
import { empathyLaneName } from './empathy-layout.ts';
import { laneName } from './journey-frame.ts';
import type { MapItem } from './map-layout.ts';
import type { MapContext } from './map-words.ts';
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
export function laneNameIn(map: MapItem, laneId: string, context: MapContext): string {
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
