import { byOrder } from '../board/layout.ts';
import { areaColors, areaEdges, theme } from '../draw/theme.ts';
import type { EmpathyMapItem, EmpathyMapLane } from '../items/empathy-map/fields.ts';
import type { Item } from '../items/index.ts';
import { words, type MapContext } from './map-words.ts';
import { reuseFlow, type Flow, type ItemSizes } from './flow.ts';
import { empathyLaneName, ghostName } from './lane-names.ts';
import { arrangements, empathyColors, isEmpathyLane, type Arrangement } from './lane-types.ts';
import { layoutHead } from './map-head.ts';
import { indexSlots, type EmpathyLayoutResult, type EmpathyRegion, type MapCell } from './map-layout.ts';
import { mapStyle } from './map-style.ts';

interface LayoutInput {
  readonly sizes: ItemSizes;
  readonly context: MapContext;
  readonly before?: EmpathyLayoutResult | undefined;
}

const { padding, cellPadding, laneSize, lineHeight } = mapStyle;
const regionGap = 12;
const minRegion = 190;
const nameTop = 12;
/** Between a lane's name and what lies in it. */
const nameGap = 8;

/** A part of the map whose width is known: how high it has to be, and how it is placed at a height that is given. */
interface Part {
  readonly needed: number;
  readonly place: (x: number, y: number, h: number) => void;
}

/** Where everything of an empathy map stands. It is at least as large as its size, and grows with what lies in it. */
export function layOutEmpathyMap(
  map: EmpathyMapItem,
  children: readonly Item[],
  { sizes, context, before }: LayoutInput,
): EmpathyLayoutResult {
  const lanes = new Map(map.lanes.map((lane) => [lane.id, lane]));
  const bySlot = sortIntoLanes(lanes, children, sizes);
  const rest = bySlot.get('') ?? [];
  const widest = Math.max(0, ...rest.map((item) => (sizes.fits(item) ? 0 : sizes.free(item)[0])));
  const width = Math.max(map.size[0], widest + 2 * (padding + cellPadding));
  const head = layoutHead(
    {
      width,
      kind: context.t('item.empathyMap.name'),
      title: map.title,
      titleGhost: context.t('item.empathyMap.ghost.title'),
      personas: map.persona === null ? [] : [map.persona],
      figures: '',
    },
    context,
  );

  const regions: EmpathyRegion[] = [];
  const cells = new Map<string, MapCell>();
  const leaf = (id: string, w: number): Part => {
    const lane = lanes.get(id) ?? null;
    const flow = reuseFlow(before?.cells.get(id)?.flow, bySlot.get(id) ?? [], w - 2 * cellPadding, sizes);
    const name = words(
      {
        text: lane ? empathyLaneName(map, lane, context) : context.t('map.rest.lane'),
        x: cellPadding + 6,
        y: nameTop,
        width: w - 2 * cellPadding - 12,
        size: laneSize,
        weight: 600,
        color: lane ? theme.ink : theme.inkSoft,
        ...(lane ? { path: ['lanes', id, 'name'] } : {}),
        label: context.t('journey.field.lane'),
        ghost: lane ? ghostName(map, id, context) : '',
      },
      context,
    );
    const top = nameTop + Math.max(laneSize * lineHeight, name.box.h) + nameGap;
    const needed = flow.items.length === 0 ? top : top + flow.height + cellPadding;
    return {
      needed: lane ? Math.max(minRegion, needed) : needed,
      place(x, y, h) {
        const box = { x, y, w, h };
        const color = isEmpathyLane(id) ? empathyColors[id] : 'white';
        regions.push({
          id,
          lane,
          box,
          name: { ...name, box: { ...name.box, x: x + name.box.x, y: y + name.box.y } },
          color: areaColors[color],
          edge: areaEdges[color],
        });
        const cell = cellWith(id, box, flow, top, promptOf(id, flow, w, top, context));
        cells.set(id, cell);
      },
    };
  };

  const part = arrange(arrangementOf(map, rest.length > 0), width - 2 * padding, leaf);
  const top = head.box.h;
  const height = Math.max(part?.needed ?? 0, map.size[1] - top - padding, minRegion);
  part?.place(padding, top, height);
  return {
    kind: 'empathyMap',
    map,
    size: [width, Math.ceil(top + height + padding)],
    head,
    regions,
    cells,
    slotOf: indexSlots(cells, before),
  };
}

