import type { Point } from '@whoboard/shared/board/schema.ts';
import type { Tool } from '../model/tool.ts';

/** Moves the view. */
export function handTool(): Tool {
  let last: Point | null = null;
  return {
    id: 'hand',
    nameKey: 'command.tool.hand',
    icon: 'hand',
    cursor: 'grab',
    edits: false,
    pointerDown(editor, { screen }) {
      last = screen;
      editor.tools.show({ cursor: 'grabbing' });
    },
    pointerMove(editor, { screen }) {
      if (!last) return;
      editor.camera.panBy(screen[0] - last[0], screen[1] - last[1]);
      last = screen;
    },
    pointerUp(editor) {
      last = null;
      editor.tools.show({ cursor: 'grab' });
    },
    cancel(editor) {
      last = null;
      editor.tools.show({ cursor: 'grab' });
    },
    isBusy: () => last !== null,
  };
}
