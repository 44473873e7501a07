import type { DrawContext } from '@whoboard/shared/draw/draw-context.ts';
import type { PrintPage } from '@whoboard/shared/print/page.ts';
import { useEffect, useRef } from 'react';
import type { ImageSource } from '../../model/images.ts';
import styles from './PrintDialog.module.css';

interface PagePreviewProps {
  readonly page: PrintPage;
  readonly context: DrawContext;
  readonly images: ImageSource;
  /** What is shown, in words. */
  readonly label: string;
}

/** On a page of more items than these, letters are too small in a preview to be worth painting. */
const maxFullParts = 1_500;
/** Pixels of a preview, whatever the screen: phones have little memory for canvases. */
const maxCanvasPixels = 4_000_000;

/** A page as it will be printed, painted by the code that makes the PDF. */
export function PagePreview({ page, context, images, label }: PagePreviewProps) {
  const frame = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const [box, target] = [frame.current, canvas.current];
    if (!box || !target) return;
    const detail = page.parts > maxFullParts ? 'bars' : 'full';
    let request = 0;
    const paint = (): void => {
      request = 0;
      paintPage(target, page, { ...context, detail }, box.clientWidth, box.clientHeight);
    };
    const repaint = (): void => {
      if (request === 0) request = requestAnimationFrame(paint);
    };
    paint();
    const observer = new ResizeObserver(repaint);
    observer.observe(box);
    const unsubscribe = images.onArrival(repaint);
    document.fonts.addEventListener('loadingdone', repaint);
    return () => {
      cancelAnimationFrame(request);
      observer.disconnect();
      unsubscribe();
      document.fonts.removeEventListener('loadingdone', repaint);
    };
  }, [page, context, images]);

  return (
    <figure ref={frame} className={styles.sheetFrame} aria-label={label}>
      <canvas ref={canvas} className={styles.sheet} aria-hidden="true" />
    </figure>
  );
}

function paintPage(
  canvas: HTMLCanvasElement,
  page: PrintPage,
  context: DrawContext,
  roomWidth: number,
  roomHeight: number,
): void {
  const painter = canvas.getContext('2d');
  if (!painter || roomWidth <= 0 || roomHeight <= 0) return;
  const fit = Math.min(roomWidth / page.widthPt, roomHeight / page.heightPt);
  const [width, height] = [page.widthPt * fit, page.heightPt * fit];
  const density = Math.min(window.devicePixelRatio, Math.sqrt(maxCanvasPixels / (width * height)));
  canvas.width = Math.max(1, Math.round(width * density));
  canvas.height = Math.max(1, Math.round(height * density));
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  painter.setTransform(canvas.width / page.widthPt, 0, 0, canvas.height / page.heightPt, 0, 0);
  page.draw(painter, context);
}
