import type { EmpathyMapItem, EmpathyMapLane } from '../items/empathy-map/fields.ts';
import type { JourneyLane } from '../items/journey/fields.ts';
import { isEmpathyLane } from './lane-types.ts';
import type { MapContext } from './map-words.ts';

/** A lane's name: its own, else that of its type. */
export function laneName(lane: JourneyLane, context: Pick<MapContext, 't'>): string {
  return lane.name.trim() || context.t(`journey.lane.${lane.type}.name`);
}

/** A lane's name: its own, else the one that came with the map. */
export function empathyLaneName(
  map: EmpathyMapItem,
  lane: EmpathyMapLane,
  context: Pick<MapContext, 't'>,
): string {
  return lane.name.trim() || ghostName(map, lane.id, context);
}

/** The name that came with the map. */
export function ghostName(map: EmpathyMapItem, id: string, context: Pick<MapContext, 't'>): string {
  if (id === 'thinks' && map.layout === 'canvas') return context.t('empathyMap.lane.thinks.canvas');
  return isEmpathyLane(id) ? context.t(`empathyMap.lane.${id}.name`) : context.t('journey.lane.custom.name');
}
