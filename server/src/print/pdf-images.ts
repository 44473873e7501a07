import { createCanvas, loadImage, type Image } from '@napi-rs/canvas';
import type { PaintImage } from '@whoboard/shared/draw/painter.ts';
import { readStoredPicture, type StoredPicture } from './stored-picture.ts';

/** What a PDF page's `drawImage` takes: the picture that Skia gets, which is mostly a stand-in of another size. */
export interface PdfImage {
  readonly image: Image;
  /** Size of the stored picture, in whose pixels source rectangles are given. */
  readonly width: number;
  readonly height: number;
}

/** A stored picture that takes the place of a stand-in when the PDF is finished. */
export interface StandIn {
  /** Size by which the stand-in is found again among the pictures of the PDF. */
  readonly width: number;
  readonly height: number;
  readonly picture: StoredPicture;
}

const standInWidth = 1;
const firstStandInHeight = 1000;

/**
 * The pictures of one PDF. JPEGs and opaque PNGs are neither decoded nor compressed again: Skia draws a stand-in of a
 * size that no other picture has, and the stored bytes are swapped in afterwards. Others pass through Skia without loss.
 */
export class PdfImages {
  readonly standIns: StandIn[] = [];
  readonly #byHash = new Map<string, PaintImage>();

  /** Takes a picture in; one that cannot be read is left out, and drawing code shows its quiet placeholder. */
  async add(hash: string, bytes: Uint8Array): Promise<void> {
    const picture = readStoredPicture(bytes);
    const source = picture ? await this.#standInFor(picture) : await decodeLossless(bytes);
    if (source) this.#byHash.set(hash, { width: source.width, height: source.height, source });
  }

  get(hash: string): PaintImage | null {
    return this.#byHash.get(hash) ?? null;
  }

  async #standInFor(picture: StoredPicture): Promise<PdfImage> {
    const height = firstStandInHeight + this.standIns.length;
    this.standIns.push({ width: standInWidth, height, picture });
    // Each has a colour of its own: Skia would write two equal pictures once.
    const canvas = createCanvas(standInWidth, height);
    const painter = canvas.getContext('2d');
    painter.fillStyle = `rgb(${this.standIns.length % 256} 128 128)`;
    painter.fillRect(0, 0, standInWidth, height);
    return {
      image: await loadImage(canvas.toBuffer('image/png')),
      width: picture.width,
      height: picture.height,
    };
  }
}

/** The board's files are JPEGs and PNGs; nothing else is handed to a decoder. */
const pngSignature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

async function decodeLossless(bytes: Uint8Array): Promise<PdfImage | null> {
  if (Buffer.compare(bytes.subarray(0, pngSignature.length), pngSignature) !== 0) return null;
  try {
    const image = await loadImage(Buffer.from(bytes));
    const isStandInSize = image.width === standInWidth && image.height >= firstStandInHeight;
    return isStandInSize ? null : { image, width: image.width, height: image.height };
  } catch {
    return null;
  }
}
