/**
 * Text layout of our own, so that line breaks are equal on screen, on paper and in tests. Words are measured once each
 * at 128 px by the backend, rounded to 1/64 em, and cached; every line is drawn by one `fillText`.
 */
export type FontWeight = 400 | 600 | 800;

/** The families in the order in which a missing character is looked for; all are bundled, none comes from the machine. */
export const fontFamilies = [
  'Atkinson Hyperlegible Next',
  'Vazirmatn',
  'Noto Sans JP',
  'Twemoji',
] as const;

/** The CSS font for a size in the painter's current units. */
export function fontOf(sizePx: number, weight: FontWeight = 400): string {
  return `${weight} ${sizePx}px "Atkinson Hyperlegible Next", "Vazirmatn", "Noto Sans JP", "Twemoji"`;
}

/** Measures text that is never broken: a word, a space, a grapheme. */
export interface TextMeasurer {
  /** Advance width in em (multiples of the font size), rounded to 1/64. */
  widthEm(text: string, weight: FontWeight): number;
}
