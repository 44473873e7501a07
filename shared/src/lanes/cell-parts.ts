import { theme } from '../draw/theme.ts';
import type { Box } from '../items/item-type.ts';
import type {
  ChannelChip,
  EmotionPoint,
  Exit,
  JourneyItem,
  JourneyLane,
  Moment,
} from '../items/journey/fields.ts';
import type { TextPart } from '../items/persona/parts.ts';
import { kindOfChip, mixOf, sumOfMix, type ChannelKind, type ChannelMix } from './channels.ts';
import { mixAt, type EmotionGap } from './compare.ts';
import { costText, type StageCost } from './costs.ts';
import { signed } from './emotion.ts';
import { contentOfLane } from './lane-types.ts';
import { exitParts, unitOf } from './exit-parts.ts';
import { mapStyle } from './map-style.ts';
import { words, type MapContext } from './map-words.ts';

/** What a cell holds by itself, from the cell's top left corner. */
export type CellPart =
  | {
      readonly kind: 'chip';
      readonly chip: ChannelChip;
      readonly channel: ChannelKind;
      readonly box: Box;
      readonly text: TextPart;
    }
  | { readonly kind: 'mix'; readonly mix: ChannelMix; readonly box: Box; readonly text: TextPart }
  | {
      readonly kind: 'point';
      readonly point: EmotionPoint;
      readonly line: number;
      readonly mark: Box;
      readonly value: TextPart;
      readonly text: TextPart;
    }
  | { readonly kind: 'gap'; readonly gap: EmotionGap; readonly text: TextPart }
  | { readonly kind: 'moment'; readonly moment: Moment; readonly star: Box; readonly text: TextPart }
  | {
      readonly kind: 'exit';
      readonly exit: Exit | null;
      readonly labels: readonly TextPart[];
      readonly texts: readonly TextPart[];
      readonly box: Box;
    };

export interface CellParts {
  readonly height: number;
  readonly parts: readonly CellPart[];
}

/** What parts of cells are made from: the map, and what has been worked out for all of it once. */
export interface PartsInput {
  readonly journey: JourneyItem;
  readonly lane: JourneyLane;
  readonly stage: string;
  /** Width of the cell. */
  readonly width: number;
  readonly chips: readonly ChannelChip[];
  readonly moments: readonly Moment[];
  readonly points: readonly { readonly point: EmotionPoint; readonly line: number }[];
  readonly gaps: readonly EmotionGap[];
  readonly exits: readonly Exit[];
  readonly cost: StageCost | undefined;
}

const { cellPadding: pad, smallSize, gap, chipHeight } = mapStyle;

/** What a cell of a lane holds by itself; null when it is nothing. */
export function cellParts(input: PartsInput, context: MapContext): CellParts | null {
  switch (contentOfLane(input.lane.type)) {
    case 'channels':
      return chipParts(input, context);
    case 'emotion':
      return pointParts(input, context);
    case 'moments':
      return momentParts(input, context);
    case 'exits':
      return exitParts(input, context);
    case 'notes':
      return null;
  }
}

/** The name of a channel as its chip shows it. */
export function chipName(chip: Pick<ChannelChip, 'channel' | 'name'>, context: MapContext): string {
  return chip.channel === 'own'
    ? chip.name.trim() || context.t('journey.channel.own')
    : context.t(`journey.channel.${chip.channel}`);
}

/** How many channels of which kind, in words; empty without channels. */
export function mixText(mix: ChannelMix, context: MapContext): string {
  return (['digital', 'human', 'mixed'] as const)
    .filter((kind) => mix[kind] > 0)
    .map((kind) => context.t(`journey.mix.${kind}`, { count: mix[kind] }))
    .join(' · ');
}

/** Room for the sign of a chip's kind, at its left. */
const signWidth = 26;

function chipParts({ journey, stage, width, chips }: PartsInput, context: MapContext): CellParts | null {
  if (chips.length === 0) return null;
  const inner = width - 2 * pad;
  const parts: CellPart[] = [];
  let [x, y, rowHeight] = [0, pad, 0];
  for (const chip of chips) {
    const text = words(
      {
        text: chipName(chip, context),
        x: 0,
        y: 0,
        width: inner - signWidth - 20,
        ...(chip.channel === 'own' ? { path: ['chips', chip.id, 'name'] } : {}),
        label: context.t('journey.field.channel'),
      },
      context,
    );
    const w = Math.min(inner, signWidth + (text.lines?.usedWidth ?? 0) + 20);
    const h = Math.max(chipHeight, text.box.h + 8);
    if (x > 0 && x + w > inner) {
      y += rowHeight + gap;
      x = rowHeight = 0;
    }
    const box = { x: pad + x, y, w, h };
    parts.push({
      kind: 'chip',
      chip,
      channel: kindOfChip(chip),
      box,
      text: {
        ...text,
        box: { ...text.box, x: box.x + signWidth + 6, y: y + (h - text.box.h) / 2, w: w - signWidth - 14 },
      },
    });
    x += w + gap;
    rowHeight = Math.max(rowHeight, h);
  }
  y += rowHeight + gap + 4;
  const mix = mixAt(journey, stage);
  const text = words(
    { text: mixText(mix, context), x: pad, y: y + 10, width: inner, size: smallSize, color: theme.inkSoft },
    context,
  );
  parts.push({ kind: 'mix', mix, box: { x: pad, y, w: inner, h: 6 }, text });
  return { height: text.box.y + text.box.h + pad, parts };
}

