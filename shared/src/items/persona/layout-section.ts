import type { FieldPath } from '../../board/layout.ts';
import { kindColors, theme } from '../../draw/theme.ts';
import {
  channelSliders,
  isOwnSection,
  sectionName,
  sectionQuestion,
  templateName,
} from '../../personas/sections.ts';
import type { Box, EntryValues } from '../item-type.ts';
import type { PersonaItem, Section, Statement } from './fields.ts';
import type { FootPart, SectionPart, SliderPart, StatementPart, TextPart } from './parts.ts';
import { bodyColor, lineHeights, type CardStyle } from './style.ts';
import { bottomOf, movedBy, textPart, type LayoutContext } from './text-part.ts';

/** A section of a column: icon and name, then sliders (channels), then statements, at the top left of its own box. */
export function layoutSection(
  item: PersonaItem,
  section: Section,
  context: LayoutContext,
  style: CardStyle,
  width: number,
): SectionPart {
  const heading = headingPart(item, section, context, style, width);
  let y = Math.max(style.icon, bottomOf(heading)) + style.statementGap;
  const sliders: SliderPart[] = [];
  if (section.id === 'channels') {
    for (const slider of channelSliders) {
      const h = style.fontSize.source * 2.7;
      sliders.push({
        slider,
        box: { x: style.margin, y, w: width - style.margin, h },
        from: context.t(`persona.slider.${slider}.from`),
        to: context.t(`persona.slider.${slider}.to`),
        position: item[slider],
      });
      y += h + style.statementGap;
    }
  }
  const { statements, next, bottom } = layoutStatements(section, context, style, {
    x: style.margin,
    y,
    width: width - style.margin,
    fontSize: section.id === 'quotes' ? style.fontSize.quote : style.fontSize.statement,
    weight: 400,
    lineHeight: section.id === 'quotes' ? lineHeights.quote : lineHeights.text,
  });
  return {
    section,
    width,
    height: statements.length > 0 ? bottom : bottomOf(next),
    heading,
    sliders,
    statements,
    next,
    isQuotes: section.id === 'quotes',
  };
}

/** The band at the foot, as wide as the card: the insight, and the promise that answers it. */
export function layoutFoot(
  item: PersonaItem,
  section: Section,
  context: LayoutContext,
  style: CardStyle,
  width: number,
): FootPart {
  const { padding, gutter, margin, icon, fontSize } = style;
  const half = (width - 2 * padding - gutter) / 2;
  const top = padding * 0.8;
  const right = padding + half + gutter;
  const y = top + icon + style.statementGap;
  const textWidth = half - margin;
  const { statements, next, bottom } = layoutStatements(section, context, style, {
    x: padding + margin,
    y,
    width: textWidth,
    fontSize: fontSize.insight,
    weight: 400,
    lineHeight: lineHeights.quote,
  });
  const promise = textPart(
    {
      path: ['promise'],
      text: item.promise,
      label: context.t('persona.field.promise'),
      ghost: context.t('persona.ghost.promise'),
      x: right + margin,
      y,
      width: textWidth,
      fontSize: fontSize.insight,
      weight: 600,
      lineHeight: lineHeights.quote,
      color: kindColors[item.kind].strong,
    },
    context,
  );
  const insightBottom = statements.length > 0 ? bottom : bottomOf(next);
  return {
    section,
    width,
    height: Math.max(insightBottom, bottomOf(promise)) + padding * 0.9,
    insightLabel: { x: padding, y: top, w: half, h: icon },
    statements,
    next,
    promiseLabel: { x: right, y: top, w: half, h: icon },
    promise,
  };
}

function headingPart(
  item: PersonaItem,
  section: Section,
  context: LayoutContext,
  style: CardStyle,
  width: number,
): TextPart {
  const lineHeight = lineHeights.label;
  const name = sectionName(section, context.t);
  const heading = textPart(
    {
      path: ['sections', section.id, 'name'],
      text: name,
      label: context.t('persona.field.sectionName'),
      ghost: templateName(section.id, context.t),
      x: style.margin,
      y: 0,
      width: width - style.margin,
      fontSize: style.fontSize.heading,
      weight: 600,
      lineHeight,
      color: kindColors[item.kind].strong,
    },
    context,
  );
  return movedBy(heading, 0, (style.icon - style.fontSize.heading * lineHeight) / 2);
}

