import { piecesOf, type Piece } from './line-breaks.ts';

/**
 * Text layout of our own, so that line breaks are equal on screen, on paper and in tests. Words are measured once each
 * at 128 px by the backend, rounded to 1/64 em, and cached; every line is drawn by one `fillText`.
 */
export type FontWeight = 400 | 600 | 800;

/** The families in the order in which a missing character is looked for; all are bundled, none comes from the machine. */
export const fontFamilies = ['Atkinson Hyperlegible Next', 'Vazirmatn', 'Noto Sans JP', 'Twemoji'] as const;

const familyList = fontFamilies.map((family) => `"${family}"`).join(', ');

/** The CSS font for a size in the painter's current units. */
export function fontOf(sizePx: number, weight: FontWeight = 400): string {
  return `${weight} ${sizePx}px ${familyList}`;
}

/** Atkinson Hyperlegible Next, in em: how far letters reach above and below the baseline, and the height of capitals. */
export const fontMetrics = { ascent: 0.984, descent: 0.316, capHeight: 0.668 } as const;

/** Measures text that is never broken: a word, a space, a grapheme. */
export interface TextMeasurer {
  /** Advance width in em (multiples of the font size), rounded to 1/64. */
  widthEm(text: string, weight: FontWeight): number;
}

/** Size at which words are measured: large enough that hinting does not matter. */
const measuringSizePx = 128;
/** Words remembered for each weight, before all are forgotten. */
const maxRememberedWords = 30_000;

/**
 * A measurer with a memory.
 * @param measureAt128 the backend's advance width in px of `text` set in `font`, e.g. by a canvas's `measureText`.
 * Make a new measurer when fonts have been loaded meanwhile.
 */
export function createMeasurer(measureAt128: (text: string, font: string) => number): TextMeasurer {
  const remembered = new Map<FontWeight, { readonly font: string; readonly widths: Map<string, number> }>();
  return {
    widthEm(text, weight) {
      let memory = remembered.get(weight);
      if (!memory) {
        memory = { font: fontOf(measuringSizePx, weight), widths: new Map() };
        remembered.set(weight, memory);
      }
      let width = memory.widths.get(text);
      if (width === undefined) {
        width = Math.round((measureAt128(text, memory.font) / measuringSizePx) * 64) / 64;
        if (memory.widths.size >= maxRememberedWords) memory.widths.clear();
        memory.widths.set(text, width);
      }
      return width;
    },
  };
}

export interface TextStyle {
  /** In the units of the painter. */
  readonly fontSize: number;
  readonly weight: FontWeight;
  /** Multiple of the font size. */
  readonly lineHeight: number;
}

/** A line as it is drawn by one `fillText`. */
export interface TextLine {
  /** What is drawn: without hanging spaces and characters that must not reach a painter. */
  readonly text: string;
  /** Offsets (UTF-16) in the source; what hangs or ends the line lies between `end` and the next line's `start`. */
  readonly start: number;
  readonly end: number;
  readonly width: number;
  /** Belongs to a paragraph that begins at the right, such as Arabic. */
  readonly isRtl: boolean;
}

export interface TextLayout extends TextStyle {
  readonly source: string;
  readonly lines: readonly TextLine[];
  /** Width that the lines were broken for. */
  readonly width: number;
  /** Of the widest line. */
  readonly usedWidth: number;
  /** All lines at their line height. */
  readonly height: number;
}

/** Breaks a text into lines no wider than `width`, but for a single character wider than it. */
export function layoutText(
  source: string,
  width: number,
  style: TextStyle,
  measurer: TextMeasurer,
): TextLayout {
  return layoutMeasured(remembered(source, style.weight, measurer), width, style);
}

/** Measured texts of one measurer: those asked for lately, and those before them. */
interface Memory {
  recent: Map<string, MeasuredText>;
  older: Map<string, MeasuredText>;
  /** Characters of the recent ones. */
  length: number;
}

