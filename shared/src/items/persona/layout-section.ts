import type { FieldPath } from '../../board/layout.ts';
import { kindColors, theme } from '../../draw/theme.ts';
import type { PersonaKind } from '../../personas/kinds.ts';
import { criteriaSection, treatmentSection } from '../../personas/negative.ts';
import {
  channelSliders,
  isOwnSection,
  sectionName,
  sectionQuestion,
  templateName,
} from '../../personas/sections.ts';
import type { Box, EntryValues } from '../item-type.ts';
import type { PersonaItem, Section, Statement } from './fields.ts';
import type { CriterionPart, SectionPart, SliderPart, StatementPart, TextPart } from './parts.ts';
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
    kind: item.kind,
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

export interface StatementPlace {
  readonly kind: PersonaKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
  readonly weight: 400 | 600;
  readonly lineHeight: number;
}

/** The statements of a section one below the other, and where the next one is written. */
export function layoutStatements(
  section: Section,
  context: LayoutContext,
  style: CardStyle,
  place: StatementPlace,
): { readonly statements: readonly StatementPart[]; readonly next: TextPart; readonly bottom: number } {
  const isQuotes = section.id === 'quotes';
  const newEntryValues = { section: section.id };
  const name = sectionName(section, context.t);
  const gap = style.statementGap * (isQuotes ? 2 : section.id === criteriaSection ? 1.5 : 1);
  const statements: StatementPart[] = [];
  let { y } = place;
  let bottom = y;
  for (const statement of section.statements) {
    const part = isQuotes
      ? layoutQuote(statement, newEntryValues, context, style, { ...place, y })
      : layoutStatement(statement, newEntryValues, context, style, { ...place, y }, name);
    statements.push(part);
    bottom = bottomOfStatement(part);
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
          : sectionQuestion(section.id, context.t, place.kind),
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
  const { section } = newEntryValues;
  return {
    statement,
    text,
    person: section === treatmentSection ? responsiblePart(statement, text, context, style) : null,
    criterion: section === criteriaSection ? criterionPart(statement, text, context, style) : null,
    markLine,
    isQuote: false,
  };
}

/** Who sees to it, behind a figure; on paper only when somebody does. */
function responsiblePart(
  statement: Statement,
  text: TextPart,
  context: LayoutContext,
  style: CardStyle,
): TextPart | null {
  if (!context.hints && statement.responsible.trim() === '') return null;
  const size = style.fontSize.source;
  const indent = size * 1.5;
  return textPart(
    {
      path: [...list, statement.id, 'responsible'],
      text: statement.responsible,
      label: context.t('persona.field.responsible'),
      ghost: context.t('persona.ghost.responsible'),
      x: text.box.x + indent,
      y: bottomOf(text),
      width: text.box.w - indent,
      fontSize: size,
      weight: 600,
      lineHeight: lineHeights.text,
      color: theme.inkSoft,
    },
    context,
  );
}

function criterionPart(
  statement: Statement,
  text: TextPart,
  context: LayoutContext,
  style: CardStyle,
): CriterionPart {
  const { x, w } = text.box;
  return {
    weight: statement.weight,
    label: context.t(`persona.criterion.${statement.criterion}`),
    box: { x, y: bottomOf(text), w, h: style.fontSize.source * lineHeights.text },
  };
}

/** Where a statement with all that belongs to it ends. */
export function bottomOfStatement({ text, person, criterion }: StatementPart): number {
  if (criterion) return criterion.box.y + criterion.box.h;
  return bottomOf(person ?? text);
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
  return { statement, text, person: saidBy, criterion: null, markLine, isQuote: true };
}

/** The margin beside a line. */
function markLineAt(place: StatementPlace, y: number, h: number, { margin }: CardStyle): Box {
  return { x: place.x - margin, y, w: margin, h };
}

/** Whether the name of a section can be changed where it stands: the team's own sections. */
export function hasEditableHeading(part: SectionPart): boolean {
  return isOwnSection(part.section);
}
