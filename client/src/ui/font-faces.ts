/**
 * The families of interface, board and print. Every one is served by this server, one full file per weight, the same
 * files that the PDFs embed. The big ones stand behind the characters for which they are needed, so that a board in Latin
 * letters does not load them.
 */
interface Family {
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly format: string; readonly weight: string }[];
  readonly unicodeRange?: string;
  /** Characters by which its file is asked for. */
  readonly sample: string;
}

const weights = ['400', '600', '800'] as const;
const trueType = (slug: string): Family['files'] =>
  weights.map((weight) => ({ path: `/fonts/${slug}-${weight}.ttf`, format: 'truetype', weight }));

const latin: Family = {
  name: 'Atkinson Hyperlegible Next',
  files: trueType('atkinson-hyperlegible-next'),
  sample: 'Aé',
};
const arabic: Family = {
  name: 'Vazirmatn',
  files: trueType('vazirmatn'),
  unicodeRange: 'U+0600-06FF, U+0750-077F, U+08A0-08FF, U+FB50-FDFF, U+FE70-FEFF',
  sample: 'م',
};
const japanese: Family = {
  name: 'Noto Sans JP',
  files: trueType('noto-sans-jp'),
  unicodeRange:
    'U+2010-2BFF, U+2E80-9FFF, U+F900-FAFF, U+FE30-FE4F, U+FF00-FFEF, U+1B000-1B2FF, U+1F100-1F2FF, U+20000-3FFFF',
  sample: 'あ',
};
const emoji: Family = {
  name: 'Twemoji',
  files: [{ path: '/fonts/twemoji.woff2', format: 'woff2', weight: '100 900' }],
  unicodeRange:
    'U+00A9, U+00AE, U+200D, U+203C, U+2049, U+20E3, U+2122, U+2139, U+2190-21FF, U+2300-23FF, U+24C2, U+25A0-27BF, ' +
    'U+2900-297F, U+2B00-2BFF, U+3030, U+303D, U+3297, U+3299, U+FE0F, U+1F000-1FAFF, U+E0020-E007F',
  sample: '🙂',
};
const families = [latin, arabic, japanese, emoji];

/** The languages of browsers for which the Japanese files, 5 MB each, are fetched ahead. */
const eastAsian = /^(ja|zh|ko)\b/i;

const faces = new Map<FontFace, { readonly family: Family; readonly file: Family['files'][number] }>();

/** Tells the page of all fonts; the browser fetches each when the first of its characters is shown. */
export function addFonts(): void {
  for (const family of families) for (const file of family.files) addFont(family, file);
}

/**
 * Fetches the fonts of emoji and rare scripts ahead, so that they are there when they are first needed without a
 * connection; the big ones for those whose browser speaks such a language.
 */
export async function fetchRareFonts(languages: readonly string[] = navigator.languages): Promise<void> {
  const wanted = [arabic, emoji, ...(languages.some((tag) => eastAsian.test(tag)) ? [japanese] : [])];
  await Promise.allSettled(
    wanted.flatMap(({ name, sample, files }) =>
      files.map(({ weight }) => document.fonts.load(`${weight.split(' ')[0]} 16px "${name}"`, sample)),
    ),
  );
}

/** Asks again for fonts that could not be fetched: a browser would not until the page is loaded anew. */
export function renewFailedFonts(): void {
  for (const [face, { family, file }] of [...faces]) {
    if (face.status !== 'error') continue;
    document.fonts.delete(face);
    faces.delete(face);
    void addFont(family, file)
      .load()
      .catch(() => undefined);
  }
}

function addFont(family: Family, file: Family['files'][number]): FontFace {
  const face = new FontFace(family.name, `url(${file.path}) format('${file.format}')`, {
    weight: file.weight,
    display: 'swap',
    ...(family.unicodeRange === undefined ? {} : { unicodeRange: family.unicodeRange }),
  });
  faces.set(face, { family, file });
  document.fonts.add(face);
  return face;
}