const list: FieldPath = ['statements'];

interface StatementPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
  readonly weight: 400 | 600;
  readonly lineHeight: number;
}

function layoutStatements(
  section: Section,
  context: LayoutContext,
  style: CardStyle,
  place: StatementPlace,
): { readonly statements: readonly StatementPart[]; readonly next: TextPart; readonly bottom: number } {
  const isQuotes = section.id === 'quotes';
  const newEntryValues = { section: section.id };
  const name = sectionName(section, context.t);
  const gap = style.statementGap * (isQuotes ? 2 : 1);
  const statements: StatementPart[] = [];
  let { y } = place;
  let bottom = y;
  for (const statement of section.statements) {
    const part = isQuotes
      ? layoutQuote(statement, newEntryValues, context, style, { ...place, y })
      : layoutStatement(statement, newEntryValues, context, style, { ...place, y }, name);
    statements.push(part);
    bottom = bottomOf(part.saidBy ?? part.text);
    y = bottom + gap;
  }
  const next = textPart(
    {
      // Ids do not begin with a plus.
      path: [...list, `+${section.id}`, 'text'],
      newEntryIn: list,
      newEntryValues,
      text: '',
      label: context.t(isQuotes ? 'persona.ghost.quote' : 'persona.ghost.statement'),
      ghost:
        statements.length > 0
          ? context.t(isQuotes ? 'persona.ghost.quote' : 'persona.ghost.statement')
          : sectionQuestion(section.id, context.t),
      x: place.x,
      y: y - (statements.length > 0 ? gap - style.statementGap / 2 : 0),
      width: place.width,
      fontSize: style.fontSize.statement,
      weight: 400,
      lineHeight: lineHeights.text,
      color: bodyColor,
    },
    context,
  );
  return { statements, next: { ...next, lines: statements.length > 0 ? null : next.lines }, bottom };
}

function layoutStatement(
  statement: Statement,
  newEntryValues: EntryValues,
  context: LayoutContext,
  style: CardStyle,
  place: StatementPlace,
  sectionLabel: string,
): StatementPart {
  const text = textPart(
    {
      path: [...list, statement.id, 'text'],
      entryOf: { list, entryId: statement.id },
      newEntryValues,
      text: statement.text,
      label: sectionLabel,
      ghost: context.t('persona.ghost.statement'),
      ...place,
      color: bodyColor,
    },
    context,
  );
  const markLine = markLineAt(place, text.box.y, place.fontSize * place.lineHeight, style);
  return { statement, text, saidBy: null, markLine, isQuote: false };
}

/** A quote is set larger; below it, beside the mark, who said it. */
function layoutQuote(
  statement: Statement,
  newEntryValues: EntryValues,
  context: LayoutContext,
  style: CardStyle,
  place: StatementPlace,
): StatementPart {
  const text = textPart(
    {
      path: [...list, statement.id, 'text'],
      entryOf: { list, entryId: statement.id },
      newEntryValues,
      text: statement.text,
      label: context.t('persona.section.quotes.name'),
      ghost: context.t('persona.ghost.quote'),
      ...place,
      color: bodyColor,
    },
    context,
  );
  const size = style.fontSize.source;
  const dash = size * 1.35;
  const saidBy = textPart(
    {
      path: [...list, statement.id, 'saidBy'],
      text: statement.saidBy,
      label: context.t('persona.field.saidBy'),
      ghost: context.t('persona.ghost.saidBy'),
      x: place.x + dash,
      y: bottomOf(text) + style.statementGap / 3,
      width: place.width - dash,
      fontSize: size,
      weight: 600,
      lineHeight: lineHeights.text,
      color: theme.inkSoft,
    },
    context,
  );
  const markLine = markLineAt(place, saidBy.box.y, size * lineHeights.text, style);
  return { statement, text, saidBy, markLine, isQuote: true };
}

/** The margin beside a line. */
function markLineAt(place: StatementPlace, y: number, h: number, { margin }: CardStyle): Box {
  return { x: place.x - margin, y, w: margin, h };
}

/** Whether the name of a section can be changed where it stands: the team's own sections. */
export function hasEditableHeading(part: SectionPart): boolean {
  return isOwnSection(part.section);
}
