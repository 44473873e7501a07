import { linksOf, linkText } from '../../personas/links.ts';
import { isFootSection, visibleSections } from '../../personas/sections.ts';
import type { DrawContext } from '../../draw/draw-context.ts';
import type { PersonaItem } from './fields.ts';
import { layoutHeader } from './layout-header.ts';
import { layoutFoot } from './layout-foot.ts';
import { layoutSection } from './layout-section.ts';
import type { CardLayout, Placed, SectionPart } from './parts.ts';
import { cardStyle, type CardStyle } from './style.ts';
import type { LayoutContext } from './text-part.ts';

interface Remembered {
  readonly context: Pick<DrawContext, 'measure' | 'locale' | 'hints'>;
  readonly links: string;
  readonly layout: CardLayout;
}

/** Items are immutable snapshots, so a card is laid out once for drawing, hit testing and editing together. */
const remembered = new WeakMap<PersonaItem, Remembered>();

/** The card as it stands on the wall, remembered for as long as the item stays the same. */
export function layoutPersona(item: PersonaItem, context: DrawContext): CardLayout {
  const known = remembered.get(item);
  const links = linksOf(item, context)
    .map((link) => linkText(link, context.t))
    .join('\n');
  if (
    known &&
    known.links === links &&
    known.context.measure === context.measure &&
    known.context.locale === context.locale &&
    known.context.hints === context.hints
  ) {
    return known.layout;
  }
  const { measure, locale, hints } = context;
  const layout = layoutCard(item, context, cardStyle);
  remembered.set(item, { context: { measure, locale, hints }, links, layout });
  return layout;
}

/** Lays a card out in any style, without remembering it. */
export function layoutCard(item: PersonaItem, context: LayoutContext, style: CardStyle): CardLayout {
  const { width, padding, gutter, columns, sectionGap } = style;
  const header = layoutHeader(item, context, style, width);
  const visible = visibleSections(item);
  const band = visible.find((section) => isFootSection(section.id));
  const columnWidth = (width - 2 * padding - (columns - 1) * gutter) / columns;
  const parts = visible
    .filter((section) => section !== band)
    .map((section) => layoutSection(item, section, context, style, columnWidth));
  const sections: Placed<SectionPart>[] = [];
  const top = header.height + padding * 0.9;
  let bottom = top;
  splitColumns(
    parts.map((part) => part.height),
    columns,
    sectionGap,
  ).forEach(([from, to], column) => {
    let y = top;
    for (const part of parts.slice(from, to)) {
      sections.push({ x: padding + column * (columnWidth + gutter), y, part });
      bottom = Math.max(bottom, y + part.height);
      y += part.height + sectionGap;
    }
  });
  const foot = band ? layoutFoot(item, band, context, style, width) : null;
  const bodyEnd = bottom + padding;
  const footY = Math.max(bodyEnd, style.minHeight - (foot?.height ?? 0));
  return {
    style,
    width,
    height: Math.ceil(foot ? footY + foot.height : Math.max(bodyEnd, style.minHeight)),
    header,
    sections,
    foot: foot && { x: 0, y: footY, part: foot },
  };
}

/**
 * Cuts a sequence into columns, keeping its order, so that the highest column is as low as can be; among equal ways
 * the one with the fuller first columns.
 * @returns for each column the range of indexes `[from, to)`
 */
export function splitColumns(
  heights: readonly number[],
  columns: number,
  gap: number,
): readonly (readonly [from: number, to: number])[] {
  const heightOf = (from: number, to: number) =>
    heights.slice(from, to).reduce((sum, height) => sum + height, 0) + Math.max(0, to - from - 1) * gap;
  interface Cut {
    readonly highest: number;
    readonly ranges: readonly (readonly [number, number])[];
  }
  const best = (from: number, left: number): Cut => {
    if (left === 1) {
      return { highest: heightOf(from, heights.length), ranges: [[from, heights.length]] };
    }
    let found: Cut | null = null;
    for (let to = heights.length; to >= from; to--) {
      const rest = best(to, left - 1);
      const highest = Math.max(heightOf(from, to), rest.highest);
      if (!found || highest < found.highest) found = { highest, ranges: [[from, to], ...rest.ranges] };
    }
    return found!;
  };
  return best(0, Math.max(1, columns)).ranges;
}
