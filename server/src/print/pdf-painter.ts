import { PDFDocument, type SKRSContext2D } from '@napi-rs/canvas';
import type { Locale } from '@whoboard/shared/board/schema.ts';
import type { Painter } from '@whoboard/shared/draw/painter.ts';
import { printable, type FontWeight } from '@whoboard/shared/draw/text-layout.ts';
import type { EmojiJoiner } from './emoji.ts';
import type { PdfImage } from './pdf-images.ts';
import { WrittenWords } from './to-unicode.ts';

/** Acrobat and others open no larger page (14,400 units; ISO 32000-1, annex C). */
export const maxPagePt = 14_400;
const minPagePt = 36;

export interface PageSize {
  readonly widthPt: number;
  readonly heightPt: number;
}

/** Throws unless a page of that size can be made. */
export function checkPageSize({ widthPt, heightPt }: PageSize): void {
  for (const edge of [widthPt, heightPt]) {
    if (!(edge >= minPagePt && edge <= maxPagePt)) {
      throw new RangeError(`A page edge must lie between ${minPagePt} and ${maxPagePt} points, not ${edge}.`);
    }
  }
}

/**
 * Pages drawn by Skia, all vector. Skia knows whole points only, so each page is drawn on the next larger whole size,
 * and `finishPdf` sets the exact one. Every text is remembered for the table by which readers find and copy it.
 */
export class PdfPages {
  readonly words = new WrittenWords();
  readonly sizes: PageSize[] = [];
  readonly #document = new PDFDocument({ creator: 'Whoboard' });
  readonly #locale: Locale;

  readonly #emoji: EmojiJoiner;

  /** @param emoji what `registerFonts` gave */
  constructor(locale: Locale, emoji: EmojiJoiner) {
    this.#locale = locale;
    this.#emoji = emoji;
  }

  /** @throws RangeError when the size is no number or not between the limits */
  addPage(size: PageSize, draw: (painter: Painter) => void): void {
    checkPageSize(size);
    const context = this.#document.beginPage(
      Math.ceil(size.widthPt),
      Math.ceil(size.heightPt),
    ) as SKRSContext2D;
    context.lang = this.#locale;
    try {
      draw(asPainter(context, this.words, this.#emoji));
    } finally {
      this.#document.endPage();
    }
    this.sizes.push(size);
  }

  /** The bytes, not yet finished; nothing can be added afterwards. */
  close(): Buffer {
    return this.#document.close();
  }
}

/** Makes Skia's context a painter whose texts are cleaned and remembered and whose pictures may be stand-ins. */
function asPainter(context: SKRSContext2D, words: WrittenWords, emoji: EmojiJoiner): Painter {
  const fillText = context.fillText.bind(context);
  const drawImage = context.drawImage.bind(context);
  context.fillText = (text, x, y) => {
    const safe = printable(text);
    if (safe === '') return;
    words.add(safe, weightOf(context.font));
    fillText(emoji.join(safe), x, y);
  };
  drawArcsExactly(context);
  const painter = context as unknown as Painter;
  painter.drawImage = (source, sx, sy, sw, sh, dx, dy, dw, dh) => {
    const { image, width, height } = source as PdfImage;
    if (!(sw > 0 && sh > 0 && dw > 0 && dh > 0)) return;
    const scaleX = dw / sw;
    const scaleY = dh / sh;
    const isWhole = sx <= 0 && sy <= 0 && sx + sw >= width && sy + sh >= height;
    context.save();
    if (!isWhole) {
      // The whole picture behind a window: Skia would cut a part out and write it as another picture.
      context.beginPath();
      context.rect(dx, dy, dw, dh);
      context.clip();
    }
    drawImage(
      image,
      0,
      0,
      image.width,
      image.height,
      dx - sx * scaleX,
      dy - sy * scaleY,
      width * scaleX,
      height * scaleY,
    );
    context.restore();
  };
  return painter;
}

/** A quarter of a circle by one cubic curve is off by 0.03 % of the radius at most. */
const quarter = Math.PI / 2;

/** Skia writes arcs as parabolas that miss by up to a quarter of a unit: corners, where a unit is a point of paper. */
function drawArcsExactly(context: SKRSContext2D): void {
  let isEmpty = true;
  const beginPath = context.beginPath.bind(context);
  context.beginPath = () => {
    isEmpty = true;
    beginPath();
  };
  for (const name of ['moveTo', 'lineTo', 'rect', 'bezierCurveTo', 'quadraticCurveTo'] as const) {
    const add = context[name].bind(context) as (...args: number[]) => void;
    context[name] = (...args: number[]) => {
      isEmpty = false;
      add(...args);
    };
  }
  context.arc = (x, y, radius, start, end, counterclockwise = false) => {
    if (radius < 0) throw new RangeError('A radius cannot be negative.');
    const sweep = sweepOf(start, end, counterclockwise);
    context[isEmpty ? 'moveTo' : 'lineTo'](x + radius * Math.cos(start), y + radius * Math.sin(start));
    const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / quarter - 1e-9));
    const step = sweep / pieces;
    const reach = (4 / 3) * Math.tan(step / 4) * radius;
    for (let piece = 0; piece < pieces; piece++) {
      const from = start + piece * step;
      const to = from + step;
      const [fromCos, fromSin, toCos, toSin] = [Math.cos(from), Math.sin(from), Math.cos(to), Math.sin(to)];
      context.bezierCurveTo(
        x + radius * fromCos - reach * fromSin,
        y + radius * fromSin + reach * fromCos,
        x + radius * toCos + reach * toSin,
        y + radius * toSin - reach * toCos,
        x + radius * toCos,
        y + radius * toSin,
      );
    }
  };
}

/** The angle that an arc covers, as the Canvas standard has it: at most one turn, negative when counterclockwise. */
function sweepOf(start: number, end: number, counterclockwise: boolean): number {
  const turn = 2 * Math.PI;
  const sweep = end - start;
  if (counterclockwise) return -sweep >= turn ? -turn : sweep > 0 ? (sweep % turn) - turn : sweep;
  return sweep >= turn ? turn : sweep < 0 ? (sweep % turn) + turn : sweep;
}

function weightOf(font: string): FontWeight {
  const weight = Number.parseInt(font, 10);
  return weight >= 700 ? 800 : weight >= 500 ? 600 : 400;
}
