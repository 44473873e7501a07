import { byOrder } from '../board/layout.ts';
import { theme } from '../draw/theme.ts';
import type { Item } from '../items/index.ts';
import type { JourneyItem } from '../items/journey/fields.ts';
import { words, type MapContext } from './map-words.ts';
import type { PersonaLine, EmotionLine } from './emotion.ts';
import { maxEmotion } from './emotion.ts';
import { reuseFlow, type Flow, type ItemSizes } from './flow.ts';
import { journeyFrame, type FrameColumn, type FrameRow, type JourneyFrame } from './journey-frame.ts';
import { contentOfLane } from './lane-types.ts';
import { indexSlots, type JourneyLayout, type MapCell, type MapColumn, type MapRow } from './map-layout.ts';
import { limits } from '../protocol/limits.ts';
import { mapStyle } from './map-style.ts';
import { journeySlot, parseJourneySlot } from './slots.ts';

/** What a layout takes besides the map: sizes of items, words, and the layout before, of which is kept what still holds. */
export interface LayoutInput {
  readonly sizes: ItemSizes;
  readonly context: MapContext;
  readonly before?: JourneyLayout | undefined;
}

const {
  padding,
  laneHead,
  cellPadding,
  noteGap,
  minRow,
  collapsedRow,
  band: bandHeight,
  bandPadding,
} = mapStyle;

/** Where everything of a journey stands. The same map and items give the same layout, in whatever order they come. */
export function layOutJourney(
  map: JourneyItem,
  children: readonly Item[],
  input: LayoutInput,
): JourneyLayout {
  const { context, sizes, before } = input;
  const frame = journeyFrame(map, context, before?.frame as JourneyFrame | undefined);
  const bySlot = sortIntoSlots(frame, children, sizes);
  const columns = withRest(frame, bySlot, input);
  const { head, stageHeadHeight } = frame;
  const stageTop = head.box.h;
  const width = Math.max(frame.width, (columns.at(-1)?.x ?? 0) + (columns.at(-1)?.w ?? 0) + padding);

  const rows: MapRow[] = [];
  const cells = new Map<string, MapCell>();
  let y = stageTop + stageHeadHeight;
  const rest = [...bySlot.keys()].some((slot) => slot.endsWith('/')) ? [null] : [];
  for (const frameRow of [...frame.rows, ...rest]) {
    const row = placeRow(
      frameRow,
      y,
      context,
      (column, slot) => {
        const inner = column.w - 2 * cellPadding;
        return reuseFlow(before?.cells.get(slot)?.flow, bySlot.get(slot) ?? [], inner, sizes);
      },
      columns,
      frame,
    );
    rows.push(row.row);
    for (const cell of row.cells) cells.set(cell.slot, cell);
    y += row.row.h;
  }
  const shownHead = width === head.box.w ? head : { ...head, box: { ...head.box, w: width } };
  return {
    kind: 'journey',
    map,
    size: [width, y + padding],
    head: shownHead,
    stageHead: { x: padding, y: stageTop, w: width - 2 * padding, h: stageHeadHeight },
    columns: columns.map((column) => placeColumn(column, stageTop, stageHeadHeight)),
    rows,
    cells,
    slotOf: indexSlots(cells, before),
    lines: placeLines(frame, columns, rows),
    frame,
  };
}

/** Items by the slot that they are shown in; those of hidden lanes are left out. */
function sortIntoSlots(
  frame: JourneyFrame,
  children: readonly Item[],
  sizes: ItemSizes,
): ReadonlyMap<string, Item[]> {
  const stages = new Set(frame.columns.map(({ id }) => id));
  const lanes = new Set(frame.rows.map(({ lane }) => lane.id));
  const bySlot = new Map<string, Item[]>();
  const listOf = (slot: string): Item[] => {
    let items = bySlot.get(slot);
    if (!items) bySlot.set(slot, (items = []));
    return items;
  };
  // Many items share a slot; taking slots apart item by item would be most of the work.
  const lists = new Map<string | null, Item[] | null>();
  for (const item of children) {
    let items = lists.get(item.slot);
    if (items === undefined) {
      const { stage, lane } = parseJourneySlot(item.slot);
      items = frame.hiddenLanes.has(lane)
        ? null
        : listOf(journeySlot(stages.has(stage) ? stage : '', lanes.has(lane) ? lane : ''));
      lists.set(item.slot, items);
    }
    if (items !== null) (sizes.fits(item) ? items : listOf(corner)).push(item);
  }
  for (const [slot, items] of bySlot) if (items.length === 0) bySlot.delete(slot);
  for (const items of bySlot.values()) items.sort(byOrder);
  return bySlot;
}

