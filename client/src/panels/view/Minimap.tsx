import { theme } from '@whoboard/shared/draw/theme.ts';
import { useEffect, useRef } from 'react';
import type { Editor } from '../../model/editor.ts';
import { useT } from '../../ui/language.tsx';
import { itemTint } from '../item-tint.ts';
import styles from './Minimap.module.css';

const width = 220;
const height = 150;
const margin = 8;
/** The picture of the items is painted at most this often; only the frame of the view follows at once. */
const repaintMs = 600;

/** Where on the board one is. A drag on it moves the view; everything else about it is decoration. */
export function Minimap({ editor }: { readonly editor: Editor }) {
  const t = useT();
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const frameRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const canvas = canvasRef.current;
    const frame = frameRef.current;
    if (!canvas || !frame) return;
    return follow(editor, canvas, frame);
  }, [editor]);
  return (
    <figure className={styles.minimap} aria-label={t('app.minimap')}>
      <canvas ref={canvasRef} width={width * 2} height={height * 2} className={styles.canvas} />
      <div ref={frameRef} className={styles.frame} />
    </figure>
  );
}

interface Fit {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Keeps picture and frame in step with the board and the camera, without React. @returns how to stop */
function follow(editor: Editor, canvas: HTMLCanvasElement, frame: HTMLElement): () => void {
  let fit: Fit = { scale: 1, x: 0, y: 0 };
  let repaint: ReturnType<typeof setTimeout> | undefined;
  let placing = 0;

  const place = () => {
    placing = 0;
    const { x, y, zoom } = editor.camera.view.get();
    const port = editor.camera.viewport.get();
    const left = margin + (x - fit.x) * fit.scale;
    const top = margin + (y - fit.y) * fit.scale;
    frame.style.transform = `translate(${left}px, ${top}px)`;
    frame.style.width = `${(port.width / zoom) * fit.scale}px`;
    frame.style.height = `${(port.height / zoom) * fit.scale}px`;
  };
  const paint = () => {
    repaint = undefined;
    fit = paintItems(editor, canvas);
    place();
  };
  const later = () => {
    repaint ??= setTimeout(paint, repaintMs);
  };
  const follows = () => {
    if (placing === 0) placing = requestAnimationFrame(place);
  };
  const drag = (event: PointerEvent) => {
    if (event.buttons === 0) return;
    canvas.setPointerCapture(event.pointerId);
    const rect = canvas.getBoundingClientRect();
    const x = fit.x + (event.clientX - rect.left - margin) / fit.scale;
    const y = fit.y + (event.clientY - rect.top - margin) / fit.scale;
    const view = editor.camera.view.get();
    const port = editor.camera.viewport.get();
    editor.camera.panBy(
      (view.x - x) * view.zoom + port.width / 2,
      (view.y - y) * view.zoom + port.height / 2,
    );
  };

  paint();
  const ends = [
    editor.board.onChange(later),
    editor.camera.view.subscribe(follows),
    editor.camera.viewport.subscribe(follows),
  ];
  canvas.addEventListener('pointerdown', drag);
  canvas.addEventListener('pointermove', drag);
  return () => {
    clearTimeout(repaint);
    cancelAnimationFrame(placing);
    for (const end of ends) end();
    canvas.removeEventListener('pointerdown', drag);
    canvas.removeEventListener('pointermove', drag);
  };
}

/** One rectangle an item. @returns how board units were laid into the picture */
function paintItems(editor: Editor, canvas: HTMLCanvasElement): Fit {
  const context = canvas.getContext('2d');
  const ids = editor.board.order.get();
  const bounds = editor.board.boundsOf(ids) ?? { x: 0, y: 0, w: 1200, h: 800 };
  const scale = Math.min((width - 2 * margin) / bounds.w, (height - 2 * margin) / bounds.h);
  const x = bounds.x - ((width - 2 * margin) / scale - bounds.w) / 2;
  const y = bounds.y - ((height - 2 * margin) / scale - bounds.h) / 2;
  if (!context) return { scale, x, y };
  context.setTransform(2, 0, 0, 2, 0, 0);
  context.clearRect(0, 0, width, height);
  for (const id of ids) {
    const item = editor.board.item(id);
    if (!item) continue;
    const pos = editor.board.positionOf(id);
    const [w, h] = editor.board.sizeOf(id);
    context.fillStyle = itemTint(item) ?? theme.inkSoft;
    context.fillRect(
      margin + (pos[0] - x) * scale,
      margin + (pos[1] - y) * scale,
      Math.max(1, w * scale - 0.5),
      Math.max(1, h * scale - 0.5),
    );
  }
  return { scale, x, y };
}
