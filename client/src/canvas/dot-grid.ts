import { theme } from '@whoboard/shared/draw/theme.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import type { Projection } from './scene-painter.ts';

/** Distance of the dots at 100 %, in board units; it doubles when they would stand too close. */
const spacing = 24;
const closestPx = 18;
const dotPx = 1.5;

/** The dots of the paper: one pattern, painted by one call. */
export class DotGrid {
  #pattern: CanvasPattern | null = null;
  #tilePx = 0;

  /** @param part of the canvas, in device pixels */
  paint(context: CanvasRenderingContext2D, { scale, x, y, pixelRatio }: Projection, part: Box): void {
    let distance = spacing * scale;
    while (distance < closestPx * pixelRatio) distance *= 2;
    const tile = Math.round(distance);
    const pattern = this.#patternFor(context, tile, pixelRatio);
    context.fillStyle = theme.paper;
    context.fillRect(part.x, part.y, part.w, part.h);
    if (!pattern) return;
    const stretch = distance / tile;
    pattern.setTransform(new DOMMatrix([stretch, 0, 0, stretch, x % distance, y % distance]));
    context.fillStyle = pattern;
    context.fillRect(part.x, part.y, part.w, part.h);
  }

  #patternFor(context: CanvasRenderingContext2D, tile: number, pixelRatio: number): CanvasPattern | null {
    if (tile === this.#tilePx) return this.#pattern;
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = tile;
    const dots = canvas.getContext('2d');
    if (!dots) return null;
    dots.fillStyle = theme.dots;
    const size = Math.max(1, Math.round(dotPx * pixelRatio));
    dots.fillRect(0, 0, size, size);
    this.#pattern = context.createPattern(canvas, 'repeat');
    this.#tilePx = tile;
    return this.#pattern;
  }
}
