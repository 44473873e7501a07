import { theme } from '../draw/theme.ts';
import type {
  ChannelChip,
  EmotionPoint,
  JourneyItem,
  JourneyLane,
  Moment,
  Stage,
} from '../items/journey/fields.ts';
import type { TextPart } from '../items/persona/parts.ts';
import { alignStages } from './align-stages.ts';
import { laneName } from './lane-names.ts';
import { cellParts, laneFigures, mixText, type CellParts } from './cell-parts.ts';
import { words, type MapContext } from './map-words.ts';
import { sumOfMix } from './channels.ts';
import { compareJourneys, overallMix, type EmotionGap } from './compare.ts';
import { costsOf, exitsOf } from './costs.ts';
import { attachedPersonas, linesOf, type PersonaLine } from './emotion.ts';
import { contentOfLane } from './lane-types.ts';
import { layoutHead } from './map-head.ts';
import type { MapHead } from './map-layout.ts';
import { mapStyle } from './map-style.ts';
import { journeySlot } from './slots.ts';

/** A column before anything is put into it. */
export interface FrameColumn {
  /** Empty for a gap: only the journey laid beside has this stage. */
  readonly id: string;
  readonly stage: Stage | null;
  readonly other: Stage | null;
  readonly x: number;
  readonly w: number;
  readonly number: number;
  readonly name: TextPart;
}

/** A lane that is not hidden. */
export interface FrameRow {
  readonly lane: JourneyLane;
  readonly name: TextPart;
  readonly note: TextPart | null;
  /** Height that the lane's head needs. */
  readonly headHeight: number;
}

/** All of a journey that does not depend on what lies in it: kept as long as the map itself does not change. */
export interface JourneyFrame {
  /** What it was made from. */
  readonly inputs: readonly unknown[];
  readonly head: MapHead;
  readonly columns: readonly FrameColumn[];
  readonly rows: readonly FrameRow[];
  readonly hiddenLanes: ReadonlySet<string>;
  readonly stageHeadHeight: number;
  readonly parts: ReadonlyMap<string, CellParts | null>;
  readonly prompts: ReadonlyMap<string, string>;
  readonly lines: readonly PersonaLine[];
  readonly comparedLines: readonly PersonaLine[];
  /** To the right edge of the last stage. */
  readonly width: number;
}

const { padding, laneHead, laneSize, stageSize, smallSize, minStageHead, minRow } = mapStyle;
/** A map with few stages is still wide enough for its head. */
const minWidth = 720;

/** The journey that a journey is laid beside, or undefined. */
export function comparedJourney(
  map: JourneyItem,
  context: Pick<MapContext, 'item'>,
): JourneyItem | undefined {
  const other = map.comparedWith === null ? undefined : context.item(map.comparedWith);
  return other?.type === 'journey' && other.id !== map.id ? other : undefined;
}

/** The frame of a journey; the one before when nothing of it has changed. */
export function journeyFrame(map: JourneyItem, context: MapContext, before?: JourneyFrame): JourneyFrame {
  const other = comparedJourney(map, context);
  const inputs = [
    map,
    other,
    context.measure,
    context.locale,
    ...attachedPersonas(map).map((id) => context.item(id)),
  ];
  const isSame =
    before !== undefined &&
    before.inputs.length === inputs.length &&
    before.inputs.every((input, index) => input === inputs[index]);
  return isSame ? before : makeFrame(map, other, inputs, context);
}

function makeFrame(
  map: JourneyItem,
  other: JourneyItem | undefined,
  inputs: readonly unknown[],
  context: MapContext,
): JourneyFrame {
  const columns = placeColumns(map, other, context);
  const last = columns.at(-1);
  const width = widthUpTo(last ? last.x + last.w : padding + laneHead);
  const lines = linesOf(map);
  const shown = map.lanes.filter(({ hidden }) => !hidden);
  return {
    inputs,
    head: journeyHead(map, width, context),
    columns,
    rows: shown.map((lane) => frameRow(map, lane, context)),
    hiddenLanes: new Set(map.lanes.filter(({ hidden }) => hidden).map(({ id }) => id)),
    stageHeadHeight: Math.ceil(Math.max(minStageHead, ...columns.map(({ name }) => name.box.h + 20))),
    parts: partsOf(map, other, columns, shown, lines, context),
    prompts: new Map(shown.map(({ id, type }) => [id, context.t(`journey.lane.${type}.prompt`)])),
    lines,
    comparedLines: other ? linesOf(other) : [],
    width,
  };
}

function widthUpTo(rightOfStages: number): number {
  return Math.max(minWidth, rightOfStages + padding);
}

/** How wide a journey is drawn: its stages decide, no text has to be measured. */
export function journeyWidth(map: JourneyItem, find: MapContext['item']): number {
  const stages = alignedStages(map, comparedJourney(map, { item: find }));
  const widths = stages.map(({ own, partner }) => Math.max(own?.width ?? 0, partner?.width ?? 0));
  return widthUpTo(widths.reduce((right, w) => right + w, padding + laneHead));
}

/** The band at the top of a journey at a width. */
export function journeyHead(map: JourneyItem, width: number, context: MapContext): MapHead {
  const mix = overallMix(map);
  return layoutHead(
    {
      width,
      kind: context.t(`journey.kind.${map.kind}.head`),
      title: map.title,
      titleGhost: context.t('item.journey.ghost.title'),
      personas: attachedPersonas(map),
      figures: sumOfMix(mix) === 0 ? '' : mixText(mix, context),
    },
    context,
  );
}

