import type { JourneyLane, Stage } from '@whoboard/shared/items/journey/fields.ts';
import { isMap } from '@whoboard/shared/lanes/lay-out-map.ts';
import type { MapItem } from '@whoboard/shared/lanes/map-layout.ts';
import { laneNameIn, slotName, stageName } from '@whoboard/shared/lanes/slot-names.ts';
import { parseJourneySlot } from '@whoboard/shared/lanes/slots.ts';
import type { Editor, MapSpot } from '../../model/editor.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { useItem } from '../use-items.ts';

/** The place of a map that the keys are in, with what it belongs to. */
export interface SpotInfo {
  readonly spot: MapSpot;
  readonly map: MapItem;
  readonly name: string;
  /** Of a journey's cell or head; null for the other kinds of place. */
  readonly stage: Stage | null;
  readonly lane: JourneyLane | null;
}

/** Null while the keys are in no map. */
export function useSpot(editor: Editor): SpotInfo | null {
  const spot = useReadable(editor.cell);
  const item = useItem(editor, spot?.map ?? '');
  if (!spot || !item || !isMap(item)) return null;
  const context = editor.drawContext();
  const ids =
    spot.part === 'cell'
      ? item.type === 'journey'
        ? parseJourneySlot(spot.slot)
        : { stage: '', lane: spot.slot }
      : { stage: spot.part === 'stage' ? spot.stage : '', lane: spot.part === 'lane' ? spot.lane : '' };
  const stage = item.type === 'journey' ? (item.stages.find(({ id }) => id === ids.stage) ?? null) : null;
  const lane = item.type === 'journey' ? (item.lanes.find(({ id }) => id === ids.lane) ?? null) : null;
  const name =
    spot.part === 'cell'
      ? slotName(item, spot.slot, context)
      : spot.part === 'stage'
        ? stage && item.type === 'journey'
          ? stageName(item, stage, context)
          : ''
        : laneNameIn(item, spot.lane, context);
  return { spot, map: item, name, stage, lane };
}
