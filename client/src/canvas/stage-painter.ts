import type { OpenEditor } from '../model/create-editor.ts';
import { BaseCanvas } from './base-canvas.ts';
import { OverlayPainter } from './overlay-painter.ts';
import { ScenePainter, type Projection } from './scene-painter.ts';
import type { StageLayers } from './wall-stage.ts';

/** More device pixels than this per CSS pixel are not worth their painting. */
const maxPixelRatio = 2;

/** Paints the stage: at most once a frame, only the canvases that have changed, without React. */
export class StagePainter {
  readonly #editor: OpenEditor;
  readonly #layers: StageLayers;
  readonly #scene: ScenePainter;
  readonly #base: BaseCanvas;
  readonly #overlay: OverlayPainter;
  readonly #unsubscribe: (() => void)[];
  #cancelFrame: (() => void) | null = null;
  #liftIsOld = true;
  #overlayIsOld = true;
  #liftIsEmpty = true;
  #overlayIsEmpty = false;
  #liftView: Projection | null = null;

  constructor(editor: OpenEditor, layers: StageLayers) {
    this.#editor = editor;
    this.#layers = layers;
    this.#scene = new ScenePainter(editor);
    this.#base = new BaseCanvas(editor, layers.base, this.#scene);
    this.#overlay = new OverlayPainter(editor);
    const overlay = (): void => this.#request({ overlay: true });
    const both = (): void => this.#request({ lift: true, overlay: true });
    this.#unsubscribe = [
      editor.board.onChange(both),
      editor.images.onArrival(() => {
        this.#base.invalidate();
        both();
      }),
      editor.drafts.onChange(both),
      editor.camera.view.subscribe(both),
      editor.camera.viewport.subscribe(() => this.repaintAll()),
      editor.selection.ids.subscribe(overlay),
      editor.tools.feedback.subscribe(overlay),
      editor.presence.people.subscribe(overlay),
      editor.textEditing.current.subscribe(overlay),
      editor.spotlight.current.subscribe(overlay),
      editor.overlays.revision.subscribe(overlay),
    ];
    this.repaintAll();
  }

  /** Everything anew, canvases included: the stage has another size or pixel ratio. */
  repaintAll(): void {
    this.#base.forget();
    this.#request({ lift: true, overlay: true });
  }

  /** What the base layer does when it is drawn. */
  paintBase(context: CanvasRenderingContext2D): void {
    this.#base.paint(context);
  }

  paintLift(context: CanvasRenderingContext2D): void {
    if (this.#liftView) this.#scene.paintLifted(context, this.#liftView, this.#editor.scene.lifted());
  }

  paintOverlay(context: CanvasRenderingContext2D): void {
    const { width, height } = this.#editor.camera.viewport.get();
    this.#overlayIsEmpty = !this.#overlay.paint(context, width, height, pixelRatioNow());
  }

  destroy(): void {
    this.#cancelFrame?.();
    for (const end of this.#unsubscribe) end();
  }

  #request(what: { readonly lift?: boolean; readonly overlay?: boolean }): void {
    this.#liftIsOld ||= what.lift === true;
    this.#overlayIsOld ||= what.overlay === true;
    this.#cancelFrame ??= this.#editor.clock.onFrame(() => this.#frame());
  }

  #frame(): void {
    this.#cancelFrame = null;
    const pixelRatio = pixelRatioNow();
    const view = this.#viewProjection(pixelRatio);
    if (this.#base.frame(view)) this.#request({});
    if (this.#liftIsOld) this.#frameLift(view);
    if (this.#overlayIsOld) this.#frameOverlay(view);
  }

  /** How the viewport looks at the board. */
  #viewProjection(pixelRatio: number): Projection {
    const { x, y, zoom } = this.#editor.camera.view.get();
    const { width, height } = this.#editor.camera.viewport.get();
    const scale = zoom * pixelRatio;
    return {
      scale,
      x: Math.round(-x * scale),
      y: Math.round(-y * scale),
      width: Math.round(width * pixelRatio),
      height: Math.round(height * pixelRatio),
      pixelRatio,
    };
  }

  #frameLift(view: Projection): void {
    this.#liftIsOld = false;
    const ids = this.#editor.scene.lifted();
    if (ids.length === 0 && this.#liftIsEmpty) return;
    this.#layers.lift.fit(view);
    this.#liftView = view;
    this.#layers.lift.draw();
    this.#liftIsEmpty = ids.length === 0;
  }

  #frameOverlay(view: Projection): void {
    this.#overlayIsOld = false;
    if (this.#overlayIsEmpty && this.#nothingOver()) return;
    this.#layers.overlay.fit(view);
    this.#layers.overlay.draw();
  }

  #nothingOver(): boolean {
    const { selection, tools, presence, overlays } = this.#editor;
    if (overlays.list.length > 0) return false;
    const { marquee, dropTarget, guides, newBox } = tools.feedback.get();
    if (marquee || dropTarget || newBox || guides.length > 0) return false;
    return selection.ids.get().size === 0 && presence.people.get().length < 2;
  }
}

function pixelRatioNow(): number {
  return Math.min(maxPixelRatio, Math.max(1, globalThis.devicePixelRatio || 1));
}
