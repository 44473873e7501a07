import Konva from 'konva/lib/Core.js';
import type { StageLayers } from './stage-painter.ts';

/** Paints one layer, all of it. */
export type LayerPaint = (context: CanvasRenderingContext2D) => void;

/**
 * The stage of the wall: three canvases, each with one shape that paints everything on it. It is made without React: the
 * renderer that react-konva brings along would be a seventh of the code that a newcomer waits for, to mount six nodes
 * that never change (docs/decisions/0007-first-load.md).
 */
export class WallStage {
  readonly layers: StageLayers;
  readonly #stage: Konva.Stage;

  constructor(container: HTMLDivElement, paint: Readonly<Record<keyof StageLayers, LayerPaint>>) {
    this.#stage = new Konva.Stage({ container, listening: false });
    this.layers = {
      base: this.#layer(paint.base),
      lift: this.#layer(paint.lift),
      overlay: this.#layer(paint.overlay),
    };
  }

  setSize(width: number, height: number): void {
    this.#stage.size({ width, height });
  }

  destroy(): void {
    this.#stage.destroy();
  }

  #layer(paint: LayerPaint): Konva.Layer {
    const layer = new Konva.Layer({ listening: false, clearBeforeDraw: false });
    const shape = new Konva.Shape({ listening: false, perfectDrawEnabled: false });
    shape.sceneFunc((context) => paint(context._context));
    layer.add(shape);
    this.#stage.add(layer);
    return layer;
  }
}
