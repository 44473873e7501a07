import type { Point } from '@whoboard/shared/board/schema.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import type { Clock } from './clock.ts';
import type { CameraModel } from './editor.ts';
import { Store } from './readable.ts';

const minZoom = 0.05;
const maxZoom = 4;

type View = { readonly x: number; readonly y: number; readonly zoom: number };

const easeMs = 180;
/** What is shown keeps clear of the bars and rails that lie over the board's edges. */
const insetsPx = { top: 84, right: 40, bottom: 84, left: 92 } as const;
const phoneInsetsPx = { top: 76, right: 16, bottom: 144, left: 16 } as const;
const phoneWidthPx = 600;

/** The part of the board that the viewport shows. */
export class Camera implements CameraModel {
  readonly view = new Store<View>({ x: 0, y: 0, zoom: 1 });
  readonly viewport = new Store({ width: 1280, height: 800 });
  readonly #clock: Clock;
  readonly #reducedMotion: () => boolean;
  #stop: (() => void) | null = null;

  constructor(clock: Clock, reducedMotion: () => boolean) {
    this.#clock = clock;
    this.#reducedMotion = reducedMotion;
  }

  setViewport(width: number, height: number): void {
    const now = this.viewport.get();
    if (now.width !== width || now.height !== height) this.viewport.set({ width, height });
  }

  panBy(dxPx: number, dyPx: number): void {
    this.#halt();
    const { x, y, zoom } = this.view.get();
    this.view.set({ x: x - dxPx / zoom, y: y - dyPx / zoom, zoom });
  }

  zoomTo(zoom: number, anchor?: Point): void {
    this.#halt();
    const { width, height } = this.viewport.get();
    this.view.set(zoomed(this.view.get(), zoom, anchor ?? [width / 2, height / 2]));
  }

  show(box: Box, options: { readonly maxZoom?: number; readonly animate?: boolean } = {}): void {
    this.#halt();
    const { width, height } = this.viewport.get();
    const { top, right, bottom, left } = width < phoneWidthPx ? phoneInsetsPx : insetsPx;
    const innerWidth = Math.max(1, width - left - right);
    const innerHeight = Math.max(1, height - top - bottom);
    const fitting = Math.min(innerWidth / Math.max(1, box.w), innerHeight / Math.max(1, box.h));
    const zoom = clampZoom(Math.min(fitting, options.maxZoom ?? 1));
    const target = {
      x: box.x + box.w / 2 - (left + innerWidth / 2) / zoom,
      y: box.y + box.h / 2 - (top + innerHeight / 2) / zoom,
      zoom,
    };
    if (options.animate === false || this.#reducedMotion()) this.view.set(target);
    else this.#ease(this.view.get(), target);
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
        return;
      }
      const zoom = from.zoom * (to.zoom / from.zoom) ** k;
      const cx = fromCentre[0] + (toCentre[0] - fromCentre[0]) * k;
      const cy = fromCentre[1] + (toCentre[1] - fromCentre[1]) * k;
      this.#stop = this.#clock.onFrame(step);
      this.view.set({ x: cx - width / 2 / zoom, y: cy - height / 2 / zoom, zoom });
    };
    this.#stop = this.#clock.onFrame(step);
  }
}

function zoomed(view: View, wanted: number, [px, py]: Point): View {
  const zoom = clampZoom(wanted);
  return { x: view.x + px / view.zoom - px / zoom, y: view.y + py / view.zoom - py / zoom, zoom };
}

function clampZoom(zoom: number): number {
  return Math.min(maxZoom, Math.max(minZoom, zoom));
}
