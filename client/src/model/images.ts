import type { PaintImage } from '@whoboard/shared/draw/painter.ts';

/** Pictures of stored files, as far as they have been loaded; asking for one that is not there starts loading it. */
export interface ImageSource {
  /** @param scale `small` is enough where an item is a few pixels wide */
  get(hash: string, scale: 'full' | 'small'): PaintImage | null;
  /** @returns a function that ends the subscription */
  onArrival(listener: (hash: string) => void): () => void;
}

/** A source without pictures, where nothing is painted. */
export const noImages: ImageSource = { get: () => null, onArrival: () => () => {} };
