import type { DrawContext } from '../../draw/draw-context.ts';
import type { Translate } from '../../i18n/translate.ts';
import { baselineOf } from '../../draw/text-block.ts';
import { fitLine } from '../../draw/text-fit.ts';
import { measureRange } from '../../draw/text-layout.ts';
import { evidenceColors, theme } from '../../draw/theme.ts';
import type { TextPart } from '../persona/parts.ts';
import { bottomOf, textPart, type LayoutContext } from '../persona/text-part.ts';
import {
  isSourceLook,
  type CardSpec,
  type EvidenceCardLayout,
  type LabelPart,
  type LinePart,
  type LineSpec,
  type SectionPart,
  type SectionSpec,
  type TextSpec,
} from './parts.ts';
import { evidenceStyle } from './style.ts';

const { width, padding, margin, size } = evidenceStyle;
const inner = width - 2 * padding;

interface Remembered {
  readonly context: LayoutContext;
  readonly layout: EvidenceCardLayout;
}

/** Items are immutable snapshots, so a card is laid out once for drawing, hit testing and editing together. */
const remembered = new WeakMap<object, Remembered>();

/** Lays a card out, remembered for as long as the item stays the same. */
export function layoutEvidenceCard<I extends object>(
  item: I,
  describe: (item: I, t: Translate) => CardSpec,
  context: DrawContext,
): EvidenceCardLayout {
  const known = remembered.get(item);
  if (
    known &&
    known.context.measure === context.measure &&
    known.context.locale === context.locale &&
    known.context.hints === context.hints
  ) {
    return known.layout;
  }
  const { measure, t, locale, hints } = context;
  const own: LayoutContext = {
    measure,
    t,
    locale,
    hints,
    item: (id) => context.item(id),
    cardsFrom: (id) => context.cardsFrom(id),
  };
  const layout = layoutSpec(describe(item, t), own);
  remembered.set(item, { context: own, layout });
  return layout;
}

function layoutSpec(spec: CardSpec, context: LayoutContext): EvidenceCardLayout {
  const { onStrong } = evidenceColors[spec.tone];
  let y = padding * 0.8 + size.label * 1.3 + 6;
  const name = headerText(spec.name, y, size.name, 800, onStrong, context);
  y = bottomOf(name) + 4;
  const details: TextPart[] = [];
  const leads: LabelPart[] = [];
  for (const detail of spec.details) {
    if (detail.text.trim() === '' && !context.hints) continue;
    const lead = leadOf(detail, context);
    const part = headerText(detail, y, size.detail, 400, onStrong, context, lead.width);
    details.push(part);
    if (lead.text !== '') leads.push({ text: lead.text, x: padding, y: y + baselineOf(part.style) });
    y = bottomOf(part) + 1;
  }
  const facts = [spec.facts, spec.traits ?? []].flatMap((words) => {
    if (words.length === 0) return [];
    const style = { fontSize: size.detail, weight: 600 } as const;
    const line = { text: fitLine(words.join(' · '), inner, style, context.measure), x: padding, y: y + 18 };
    y += 26;
    return [line];
  });
  const headerHeight = y + padding * 0.6;
  y = headerHeight + padding * 0.8;
  const sections: SectionPart[] = [];
  for (const section of spec.sections) {
    const part = layoutSection(section, y, context, evidenceColors[spec.tone].strong);
    if (!part) continue;
    sections.push(part);
    y = part.box.y + part.box.h + evidenceStyle.sectionGap;
  }
  const hasReminders = spec.reminders.length > 0 && context.hints;
  const foot = hasReminders ? evidenceStyle.remindersHeight : 0;
  const height = Math.ceil(Math.max(y + padding * 0.3 + foot, evidenceStyle.minHeight));
  return {
    width,
    height,
    headerHeight,
    kindLabel: { text: spec.kindLabel, x: padding, y: padding * 0.8 + size.label },
    name,
    details,
    leads,
    facts,
    sections,
    reminders: hasReminders
      ? { texts: spec.reminders, box: { x: 0, y: height - foot, w: width, h: foot } }
      : null,
  };
}

