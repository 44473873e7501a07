/** A stored picture as a PDF can show it without decoding it: its bytes, and what the PDF must say about them. */
export interface StoredPicture {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 colour. */
  readonly components: 1 | 3;
  /** The stream as it goes into the PDF: a whole JPEG, or the compressed lines of a PNG. */
  readonly bytes: Uint8Array;
  readonly encoding: 'jpeg' | 'pngLines';
}

const jpegStart = 0xffd8;
const pngStart = 0x89504e47;

/**
 * Reads what is needed from the headers of a JPEG or of an opaque PNG.
 * @returns null for any other picture: it must be decoded
 */
export function readStoredPicture(bytes: Uint8Array): StoredPicture | null {
  if (bytes.length < 32) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint16(0) === jpegStart) return readJpeg(bytes, view);
    if (view.getUint32(0) === pngStart) return readPng(bytes, view);
  } catch (error) {
    // A length points behind the end: the picture is cut off.
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

/** Finds the frame header (ITU T.81, B.2.2). */
function readJpeg(bytes: Uint8Array, view: DataView): StoredPicture | null {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrameHeader(marker)) return readJpegFrame(bytes, view, at, marker);
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

/** SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC). */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** PDF readers show baseline and progressive JPEGs of 8 bits; four colours they show differently. */
function readJpegFrame(bytes: Uint8Array, view: DataView, at: number, marker: number): StoredPicture | null {
  const bits = view.getUint8(at + 4);
  const height = view.getUint16(at + 5);
  const width = view.getUint16(at + 7);
  const components = view.getUint8(at + 9);
  if (marker > 0xc2 || bits !== 8 || width === 0 || height === 0) return null;
  if (components !== 1 && components !== 3) return null;
  return { width, height, components, bytes, encoding: 'jpeg' };
}

const grey = 0;
const colour = 2;

/** Eight bits, not interlaced, nothing transparent (PNG, 11.2.2): the lines are coded as PDF's predictors code them. */
function readPng(bytes: Uint8Array, view: DataView): StoredPicture | null {
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  const [bits, colourType, interlace] = [view.getUint8(24), view.getUint8(25), view.getUint8(28)];
  if (bits !== 8 || (colourType !== grey && colourType !== colour) || interlace !== 0) return null;
  if (width === 0 || height === 0) return null;
  const lines: Uint8Array[] = [];
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = view.getUint32(at);
    const type = view.getUint32(at + 4);
    if (type === chunk('tRNS')) return null;
    if (type === chunk('IDAT')) lines.push(bytes.subarray(at + 8, at + 8 + length));
    if (type === chunk('IEND')) {
      const components = colourType === grey ? 1 : 3;
      return { width, height, components, bytes: Buffer.concat(lines), encoding: 'pngLines' };
    }
    at += 12 + length;
  }
  return null;
}

function chunk(name: string): number {
  return Buffer.from(name, 'latin1').readUInt32BE(0);
}
