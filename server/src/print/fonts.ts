import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';
import { fontFamilies, type FontWeight } from '@whoboard/shared/draw/text-layout.ts';
import { emojiFont, EmojiJoiner } from './emoji.ts';
import { withWeight } from './true-type.ts';

export type FontFamily = (typeof fontFamilies)[number];

/** A bundled font with one weight. */
export interface BundledFont {
  readonly family: FontFamily;
  readonly weight: FontWeight;
  /** The whole font as TrueType. */
  bytes(): Promise<Buffer>;
}

const require = createRequire(import.meta.url);
const weightNames: Readonly<Record<FontWeight, string>> = {
  400: '400Regular',
  600: '600SemiBold',
  800: '800ExtraBold',
};
const weights: readonly FontWeight[] = [400, 600, 800];
const packages: Readonly<Partial<Record<FontFamily, { name: string; prefix: string }>>> = {
  'Atkinson Hyperlegible Next': { name: 'atkinson-hyperlegible-next', prefix: 'AtkinsonHyperlegibleNext' },
  Vazirmatn: { name: 'vazirmatn', prefix: 'Vazirmatn' },
  'Noto Sans JP': { name: 'noto-sans-jp', prefix: 'NotoSansJP' },
};

/** The font's file; null for emoji, which must be unpacked. */
function filePath(family: FontFamily, weight: FontWeight): string | null {
  const source = packages[family];
  if (!source) return null;
  const dir = path.dirname(require.resolve(`@expo-google-fonts/${source.name}/package.json`));
  return path.join(dir, weightNames[weight], `${source.prefix}_${weightNames[weight]}.ttf`);
}

/** Every font that text can be set in, in the order in which a missing character is looked for. */
export const bundledFonts: readonly BundledFont[] = fontFamilies.flatMap((family) =>
  weights.map((weight) => {
    const file = filePath(family, weight);
    return { family, weight, bytes: file ? () => readFile(file) : emojiFont };
  }),
);

let registered: Promise<EmojiJoiner> | undefined;

/**
 * Makes the bundled fonts known to Skia, once per process.
 * @returns what texts must pass through before Skia measures or draws them
 */
export function registerFonts(): Promise<EmojiJoiner> {
  registered ??= (async () => {
    const emoji = await emojiFont();
    for (const { family, weight } of bundledFonts) {
      const file = filePath(family, weight);
      // Emoji are registered for every weight: Skia would thicken them in bold text.
      const key = file
        ? GlobalFonts.registerFromPath(file, family)
        : GlobalFonts.register(withWeight(emoji, weight), family);
      if (!key) throw new Error(`The font ${family} ${weight} cannot be read.`);
    }
    return new EmojiJoiner(emoji);
  })();
  return registered;
}