/** Characters remembered as recent: more than a large card or the sheets of one persona hold. */
const maxRememberedLength = 200_000;
const memories = new WeakMap<TextMeasurer, Memory>();

/**
 * Where one text of a card changes, the card is laid out anew, and on paper a text is tried in several sizes: measuring,
 * which takes most of the time, is done once for each text.
 */
function remembered(source: string, weight: FontWeight, measurer: TextMeasurer): MeasuredText {
  let memory = memories.get(measurer);
  if (!memory) memories.set(measurer, (memory = { recent: new Map(), older: new Map(), length: 0 }));
  const key = `${weight} ${source}`;
  const known = memory.recent.get(key);
  if (known) return known;
  const text = memory.older.get(key) ?? measureText(source, weight, measurer);
  if (memory.length + source.length > maxRememberedLength) {
    memory.older = memory.recent;
    memory.recent = new Map();
    memory.length = 0;
  }
  memory.recent.set(key, text);
  memory.length += source.length;
  return text;
}

/** A text whose pieces have been measured; from it lines of any width and size can be made without measuring again. */
export interface MeasuredText {
  readonly source: string;
  readonly weight: FontWeight;
  readonly measurer: TextMeasurer;
  readonly paragraphs: readonly MeasuredParagraph[];
}

interface MeasuredParagraph {
  readonly from: number;
  readonly isRtl: boolean;
  readonly pieces: readonly Piece[];
  /** For each piece its width, then the width of the spaces behind it, in em. */
  readonly widthsEm: readonly number[];
}

export function measureText(source: string, weight: FontWeight, measurer: TextMeasurer): MeasuredText {
  const paragraphs: MeasuredParagraph[] = [];
  let from = 0;
  for (;;) {
    const lineEnd = source.indexOf('\n', from);
    const to = lineEnd < 0 ? source.length : lineEnd;
    const pieces = piecesOf(source, from, to);
    const widthsEm: number[] = [];
    for (const { start, end, next } of pieces) {
      widthsEm.push(measureRange(source, start, end, weight, measurer));
      widthsEm.push(measureRange(source, end, next, weight, measurer));
    }
    paragraphs.push({ from, isRtl: isRtlParagraph(source, from, to), pieces, widthsEm });
    if (lineEnd < 0) return { source, weight, measurer, paragraphs };
    from = lineEnd + 1;
  }
}

/** How a text comes out at a width in em, without making the lines. */
export function countLines(
  text: MeasuredText,
  widthEm: number,
): { readonly lines: number; readonly breaksWords: boolean } {
  let lines = 0;
  let breaksWords = false;
  const count = (): void => {
    lines++;
  };
  for (const paragraph of text.paragraphs) {
    if (wrapParagraph(text, paragraph, widthEm, count)) breaksWords = true;
  }
  return { lines, breaksWords };
}

/** Makes the lines of a measured text; `style.weight` is the one that it was measured with. */
export function layoutMeasured(text: MeasuredText, width: number, style: TextStyle): TextLayout {
  const { source } = text;
  const { fontSize } = style;
  const lines: TextLine[] = [];
  let usedWidth = 0;
  for (const paragraph of text.paragraphs) {
    const { isRtl } = paragraph;
    wrapParagraph(text, paragraph, width / fontSize, (start, end, em) => {
      const lineWidth = em * fontSize;
      usedWidth = Math.max(usedWidth, lineWidth);
      lines.push({ text: printable(source.slice(start, end)), start, end, width: lineWidth, isRtl });
    });
  }
  return { ...style, source, lines, width, usedWidth, height: lines.length * style.lineHeight * fontSize };
}

