import { createCanvas, GlobalFonts, type Canvas } from '@napi-rs/canvas';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createMeasurer, type TextMeasurer } from '../draw/text-layout.ts';

const require = createRequire(import.meta.url);
const families = [
  ['atkinson-hyperlegible-next', 'AtkinsonHyperlegibleNext', 'Atkinson Hyperlegible Next'],
  ['vazirmatn', 'Vazirmatn', 'Vazirmatn'],
  ['noto-sans-jp', 'NotoSansJP', 'Noto Sans JP'],
] as const;
const cuts = ['400Regular', '600SemiBold', '800ExtraBold'] as const;

let areFontsLoaded = false;

/** For tests: a canvas in Node with the bundled fonts. */
export function createTestCanvas(width: number, height: number): Canvas {
  if (!areFontsLoaded) {
    for (const [slug, prefix, family] of families) {
      const dir = path.dirname(require.resolve(`@expo-google-fonts/${slug}/package.json`));
      for (const cut of cuts)
        GlobalFonts.registerFromPath(path.join(dir, cut, `${prefix}_${cut}.ttf`), family);
    }
    areFontsLoaded = true;
  }
  return createCanvas(width, height);
}

/** For tests: measures with the bundled fonts, as the server does. */
export function createTestMeasurer(): TextMeasurer {
  const painter = createTestCanvas(1, 1).getContext('2d');
  return createMeasurer((text, font) => {
    painter.font = font;
    return painter.measureText(text).width;
  });
}
