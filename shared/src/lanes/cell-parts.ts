import type { DrawContext } from '../draw/draw-context.ts';
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
import { textPart } from '../items/persona/text-part.ts';
import { kindOfChip, mixOf, sumOfMix, type ChannelKind, type ChannelMix } from './channels.ts';
import { mixAt, type EmotionGap } from './compare.ts';
import { costText, type StageCost } from './costs.ts';
import { signed } from './emotion.ts';
import { contentOfLane } from './lane-types.ts';
import { mapStyle } from './map-style.ts';

export type MapContext = Pick<DrawContext, 'measure' | 't' | 'locale' | 'hints' | 'item' | 'cardsFrom'>;

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

const { cellPadding: pad, textSize, smallSize, lineHeight, gap, chipHeight } = mapStyle;

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

interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size?: number;
  readonly weight?: 400 | 600 | 800;
  readonly color?: string;
  readonly path?: readonly string[];
  readonly entry?: Pick<TextPart, 'newEntryIn' | 'newEntryValues' | 'entryOf'>;
  readonly label?: string;
  readonly ghost?: string;
}

/** A text at its place; without a path it is no text that can be edited. */
export function words(
  {
    text,
    x,
    y,
    width,
    size = textSize,
    weight = 400,
    color = theme.ink,
    path = [],
    entry = {},
    label = '',
    ghost = '',
  }: Words,
  context: MapContext,
): TextPart {
  return textPart(
    {
      path,
      ...entry,
      text,
      label,
      ghost,
      x,
      y,
      width: Math.max(24, width),
      fontSize: size,
      weight,
      lineHeight,
      color,
    },
    context,
  );
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
const signWidth = 22;

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
const valueWidth = 34;

function pointParts({ width, points, gaps }: PartsInput, context: MapContext): CellParts | null {
  if (points.length === 0 && gaps.length === 0) return null;
  const inner = width - 2 * pad;
  const parts: CellPart[] = [];
  let y = gap;
  for (const { point, line } of points) {
    const value = words(
      { text: signed(point.value, context.locale), x: pad + markWidth, y, width: valueWidth, weight: 600 },
      context,
    );
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
  }
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

function exitParts(input: PartsInput, context: MapContext): CellParts {
  const exits = input.exits.length > 0 ? input.exits : [null];
  const parts: CellPart[] = [];
  let y = pad;
  for (const exit of exits) {
    const part = exitPart(input, exit, y, context);
    parts.push(part);
    y = part.box.y + part.box.h + gap;
  }
  return { height: y - gap + pad, parts };
}

function exitPart(
  { lane, stage, width, cost }: PartsInput,
  exit: Exit | null,
  top: number,
  context: MapContext,
): Extract<CellPart, { kind: 'exit' }> {
  const inner = width - 2 * pad;
  const newEntryValues = { lane: lane.id, stage };
  const labels: TextPart[] = [];
  const texts: TextPart[] = [];
  let y = top;
  const add = (label: string, text: TextPart): void => {
    labels.push(
      words(
        { text: label, x: pad, y, width: inner, size: smallSize, weight: 600, color: theme.inkSoft },
        context,
      ),
    );
    const below = labels.at(-1)!.box.y + labels.at(-1)!.box.h;
    texts.push({ ...text, box: { ...text.box, y: below } });
    y = below + text.box.h + gap;
  };
  const field = (name: 'signal' | 'wayOut'): void => {
    const label = context.t(`journey.exit.${name}`);
    add(
      label,
      words(
        {
          text: exit?.[name] ?? '',
          x: pad,
          y: 0,
          width: inner,
          // Ids do not begin with a plus.
          path: ['exits', exit?.id ?? `+${lane.id}/${stage}`, name],
          entry: exit ? {} : { newEntryIn: ['exits'], newEntryValues },
          label,
          ghost: context.t(`journey.exit.${name}.ghost`),
        },
        context,
      ),
    );
  };
  field('signal');
  const unit = unitOf(lane, context);
  const isFirst = top === pad;
  const own = exit?.cost ?? null;
  const soFar = isFirst && cost && cost.soFar > 0 ? cost.soFar : null;
  const spent = own === null ? '' : costText(own, unit, context.locale);
  const sum =
    soFar === null || soFar === own
      ? ''
      : context.t('journey.exit.soFar', { cost: costText(soFar, unit, context.locale) });
  add(
    context.t('journey.exit.cost'),
    words(
      {
        text: [spent, sum].filter((part) => part !== '').join(' · '),
        x: pad,
        y: 0,
        width: inner,
        weight: 600,
        ghost: context.t('journey.exit.cost.ghost'),
      },
      context,
    ),
  );
  field('wayOut');
  return { kind: 'exit', exit, labels, texts, box: { x: pad, y: top, w: inner, h: y - gap - top } };
}

/** What the costs of a lane are counted in. */
export function unitOf(lane: Pick<JourneyLane, 'unit'>, context: MapContext): string {
  return lane.unit.trim() || context.t('journey.exit.unit');
}

/** A lane's figures in words: the mix of all channels, or the sum of costs; empty where there are none. */
export function laneFigures(
  journey: JourneyItem,
  lane: JourneyLane,
  sum: number,
  context: MapContext,
): string {
  if (contentOfLane(lane.type) === 'exits') {
    return context.t('journey.exit.sum', { cost: costText(sum, unitOf(lane, context), context.locale) });
  }
  if (contentOfLane(lane.type) !== 'channels') return '';
  const stages = new Set(journey.stages.map(({ id }) => id));
  const mix = mixOf(journey.chips.filter(({ stage }) => stages.has(stage)));
  return sumOfMix(mix) === 0 ? '' : mixText(mix, context);
}
