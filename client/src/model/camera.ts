import type { Point } from '@whoboard/shared/board/schema.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import type { Clock } from './clock.ts';
import type { CameraModel, Insets } from './editor.ts';
import { Store } from './readable.ts';

const minZoom = 0.05;
const maxZoom = 4;

type View = { readonly x: number; readonly y: number; readonly zoom: number };

const easeMs = 180;
/** What is shown keeps clear of the bars and rails that always lie over the board's edges. */
const insetsPx: Insets = { top: 84, right: 40, bottom: 84, left: 92 };
const phoneInsetsPx: Insets = { top: 76, right: 16, bottom: 144, left: 16 };
const phoneWidthPx = 600;

/** Whether a view of this width, in pixels, is that of a phone held upright. */
export function isPhoneWide(widthPx: number): boolean {
  return widthPx < phoneWidthPx;
}

/** Room between what is shown and a drawer that lies over the board for a while. */
const besideDrawerPx = 16;
const nothingCovered: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

export interface CameraOptions {
  readonly reducedMotion?: () => boolean;
  /** What drawers cover at each edge of the viewport just now. */
  readonly covered?: () => Insets;
  /** Where to begin; without it, whoever opens the board shows all of it. */
  readonly view?: View;
}

/** The part of the board that the viewport shows. */
export class Camera implements CameraModel {
  readonly view = new Store<View>({ x: 0, y: 0, zoom: 1 });
  readonly viewport = new Store({ width: 1280, height: 800 });
  readonly isMoving = new Store(false);
  readonly isHeld = new Store(false);
  readonly #clock: Clock;
  readonly #reducedMotion: () => boolean;
  readonly #covered: () => Insets;
  #stop: (() => void) | null = null;

  readonly isPlaced: boolean;

  constructor(clock: Clock, options: CameraOptions = {}) {
    this.#clock = clock;
    this.#reducedMotion = options.reducedMotion ?? (() => true);
    this.#covered = options.covered ?? (() => nothingCovered);
    this.isPlaced = options.view !== undefined;
    if (options.view) this.view.set(options.view);
  }

  setViewport(width: number, height: number): void {
    const now = this.viewport.get();
    if (now.width !== width || now.height !== height) this.viewport.set({ width, height });
  }

  hold(isHeld: boolean): void {
    this.isHeld.set(isHeld);
  }

  showWhole(box: Box): void {
    const { width, height } = this.viewport.get();
    const zoom = clampZoom(Math.min(width / Math.max(1, box.w), height / Math.max(1, box.h)));
    this.#halt();
    const x = box.x + box.w / 2 - width / 2 / zoom;
    const y = box.y + box.h / 2 - height / 2 / zoom;
    const now = this.view.get();
    if (now.x !== x || now.y !== y || now.zoom !== zoom) this.view.set({ x, y, zoom });
  }

  panBy(dxPx: number, dyPx: number): void {
    if (this.isHeld.get()) return;
    this.#halt();
    const { x, y, zoom } = this.view.get();
    this.view.set({ x: x - dxPx / zoom, y: y - dyPx / zoom, zoom });
  }

  zoomTo(zoom: number, anchor?: Point): void {
    if (this.isHeld.get()) return;
    this.#halt();
    const { width, height } = this.viewport.get();
    this.view.set(zoomed(this.view.get(), zoom, anchor ?? [width / 2, height / 2]));
  }

  show(box: Box, options: { readonly maxZoom?: number; readonly animate?: boolean } = {}): void {
    const clear = this.clearArea();
    const fitting = Math.min(clear.w / Math.max(1, box.w), clear.h / Math.max(1, box.h));
    const zoom = clampZoom(Math.min(fitting, options.maxZoom ?? 1));
    const target = {
      x: box.x + box.w / 2 - (clear.x + clear.w / 2) / zoom,
      y: box.y + box.h / 2 - (clear.y + clear.h / 2) / zoom,
      zoom,
    };
    this.#go(target, options.animate ?? true);
  }

  reveal(box: Box): void {
    const { x, y, zoom } = this.view.get();
    const clear = this.clearArea();
    if (box.w * zoom > clear.w || box.h * zoom > clear.h) return this.show(box, { maxZoom: zoom });
    const left = x + clear.x / zoom;
    const top = y + clear.y / zoom;
    const dx = outside(box.x, box.x + box.w, left, left + clear.w / zoom);
    const dy = outside(box.y, box.y + box.h, top, top + clear.h / zoom);
    if (dx !== 0 || dy !== 0) this.#go({ x: x + dx, y: y + dy, zoom }, true);
  }

  clearArea(): Box {
    const { width, height } = this.viewport.get();
    const always = isPhoneWide(width) ? phoneInsetsPx : insetsPx;
    const covered = this.#covered();
    const at = (edge: keyof Insets): number =>
      covered[edge] > 0 ? Math.max(always[edge], covered[edge] + besideDrawerPx) : always[edge];
    const [x, y] = [at('left'), at('top')];
    return { x, y, w: Math.max(1, width - x - at('right')), h: Math.max(1, height - y - at('bottom')) };
  }

  toBoard([px, py]: Point): Point {
    const { x, y, zoom } = this.view.get();
    return [x + px / zoom, y + py / zoom];
  }

  toScreen([bx, by]: Point): Point {
    const { x, y, zoom } = this.view.get();
    return [(bx - x) * zoom, (by - y) * zoom];
  }

  /** Ends an easing in progress where it is. */
  destroy(): void {
    this.#halt();
  }

  #halt(): void {
    this.#stop?.();
    this.#stop = null;
    this.isMoving.set(false);
  }

  #go(target: View, animate: boolean): void {
    if (this.isHeld.get()) return;
    this.#halt();
    if (!animate || this.#reducedMotion()) this.view.set(target);
    else this.#ease(this.view.get(), target);
  }

  #ease(from: View, to: View): void {
    const startedMs = this.#clock.now();
    const { width, height } = this.viewport.get();
    const fromCentre = [from.x + width / 2 / from.zoom, from.y + height / 2 / from.zoom] as const;
    const toCentre = [to.x + width / 2 / to.zoom, to.y + height / 2 / to.zoom] as const;
    const step = (): void => {
      const t = Math.min(1, (this.#clock.now() - startedMs) / easeMs);
      const k = 1 - (1 - t) ** 3;
      if (t >= 1) {
        this.#stop = null;
        this.view.set(to);
        this.isMoving.set(false);
        return;
      }
      const zoom = from.zoom * (to.zoom / from.zoom) ** k;
      const cx = fromCentre[0] + (toCentre[0] - fromCentre[0]) * k;
      const cy = fromCentre[1] + (toCentre[1] - fromCentre[1]) * k;
      this.#stop = this.#clock.onFrame(step);
      this.view.set({ x: cx - width / 2 / zoom, y: cy - height / 2 / zoom, zoom });
    };
    this.isMoving.set(true);
    this.#stop = this.#clock.onFrame(step);
  }
}

/** How far a span has to be followed so that it lies within another one that is at least as long. */
function outside(from: number, to: number, low: number, high: number): number {
  return from < low ? from - low : to > high ? to - high : 0;
}

function zoomed(view: View, wanted: number, [px, py]: Point): View {
  const zoom = clampZoom(wanted);
  return { x: view.x + px / view.zoom - px / zoom, y: view.y + py / view.zoom - py / zoom, zoom };
}

function clampZoom(zoom: number): number {
  return Math.min(maxZoom, Math.max(minZoom, zoom));
}
