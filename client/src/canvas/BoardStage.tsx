import { useEffect, useRef } from 'react';
import type { OpenEditor } from '../model/create-editor.ts';
import { useReadable } from '../ui/use-readable.ts';
import { StagePainter } from './stage-painter.ts';
import { WallStage } from './wall-stage.ts';

/** The place of the stage: React gives it its size, and does nothing while one works. */
export function BoardStage({ editor }: { readonly editor: OpenEditor }) {
  const { width, height } = useReadable(editor.camera.viewport);
  const place = useRef<HTMLDivElement>(null);
  const wall = useRef<WallStage | null>(null);
  const painter = useRef<StagePainter | null>(null);

  useEffect(() => {
    if (!place.current) return;
    const stage = new WallStage(place.current, {
      base: (context) => painter.current?.paintBase(context),
      lift: (context) => painter.current?.paintLift(context),
      overlay: (context) => painter.current?.paintOverlay(context),
    });
    wall.current = stage;
    painter.current = new StagePainter(editor, stage.layers);
    return () => {
      painter.current?.destroy();
      painter.current = null;
      wall.current = null;
      stage.destroy();
    };
  }, [editor]);

  // A new size clears the canvases.
  useEffect(() => {
    wall.current?.setSize(width, height);
    painter.current?.repaintAll();
  }, [editor, width, height]);

  return <div ref={place} />;
}
