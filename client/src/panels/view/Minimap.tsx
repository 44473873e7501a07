import { theme } from '@whoboard/shared/draw/theme.ts';
import type Konva from 'konva';
import 'konva/lib/shapes/Rect.js';
import { useCallback, useEffect, useRef } from 'react';
import { Layer, Rect, Shape, Stage, type KonvaNodeEvents } from 'react-konva/lib/ReactKonvaCore';
import type { Editor } from '../../model/editor.ts';
import { useT } from '../../ui/language.tsx';
import { itemTint } from '../item-tint.ts';
import styles from './Minimap.module.css';

const width = 220;
const height = 150;
const margin = 8;
/** The picture of the items is painted at most this often; only the frame of the view follows at once. */
const repaintMs = 600;

/** How board units are laid into the picture. */
interface Fit {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Where on the board one is. A drag on it moves the view; everything else about it is decoration. */
export function Minimap({ editor }: { readonly editor: Editor }) {
  const t = useT();
  const picture = useRef<Konva.Shape>(null);
  const frame = useRef<Konva.Rect>(null);
  const fit = useRef<Fit>({ scale: 1, x: 0, y: 0 });

  useEffect(() => {
    if (!picture.current || !frame.current) return;
    return follow(editor, fit, picture.current, frame.current);
  }, [editor]);
  const paint = useCallback(
    (context: Konva.Context) => paintItems(editor, context._context, fit.current),
    [editor],
  );
  const drag: KonvaNodeEvents['onPointerMove'] = ({ evt, currentTarget }) => {
    if (evt.buttons === 0) return;
    const stage = currentTarget.getStage();
    stage?.content.setPointerCapture(evt.pointerId);
    const at = stage?.getPointerPosition();
    if (at) moveTo(editor, fit.current, at);
  };
  return (
    <figure className={styles.minimap} aria-label={t('app.minimap')}>
      <Stage width={width} height={height} onPointerDown={drag} onPointerMove={drag}>
        <Layer listening={false}>
          <Shape ref={picture} sceneFunc={paint} perfectDrawEnabled={false} />
        </Layer>
        <Layer listening={false}>
          <Rect ref={frame} stroke={theme.accent} strokeWidth={2} cornerRadius={3} />
        </Layer>
      </Stage>
    </figure>
  );
}

/** Keeps picture and frame in step with the board and the camera, without React. @returns how to stop */
function follow(editor: Editor, fit: { current: Fit }, picture: Konva.Shape, frame: Konva.Rect): () => void {
  let repaint: ReturnType<typeof setTimeout> | undefined;
  const place = (): void => {
    const { x, y, zoom } = editor.camera.view.get();
    const port = editor.camera.viewport.get();
    const { scale, x: left, y: top } = fit.current;
    frame.setAttrs({
      x: margin + (x - left) * scale,
      y: margin + (y - top) * scale,
      width: (port.width / zoom) * scale,
      height: (port.height / zoom) * scale,
    });
  };
  const paint = (): void => {
    repaint = undefined;
    fit.current = fitOf(editor);
    picture.getLayer()?.batchDraw();
    place();
  };
  const later = (): void => {
    repaint ??= setTimeout(paint, repaintMs);
  };
  paint();
  const ends = [
    editor.board.onChange(later),
    editor.camera.view.subscribe(place),
    editor.camera.viewport.subscribe(place),
  ];
  return () => {
    clearTimeout(repaint);
    for (const end of ends) end();
  };
}

/** Puts a point of the picture into the middle of the view. */
function moveTo(editor: Editor, { scale, x, y }: Fit, at: { readonly x: number; readonly y: number }): void {
  const view = editor.camera.view.get();
  const port = editor.camera.viewport.get();
  editor.camera.panBy(
    (view.x - (x + (at.x - margin) / scale)) * view.zoom + port.width / 2,
    (view.y - (y + (at.y - margin) / scale)) * view.zoom + port.height / 2,
  );
}

function fitOf(editor: Editor): Fit {
  const bounds = editor.board.boundsOf(editor.board.order.get()) ?? { x: 0, y: 0, w: 1200, h: 800 };
  const scale = Math.min((width - 2 * margin) / bounds.w, (height - 2 * margin) / bounds.h);
  return {
    scale,
    x: bounds.x - ((width - 2 * margin) / scale - bounds.w) / 2,
    y: bounds.y - ((height - 2 * margin) / scale - bounds.h) / 2,
  };
}

/** One rectangle an item. */
function paintItems(editor: Editor, context: CanvasRenderingContext2D, { scale, x, y }: Fit): void {
  for (const id of editor.board.order.get()) {
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
}
