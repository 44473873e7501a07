/**
 * What drawing code may use: a small subset of the Canvas 2D interface, so that the same functions paint on the
 * screen, on a PDF page, into a PNG or SVG, and into a list of calls for tests. No filters, no shadows, no pixels, no
 * Path2D, no gradients. A browser's CanvasRenderingContext2D and a server's Skia context both satisfy it as they are.
 */
export interface Painter {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: 'butt' | 'round' | 'square';
  lineJoin: 'bevel' | 'miter' | 'round';
  globalAlpha: number;
  /** Set through `fontOf()` of text-layout.ts only, so that every backend names the same families. */
  font: string;
  textAlign: 'left' | 'right' | 'center' | 'start' | 'end';
  textBaseline: 'alphabetic' | 'top' | 'hanging' | 'middle' | 'ideographic' | 'bottom';
  direction: 'ltr' | 'rtl' | 'inherit';
  save(): void;
  restore(): void;
  translate(x: number, y: number): void;
  scale(x: number, y: number): void;
  rotate(radians: number): void;
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void;
  quadraticCurveTo(ax: number, ay: number, x: number, y: number): void;
  arc(
    x: number,
    y: number,
    radius: number,
    startRadians: number,
    endRadians: number,
    counterclockwise?: boolean,
  ): void;
  rect(x: number, y: number, w: number, h: number): void;
  fill(): void;
  stroke(): void;
  clip(): void;
  fillRect(x: number, y: number, w: number, h: number): void;
  strokeRect(x: number, y: number, w: number, h: number): void;
  fillText(text: string, x: number, y: number): void;
  setLineDash(segments: number[]): void;
  /** Source rectangle in image pixels, then target rectangle in the current units. */
  drawImage(
    image: never,
    sx: number,
    sy: number,
    sw: number,
    sh: number,
    dx: number,
    dy: number,
    dw: number,
    dh: number,
  ): void;
}

/** An image that a backend can paint; opaque to drawing code but for its size in pixels. */
export interface PaintImage {
  readonly width: number;
  readonly height: number;
  /** What the backend's `drawImage` takes. */
  readonly source: unknown;
}

/** Paints part of an image; the one place where the backend's own image type is passed through. */
export function paintImage(
  painter: Painter,
  image: PaintImage,
  from: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  to: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
): void {
  painter.drawImage(image.source as never, from.x, from.y, from.w, from.h, to.x, to.y, to.w, to.h);
}

/** A path of a rectangle with rounded corners; the radius is limited to half of the shorter edge. */
export function roundRectPath(
  painter: Painter,
  x: number,
  y: number,
  w: number,
  h: number,
  radius: number,
): void {
  const r = Math.max(0, Math.min(radius, w / 2, h / 2));
  painter.beginPath();
  painter.moveTo(x + r, y);
  painter.lineTo(x + w - r, y);
  painter.quadraticCurveTo(x + w, y, x + w, y + r);
  painter.lineTo(x + w, y + h - r);
  painter.quadraticCurveTo(x + w, y + h, x + w - r, y + h);
  painter.lineTo(x + r, y + h);
  painter.quadraticCurveTo(x, y + h, x, y + h - r);
  painter.lineTo(x, y + r);
  painter.quadraticCurveTo(x, y, x + r, y);
  painter.closePath();
}
