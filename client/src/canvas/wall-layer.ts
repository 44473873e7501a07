import type { Projection } from './scene-painter.ts';

/** Paints one layer, or the part of it that has changed. */
export type LayerPaint = (context: CanvasRenderingContext2D) => void;

/** One canvas of the wall, with what paints it. */
export class WallLayer {
  readonly canvas: HTMLCanvasElement;
  readonly #paint: LayerPaint;
  readonly #context: CanvasRenderingContext2D | null;
  #pixelRatio = 0;

  constructor(paint: LayerPaint) {
    this.#paint = paint;
    this.canvas = document.createElement('canvas');
    Object.assign(this.canvas.style, { position: 'absolute', left: '0', top: '0' });
    this.#context = this.canvas.getContext('2d');
  }

  /** Gives the canvas the size of a projection, in device pixels; it is cleared when that changes it. */
  fit({ width, height, pixelRatio }: Pick<Projection, 'width' | 'height' | 'pixelRatio'>): void {
    const { canvas } = this;
    if (canvas.width === width && canvas.height === height && this.#pixelRatio === pixelRatio) return;
    this.#pixelRatio = pixelRatio;
    canvas.width = width;
    canvas.height = height;
    Object.assign(canvas.style, { width: `${width / pixelRatio}px`, height: `${height / pixelRatio}px` });
  }

  /** Paints at once. */
  draw(): void {
    const context = this.#context;
    if (!context) return;
    context.save();
    this.#paint(context);
    context.restore();
  }
}
