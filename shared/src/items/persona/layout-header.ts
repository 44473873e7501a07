import { baselineOf } from '../../draw/text-block.ts';
import { fitLine, fitText } from '../../draw/text-fit.ts';
import { kindColors } from '../../draw/theme.ts';
import { linksOf, linkText } from '../../personas/links.ts';
import type { PersonaItem } from './fields.ts';
import type { HeaderPart, LinkPart, TextPart } from './parts.ts';
import { lineHeights, type CardStyle } from './style.ts';
import { bottomOf, movedBy, textPart, usedWidth, type LayoutContext } from './text-part.ts';

/** Sizes that a long first name is tried in, relative to the usual one. */
const nameFactors = [1, 0.9, 0.8, 0.7] as const;
/** Between name and age, as a multiple of the age's size. */
const ageGap = 0.6;

/** The header: portrait at the left, who it is in the middle, the evidence score at the right. */
export function layoutHeader(
  item: PersonaItem,
  context: LayoutContext,
  style: CardStyle,
  width: number,
): HeaderPart {
  const { padding, portrait, fontSize } = style;
  const color = kindColors[item.kind].onBand;
  const left = padding + portrait + padding * 0.75;
  const score = { x: width - padding - style.score, y: padding, w: style.score, h: fontSize.name * 2.4 };
  const inner = score.x - padding / 2 - left;
  const kindLabel = { x: left, y: padding, w: inner, h: fontSize.label * lineHeights.label };
  const field = (
    name: 'age' | 'occupation' | 'family' | 'motto',
    size: number,
    lineHeight: number,
    fieldWidth: number,
  ) =>
    textPart(
      {
        path: [name],
        text: item[name],
        label: context.t(`persona.field.${name}`),
        ghost: context.t(`persona.ghost.${name}`),
        x: left,
        y: 0,
        width: fieldWidth,
        fontSize: size,
        weight: 400,
        lineHeight,
        color,
      },
      context,
    );

  const ageAlone = field('age', fontSize.age, lineHeights.label, inner);
  const ageRoom = usedWidth(ageAlone.lines) + fontSize.age * ageGap;
  const firstName = layoutName(
    item,
    context,
    style,
    left,
    kindLabel.y + kindLabel.h + padding / 8,
    inner,
    ageRoom,
  );
  const age = placeAge(firstName, ageAlone, style);
  let y = Math.max(bottomOf(firstName), bottomOf(age)) + padding / 8;

  const occupation = movedBy(field('occupation', fontSize.line, lineHeights.text, inner), 0, y);
  const familyBelow = field('family', fontSize.line, lineHeights.text, inner);
  const gap = fontSize.line * 1.3;
  // On paper an empty occupation leaves no hole before the family.
  const isAlone = !context.hints && occupation.isGhost;
  const beside = isAlone ? 0 : usedWidth(occupation.lines) + gap;
  const isOneLine =
    occupation.lines?.lines.length === 1 &&
    familyBelow.lines?.lines.length === 1 &&
    beside + usedWidth(familyBelow.lines) <= inner;
  const family = isOneLine
    ? narrowed(movedBy(familyBelow, beside, y), inner - beside)
    : movedBy(familyBelow, 0, bottomOf(occupation));
  const isSeparated = isOneLine && !isAlone && (context.hints || !familyBelow.isGhost);
  const separator = isSeparated ? { x: left + beside - gap / 2, y: y + occupation.box.h / 2 } : null;
  y = Math.max(bottomOf(occupation), bottomOf(family)) + padding * 0.4;

  const hang = fontSize.motto * 1.1;
  const motto = layoutMotto(item, field, style, { y, inner, hang, scoreBottom: score.y + score.h, width });
  const top = Math.max(padding + portrait, bottomOf(motto)) + padding * 0.5;
  const links = layoutLinks(item, context, style, { x: padding, y: top, width: width - 2 * padding });
  const bottom =
    links.length > 0 ? top + links.length * linkHeight(style) - padding * 0.3 : top - padding * 0.5;
  return {
    kind: item.kind,
    width,
    // A negative persona's header ends in a barrier.
    height: bottom + padding * 0.9 + (item.kind === 'negative' ? width / 60 : 0),
    portrait: { x: padding, y: padding, w: portrait, h: portrait },
    kindLabel,
    firstName,
    age,
    occupation: isOneLine ? narrowed(occupation, Math.max(0, beside - gap)) : occupation,
    family,
    separator,
    motto,
    mottoMark: { x: left, y: motto.box.y, w: hang, h: fontSize.motto * lineHeights.quote },
    score,
    links,
  };
}

