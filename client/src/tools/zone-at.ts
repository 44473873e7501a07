import { containsPoint } from '@whoboard/shared/board/geometry.ts';
import type { Point } from '@whoboard/shared/board/schema.ts';
import { typeOf } from '@whoboard/shared/items/index.ts';
import type { Dropped } from '@whoboard/shared/items/item-type.ts';
import type { Editor, ToolFeedback } from '../model/editor.ts';
import { mayChange } from '../model/rights.ts';

/** The zone of an item at a board point that would take what is dragged; `carried` are no places to drop it. */
export function zoneAt(
  editor: Editor,
  point: Point,
  dropped: Dropped,
  carried: ReadonlySet<string>,
): ToolFeedback['dropTarget'] {
  const { board, scene } = editor;
  for (const id of scene.allAt(point)) {
    const item = board.item(id);
    const type = item && typeOf(item);
    if (!item || !type || carried.has(id)) continue;
    if (type.dropZones && mayChange(editor, id)) {
      const [x, y] = board.positionOf(id);
      const zone = type
        .dropZones(item, dropped, editor.drawContext())
        .find(({ box }) => containsPoint(box, [point[0] - x, point[1] - y]));
      if (zone) {
        const box = { ...zone.box, x: zone.box.x + x, y: zone.box.y + y };
        return { itemId: id, zoneId: zone.id, box, label: zone.label };
      }
    }
    if (!type.isContainer) break;
  }
  return null;
}
