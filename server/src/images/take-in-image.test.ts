import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { halves, heic, photo, pngBomb } from '../testing/pictures.ts';
import { takeInImage } from './take-in-image.ts';

async function colorAt(bytes: Uint8Array, x: number, y: number): Promise<string> {
  const { data } = await sharp(bytes)
    .extract({ left: x, top: y, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [r = 0, , b = 0] = data;
  return r > 200 && b < 60 ? 'red' : b > 200 && r < 60 ? 'blue' : `${[...data].join()}`;
}

async function codeOf(bytes: Uint8Array): Promise<unknown> {
  return takeInImage(bytes).then(
    () => 'taken',
    (error: { code: unknown; details: unknown }) => [error.code, error.details],
  );
}

describe('taking in a picture', () => {
  it('names it by the hash of what is stored', async () => {
    const taken = await takeInImage(await photo());
    expect(taken).toMatchObject({ mime: 'image/jpeg', width: 40, height: 20 });
    expect(taken.hash).toBe(createHash('sha256').update(taken.bytes).digest('hex'));
  });

  it('turns photos upright and leaves place and camera behind', async () => {
    const turned = await sharp(await photo())
      .withExif({ IFD0: { Make: 'SpyCam' }, IFD3: { GPSLatitude: '48/1 51/1 24/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const taken = await takeInImage(turned);
    expect(taken).toMatchObject({ width: 20, height: 40 });
    // Orientation 6: what was on the left comes to the top.
    expect(await colorAt(taken.bytes, 10, 5)).toBe('red');
    expect(await colorAt(taken.bytes, 10, 35)).toBe('blue');
    const { exif, orientation } = await sharp(taken.bytes).metadata();
    expect([exif, orientation]).toEqual([undefined, undefined]);
    expect(Buffer.from(taken.bytes).includes('SpyCam')).toBe(false);
  });

  it('keeps drawings without loss, and what shows through', async () => {
    const png = await takeInImage(await halves(30, 10).png().toBuffer());
    expect(png.mime).toBe('image/png');
    const clear = {
      create: { width: 8, height: 8, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    };
    for (const upload of [sharp(clear).webp(), sharp(clear).png(), sharp(clear).gif(), sharp(clear).avif()]) {
      const taken = await takeInImage(await upload.toBuffer());
      expect(taken.mime).toBe('image/png');
      expect((await sharp(taken.bytes).metadata()).hasAlpha).toBe(true);
    }
  });

  it('stores photos in other formats as JPEG', async () => {
    expect((await takeInImage(await halves(30, 10).webp().toBuffer())).mime).toBe('image/jpeg');
    expect((await takeInImage(await halves(64, 64).avif().toBuffer())).mime).toBe('image/jpeg');
  });

  it('makes large pictures smaller', async () => {
    const taken = await takeInImage(await photo(6000, 3000));
    expect([taken.width, taken.height]).toEqual([4096, 2048]);
  });

  it('refuses a bomb by its header', async () => {
    expect(await codeOf(pngBomb())).toEqual(['imageTooManyPixels', { limit: 50 }]);
    expect(await codeOf(pngBomb(10_001, 5_000))).toEqual(['imageTooManyPixels', { limit: 50 }]);
  });

  it('refuses what is no picture, is cut off, or cannot be read here, and says which', async () => {
    expect(await codeOf(Buffer.alloc(0))).toEqual(['notAnImage', {}]);
    expect(await codeOf(Buffer.from('hello'))).toEqual(['notAnImage', {}]);
    expect(await codeOf(Buffer.from('%PDF-1.7\n%âãÏÓ'))).toEqual(['notAnImage', {}]);
    expect(await codeOf((await photo(400, 400)).subarray(0, 700))).toEqual(['notAnImage', {}]);
    expect(await codeOf(pngBomb(4, 4))).toEqual(['notAnImage', {}]);
    expect(await codeOf(heic)).toEqual(['imageFormatUnsupported', { format: 'HEIC' }]);
    expect(await codeOf(await halves(4, 4).tiff().toBuffer())).toEqual([
      'imageFormatUnsupported',
      { format: 'TIF' },
    ]);
    for (const svg of [
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '<?xml version="1.0"?>\n<!-- x --><svg/>',
      '\uFEFF<SVG >',
    ]) {
      expect(await codeOf(Buffer.from(svg))).toEqual(['imageFormatUnsupported', { format: 'SVG' }]);
    }
  });
});
