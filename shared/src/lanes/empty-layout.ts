import type { TextPart } from '../items/persona/parts.ts';
import type { MapHead, MapItem, MapLayout } from './map-layout.ts';

const box = { x: 0, y: 0, w: 0, h: 0 };
const noWords: TextPart = {
  path: [],
  box,
  lines: null,
  isGhost: true,
  style: { fontSize: 0, weight: 400, lineHeight: 1 },
  color: '',
  label: '',
  ghost: '',
};
const noHead: MapHead = { box, title: noWords, kind: noWords, personas: [], figures: null };

/** A map of which nothing is shown, as long as its drawing is on its way. */
export function emptyLayout(map: MapItem): MapLayout {
  const common = { size: map.size, head: noHead, cells: new Map(), slotOf: new Map() };
  return map.type === 'journey'
    ? { ...common, kind: 'journey', map, stageHead: box, columns: [], rows: [], lines: [], frame: {} }
    : { ...common, kind: 'empathyMap', map, regions: [] };
}
