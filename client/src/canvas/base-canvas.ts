import { intersects } from '@whoboard/shared/board/geometry.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import type { OpenEditor } from '../model/create-editor.ts';
import type { Placement } from '../model/scene.ts';
import { letterDetail } from './detail.ts';
import { overhang, shownBox, type Projection, type ScenePainter } from './scene-painter.ts';
import type { WallLayer } from './wall-layer.ts';

/**
 * What costs more than this to paint is painted aside, a slice a frame, while the picture of before is shifted and
 * scaled: a board of ten thousand notes then pans and zooms as smoothly as one of ten.
 */
const directMs = 4;
const sliceMs = 3;
/** While one zooms, the picture is scaled by up to this much before a sharp one is begun. */
const mostStretch = 1.3;
/** Reach of a picture painted aside beyond the viewport, in CSS pixels on each side. */
const marginPx = 256;
/** With less than this left of the margin, the next picture is begun. */
const restPx = 96;
/** How long the canvas stays as large as that after it was last needed. */
const wideForMs = 1_500;

interface Job {
  readonly projection: Projection;
  readonly placements: readonly Placement[];
  next: number;
  spentMs: number;
  /** What has changed since it was begun. */
  readonly damage: Box[];
}

/** The lowest canvas: the paper and all items that are not being dragged. */
export class BaseCanvas {
  readonly #editor: OpenEditor;
  readonly #layer: WallLayer;
  readonly #painter: ScenePainter;
  /** Painting an item took this long of late, by level of detail, in ms. */
  readonly #itemMs = { full: 0.05, bars: 0.012, blocks: 0.002 };
  /** How the picture that is shown was painted. */
  #shown: Projection | null = null;
  #isOld = true;
  #job: Job | null = null;
  #aside: HTMLCanvasElement | null = null;
  #transform = '';
  #lastScale = 0;
  #lastAsideMs = -Infinity;
  /** What the layer paints when it is drawn. */
  #draw: ((context: CanvasRenderingContext2D) => void) | null = null;

  constructor(editor: OpenEditor, layer: WallLayer, painter: ScenePainter) {
    this.#editor = editor;
    this.#layer = layer;
    this.#painter = painter;
    layer.canvas.style.transformOrigin = '0 0';
  }

  /** Paints everything anew at the next frame. */
  invalidate(): void {
    this.#isOld = true;
  }

  /** The canvas has lost its picture. */
  forget(): void {
    this.#shown = null;
    this.#job = null;
    this.#isOld = true;
  }

  /** @returns whether another frame is needed to finish the picture */
  frame(view: Projection): boolean {
    this.#takeDamage();
    const isWhole = !this.#isOld && this.#isCovered(view, 0);
    if (
      isWhole &&
      this.#job === null &&
      this.#isCovered(view, this.#isWide(view) ? restPx * view.pixelRatio : 0)
    ) {
      this.#fit(view);
      return false;
    }
    // Where one has zoomed to meanwhile, painting at once may do.
    if (this.#job && this.#job.projection.scale !== view.scale && this.#isCheap(view)) this.#job = null;
    const isMoving = this.#lastScale !== view.scale;
    this.#lastScale = view.scale;
    if (!this.#job && (this.#isOld || !isMoving || !this.#willDo(view) || this.#isCheap(view)))
      this.#begin(view);
    if (this.#job) this.#continue(this.#job);
    this.#fit(view);
    return this.#job !== null || this.#isOld || !this.#isCovered(view, 0);
  }

  paint(context: CanvasRenderingContext2D): void {
    this.#draw?.(context);
  }

  #takeDamage(): void {
    const damage = this.#editor.scene.takeDamage();
    if (damage === null) this.#isOld = true;
    else if (damage.length > 0) {
      this.#job?.damage.push(...damage);
      this.#repair(damage);
    }
  }

  /** Paints changed places of the picture that is shown. */
  #repair(damage: readonly Box[]): void {
    const shown = this.#shown;
    if (!shown || this.#isOld) return;
    const seen = shownBox(shown);
    const visible = damage.filter((box) => intersects(grown(box), seen));
    if (visible.length === 0) return;
    this.#drawNow((context) => {
      for (const box of visible) {
        const area = grown(box);
        this.#painter.paintPart(context, shown, area, this.#editor.scene.inView(area));
      }
    });
  }

