import type { ImageFile, Portrait } from '@whoboard/shared/items/image-file.ts';

/** The square of a picture that a portrait shows, without the picture itself. */
export type Crop = Pick<Portrait, 'x' | 'y' | 'size'>;

/** Largest enlargement. */
export const maxZoom = 8;

/** A first guess for a photo of a person: the whole width, and in an upright photo the upper part, where faces are. */
export function firstCrop(file: ImageFile): Crop {
  return keepInside({ x: 0.5, y: file.height > file.width ? 0.4 : 0.5, size: 1 }, file);
}

/** Moves the square so that it lies inside the picture. */
export function keepInside({ x, y, size }: Crop, file: ImageFile): Crop {
  const within = (size_: number) => Math.max(1 / maxZoom, Math.min(1, size_));
  const edge = within(size) * Math.min(file.width, file.height);
  const inside = (centre: number, length: number) => {
    const half = edge / 2 / length;
    return Math.max(half, Math.min(1 - half, centre));
  };
  return { x: inside(x, file.width), y: inside(y, file.height), size: within(size) };
}

/** Moves the picture below the square by pixels of a view that shows the square `viewPx` wide. */
export function dragged(crop: Crop, file: ImageFile, dxPx: number, dyPx: number, viewPx: number): Crop {
  const pixels = (crop.size * Math.min(file.width, file.height)) / viewPx;
  return keepInside(
    { ...crop, x: crop.x - (dxPx * pixels) / file.width, y: crop.y - (dyPx * pixels) / file.height },
    file,
  );
}

/** @param zoom 1 (the shorter edge fills the square) to `maxZoom` */
export function zoomed(crop: Crop, file: ImageFile, zoom: number): Crop {
  return keepInside({ ...crop, size: 1 / zoom }, file);
}

export function zoomOf(crop: Crop): number {
  return 1 / crop.size;
}

/** Place and size of the whole picture in a view of the square, in multiples of the view's edge. */
export function imageBox(
  crop: Crop,
  file: ImageFile,
): { left: number; top: number; width: number; height: number } {
  const edge = crop.size * Math.min(file.width, file.height);
  return {
    left: 0.5 - (crop.x * file.width) / edge,
    top: 0.5 - (crop.y * file.height) / edge,
    width: file.width / edge,
    height: file.height / edge,
  };
}

/** Where along its way the square stands (0 to 1), and how to put it there; null when there is no way to go. */
export function along(crop: Crop, file: ImageFile, axis: 'x' | 'y'): number | null {
  const half = halfEdge(crop, file, axis);
  return half >= 0.4999 ? null : (crop[axis] - half) / (1 - 2 * half);
}

export function movedAlong(crop: Crop, file: ImageFile, axis: 'x' | 'y', place: number): Crop {
  const half = halfEdge(crop, file, axis);
  return keepInside({ ...crop, [axis]: half + place * (1 - 2 * half) }, file);
}

function halfEdge(crop: Crop, file: ImageFile, axis: 'x' | 'y'): number {
  const edge = crop.size * Math.min(file.width, file.height);
  return edge / 2 / (axis === 'x' ? file.width : file.height);
}
