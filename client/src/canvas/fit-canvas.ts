import type Konva from 'konva';
import type { Projection } from './scene-painter.ts';

/** Gives a layer's canvas the size of a projection, in device pixels; the canvas is cleared when that changes it. */
export function fitCanvas(layer: Konva.Layer, { width, height, pixelRatio }: Projection): void {
  const element = layer.getNativeCanvasElement();
  const canvas = layer.getCanvas();
  if (element.width === width && element.height === height && canvas.getPixelRatio() === pixelRatio) return;
  canvas.setPixelRatio(pixelRatio);
  // Konva cuts fractions of pixels off, where a quotient may lie a hair below the whole number.
  canvas.setSize((width + 0.01) / pixelRatio, (height + 0.01) / pixelRatio);
}