  #begin(view: Projection): void {
    const direct = withMargin(view, 0);
    if (this.#shown === null || this.#isCheap(view)) {
      const few = this.#editor.scene.inView(shownBox(direct));
      const startedMs = performance.now();
      this.#narrow(direct, startedMs);
      this.#drawNow((context) => this.#painter.paintAll(context, direct, few));
      this.#learn(view, few.length, performance.now() - startedMs);
      this.#shown = direct;
      this.#isOld = false;
      return;
    }
    const projection = withMargin(view, marginPx);
    const placements = this.#editor.scene.inView(shownBox(projection));
    this.#aside ??= document.createElement('canvas');
    if (this.#aside.width !== projection.width || this.#aside.height !== projection.height) {
      this.#aside.width = projection.width;
      this.#aside.height = projection.height;
    }
    this.#isOld = false;
    this.#job = { projection, placements, next: 0, spentMs: 0, damage: [] };
  }

  /** Whether the picture, scaled, is good enough while one zooms on. */
  #willDo(view: Projection): boolean {
    const shown = this.#shown;
    if (!shown) return false;
    const k = view.scale / shown.scale;
    const left = shown.x * k - view.x;
    const top = shown.y * k - view.y;
    const isCovered =
      left >= 0 && top >= 0 && shown.width * k - left >= view.width && shown.height * k - top >= view.height;
    return isCovered && k < mostStretch && k > 1 / mostStretch;
  }

  /**
   * Gives the canvas the size of the viewport again. While one zooms to and fro that waits: what lies beyond the viewport
   * is not seen, and every change of size takes a new canvas.
   */
  #narrow(direct: Projection, nowMs: number): void {
    const { width, height } = this.#layer.canvas;
    const holds = width >= direct.width && height >= direct.height;
    if (!holds || nowMs - this.#lastAsideMs > wideForMs) this.#layer.fit(direct);
  }

  #isCheap(view: Projection): boolean {
    const count = this.#editor.scene.inView(shownBox(view)).length;
    return count * this.#itemMs[letterDetail(view.scale / view.pixelRatio)] <= directMs;
  }

  #continue(job: Job): void {
    const context = this.#aside?.getContext('2d');
    if (!context) return;
    const startedMs = performance.now();
    if (job.next === 0) this.#painter.paintPaper(context, job.projection);
    // Blocks are painted many at a time: looking at the clock would cost more than they do.
    const isCoarse = letterDetail(job.projection.scale / job.projection.pixelRatio) === 'blocks';
    while (job.next < job.placements.length && performance.now() - startedMs < sliceMs) {
      const end = Math.min(job.next + (isCoarse ? 16 : 1), job.placements.length);
      this.#painter.paintItems(context, job.projection, job.placements, job.next, end);
      job.next = end;
    }
    job.spentMs += performance.now() - startedMs;
    if (job.next === job.placements.length) this.#finish(job);
  }

  /** Shows what was painted aside. */
  #finish(job: Job): void {
    this.#job = null;
    this.#learn(job.projection, job.placements.length, job.spentMs);
    this.#layer.fit(job.projection);
    this.#lastAsideMs = performance.now();
    const aside = this.#aside!;
    this.#drawNow((context) => {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.globalCompositeOperation = 'copy';
      context.drawImage(aside, 0, 0);
      context.globalCompositeOperation = 'source-over';
    });
    this.#shown = job.projection;
    this.#repair(job.damage);
  }

  #learn({ scale, pixelRatio }: Projection, count: number, ms: number): void {
    if (count < 8) return;
    const detail = letterDetail(scale / pixelRatio);
    this.#itemMs[detail] = 0.7 * this.#itemMs[detail] + 0.3 * (ms / count);
  }

  /** The picture reaches beyond the viewport. */
  #isWide(view: Projection): boolean {
    return this.#shown !== null && this.#shown.width > view.width;
  }

  /** Whether the picture shows what the view asks for, sharply, with so much to spare. */
  #isCovered(view: Projection, rest: number): boolean {
    const shown = this.#shown;
    if (!shown || shown.scale !== view.scale || shown.pixelRatio !== view.pixelRatio) return false;
    const dx = view.x - shown.x;
    const dy = view.y - shown.y;
    return (
      dx <= -rest &&
      dy <= -rest &&
      dx + shown.width >= view.width + rest &&
      dy + shown.height >= view.height + rest
    );
  }

  /** Lays the picture so that the board's points are where the view has them. */
  #fit(view: Projection): void {
    const shown = this.#shown;
    if (!shown) return;
    const k = view.scale / shown.scale;
    const x = (view.x - shown.x * k) / view.pixelRatio;
    const y = (view.y - shown.y * k) / view.pixelRatio;
    const transform = `translate(${x}px, ${y}px)${k === 1 ? '' : ` scale(${k})`}`;
    if (transform === this.#transform) return;
    this.#transform = transform;
    this.#layer.canvas.style.transform = transform;
  }

  #drawNow(draw: (context: CanvasRenderingContext2D) => void): void {
    this.#draw = draw;
    this.#layer.draw();
    this.#draw = null;
  }
}

function grown({ x, y, w, h }: Box): Box {
  return { x: x - overhang, y: y - overhang, w: w + 2 * overhang, h: h + 2 * overhang };
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
