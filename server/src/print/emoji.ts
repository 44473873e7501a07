import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Blob, Buffer as ShapingBuffer, Face, Font, shape } from 'harfbuzzjs';
import decompress from 'woff2-encoder/decompress';
import { firstGlyphCode, withGlyphCodes } from './true-type.ts';

const require = createRequire(import.meta.url);
let font: Promise<Buffer> | undefined;

/** The emoji font as TrueType, every glyph with a private code point; it comes as WOFF2, which Skia does not read. */
export function emojiFont(): Promise<Buffer> {
  font ??= (async () => {
    const packed = await readFile(require.resolve('twemoji-colr-font/twemoji.woff2'));
    return withGlyphCodes(Buffer.from(await decompress(packed)));
  })();
  return font;
}

const variationSelector = '\uFE0F';
const minJoined = 3;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Skia forgets variation selectors before it joins, so keycaps, hearts on fire and whoever has a beard and a gender
 * fall apart. Such sequences are replaced by the private code of their glyph before Skia sees them.
 */
export class EmojiJoiner {
  readonly #font: Font;
  readonly #joined = new Map<string, string>();

  constructor(bytes: Uint8Array) {
    this.#font = new Font(new Face(new Blob(bytes)));
  }

  join(text: string): string {
    if (!text.includes(variationSelector)) return text;
    let out = '';
    for (const { segment } of graphemes.segment(text)) {
      const isSequence = segment.length >= minJoined && segment.includes(variationSelector);
      out += isSequence ? this.#join(segment) : segment;
    }
    return out;
  }

  #join(sequence: string): string {
    let joined = this.#joined.get(sequence);
    if (joined === undefined) {
      const buffer = new ShapingBuffer();
      buffer.addText(sequence);
      buffer.guessSegmentProperties();
      shape(this.#font, buffer);
      const glyphs = buffer.getGlyphInfos();
      const glyph = glyphs.length === 1 ? glyphs[0]!.codepoint : 0;
      joined = glyph > 0 ? String.fromCodePoint(firstGlyphCode + glyph) : sequence;
      this.#joined.set(sequence, joined);
    }
    return joined;
  }
}
