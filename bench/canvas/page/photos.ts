import type { PaintImage } from '@whoboard/shared/draw/painter.ts';
import type { ImageSource } from '../../../client/src/model/images.ts';

const count = 24;
const edge = 512;

/** Pictures as heavy as uploaded portraits, drawn here so that the bench needs no server. */
export async function drawnPhotos(): Promise<ImageSource> {
  const photos = await Promise.all(Array.from({ length: count }, (_, index) => photo(index)));
  return {
    get: (hash, scale) => photos[parseInt(hash.slice(0, 4), 16) % count]![scale],
    onArrival: () => () => {},
  };
}

async function photo(index: number): Promise<Readonly<Record<'full' | 'small', PaintImage>>> {
  const canvas = new OffscreenCanvas(edge, edge);
  const context = canvas.getContext('2d')!;
  for (let i = 0; i < 400; i++) {
    context.fillStyle = `hsl(${(index * 37 + i * 11) % 360} 50% ${30 + ((i * 7) % 50)}%)`;
    context.beginPath();
    context.arc((i * 97 + index * 13) % edge, (i * 61) % edge, 12 + (i % 40), 0, Math.PI * 2);
    context.fill();
  }
  const full = canvas.transferToImageBitmap();
  const small = await createImageBitmap(full, { resizeWidth: 96, resizeHeight: 96, resizeQuality: 'medium' });
  return { full: paintable(full), small: paintable(small) };
}

function paintable(source: ImageBitmap): PaintImage {
  return { width: source.width, height: source.height, source };
}
