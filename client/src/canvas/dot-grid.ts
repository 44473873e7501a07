import { theme } from '@whoboard/shared/draw/theme.ts';

/** Distance of the dots at 100 %, in board units; it doubles when they would stand too close. */
const spacing = 24;
const closestPx = 18;
const dotPx = 1.5;

/** The dots of the paper: one pattern, painted by one call. */
export class DotGrid {
  #pattern: CanvasPattern | null = null;
  #tilePx = 0;

  /**
   * @param origin where the board's [0, 0] lies, in device pixels
   * @param zoom device pixels per board unit
   */
  paint(
    context: CanvasRenderingContext2D,
    origin: { readonly x: number; readonly y: number },
    zoom: number,
    pixelRatio: number,
    width: number,
    height: number,
  ): void {
    let distance = spacing * zoom;
    while (distance < closestPx * pixelRatio) distance *= 2;
    const tile = Math.round(distance);
    const pattern = this.#patternFor(context, tile, pixelRatio);
    context.fillStyle = theme.paper;
    context.fillRect(0, 0, width, height);
    if (!pattern) return;
    const scale = distance / tile;
    pattern.setTransform(new DOMMatrix([scale, 0, 0, scale, origin.x % distance, origin.y % distance]));
    context.fillStyle = pattern;
    context.fillRect(0, 0, width, height);
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
