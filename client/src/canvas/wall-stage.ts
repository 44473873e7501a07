import { WallLayer, type LayerPaint } from './wall-layer.ts';

/** The canvases of the wall, from below: the board, what is being dragged, selection and cursors. */
export interface StageLayers {
  readonly base: WallLayer;
  readonly lift: WallLayer;
  readonly overlay: WallLayer;
}

/**
 * The stage of the wall: three canvases over each other, each painted by one function. There is no scene graph between
 * them and the painters, which know themselves what is where and what has changed (docs/decisions/0007-first-load.md).
 */
export class WallStage {
  readonly layers: StageLayers;
  readonly #content: HTMLDivElement;

  constructor(container: HTMLDivElement, paint: Readonly<Record<keyof StageLayers, LayerPaint>>) {
    this.#content = document.createElement('div');
    // Canvases may reach beyond the viewport while one pans.
    Object.assign(this.#content.style, { position: 'relative', overflow: 'hidden' });
    this.layers = {
      base: new WallLayer(paint.base),
      lift: new WallLayer(paint.lift),
      overlay: new WallLayer(paint.overlay),
    };
    this.#content.append(this.layers.base.canvas, this.layers.lift.canvas, this.layers.overlay.canvas);
    container.append(this.#content);
  }

  /** In CSS pixels. */
  setSize(width: number, height: number): void {
    Object.assign(this.#content.style, { width: `${width}px`, height: `${height}px` });
  }

  destroy(): void {
    this.#content.remove();
  }
}
