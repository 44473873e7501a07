import { theme } from '../draw/theme.ts';
import type { PersonaItem } from '../items/persona/fields.ts';
import type { TextPart } from '../items/persona/parts.ts';
import { personaName, words, type MapContext } from './cell-parts.ts';
import type { HeadPersona, MapHead } from './map-layout.ts';
import { mapStyle } from './map-style.ts';

interface HeadInput {
  /** Of the whole map. */
  readonly width: number;
  readonly kind: string;
  readonly title: string;
  readonly titleGhost: string;
  readonly personas: readonly string[];
  readonly figures: string;
}

const { padding, titleSize, smallSize, portrait, textSize } = mapStyle;
/** Between the title's part and the personas'. */
const gutter = 32;
/** Room for a line's mark between portrait and name. */
export const lineMarkWidth = 44;
const nameWidth = 150;

/** The band at the top of a map: what it is and of whom at its left, the personas at its right. */
export function layoutHead(input: HeadInput, context: MapContext): MapHead {
  const { width } = input;
  const inner = width - 2 * padding;
  const personas = placePersonas(input, context);
  const personasWidth =
    personas.length === 0 ? 0 : width - padding - Math.min(...personas.map(({ box }) => box.x));
  const left = Math.max(200, inner - personasWidth - (personas.length > 0 ? gutter : 0));
  const kind = words(
    {
      text: input.kind,
      x: padding,
      y: padding,
      width: left,
      size: smallSize,
      weight: 600,
      color: theme.accent,
    },
    context,
  );
  const title = words(
    {
      text: input.title,
      x: padding,
      y: kind.box.y + kind.box.h + 2,
      width: left,
      size: titleSize,
      weight: 800,
      path: ['title'],
      label: context.t('map.field.title'),
      ghost: input.titleGhost,
    },
    context,
  );
  let bottom = title.box.y + title.box.h;
  let figures: TextPart | null = null;
  if (input.figures !== '') {
    figures = words(
      { text: input.figures, x: padding, y: bottom + 4, width: left, size: textSize, color: theme.inkSoft },
      context,
    );
    bottom = figures.box.y + figures.box.h;
  }
  for (const { box } of personas) bottom = Math.max(bottom, box.y + box.h);
  return { box: { x: 0, y: 0, w: width, h: bottom + padding }, title, kind, personas, figures };
}

/** Personas from the right, row by row, on at most half of the width. */
function placePersonas({ width, personas: ids }: HeadInput, context: MapContext): readonly HeadPersona[] {
  const boxWidth = portrait + lineMarkWidth + nameWidth;
  const perRow = Math.max(1, Math.min(ids.length, Math.floor(width / 2 / (boxWidth + 12))));
  let top = padding;
  const placed: HeadPersona[] = [];
  for (let from = 0; from < ids.length; from += perRow) {
    const row = ids.slice(from, from + perRow);
    let height: number = portrait;
    row.forEach((id, index) => {
      const x = width - padding - (perRow - index) * (boxWidth + 12) + 12;
      const item = context.item(id);
      const persona: PersonaItem | undefined = item?.type === 'persona' ? item : undefined;
      const name = words(
        {
          text: nameWithAge(id, persona, context),
          x: x + portrait + lineMarkWidth,
          y: top,
          width: nameWidth,
          weight: 600,
        },
        context,
      );
      const y = top + Math.max(0, (portrait - name.box.h) / 2);
      placed.push({
        id,
        persona,
        box: { x, y: top, w: boxWidth, h: Math.max(portrait, name.box.h) },
        portrait: { x, y: top, w: portrait, h: portrait },
        name: { ...name, box: { ...name.box, y } },
      });
      height = Math.max(height, name.box.h);
    });
    top += height + 12;
  }
  return placed;
}

function nameWithAge(id: string, persona: PersonaItem | undefined, context: MapContext): string {
  const name = personaName(id, context);
  const age = persona?.age.trim() ?? '';
  return age === '' ? name : `${name}, ${age}`;
}