/** Room for a line's mark and for the value, at the left of a point's label. */
const markWidth = 16;
const widestValue = 42;

function pointParts({ width, points, gaps }: PartsInput, context: MapContext): CellParts | null {
  if (points.length === 0 && gaps.length === 0) return null;
  const inner = width - 2 * pad;
  const parts: CellPart[] = [];
  let y = 0;
  const values = points.map(({ point }) =>
    words(
      {
        text: signed(point.value, context.locale),
        x: pad + markWidth,
        y: 0,
        width: widestValue,
        weight: 600,
      },
      context,
    ),
  );
  const valueWidth = Math.max(20, ...values.map(({ lines }) => lines?.usedWidth ?? 0)) + 8;
  points.forEach(({ point, line }, index) => {
    const { box } = values[index]!;
    const value = { ...values[index]!, box: { ...box, y } };
    const text = words(
      {
        text: point.label,
        x: pad + markWidth + valueWidth,
        y,
        width: inner - markWidth - valueWidth,
        path: ['points', point.id, 'label'],
        label: context.t('journey.field.pointLabel'),
        ghost: context.t('journey.ghost.pointLabel'),
      },
      context,
    );
    parts.push({
      kind: 'point',
      point,
      line,
      mark: { x: pad, y, w: markWidth, h: value.box.h },
      value,
      text,
    });
    y = text.box.y + text.box.h + gap;
  });
  for (const each of gaps) {
    if (each.gap === null) continue;
    const text = words(
      {
        text: context
          .t('journey.gap', {
            gap: signed(each.gap, context.locale),
            name: each.persona === null || gaps.length === 1 ? '' : personaName(each.persona, context),
          })
          .trim(),
        x: pad,
        y,
        width: inner,
        size: smallSize,
        weight: 600,
        color: theme.inkSoft,
      },
      context,
    );
    parts.push({ kind: 'gap', gap: each, text });
    y = text.box.y + text.box.h + gap;
  }
  return { height: y + pad - gap, parts };
}

/** First name of a persona of the board, or that it is gone. */
export function personaName(id: string, context: MapContext): string {
  const persona = context.item(id);
  if (persona?.type !== 'persona') return context.t('map.persona.gone');
  return persona.firstName.trim() || context.t('persona.text.unnamed');
}

const starSize = 26;

function momentParts({ stage, width, moments }: PartsInput, context: MapContext): CellParts | null {
  const inner = width - 2 * pad;
  const parts: CellPart[] = [];
  let y = pad;
  for (const moment of moments) {
    const text = words(
      {
        text: moment.label,
        x: pad + starSize + 8,
        y: y + 3,
        width: inner - starSize - 8,
        weight: 600,
        path: ['moments', moment.id, 'label'],
        entry: { entryOf: { list: ['moments'], entryId: moment.id }, newEntryValues: { stage } },
        label: context.t('journey.field.moment'),
        ghost: context.t('journey.ghost.moment'),
      },
      context,
    );
    parts.push({ kind: 'moment', moment, star: { x: pad, y, w: starSize, h: starSize }, text });
    y += Math.max(starSize, text.box.h + 6) + gap;
  }
  return parts.length === 0 ? null : { height: y - gap + pad, parts };
}

/** A lane's figures in words: the mix of all channels, or the sum of costs; empty where there are none. */
export function laneFigures(
  journey: JourneyItem,
  lane: JourneyLane,
  sum: number,
  context: MapContext,
): string {
  if (contentOfLane(lane.type) === 'exits') {
    if (sum === 0) return '';
    return context.t('journey.exit.sum', { cost: costText(sum, unitOf(lane, context), context.locale) });
  }
  if (contentOfLane(lane.type) !== 'channels') return '';
  const stages = new Set(journey.stages.map(({ id }) => id));
  const mix = mixOf(journey.chips.filter(({ stage }) => stages.has(stage)));
  return sumOfMix(mix) === 0 ? '' : mixText(mix, context);
}
