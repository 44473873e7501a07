import type Konva from 'konva';
import type { OpenEditor } from '../model/create-editor.ts';
import { OverlayPainter } from './overlay-painter.ts';
import type { Placement } from '../model/scene.ts';
import { ScenePainter, shownBox, type Projection } from './scene-painter.ts';

/** The canvases of the stage, from below: the board, what is being dragged, selection and cursors. */
export interface StageLayers {
  readonly base: Konva.Layer;
  readonly lift: Konva.Layer;
  readonly overlay: Konva.Layer;
}

/**
 * With many items in view, the base canvas reaches this many CSS pixels beyond the viewport on each side and is only
 * shifted while panning; with few, painting them is cheaper than a larger canvas.
 */
const marginPx = 256;
const manyItems = 600;
const fewItems = 300;
/** More device pixels than this per CSS pixel are not worth their painting. */
const maxPixelRatio = 2;

/** Paints the stage: at most once a frame, only the canvases that have changed, without React. */
export class StagePainter {
  readonly #editor: OpenEditor;
  readonly #layers: StageLayers;
  readonly #scene: ScenePainter;
  readonly #overlay: OverlayPainter;
  readonly #unsubscribe: (() => void)[];
  #cancelFrame: (() => void) | null = null;
  #baseIsOld = true;
  #liftIsOld = true;
  #overlayIsOld = true;
  #liftedIds: readonly string[] = [];
  #liftIsEmpty = true;
  #overlayIsEmpty = false;
  #margin = 0;
  /** How the base canvas was last painted. */
  #painted: Projection | null = null;
  #placements: readonly Placement[] = [];
  #liftView: Projection | null = null;
  #shift = '';

  constructor(editor: OpenEditor, layers: StageLayers) {
    this.#editor = editor;
    this.#layers = layers;
    this.#scene = new ScenePainter(editor);
    this.#overlay = new OverlayPainter(editor);
    const overlay = (): void => this.#request({ overlay: true });
    const everything = (): void => this.#request({ base: true, lift: true, overlay: true });
    this.#unsubscribe = [
      editor.board.onChange(everything),
      editor.images.onArrival(everything),
      editor.drafts.onChange(() => this.#onDrafts()),
      editor.camera.view.subscribe(() => this.#request({ lift: true, overlay: true })),
      editor.camera.viewport.subscribe(() => this.repaintAll()),
      editor.selection.ids.subscribe(overlay),
      editor.tools.feedback.subscribe(overlay),
      editor.presence.people.subscribe(overlay),
      editor.textEditing.current.subscribe(overlay),
    ];
    this.repaintAll();
  }

  /** Everything anew, canvases included: the stage has another size or pixel ratio. */
  repaintAll(): void {
    this.#painted = null;
    this.#margin = -1;
    this.#request({ base: true, lift: true, overlay: true });
  }

  /** What the shape of the base layer does when it is drawn. */
  paintBase(context: CanvasRenderingContext2D): void {
    if (this.#painted) this.#scene.paintBase(context, this.#painted, this.#placements);
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

  #onDrafts(): void {
    const lifted = this.#editor.scene.lifted();
    const isSame =
      lifted.length === this.#liftedIds.length && lifted.every((id, i) => id === this.#liftedIds[i]);
    this.#liftedIds = lifted;
    this.#request(isSame ? { lift: true, overlay: true } : { base: true, lift: true, overlay: true });
  }

  #request(what: { readonly base?: boolean; readonly lift?: boolean; readonly overlay?: boolean }): void {
    this.#baseIsOld ||= what.base === true;
    this.#liftIsOld ||= what.lift === true;
    this.#overlayIsOld ||= what.overlay === true;
    this.#cancelFrame ??= this.#editor.clock.onFrame(() => this.#frame());
  }

  #frame(): void {
    this.#cancelFrame = null;
    const pixelRatio = pixelRatioNow();
    const view = this.#viewProjection(pixelRatio);
    this.#frameBase(view);
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

  #frameBase(view: Projection): void {
    if (!this.#baseIsOld && this.#shiftBase(view)) return;
    this.#baseIsOld = false;
    let projection = withMargin(view, Math.max(0, this.#margin));
    let placements = this.#editor.scene.inView(shownBox(projection));
    const margin =
      this.#margin > 0
        ? placements.length < fewItems
          ? 0
          : marginPx
        : placements.length > manyItems
          ? marginPx
          : 0;
    if (margin !== this.#margin) {
      this.#margin = margin;
      projection = withMargin(view, margin);
      placements = this.#editor.scene.inView(shownBox(projection));
      fitCanvas(this.#layers.base, projection);
      this.#shift = '';
    }
    this.#painted = projection;
    this.#placements = placements;
    this.#layers.base.drawScene();
    this.#shiftBase(view);
  }

  /** Shows the part of the base canvas that the view asks for. @returns false when it has to be painted for that */
  #shiftBase(view: Projection): boolean {
    const painted = this.#painted;
    if (!painted || painted.scale !== view.scale || painted.pixelRatio !== view.pixelRatio) return false;
    const dx = view.x - painted.x;
    const dy = view.y - painted.y;
    const reachesX = dx <= 0 && dx + painted.width >= view.width;
    const reachesY = dy <= 0 && dy + painted.height >= view.height;
    if (!reachesX || !reachesY) return false;
    const shift = `translate(${dx / view.pixelRatio}px, ${dy / view.pixelRatio}px)`;
    if (shift !== this.#shift) {
      this.#layers.base.getNativeCanvasElement().style.transform = shift;
      this.#shift = shift;
    }
    return true;
  }

  #frameLift(view: Projection): void {
    this.#liftIsOld = false;
    const ids = this.#editor.scene.lifted();
    if (ids.length === 0 && this.#liftIsEmpty) return;
    fitCanvas(this.#layers.lift, view);
    this.#liftView = view;
    this.#layers.lift.drawScene();
    this.#liftIsEmpty = ids.length === 0;
  }

  #frameOverlay(view: Projection): void {
    this.#overlayIsOld = false;
    if (this.#overlayIsEmpty && this.#nothingOver()) return;
    fitCanvas(this.#layers.overlay, view);
    this.#layers.overlay.drawScene();
  }

  #nothingOver(): boolean {
    const { selection, tools, presence } = this.#editor;
    const { marquee, dropTarget, guides, newBox } = tools.feedback.get();
    if (marquee || dropTarget || newBox || guides.length > 0) return false;
    return selection.ids.get().size === 0 && presence.people.get().length < 2;
  }
}

function withMargin(view: Projection, marginCssPx: number): Projection {
  const margin = Math.round(marginCssPx * view.pixelRatio);
  return {
    ...view,
    x: view.x + margin,
    y: view.y + margin,
    width: view.width + 2 * margin,
    height: view.height + 2 * margin,
  };
}

function pixelRatioNow(): number {
  return Math.min(maxPixelRatio, Math.max(1, globalThis.devicePixelRatio || 1));
}

function fitCanvas(layer: Konva.Layer, { width, height, pixelRatio }: Projection): void {
  const element = layer.getNativeCanvasElement();
  const canvas = layer.getCanvas();
  if (element.width === width && element.height === height && canvas.getPixelRatio() === pixelRatio) return;
  canvas.setPixelRatio(pixelRatio);
  // Konva cuts fractions of pixels off, where a quotient may lie a hair below the whole number.
  canvas.setSize((width + 0.01) / pixelRatio, (height + 0.01) / pixelRatio);
}
