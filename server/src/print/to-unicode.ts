import { Blob, Buffer as ShapingBuffer, ClusterLevel, Face, Font, shape } from 'harfbuzzjs';
import type { FontWeight } from '@whoboard/shared/draw/text-layout.ts';
import { bundledFonts, type BundledFont, type FontFamily } from './fonts.ts';
import { postScriptNameOf } from './true-type.ts';

/** Glyph id to the characters that it stands for. */
export type GlyphTexts = ReadonlyMap<number, string>;

/** What was written with one weight, as words: nothing is shaped across a space. */
export class WrittenWords {
  readonly #words = new Map<FontWeight, Map<string, number>>();

  add(text: string, weight: FontWeight): void {
    let words = this.#words.get(weight);
    if (!words) this.#words.set(weight, (words = new Map()));
    for (const word of text.split(wordBoundary)) {
      if (word !== '') words.set(word, (words.get(word) ?? 0) + 1);
    }
  }

  /** Each different word with the number of times that it was written. */
  ofWeight(weight: FontWeight): ReadonlyMap<string, number> {
    return this.#words.get(weight) ?? new Map<string, number>();
  }
}

/** Splits at every kind of space and keeps the spaces, whose glyphs have a meaning too. */
const wordBoundary = /(\s)/;
const plainLatin = /^[\u0020-\u007E\u00A0-\u017F\u2010-\u201F\u2022\u2026\u202F\u2039\u203A\u20AC]*$/;
const marksOnly = /^[\p{M}\u200B-\u200D]+$/u;
const invisible = /[\p{Cf}\p{Variation_Selector}]/gu;
/** Readers turn right-to-left text around character by character, ligatures too, so these are written backwards. */
const isRightToLeft = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{M}]{2,}$/u;
/** Counts so little that it decides only about glyphs that stand for nothing else. */
const unjoinedWeight = 1e-6;
/** Asks for the emoji's picture where there is a letter-like form too. */
const emojiSelector = '\uFE0F';
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

class ShapingFont {
  readonly family: FontFamily;
  readonly #font: Font;
  readonly #covered: ReadonlySet<number>;
  readonly #buffer = new ShapingBuffer();
  readonly #counts = new Map<number, Map<string, number>>();

  constructor(family: FontFamily, bytes: Uint8Array) {
    this.family = family;
    const face = new Face(new Blob(bytes));
    this.#font = new Font(face);
    this.#covered = new Set(face.collectUnicodes());
  }

  covers(grapheme: string): boolean {
    for (const char of grapheme.replace(invisible, '')) {
      if (!this.#covered.has(char.codePointAt(0)!)) return false;
    }
    return true;
  }

  /** Shapes a run as Skia does and counts which characters each glyph stood for. */
  learn(run: string, count: number): void {
    const buffer = this.#buffer;
    buffer.clearContents();
    buffer.addText(run);
    // Marks stay apart from their letters, so that each keeps its own character.
    buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
    buffer.guessSegmentProperties();
    shape(this.#font, buffer);
    const glyphs = buffer.getGlyphInfos();
    const starts = [...new Set(glyphs.map((glyph) => glyph.cluster))].sort((a, b) => a - b);
    for (const [index, start] of starts.entries()) {
      const text = run.slice(start, starts[index + 1] ?? run.length);
      const cluster = glyphs.filter((glyph) => glyph.cluster === start).map((glyph) => glyph.codepoint);
      this.#share(cluster, isRightToLeft.test(text) ? Array.from(text).reverse().join('') : text, count);
    }
  }

  /** One glyph takes the whole cluster; several share its characters, the last one taking what is over. */
  #share(cluster: readonly number[], text: string, count: number): void {
    if (cluster.length === 1) {
      this.#count(cluster[0]!, text, count);
      return;
    }
    const chars = Array.from(text);
    cluster.forEach((glyph, index) => {
      const isLast = index === cluster.length - 1;
      const part = isLast ? chars.slice(index).join('') : chars[index];
      if (part) this.#count(glyph, part, count);
    });
  }

  #count(glyph: number, text: string, count: number): void {
    let counts = this.#counts.get(glyph);
    if (!counts) this.#counts.set(glyph, (counts = new Map()));
    counts.set(text, (counts.get(text) ?? 0) + count);
  }

  /** A glyph that stood for different characters (space and no-break space) means the most frequent of them. */
  texts(): GlyphTexts {
    const texts = new Map<number, string>();
    for (const [glyph, counts] of this.#counts) {
      let best = '';
      let bestCount = 0;
      for (const [text, count] of counts) {
        if (count > bestCount) [best, bestCount] = [text, count];
      }
      texts.set(glyph, best);
    }
    return texts;
  }
}

/** Cuts a word into runs of one font, as Skia's fallback does: each grapheme goes to the first family that has it all. */
function runsOf(word: string, fonts: readonly ShapingFont[]): { font: ShapingFont; text: string }[] {
  const first = fonts[0]!;
  if (plainLatin.test(word) && first.covers(word)) return [{ font: first, text: word }];
  const runs: { font: ShapingFont; text: string }[] = [];
  for (const { segment } of graphemes.segment(word)) {
    const last = runs.at(-1);
    const candidates = segment.includes(emojiSelector) ? fonts.toReversed() : fonts;
    const font =
      last && marksOnly.test(segment) ? last.font : candidates.find((candidate) => candidate.covers(segment));
    if (!font) continue;
    if (last?.font === font) last.text += segment;
    else runs.push({ font, text: segment });
  }
  return runs;
}

/**
 * What the glyphs of the embedded fonts stand for, found by shaping again what was written. Skia writes this table by
 * reversing the font's character map, which has no answer for ligatures and joined emoji and a wrong one wherever two
 * characters share a glyph.
 * @returns by PostScript name of the font
 */
export async function glyphTextsByFont(words: WrittenWords): Promise<ReadonlyMap<string, GlyphTexts>> {
  const byName = new Map<string, Map<number, string>>();
  for (const weight of [400, 600, 800] as const) {
    const written = words.ofWeight(weight);
    if (written.size === 0) continue;
    const { fonts, names } = await openFonts(
      bundledFonts.filter((font) => font.weight === weight),
      written,
    );
    for (const [word, count] of written) {
      for (const run of runsOf(word, fonts)) {
        run.font.learn(run.text, count);
        if (plainLatin.test(run.text)) continue;
        // Where Skia did not join what the font can join, or took another font, each character has its own glyph.
        for (const char of run.text) {
          for (const font of fonts) if (font.covers(char)) font.learn(char, unjoinedWeight);
        }
      }
    }
    for (const font of fonts) {
      const name = names.get(font)!;
      const texts = byName.get(name) ?? new Map<number, string>();
      for (const [glyph, text] of font.texts()) texts.set(glyph, text);
      byName.set(name, texts);
    }
  }
  return byName;
}

/** Opens the first font, and the others only when there is something that it does not cover. */
async function openFonts(
  candidates: readonly BundledFont[],
  written: ReadonlyMap<string, number>,
): Promise<{ fonts: ShapingFont[]; names: ReadonlyMap<ShapingFont, string> }> {
  const fonts: ShapingFont[] = [];
  const names = new Map<ShapingFont, string>();
  for (const candidate of candidates) {
    const bytes = await candidate.bytes();
    const font = new ShapingFont(candidate.family, bytes);
    fonts.push(font);
    names.set(font, postScriptNameOf(bytes));
    if (fonts.length === 1 && [...written.keys()].every((word) => font.covers(word))) break;
  }
  return { fonts, names };
}
