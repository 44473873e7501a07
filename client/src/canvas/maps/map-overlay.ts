import { roundRectPath } from '@whoboard/shared/draw/painter.ts';
import { theme } from '@whoboard/shared/draw/theme.ts';
import type { Editor } from '../../model/editor.ts';
import { mapLayout } from '../../model/map-places.ts';
import type { Overlay } from '../../model/overlays.ts';
import { spotBox } from '../../tools/maps/grid.ts';

/** The frame around the cell or head that the keys are in. */
export function spotOverlay(editor: Editor): Overlay {
  return {
    paint(context, onScreen) {
      const spot = editor.cell.get();
      const layout = spot && mapLayout(editor, spot.map);
      const box = layout && spotBox(layout, spot);
      if (!spot || !box) return false;
      const [left, top] = editor.board.positionOf(spot.map);
      const { x, y, w, h } = onScreen({ ...box, x: left + box.x, y: top + box.y });
      context.strokeStyle = theme.accent;
      context.lineWidth = 2.5;
      context.setLineDash([]);
      roundRectPath(context, x + 1.5, y + 1.5, Math.max(2, w - 3), Math.max(2, h - 3), 6);
      context.stroke();
      return true;
    },
  };
}