/** @returns whether a word had to be broken */
function wrapParagraph(
  { source, weight, measurer }: MeasuredText,
  { from, pieces, widthsEm }: MeasuredParagraph,
  widthEm: number,
  emit: (start: number, end: number, em: number) => void,
): boolean {
  const limitEm = widthEm + tolerance;
  let breaksWords = false;
  let start = from;
  let end = from;
  let lineEm = 0;
  let gapEm = 0;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const pieceEm = widthsEm[2 * i]!;
    if (end > start && lineEm + gapEm + pieceEm > limitEm) {
      emit(start, end, lineEm);
      start = end = piece.start;
      lineEm = gapEm = 0;
    }
    if (end === start && pieceEm > limitEm) {
      // Longer than a line: broken between graphemes, its rest goes on as a piece of its own.
      start = piece.start;
      breaksWords = true;
      for (const part of breakLongPiece(source, piece.start, piece.end, widthEm, weight, measurer)) {
        if (part.start > start) {
          emit(start, end, lineEm);
          start = part.start;
        }
        end = part.end;
        lineEm = part.em;
      }
    } else {
      lineEm += gapEm + pieceEm;
      end = piece.end;
    }
    gapEm = widthsEm[2 * i + 1]!;
  }
  emit(start, end, lineEm);
  return breaksWords;
}

/** Sums of rounded widths are compared with this slack, so that a box made for a text holds it. */
const tolerance = 1 / 512;

/** Width in em of part of a text that stands on one line. */
export function measureRange(
  source: string,
  start: number,
  end: number,
  weight: FontWeight,
  measurer: TextMeasurer,
): number {
  if (end <= start) return 0;
  if (end === start + 1 && source.charCodeAt(start) === 0x20) return measurer.widthEm(' ', weight);
  const text = printable(source.slice(start, end));
  // Long runs are measured in parts, so that no pasted novel of one word fills the memory.
  if (text.length <= 64) return text === '' ? 0 : measurer.widthEm(text, weight);
  let em = 0;
  for (const { segment } of graphemes().segment(text)) em += measurer.widthEm(segment, weight);
  return em;
}

function breakLongPiece(
  source: string,
  start: number,
  end: number,
  widthEm: number,
  weight: FontWeight,
  measurer: TextMeasurer,
): { start: number; end: number; em: number }[] {
  const parts: { start: number; end: number; em: number }[] = [];
  let part = { start, end: start, em: 0 };
  for (const { segment } of graphemes().segment(source.slice(start, end))) {
    const shown = printable(segment);
    const em = shown === '' ? 0 : measurer.widthEm(shown, weight);
    if (part.end > part.start && part.em + em > widthEm + tolerance) {
      parts.push(part);
      part = { start: part.end, end: part.end, em: 0 };
    }
    part.end += segment.length;
    part.em += em;
  }
  parts.push(part);
  return parts;
}

let graphemeSegmenter: Intl.Segmenter | undefined;

/** Splits text into what people see as characters. Made once: making it costs more than a page of text. */
export function graphemes(): Intl.Segmenter {
  graphemeSegmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return graphemeSegmenter;
}

// Control characters, bidi overrides and isolates, non-characters and lone surrogates.
const forbidden = /[\p{Cc}\u202A-\u202E\u2066-\u2069\u200B\uFEFF\p{Noncharacter_Code_Point}\p{Surrogate}]/gu;
const plain = /^[\x20-\x7E\xA0-\u024F\u2010-\u2027\u202F\u20AC]*$/;

/** Text without the characters that no painter should get; tabs become spaces. */
export function printable(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(/\t/g, ' ').replace(forbidden, '');
}

const rtlLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const letter = /\p{L}/u;
const mayHoldRtl = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/;

/** Whether a paragraph begins at the right: its first letter belongs to a script written from right to left. */
function isRtlParagraph(source: string, from: number, to: number): boolean {
  if (!mayHoldRtl.test(source)) return false;
  for (const character of source.slice(from, to)) {
    if (rtlLetter.test(character)) return true;
    if (letter.test(character)) return false;
  }
  return false;
}
