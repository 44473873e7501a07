import type { DrawContext } from '../../draw/draw-context.ts';
import { fitLine } from '../../draw/text-fit.ts';
import { layoutText, type TextLayout } from '../../draw/text-layout.ts';
import { evidenceColors } from '../../draw/theme.ts';
import { panelState, type CriterionState, type NewThemes, type PanelState } from '../../interviews/panel.ts';
import type { HeardInterview } from '../../interviews/heard.ts';
import type { TextPart } from '../persona/parts.ts';
import { bottomOf, textPart } from '../persona/text-part.ts';
import type { PanelTrackerItem } from './fields.ts';
import { adviceText, besideDone, criterionName } from './words.ts';
import { trackerStyle } from './style.ts';

const { width, padding, gap, rowHeight, size } = trackerStyle;
const inner = width - 2 * padding;
const columnGap = 32;
const columnWidth = (inner - columnGap) / 2;

/** One value of a criterion: its name, and how many interviews have it. */
export interface ValueRow {
  readonly label: string;
  readonly count: number;
  readonly y: number;
}

export interface CriterionPart {
  readonly x: number;
  readonly y: number;
  readonly heading: string;
  readonly rows: readonly ValueRow[];
  /** The largest count, for the lengths of the bars. */
  readonly most: number;
  /** Lines below the rows. */
  readonly notes: readonly { readonly text: string; readonly y: number }[];
}

export interface ChartColumn {
  readonly x: number;
  readonly label: string;
  /** Null for an interview that is still to come. */
  readonly step: NewThemes | null;
}

export interface TrackerLayout {
  readonly state: PanelState;
  readonly height: number;
  readonly headerHeight: number;
  readonly title: TextPart;
  readonly progress: { readonly y: number; readonly beside: string };
  readonly criteria: readonly CriterionPart[];
  readonly chart: {
    readonly y: number;
    readonly baseline: number;
    readonly pitch: number;
    readonly columns: readonly ChartColumn[];
    readonly most: number;
  };
  readonly advice: { readonly y: number; readonly h: number; readonly lines: TextLayout };
}

interface Remembered {
  readonly heard: readonly HeardInterview[];
  readonly context: Pick<DrawContext, 'measure' | 'locale' | 'hints'>;
  readonly layout: TrackerLayout;
}

const remembered = new WeakMap<PanelTrackerItem, Remembered>();

/** Lays a tracker out, remembered as long as neither it nor any interview changes. */
export function layoutTracker(item: PanelTrackerItem, context: DrawContext): TrackerLayout {
  const { measure, locale, hints } = context;
  const heard = context.interviews();
  const known = remembered.get(item);
  if (
    known?.heard === heard &&
    known.context.measure === measure &&
    known.context.locale === locale &&
    known.context.hints === hints
  ) {
    return known.layout;
  }
  const layout = layoutState(item, panelState(item, heard), context);
  remembered.set(item, { heard, context: { measure, locale, hints }, layout });
  return layout;
}

function layoutState(item: PanelTrackerItem, state: PanelState, context: DrawContext): TrackerLayout {
  const { t, measure } = context;
  const title = textPart(
    {
      path: ['title'],
      text: item.title,
      label: t('item.panelTracker.field.title'),
      ghost: t('item.panelTracker.ghost.title'),
      x: padding,
      y: padding * 0.8 + size.label * 1.3 + 6,
      width: inner,
      fontSize: size.title,
      weight: 800,
      lineHeight: 1.15,
      color: evidenceColors.panelTracker.onStrong,
    },
    context,
  );
  const headerHeight = bottomOf(title) + padding * 0.7;
  const besideStyle = { fontSize: size.text, weight: 400 } as const;
  const progress = {
    y: headerHeight + padding * 0.8,
    beside: fitLine(besideDone(state, t).join(' · '), inner - 330, besideStyle, measure),
  };
  let y = progress.y + 96 + gap;
  const { parts, bottom } = layoutCriteria(state.criteria, y, context);
  y = parts.length > 0 ? bottom + gap : y;
  const chart = layoutChart(state, y, context);
  y = chart.baseline + 30 + gap * 0.8;
  const lines = layoutText(
    adviceText(state, t),
    inner - 32,
    { fontSize: size.heading, weight: 600, lineHeight: 1.4 },
    measure,
  );
  const advice = { y, h: lines.height + 24, lines };
  const height = Math.ceil(y + advice.h + padding);
  return { state, height, headerHeight, title, progress, criteria: parts, chart, advice };
}