function headerText(
  spec: TextSpec,
  y: number,
  fontSize: number,
  weight: 400 | 800,
  color: string,
  context: LayoutContext,
  indent = 0,
): TextPart {
  const { field, lead: _lead, ...words } = spec;
  const lineHeight = weight === 800 ? 1.15 : 1.4;
  const place = { x: padding + indent, y, width: inner - indent, fontSize, weight, lineHeight };
  return textPart({ path: [field], ...words, ...place, color }, context);
}

/** The words before a detail, and the width that they take; an empty detail tells by its ghost text what goes there. */
function leadOf({ lead = '', text }: TextSpec, { measure }: LayoutContext) {
  if (lead === '' || text.trim() === '') return { text: '', width: 0 };
  return { text: lead, width: (measureRange(lead, 0, lead.length, 400, measure) + 0.3) * size.detail };
}

/** A section without lines is left out on paper; on the wall it shows what goes there. */
function layoutSection(
  spec: SectionSpec,
  top: number,
  context: LayoutContext,
  color: string,
): SectionPart | null {
  if (spec.lines.length === 0 && !context.hints) return null;
  const inset = spec.look === 'thoughts' ? 14 : 0;
  const heading = { text: spec.heading, x: padding, y: top + inset + size.heading };
  let y = top + inset + size.heading * 1.3 + evidenceStyle.lineGap;
  const lines = spec.lines.map((line) => {
    const part = layoutLine(spec, line, y, context, color);
    y = part.box.y + part.box.h + evidenceStyle.lineGap;
    return part;
  });
  const isEmpty = lines.length === 0;
  const next = textPart(
    {
      // Ids do not begin with a plus.
      path: [spec.list, '+', spec.field],
      newEntryIn: [spec.list],
      text: '',
      label: spec.label,
      ghost: spec.ghost,
      x: padding + margin,
      y,
      width: inner - margin,
      fontSize: size.text,
      weight: 400,
      lineHeight: 1.4,
      color: theme.ink,
    },
    context,
  );
  const bottom = isEmpty ? bottomOf(next) : y - evidenceStyle.lineGap;
  return {
    list: spec.list,
    look: spec.look,
    box: { x: padding, y: top, w: inner, h: bottom + inset - top },
    heading,
    lines,
    next: isEmpty ? next : { ...next, lines: null },
  };
}

function layoutLine(
  spec: SectionSpec,
  line: LineSpec,
  y: number,
  context: LayoutContext,
  color: string,
): LinePart {
  const isQuote = spec.look === 'quotes';
  const entry = [spec.list, line.id];
  const text = textPart(
    {
      path: [...entry, spec.field],
      entryOf: { list: [spec.list], entryId: line.id },
      text: line.text,
      label: spec.label,
      ghost: spec.ghost,
      x: padding + margin,
      y,
      width: inner - margin,
      fontSize: isQuote ? size.quote : spec.look === 'findings' ? size.finding : size.text,
      weight: line.below && !isQuote ? 600 : 400,
      lineHeight: isQuote ? 1.35 : 1.4,
      color: theme.ink,
    },
    context,
  );
  let bottom = bottomOf(text);
  let chip: LinePart['tag'] = null;
  let below: TextPart | null = null;
  let x = padding + margin;
  if (line.tag !== undefined) {
    const w = measureRange(line.tag, 0, line.tag.length, 600, context.measure) * size.chip + 18;
    chip = { text: line.tag, box: { x, y: bottom + 4, w, h: 20 } };
    x += w + 8;
    bottom += 24;
  }
  if (line.below && (line.below.text.trim() !== '' || context.hints)) {
    const { field, ...words } = line.below;
    const place = chip
      ? { x, y: chip.box.y + 1, width: padding + inner - x }
      : { x, y: bottom + 2, width: inner - margin };
    const fontSize = isQuote ? size.small : size.text;
    const style = { fontSize, weight: 400, lineHeight: 1.4, color: isQuote ? color : theme.ink } as const;
    below = textPart({ path: [...entry, field], ...words, ...place, ...style }, context);
    bottom = Math.max(bottom, bottomOf(below));
  }
  const box = { x: padding, y, w: inner, h: bottom - y };
  const handle =
    isSourceLook(spec.look) && line.text.trim() !== ''
      ? { x: padding - 4, y, w: margin, h: bottom - y }
      : null;
  return { id: line.id, text, below, tag: chip, isChecked: line.isChecked ?? null, handle, box };
}
