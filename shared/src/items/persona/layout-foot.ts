import { layoutText } from '../../draw/text-layout.ts';
import { kindColors } from '../../draw/theme.ts';
import { sectionName, type FootSection } from '../../personas/sections.ts';
import type { PersonaItem, Section } from './fields.ts';
import { layoutStatements } from './layout-section.ts';
import type { FootLabel, FootPart, TextPart, TreatmentPart } from './parts.ts';
import { lineHeights, type CardStyle } from './style.ts';
import { bottomOf, textPart, type LayoutContext } from './text-part.ts';

/** Half of the band, or all of it. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The band at the foot, as wide as the card: what answers all that is said above. */
export function layoutFoot(
  item: PersonaItem,
  section: Section,
  context: LayoutContext,
  style: CardStyle,
  width: number,
): FootPart {
  const { padding, gutter, margin, icon, fontSize } = style;
  const id = section.id as FootSection;
  const top = padding * 0.8;
  const all = width - 2 * padding;
  const half = (all - gutter) / 2;
  const right = padding + half + gutter;
  const y = top + icon + style.statementGap;
  const hasPromise = id === 'insight';
  const hasTreatment = id === 'treatment';
  const listAt = {
    x: (hasTreatment ? right : padding) + margin,
    width: (hasPromise || hasTreatment ? half : all) - margin,
  };
  const { statements, next, bottom } = layoutStatements(section, context, style, {
    kind: item.kind,
    ...listAt,
    y,
    fontSize: hasTreatment ? fontSize.statement : fontSize.insight,
    weight: 400,
    lineHeight: hasTreatment ? lineHeights.text : lineHeights.quote,
  });
  const promise = hasPromise
    ? promisePart(item, context, style, { x: right + margin, y, width: half - margin })
    : null;
  const treatment = hasTreatment
    ? treatmentPart(item, context, style, { x: padding + margin, y, width: half - margin })
    : null;
  const listBottom = statements.length > 0 ? bottom : bottomOf(next);
  const ends = [
    listBottom,
    promise ? bottomOf(promise) : 0,
    treatment ? treatment.box.y + treatment.box.h : 0,
  ];
  return {
    section,
    width,
    height: Math.max(...ends) + padding * 0.9,
    labels: labelsOf(section, id, context).map(([name, text], index) => ({
      icon: name,
      text,
      box: { x: index === 0 ? padding : right, y: top, w: half, h: icon },
    })),
    statements,
    next,
    promise,
    treatment,
  };
}

/** A name of the team's own takes the place of the first one. */
function labelsOf(
  section: Section,
  id: FootSection,
  { t }: LayoutContext,
): readonly (readonly [FootLabel['icon'], string])[] {
  const name = sectionName(section, t);
  const isOwnName = section.name.trim() !== '';
  if (id === 'insight') {
    return [
      ['insight', isOwnName ? name : t('persona.insight.label')],
      ['promise', t('persona.promise.label')],
    ];
  }
  if (id === 'treatment') {
    return [
      ['treatment', name],
      ['person', t('persona.treatment.who')],
    ];
  }
  return [[id, name]];
}

function promisePart(item: PersonaItem, context: LayoutContext, style: CardStyle, place: Place): TextPart {
  return textPart(
    {
      path: ['promise'],
      text: item.promise,
      label: context.t('persona.field.promise'),
      ghost: context.t('persona.ghost.promise'),
      ...place,
      fontSize: style.fontSize.insight,
      weight: 600,
      lineHeight: lineHeights.quote,
      color: kindColors[item.kind].strong,
    },
    context,
  );
}

/** The treatment stands large: it is what the whole card leads to. */
function treatmentPart(
  item: PersonaItem,
  context: LayoutContext,
  style: CardStyle,
  { x, y, width }: Place,
): TreatmentPart {
  const { treatment } = item;
  const size = style.fontSize.insight;
  const text =
    treatment === null
      ? context.t('persona.panel.treatment.none')
      : context.t(`persona.treatment.${treatment}`);
  const set =
    treatment === null
      ? ({ fontSize: style.fontSize.statement, weight: 400, lineHeight: lineHeights.text } as const)
      : ({ fontSize: size * 1.15, weight: 800, lineHeight: lineHeights.label } as const);
  const lines = layoutText(text, width, set, context.measure);
  return { treatment, lines, box: { x, y, w: width, h: lines.height } };
}
