import type { MapItem } from './map-layout.ts';
import { parseJourneySlot } from './slots.ts';

interface Slotted {
  readonly id: string;
  readonly order: string;
  readonly slot: string | null;
}

/**
 * Sorts what lies in a map as one reads it: lane by lane, in each from stage to stage, in each cell in its order. What
 * has no stage comes at the end of its lane, what has no lane at the end of all.
 */
export function inSlotOrder<I extends Slotted>(map: MapItem, items: readonly I[]): readonly I[] {
  const lanes = new Map<string, number>(map.lanes.map(({ id }, index) => [id, index]));
  const stages = new Map<string, number>();
  if (map.type === 'journey') map.stages.forEach(({ id }, index) => stages.set(id, index));
  const keyed = items.map((item) => {
    const { stage, lane } =
      map.type === 'journey' ? parseJourneySlot(item.slot) : { stage: '', lane: item.slot ?? '' };
    return { item, lane: lanes.get(lane) ?? Infinity, stage: stages.get(stage) ?? Infinity };
  });
  const compare = (a: number, b: number): number => (a === b ? 0 : a - b);
  keyed.sort((a, b) => compare(a.lane, b.lane) || compare(a.stage, b.stage) || compareKeys(a.item, b.item));
  return keyed.map(({ item }) => item);
}

function compareKeys(a: Slotted, b: Slotted): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
