import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { AppError } from '@whoboard/shared/errors.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { formatBytes } from '../format-bytes.ts';

/** A picture as it is stored: upright, without metadata, in a format that a PDF embeds as it is. */
export interface TakenImage {
  /** SHA-256 of the bytes, in hex. */
  readonly hash: string;
  readonly mime: 'image/jpeg' | 'image/png';
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Pixels along the longer edge; more than an A4 sheet needs at 300 dots per inch. */
const maxEdge = 4096;
const jpegQuality = 85;
/** Formats that cameras and web pages use for photos; the others hold drawings and screenshots, whose edges JPEG blurs. */
const photoFormats = new Set(['jpeg', 'webp', 'heif']);
const readable = new Set(['image/jpeg', 'image/png', 'image/apng', 'image/webp', 'image/gif', 'image/avif']);

// A few pictures at a time: decoding one takes up to 200 MB. Nothing of them is worth a cache.
sharp.cache(false);
sharp.concurrency(1);

/**
 * Checks an uploaded file and encodes it anew. What is in the file besides the picture (place, camera, thumbnails,
 * anything appended) is left behind.
 * @throws AppError `notAnImage`, `imageFormatUnsupported`, `imageTooManyPixels`, `tooLarge`
 */
export async function takeInImage(upload: Uint8Array): Promise<TakenImage> {
  if (upload.byteLength > limits.maxImageBytes) {
    throw new AppError('tooLarge', 'The image has too many bytes.', {
      limit: formatBytes(limits.maxImageBytes),
    });
  }
  await requireReadableFormat(upload);
  const { hasAlpha, isPhoto } = await readHeader(upload);
  try {
    return await encodeAnew(upload, isPhoto && (!hasAlpha || (await isOpaque(upload))));
  } catch {
    throw new AppError('notAnImage', 'The file looks like an image but cannot be read to its end.');
  }
}

const decoding = { limitInputPixels: limits.maxImagePixels, failOn: 'error' } as const;

/** Some programs write a transparency that nothing makes use of. */
async function isOpaque(upload: Uint8Array): Promise<boolean> {
  return (await sharp(upload, decoding).stats()).isOpaque;
}

async function encodeAnew(upload: Uint8Array, asPhoto: boolean): Promise<TakenImage> {
  const picture = sharp(upload, decoding)
    .autoOrient()
    .resize({ width: maxEdge, height: maxEdge, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  const encoded = asPhoto
    ? picture.jpeg({ quality: jpegQuality, mozjpeg: true })
    : picture.png({ compressionLevel: 9, palette: false });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return storedImage(data, asPhoto ? 'image/jpeg' : 'image/png', info.width, info.height);
}

/** Draws trusted SVG, as the avatar styles make it, as a square PNG. */
export async function renderSvg(svg: string, edgePx: number): Promise<TakenImage> {
  const { data, info } = await sharp(Buffer.from(svg), { limitInputPixels: limits.maxImagePixels })
    .resize(edgePx, edgePx)
    .png({ compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true });
  return storedImage(data, 'image/png', info.width, info.height);
}

function storedImage(bytes: Buffer, mime: TakenImage['mime'], width: number, height: number): TakenImage {
  return { hash: createHash('sha256').update(bytes).digest('hex'), mime, width, height, bytes };
}

/** Told from the bytes; what a name or a browser says about them is not asked. */
async function requireReadableFormat(upload: Uint8Array): Promise<void> {
  const found = await fileTypeFromBuffer(upload).catch(() => undefined);
  if (found && readable.has(found.mime)) return;
  if (isSvg(upload)) throw unsupported('SVG');
  if (found?.mime.startsWith('image/')) throw unsupported(found.ext.toUpperCase());
  throw new AppError('notAnImage', 'The file is not an image.');
}

function isSvg(upload: Uint8Array): boolean {
  return /<svg[\s/>]/i.test(Buffer.from(upload.subarray(0, 4096)).toString('latin1'));
}

function unsupported(format: string): AppError {
  return new AppError('imageFormatUnsupported', `Images in the format ${format} cannot be read.`, { format });
}

/** Only the header is read here, so that a small file that unfolds to gigabytes is refused before it does. */
async function readHeader(upload: Uint8Array): Promise<{ hasAlpha: boolean; isPhoto: boolean }> {
  const header = await sharp(upload, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!header) throw new AppError('notAnImage', 'The file looks like an image but cannot be read.');
  if (header.width * header.height > limits.maxImagePixels) {
    throw new AppError('imageTooManyPixels', 'The image has too many pixels.', {
      limit: limits.maxImagePixels / 1_000_000,
    });
  }
  return { hasAlpha: header.hasAlpha, isPhoto: photoFormats.has(header.format) };
}
