import { theme } from '../draw/theme.ts';
import type { PersonaItem } from '../items/persona/fields.ts';
import type { TextPart } from '../items/persona/parts.ts';
import { personaName } from './cell-parts.ts';
import { words, type MapContext } from './map-words.ts';
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
const nameWidth = 170;
const personaGap = 28;

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
  return { box: { x: 0, y: 0, w: width, h: Math.ceil(bottom + padding) }, title, kind, personas, figures };
}

/** Personas in rows on at most half of the width, the rows ending at the right edge. */
function placePersonas({ width, personas: ids }: HeadInput, context: MapContext): readonly HeadPersona[] {
  const right = width - padding;
  const room = width / 2;
  const rows: {
    readonly id: string;
    readonly persona: PersonaItem | undefined;
    readonly name: TextPart;
    readonly w: number;
  }[][] = [];
  let left = Infinity;
  for (const id of ids) {
    const item = context.item(id);
    const persona: PersonaItem | undefined = item?.type === 'persona' ? item : undefined;
    const name = words(
      { text: nameWithAge(id, persona, context), x: 0, y: 0, width: nameWidth, weight: 600 },
      context,
    );
    const w = Math.ceil(portrait + lineMarkWidth + (name.lines?.usedWidth ?? 0));
    if (left + w > room) {
      rows.push([]);
      left = 0;
    }
    rows.at(-1)!.push({ id, persona, name, w });
    left += w + personaGap;
  }
  let top = padding;
  return rows.flatMap((row) => {
    let x = right - row.reduce((sum, { w }) => sum + w, (row.length - 1) * personaGap);
    const height = Math.max(portrait, ...row.map(({ name }) => name.box.h));
    const placed = row.map(({ id, persona, name, w }): HeadPersona => {
      const box = { x, y: top, w, h: height };
      x += w + personaGap;
      const y = top + Math.max(0, (portrait - name.box.h) / 2);
      return {
        id,
        persona,
        box,
        portrait: { x: box.x, y: top, w: portrait, h: portrait },
        name: { ...name, box: { ...name.box, x: box.x + portrait + lineMarkWidth, y } },
      };
    });
    top += height + 12;
    return placed;
  });
}

function nameWithAge(id: string, persona: PersonaItem | undefined, context: MapContext): string {
  const name = personaName(id, context);
  const age = persona?.age.trim() ?? '';
  return age === '' ? name : `${name}, ${age}`;
}