function placeColumns(
  map: JourneyItem,
  other: JourneyItem | undefined,
  context: MapContext,
): readonly FrameColumn[] {
  let x: number = padding + laneHead;
  let number = 0;
  return alignedStages(map, other).map(({ own, partner }) => {
    const w = Math.max(own?.width ?? 0, partner?.width ?? 0);
    if (own) number += 1;
    const name = words(
      {
        text: own?.name ?? partner?.name ?? '',
        x: x + 52,
        y: 0,
        width: w - 52 - 20,
        size: stageSize,
        weight: 600,
        color: own ? theme.ink : theme.inkSoft,
        ...(own ? { path: ['stages', own.id, 'name'] } : {}),
        label: context.t('journey.field.stage', { number }),
        ghost: context.t('journey.ghost.stage', { number }),
      },
      context,
    );
    const column = { id: own?.id ?? '', stage: own, other: partner, x, w, number: own ? number : 0, name };
    x += w;
    return column;
  });
}

/** The stages of a journey beside those of the one that it is laid beside, aligned the same from both sides. */
function alignedStages(
  map: JourneyItem,
  other: JourneyItem | undefined,
): readonly { readonly own: Stage | null; readonly partner: Stage | null }[] {
  if (!other) return map.stages.map((own) => ({ own, partner: null }));
  const isFirst = comesFirst(map, other);
  return isFirst
    ? alignStages(map.stages, other.stages).map(({ first, second }) => ({ own: first, partner: second }))
    : alignStages(other.stages, map.stages).map(({ first, second }) => ({ own: second, partner: first }));
}

/** The lived journey stands before the target one; two of a kind go by their ids. */
function comesFirst(map: JourneyItem, other: JourneyItem): boolean {
  return map.kind === other.kind ? map.id < other.id : map.kind === 'lived';
}

function frameRow(map: JourneyItem, lane: JourneyLane, context: MapContext): FrameRow {
  // The numbers of the scale stand at the right of an emotion lane's name.
  const scale = contentOfLane(lane.type) === 'emotion' ? 30 : 0;
  const inner = { x: padding + 18, width: laneHead - 34 - scale };
  const name = words(
    {
      ...inner,
      text: laneName(lane, context),
      y: 0,
      size: laneSize,
      weight: 600,
      path: ['lanes', lane.id, 'name'],
      label: context.t('journey.field.lane'),
      ghost: context.t(`journey.lane.${lane.type}.name`),
    },
    context,
  );
  const sum = contentOfLane(lane.type) === 'exits' ? costsOf(map, lane.id).sum : 0;
  const figures = laneFigures(map, lane, sum, context);
  const whose = lane.persona === null ? '' : personaOf(lane.persona, context);
  const text = [whose, figures].filter((part) => part !== '').join('\n');
  const note =
    text === ''
      ? null
      : words({ ...inner, text, y: name.box.h + 4, size: smallSize, color: theme.inkSoft }, context);
  const headHeight = (note ? note.box.y + note.box.h : name.box.h) + 24;
  return {
    lane,
    name,
    note,
    headHeight: lane.collapsed ? name.box.h + 20 : Math.max(minRow, headHeight, lane.minHeight),
  };
}

function personaOf(id: string, context: MapContext): string {
  const item = context.item(id);
  return item?.type === 'persona' ? item.firstName.trim() : context.t('map.persona.gone');
}

function partsOf(
  map: JourneyItem,
  other: JourneyItem | undefined,
  columns: readonly FrameColumn[],
  lanes: readonly JourneyLane[],
  lines: readonly PersonaLine[],
  context: MapContext,
): ReadonlyMap<string, CellParts | null> {
  const chips = byStage<ChannelChip>(map.chips);
  const moments = byStage<Moment>(map.moments);
  const points = new Map<string, { readonly point: EmotionPoint; readonly line: number }[]>();
  lines.forEach((line, index) => {
    for (const { point } of line.points) {
      const list = points.get(point.stage);
      if (list) list.push({ point, line: index });
      else points.set(point.stage, [{ point, line: index }]);
    }
  });
  const gaps = gapsOf(map, other);
  const parts = new Map<string, CellParts | null>();
  for (const lane of lanes) {
    if (lane.collapsed || contentOfLane(lane.type) === 'notes') continue;
    const exits = exitsOf(map, lane.id);
    const costs = new Map(costsOf(map, lane.id).stages.map((cost) => [cost.stage, cost]));
    for (const { stage, w } of columns) {
      if (!stage) continue;
      const input = {
        journey: map,
        lane,
        stage: stage.id,
        width: w,
        chips: chips.get(stage.id) ?? [],
        moments: moments.get(stage.id) ?? [],
        points: points.get(stage.id) ?? [],
        gaps: gaps.get(stage.id) ?? [],
        exits: exits.get(stage.id) ?? [],
        cost: costs.get(stage.id),
      };
      const own = cellParts(input, context);
      parts.set(journeySlot(stage.id, lane.id), own && { ...own, height: Math.ceil(own.height) });
    }
  }
  return parts;
}

function byStage<E extends { readonly stage: string }>(
  entries: readonly E[],
): ReadonlyMap<string, readonly E[]> {
  const grouped = new Map<string, E[]>();
  for (const entry of entries) {
    const group = grouped.get(entry.stage);
    if (group) group.push(entry);
    else grouped.set(entry.stage, [entry]);
  }
  return grouped;
}

/** Differences at the stages of a target journey that is laid beside a lived one; on the lived one none are shown. */
function gapsOf(
  map: JourneyItem,
  other: JourneyItem | undefined,
): ReadonlyMap<string, readonly EmotionGap[]> {
  if (!other || map.kind !== 'target' || other.kind !== 'lived') return new Map();
  return new Map(
    compareJourneys(other, map).flatMap(({ target, gaps }) =>
      target ? [[target.id, gaps.filter(({ gap }) => gap !== null)] as const] : [],
    ),
  );
}
