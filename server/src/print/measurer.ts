import { createCanvas } from '@napi-rs/canvas';
import type { Locale } from '@whoboard/shared/board/schema.ts';
import { createMeasurer, type TextMeasurer } from '@whoboard/shared/draw/text-layout.ts';
import { registerFonts } from './fonts.ts';

/** Measures by Skia with the bundled fonts: the same widths, and so the same line breaks, as a browser's. */
export async function createSkiaMeasurer(locale: Locale): Promise<TextMeasurer> {
  const emoji = await registerFonts();
  const context = createCanvas(1, 1).getContext('2d');
  context.lang = locale;
  return createMeasurer((text, font) => {
    if (context.font !== font) context.font = font;
    return context.measureText(emoji.join(text)).width;
  });
}