function cellWith(
  lane: string,
  box: MapCell['box'],
  flow: Flow,
  top: number,
  prompt: MapCell['prompt'],
): MapCell {
  const flowAt = [cellPadding, top] as const;
  return { slot: lane, stage: '', lane, box, parts: null, flow, flowAt, isCollapsed: false, prompt };
}

function promptOf(id: string, flow: Flow, w: number, y: number, context: MapContext): MapCell['prompt'] {
  if (flow.items.length > 0 || id === '') return null;
  const text = isEmpathyLane(id)
    ? context.t(`empathyMap.lane.${id}.prompt`)
    : context.t('journey.lane.custom.prompt');
  return words(
    { text, x: cellPadding + 6, y, width: w - 2 * cellPadding - 12, color: theme.inkSoft },
    context,
  );
}

function sortIntoLanes(
  lanes: ReadonlyMap<string, EmpathyMapLane>,
  children: readonly Item[],
  sizes: ItemSizes,
): ReadonlyMap<string, Item[]> {
  const bySlot = new Map<string, Item[]>();
  for (const item of children) {
    const isKnown = item.slot !== null && lanes.has(item.slot) && sizes.fits(item);
    const slot = isKnown ? item.slot! : '';
    const items = bySlot.get(slot);
    if (items) items.push(item);
    else bySlot.set(slot, [item]);
  }
  for (const items of bySlot.values()) items.sort(byOrder);
  return bySlot;
}

/** A lane or the parts that lie beside or below each other. */
type Tree = string | { readonly row: readonly Tree[] } | { readonly column: readonly Tree[] };

/** The map's arrangement without the lanes that were removed, with the team's own lanes below in pairs. */
function arrangementOf(map: EmpathyMapItem, hasRest: boolean): Tree | null {
  const left = new Set(map.lanes.map(({ id }) => id));
  const known = pruned(arrangements[map.layout], left);
  const own = map.lanes.map(({ id }) => id).filter((id) => left.has(id));
  const rows: Tree[] = known === null ? [] : [known];
  for (let from = 0; from < own.length; from += 2) rows.push({ row: own.slice(from, from + 2) });
  if (hasRest) rows.push('');
  return rows.length === 0 ? null : { column: rows };
}

/** Takes the lanes that it places out of `left`. */
function pruned(tree: Arrangement, left: Set<string>): Tree | null {
  if (typeof tree === 'string') return left.delete(tree) ? tree : null;
  const parts = ('row' in tree ? tree.row : tree.column).flatMap((inner) => pruned(inner, left) ?? []);
  if (parts.length === 0) return null;
  return 'row' in tree ? { row: parts } : { column: parts };
}

/** Works out how high a part has to be at a width. Parts of a row get equal widths, those of a column share what is left. */
function arrange(tree: Tree | null, width: number, leaf: (id: string, width: number) => Part): Part | null {
  if (tree === null) return null;
  if (typeof tree === 'string') return leaf(tree, width);
  if ('row' in tree) {
    const w = (width - (tree.row.length - 1) * regionGap) / tree.row.length;
    const parts = tree.row.map((inner) => arrange(inner, w, leaf)!);
    return {
      needed: Math.max(...parts.map(({ needed }) => needed)),
      place: (x, y, h) => parts.forEach((part, index) => part.place(x + index * (w + regionGap), y, h)),
    };
  }
  const parts = tree.column.map((inner) => arrange(inner, width, leaf)!);
  const needed = parts.reduce((sum, part) => sum + part.needed, (parts.length - 1) * regionGap);
  return {
    needed,
    place(x, y, h) {
      const more = Math.max(0, h - needed) / parts.length;
      let top = y;
      for (const part of parts) {
        part.place(x, top, part.needed + more);
        top += part.needed + more + regionGap;
      }
    },
  };
}