/** The slot of what has neither stage nor lane. */
const corner = journeySlot('', '');

/** The columns, and behind them one for what has no stage when there is something. */
function withRest(
  frame: JourneyFrame,
  bySlot: ReadonlyMap<string, readonly Item[]>,
  { sizes, context }: LayoutInput,
): readonly FrameColumn[] {
  const slots = [...bySlot.keys()].filter((slot) => slot.startsWith('/'));
  if (slots.length === 0) return frame.columns;
  const last = frame.columns.at(-1);
  const x = last ? last.x + last.w : padding + laneHead;
  const widths = (bySlot.get(corner) ?? []).map((item) => (sizes.fits(item) ? 0 : sizes.free(item)[0]));
  const w = Math.max(limits.usualStageWidth, Math.max(0, ...widths) + 2 * cellPadding);
  const name = words(
    { text: context.t('map.rest.stage'), x: x + 16, y: 0, width: w - 32, weight: 600, color: theme.inkSoft },
    context,
  );
  return [...frame.columns, { id: '', stage: null, other: null, x, w, number: 0, name }];
}

function placeColumn({ id, stage, other, x, w, name, number }: FrameColumn, y: number, h: number): MapColumn {
  return {
    id,
    stage,
    x,
    w,
    head: { x, y, w, h },
    name: { ...name, box: { ...name.box, y: y + (h - name.box.h) / 2 } },
    number,
    isGap: stage === null && other !== null,
  };
}

/** A row with its cells: as high as its highest cell needs. A row without lane holds what has none. */
function placeRow(
  frameRow: FrameRow | null,
  y: number,
  context: MapContext,
  flowIn: (column: FrameColumn, slot: string) => Flow,
  columns: readonly FrameColumn[],
  frame: JourneyFrame,
): { readonly row: MapRow; readonly cells: readonly MapCell[] } {
  const lane = frameRow?.lane ?? null;
  const isCollapsed = lane?.collapsed === true;
  const hasBand = lane !== null && contentOfLane(lane.type) === 'emotion' && !isCollapsed;
  const drafts = columns.flatMap((column) => {
    // A gap for a stage of the journey laid beside has no cells.
    if (column.id === '' && column.other !== null) return [];
    const slot = journeySlot(column.id, lane?.id ?? '');
    const flow = flowIn(column, slot);
    const parts = frame.parts.get(slot) ?? null;
    const partsHeight = parts?.height ?? 0;
    const flowTop = partsHeight > 0 ? partsHeight : hasBand ? noteGap : cellPadding;
    const height = isCollapsed
      ? collapsedRow
      : flow.items.length > 0
        ? flowTop + flow.height + cellPadding
        : partsHeight;
    return [{ column, slot, flow, parts, flowTop, height }];
  });
  const needed = Math.max(0, ...drafts.map(({ height }) => height));
  const least = frameRow?.headHeight ?? minRow;
  const band = hasBand ? Math.max(bandHeight, least - needed) : 0;
  const h = Math.ceil(isCollapsed ? Math.max(collapsedRow, least) : Math.max(least, needed + band));
  const prompt = lane ? frame.prompts.get(lane.id) : undefined;
  const cells = drafts.map(({ column, slot, flow, parts, flowTop }): MapCell => {
    const box = { x: column.x, y, w: column.w, h };
    const isEmpty = flow.items.length === 0 && !parts;
    return {
      slot,
      stage: column.id,
      lane: lane?.id ?? '',
      box,
      parts,
      flow,
      flowAt: [cellPadding, band + flowTop],
      isCollapsed,
      prompt:
        isEmpty && prompt !== undefined && !isCollapsed && column.id !== ''
          ? promptIn(prompt, column.w, h, hasBand ? band : 0, context)
          : null,
    };
  });
  const first = columns[0];
  const last = columns.at(-1);
  const right = last ? last.x + last.w : padding + laneHead;
  const head = { x: padding, y, w: laneHead, h };
  const name =
    frameRow?.name ??
    words(
      {
        text: context.t('map.rest.lane'),
        x: padding + 18,
        y: 0,
        width: laneHead - 34,
        weight: 600,
        color: theme.inkSoft,
      },
      context,
    );
  const nameY = y + (isCollapsed ? (h - name.box.h) / 2 : 12);
  const note = isCollapsed ? null : (frameRow?.note ?? null);
  return {
    row: {
      id: lane?.id ?? '',
      lane,
      y,
      h,
      head,
      name: { ...name, box: { ...name.box, y: nameY } },
      note: note && { ...note, box: { ...note.box, y: nameY + note.box.y } },
      band: hasBand && first ? { x: first.x, y, w: right - first.x, h: band } : null,
    },
    cells,
  };
}

