/** What a PDF must know of a JPEG to show it as it is. */
export interface JpegFrame {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 colour. */
  readonly components: 1 | 3;
}

const startOfImage = 0xffd8;

/**
 * Reads the frame header (ITU T.81, B.2.2) without decoding.
 * @returns null for what is no JPEG, or one that PDF readers do not show alike (four colours, 12 bits, lossless)
 */
export function readJpegFrame(bytes: Uint8Array): JpegFrame | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== startOfImage) return null;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrameHeader(marker)) return at + 10 <= bytes.length ? readFrame(view, at, marker) : null;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC). */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function readFrame(view: DataView, at: number, marker: number): JpegFrame | null {
  const isHuffmanDct = marker <= 0xc2;
  const bits = view.getUint8(at + 4);
  const height = view.getUint16(at + 5);
  const width = view.getUint16(at + 7);
  const components = view.getUint8(at + 9);
  if (!isHuffmanDct || bits !== 8 || width === 0 || height === 0) return null;
  return components === 1 || components === 3 ? { width, height, components } : null;
}
