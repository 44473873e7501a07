import type { DrawContext } from '../draw/draw-context.ts';
import { fitText } from '../draw/text-fit.ts';
import { theme } from '../draw/theme.ts';
import type { TextPart } from '../items/persona/parts.ts';
import { mapStyle } from './map-style.ts';

/** What layouts of maps look at besides the map. */
export type MapContext = Pick<DrawContext, 'measure' | 't' | 'locale' | 'hints' | 'item' | 'cardsFrom'>;

const { textSize, lineHeight } = mapStyle;

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

/**
 * A text at its place; without a path it is no text that can be edited. Layouts of texts are remembered, since a map is
 * laid out anew with every letter that is typed in it.
 */
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
  const isGhost = text.trim() === '';
  const shown = isGhost ? ghost : text;
  const options = {
    width: Math.max(24, width),
    height: 0,
    weight: isGhost ? 400 : weight,
    lineHeight,
    sizes: [size],
  } as const;
  const lines = shown === '' ? null : fitText(shown, options, context.measure);
  return {
    path,
    ...entry,
    box: { x, y, w: options.width, h: lines?.height ?? size * lineHeight },
    lines,
    isGhost,
    style: { fontSize: size, weight, lineHeight },
    color,
    label,
    ghost,
  };
}