/** Two columns, the next criterion in the one that ends higher. */
function layoutCriteria(
  criteria: readonly CriterionState[],
  top: number,
  context: DrawContext,
): { readonly parts: readonly CriterionPart[]; readonly bottom: number } {
  const bottoms: [number, number] = [top, top];
  const parts = criteria.map((criterion) => {
    const column = bottoms[0] <= bottoms[1] ? 0 : 1;
    const y = bottoms[column];
    const part = layoutCriterion(criterion, padding + column * (columnWidth + columnGap), y, context);
    bottoms[column] = y + 30 + part.rows.length * rowHeight + part.notes.length * 20 + 20;
    return part;
  });
  return { parts, bottom: Math.max(...bottoms) - 20 };
}

function layoutCriterion(state: CriterionState, x: number, y: number, context: DrawContext): CriterionPart {
  const { t, measure } = context;
  const label = { fontSize: size.text, weight: 400 } as const;
  const top = y + 30;
  const shown = state.values.slice(0, trackerStyle.maxValues);
  const rows = shown.map(({ value, count }, index) => ({
    label: fitLine(value, trackerStyle.barLeft - 12, label, measure),
    count,
    y: top + index * rowHeight,
  }));
  const more = state.values.length - shown.length;
  const words = [
    ...(more > 0 ? [t('panelTracker.moreValues', { count: more })] : []),
    ...(state.untold.length > 0 ? [t('panelTracker.untold', { count: state.untold.length })] : []),
    ...(state.values.length === 0 && state.untold.length === 0 ? [t('panelTracker.noValues')] : []),
  ];
  const below = top + rows.length * rowHeight;
  const heading = { fontSize: size.heading, weight: 600 } as const;
  return {
    x,
    y,
    heading: fitLine(criterionName(state.criterion, t), columnWidth, heading, measure),
    rows,
    most: Math.max(1, ...state.values.map(({ count }) => count)),
    notes: words.map((text, index) => ({
      text: fitLine(text, columnWidth, { fontSize: size.small, weight: 400 }, measure),
      y: below + index * 20,
    })),
  };
}

function layoutChart(state: PanelState, y: number, { measure, t }: DrawContext): TrackerLayout['chart'] {
  const { steps, planned } = state;
  // Those that are still to come keep their places, as long as that leaves room for the others.
  const places = Math.max(steps.length, Math.min(planned, 40), 1);
  const pitch = inner / places;
  const columns = Array.from({ length: places }, (_, index): ChartColumn => {
    const step = steps[index] ?? null;
    const name = step?.interview.firstName.trim() || t('panelTracker.nobody');
    const style = { fontSize: size.tiny, weight: 400 } as const;
    const label =
      pitch >= 40 && step
        ? fitLine(shortName(name), pitch - 4, style, measure)
        : pitch >= 20 || (index + 1) % 5 === 0
          ? String(index + 1)
          : '';
    return { x: padding + index * pitch, label, step };
  });
  const most = Math.max(4, ...steps.map(({ themes, statements }) => themes.length + statements));
  return { y, baseline: y + 30 + trackerStyle.chartHeight, pitch, columns, most };
}

/** A name without what is said about the person behind it ("Lucie, 40 ans"). */
function shortName(name: string): string {
  return name.split(/[,;(]/, 1)[0]!.trim() || name;
}
