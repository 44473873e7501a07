import {
  createMeasurer,
  fontOf,
  type FontWeight,
  type TextMeasurer,
} from '@whoboard/shared/draw/text-layout.ts';

const weights: readonly FontWeight[] = [400, 600, 800];
/** A page whose fonts do not come shows itself with others, and measures again when they do. */
const longestWaitMs = 2_500;

/** Waits for the fonts that nearly every text is set in. */
export async function loadFonts(): Promise<void> {
  const loading = Promise.all(weights.map((weight) => document.fonts.load(fontOf(16, weight), 'Aé')));
  const late = new Promise((resolve) => setTimeout(resolve, longestWaitMs));
  await Promise.race([loading, late]).catch(() => undefined);
}

/** Measures with the fonts that are there now. */
export function browserMeasurer(): TextMeasurer {
  const context = document.createElement('canvas').getContext('2d');
  return createMeasurer((text, font) => {
    if (!context) return text.length * 64;
    context.font = font;
    return context.measureText(text).width;
  });
}

/** Told when fonts came after all (a script that is rare on the board, a slow network). */
export function onFontsChange(listener: () => void): () => void {
  const onDone = (event: Event): void => {
    if ((event as FontFaceSetLoadEvent).fontfaces.length > 0) listener();
  };
  document.fonts.addEventListener('loadingdone', onDone);
  return () => document.fonts.removeEventListener('loadingdone', onDone);
}