/** The question of an empty cell, where it has room; a cell is never made higher for it. */
function promptIn(text: string, width: number, height: number, top: number, context: MapContext) {
  const part = words(
    {
      text,
      x: cellPadding + 2,
      y: top + cellPadding,
      width: width - 2 * cellPadding - 4,
      size: 14,
      color: theme.inkSoft,
    },
    context,
  );
  return part.box.y + part.box.h <= height ? part : null;
}

/** Lines at their places in each band; those of the journey laid beside come first, so that they lie below. */
function placeLines(
  frame: JourneyFrame,
  columns: readonly FrameColumn[],
  rows: readonly MapRow[],
): readonly EmotionLine[] {
  const own = new Map(columns.flatMap((column) => (column.stage ? [[column.stage.id, column]] : [])));
  const others = new Map(columns.flatMap((column) => (column.other ? [[column.other.id, column]] : [])));
  const lines: EmotionLine[] = [];
  for (const { band } of rows) {
    if (!band) continue;
    const indexOf = (line: PersonaLine, index: number): number => {
      const same = frame.lines.findIndex(({ persona }) => persona === line.persona);
      return same >= 0 ? same : frame.lines.length + index;
    };
    frame.comparedLines.forEach((line, index) => {
      lines.push(placeLine(line, indexOf(line, index), true, others, band));
    });
    frame.lines.forEach((line, index) => lines.push(placeLine(line, index, false, own, band)));
  }
  return lines;
}

function placeLine(
  { persona, points }: PersonaLine,
  index: number,
  isCompared: boolean,
  columns: ReadonlyMap<string, FrameColumn>,
  band: { readonly y: number; readonly h: number },
): EmotionLine {
  return {
    persona,
    index,
    isCompared,
    points: points.flatMap(({ point, at }) => {
      const column = columns.get(point.stage);
      return column
        ? [{ x: column.x + at * column.w, y: emotionY(band, point.value), point, column: column.x }]
        : [];
    }),
  };
}

/** The height at which a value stands in a band. */
export function emotionY(band: { readonly y: number; readonly h: number }, value: number): number {
  const half = band.h / 2 - bandPadding;
  return band.y + band.h / 2 - (value / maxEmotion) * half;
}

/** The value at a height in a band, within the range; for a point that is being dragged. */
export function emotionOf(band: { readonly y: number; readonly h: number }, y: number): number {
  const half = band.h / 2 - bandPadding;
  const value = ((band.y + band.h / 2 - y) / half) * maxEmotion;
  return Math.max(-maxEmotion, Math.min(maxEmotion, value));
}
