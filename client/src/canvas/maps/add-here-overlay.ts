import { theme } from '@whoboard/shared/draw/theme.ts';
import type { Editor } from '../../model/editor.ts';
import type { Overlay } from '../../model/overlays.ts';
import { addHereBox, type AddHere } from '../../tools/maps/add-here.ts';

/** "Add here": a plus at the lower right corner of the cell that the pointer is in. */
export function addHereOverlay(editor: Editor, addHere: AddHere): Overlay {
  return {
    paint(context, onScreen) {
      const cell = addHere.cell.get();
      const box = cell && addHereBox(editor, cell);
      if (!box || editor.drafts.gesture.get() || editor.textEditing.current.get()) return false;
      const { x, y, w } = onScreen(box);
      const radius = w / 2;
      const [cx, cy] = [x + radius, y + radius];
      context.beginPath();
      context.arc(cx, cy, radius, 0, Math.PI * 2);
      context.fillStyle = addHere.isOver.get() ? theme.accent : theme.panel;
      context.strokeStyle = theme.accent;
      context.lineWidth = 1.5;
      context.setLineDash([]);
      context.fill();
      context.stroke();
      context.strokeStyle = addHere.isOver.get() ? theme.panel : theme.accent;
      context.lineWidth = 2;
      context.beginPath();
      context.moveTo(cx - 5, cy);
      context.lineTo(cx + 5, cy);
      context.moveTo(cx, cy - 5);
      context.lineTo(cx, cy + 5);
      context.stroke();
      return true;
    },
  };
}