/** Links that are named one by one; of more, only the number is told. */
const maxLinks = 4;

function linkHeight(style: CardStyle): number {
  return style.fontSize.line * 1.5;
}

function layoutLinks(
  item: PersonaItem,
  context: LayoutContext,
  style: CardStyle,
  place: { readonly x: number; readonly y: number; readonly width: number },
): readonly LinkPart[] {
  const links = linksOf(item, context);
  const h = linkHeight(style);
  const size = style.fontSize.line;
  const set = { fontSize: size, weight: 600 } as const;
  const shown = links.length > maxLinks ? links.slice(0, maxLinks - 1) : links;
  const lines = shown.map((link) => ({ direction: link.direction, text: linkText(link, context.t) }));
  if (shown.length < links.length) {
    const text = context.t('persona.link.more', { count: links.length - shown.length });
    lines.push({ direction: 'into', text });
  }
  return lines.map(({ direction, text }, index) => ({
    direction,
    text: fitLine(text, place.width - size * 2, set, context.measure),
    box: { x: place.x, y: place.y + index * h, w: place.width, h },
  }));
}

function layoutName(
  item: PersonaItem,
  context: LayoutContext,
  style: CardStyle,
  x: number,
  y: number,
  width: number,
  ageRoom: number,
): TextPart {
  const size = style.fontSize.name;
  const ghost = context.t('persona.ghost.firstName');
  const shown = item.firstName.trim() === '' ? ghost : item.firstName;
  const lineHeight = lineHeights.name;
  const sizes = nameFactors.map((factor) => size * factor);
  const oneLine = { height: size * lineHeight, weight: 800, lineHeight } as const;
  // A little smaller so that the age stands beside it; a really long name takes the whole width.
  const narrow = width - ageRoom;
  const withAge = fitText(shown, { ...oneLine, width: narrow, sizes: sizes.slice(0, 3) }, context.measure);
  const fits = withAge.lines.length === 1 && withAge.usedWidth <= narrow;
  const fit = fits ? withAge : fitText(shown, { ...oneLine, width, sizes }, context.measure);
  return textPart(
    {
      path: ['firstName'],
      text: item.firstName,
      label: context.t('persona.field.firstName'),
      ghost,
      x,
      y,
      width,
      fontSize: fit.fontSize,
      weight: 800,
      lineHeight,
      color: kindColors[item.kind].onBand,
    },
    context,
  );
}

/** Beside a short name, on its baseline; else on a line of its own. */
function placeAge(name: TextPart, age: TextPart, style: CardStyle): TextPart {
  const gap = style.fontSize.age * ageGap;
  const beside = usedWidth(name.lines) + gap;
  const room = name.box.w - beside;
  if (name.lines?.lines.length === 1 && usedWidth(age.lines) <= room) {
    const y = name.box.y + baselineOf(name.style) - baselineOf(age.style);
    return narrowed(movedBy(age, beside, y), room);
  }
  return movedBy(age, 0, bottomOf(name));
}

interface MottoPlace {
  readonly y: number;
  readonly inner: number;
  readonly hang: number;
  readonly scoreBottom: number;
  readonly width: number;
}

/** One line fits beside the score; a longer motto goes below it, as wide as the header. */
function layoutMotto(
  item: PersonaItem,
  field: (name: 'motto', size: number, lineHeight: number, width: number) => TextPart,
  style: CardStyle,
  place: MottoPlace,
): TextPart {
  const size = style.fontSize.motto;
  const narrow = field('motto', size, lineHeights.quote, place.inner - place.hang * 1.6);
  if (item.motto.trim() === '' || narrow.lines?.lines.length === 1) {
    return movedBy(narrow, place.hang, place.y);
  }
  const left = narrow.box.x;
  const wide = field('motto', size, lineHeights.quote, place.width - style.padding - left - place.hang * 1.6);
  return movedBy(wide, place.hang, Math.max(place.y, place.scoreBottom));
}

function narrowed(part: TextPart, width: number): TextPart {
  return { ...part, box: { ...part.box, w: width } };
}
