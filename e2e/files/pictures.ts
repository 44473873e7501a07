import { deflateSync } from 'node:zlib';
import { crc32 } from './crc32.ts';
import sharp from 'sharp';

/** A file as Playwright hands it to a page. */
export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** EXIF orientation: 6 is a phone held upright, whose sensor lies on its side. */
const onItsSide = 6;

/** A photo as a phone makes it: the pixels lie on their side (wider than high) and EXIF says how to turn them. */
export async function phoneJpeg(name = 'IMG_2041.jpg'): Promise<TestFile> {
  const upright = await portrait(1200, 1600, [214, 158, 122]).png().toBuffer();
  const jpeg = await sharp(upright).rotate(-90).jpeg({ quality: 85 }).toBuffer();
  return { name, mimeType: 'image/jpeg', buffer: withOrientation(jpeg, onItsSide) };
}

export async function phonePng(name = 'Capture.png'): Promise<TestFile> {
  return {
    name,
    mimeType: 'image/png',
    buffer: await portrait(900, 1200, [120, 160, 190]).png().toBuffer(),
  };
}

export async function phoneWebp(name = 'photo.webp'): Promise<TestFile> {
  return {
    name,
    mimeType: 'image/webp',
    buffer: await portrait(1080, 1080, [160, 120, 180]).webp({ quality: 80 }).toBuffer(),
  };
}

/** A face of simple shapes before a wall of one colour, drawn as a picture of the given size. */
function portrait(width: number, height: number, [r, g, b]: readonly [number, number, number]) {
  const face = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 100 100">
    <rect width="100" height="100" fill="rgb(${r},${g},${b})"/>
    <rect width="50" height="50" fill="rgb(${r - 40},${g - 20},${b - 10})"/>
    <circle cx="50" cy="46" r="22" fill="#f2d6c0"/><rect x="22" y="70" width="56" height="40" rx="18" fill="#33504f"/>
    <circle cx="42" cy="44" r="3" fill="#333"/><circle cx="58" cy="44" r="3" fill="#333"/>
  </svg>`;
  return sharp(Buffer.from(face)).removeAlpha();
}

/** Puts an EXIF segment with nothing but the orientation after the JPEG's first marker. */
function withOrientation(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.from([
    ...[0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08],
    // One entry: tag 0x0112 (orientation), type SHORT, one value.
    ...[0x00, 0x01, 0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, orientation, 0x00, 0x00],
    ...[0x00, 0x00, 0x00, 0x00],
  ]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

/** A text that calls itself a picture. */
export const noImage: TestFile = {
  name: 'portrait.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from('This is a letter, not a picture.\n'.repeat(40)),
};

/** The head of a picture as iPhones save them. */
export const heic: TestFile = {
  name: 'IMG_7001.HEIC',
  mimeType: 'image/heic',
  buffer: Buffer.concat([
    Buffer.from([0, 0, 0, 0x18]),
    Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
    Buffer.alloc(4096),
  ]),
};

/** A true JPEG that is followed by nothing until it has 20 MB. */
export async function hugeJpeg(): Promise<TestFile> {
  const { buffer } = await phoneJpeg();
  return {
    name: 'huge.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.concat([buffer, Buffer.alloc(20 * 1024 * 1024 - buffer.length)]),
  };
}

/** 256 megapixels of black in a PNG of some 30 kB: harmless as a file, a burden when unpacked. */
export function pngBomb(): TestFile {
  const edge = 16_000;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(edge, 0);
  header.writeUInt32BE(edge, 4);
  // One bit a pixel, greys.
  header.set([1, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc((edge / 8 + 1) * edge, 0), { level: 9 });
  return {
    name: 'bomb.png',
    mimeType: 'image/png',
    buffer: Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      pngChunk('IHDR', header),
      pngChunk('IDAT', pixels),
      pngChunk('IEND', Buffer.alloc(0)),
    ]),
  };
}

function pngChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}
