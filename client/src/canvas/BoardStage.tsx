import type Konva from 'konva';
import { useEffect, useRef } from 'react';
import { Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore';
import type { OpenEditor } from '../model/create-editor.ts';
import { useReadable } from '../ui/use-readable.ts';
import { StagePainter } from './stage-painter.ts';

type SceneFunc = (context: Konva.Context) => void;

/**
 * The stage: three canvases, each with one shape that paints everything on it. React renders it when the viewport's size
 * changes, and never while one works.
 */
export function BoardStage({ editor }: { readonly editor: OpenEditor }) {
  const { width, height } = useReadable(editor.camera.viewport);
  const base = useRef<Konva.Layer>(null);
  const lift = useRef<Konva.Layer>(null);
  const overlay = useRef<Konva.Layer>(null);
  const painter = useRef<StagePainter | null>(null);

  useEffect(() => {
    if (!base.current || !lift.current || !overlay.current) return;
    const layers = { base: base.current, lift: lift.current, overlay: overlay.current };
    const made = new StagePainter(editor, layers);
    painter.current = made;
    return () => {
      painter.current = null;
      made.destroy();
    };
  }, [editor]);

  // Konva has just given the canvases new sizes, which clears them.
  useEffect(() => painter.current?.repaintAll(), [width, height]);

  const paintBase: SceneFunc = (context) => painter.current?.paintBase(context._context);
  const paintLift: SceneFunc = (context) => painter.current?.paintLift(context._context);
  const paintOverlay: SceneFunc = (context) => painter.current?.paintOverlay(context._context);
  const layer = { listening: false, clearBeforeDraw: false } as const;
  const shape = { listening: false, perfectDrawEnabled: false } as const;
  return (
    <Stage width={width} height={height} listening={false}>
      <Layer ref={base} {...layer}>
        <Shape sceneFunc={paintBase} {...shape} />
      </Layer>
      <Layer ref={lift} {...layer}>
        <Shape sceneFunc={paintLift} {...shape} />
      </Layer>
      <Layer ref={overlay} {...layer}>
        <Shape sceneFunc={paintOverlay} {...shape} />
      </Layer>
    </Stage>
  );
}
