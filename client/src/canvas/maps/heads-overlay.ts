import { theme } from '@whoboard/shared/draw/theme.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import { isMap } from '@whoboard/shared/lanes/lay-out-map.ts';
import type { JourneyLayout } from '@whoboard/shared/lanes/map-layout.ts';
import { drawHeadsOf } from '@whoboard/shared/items/journey/draw.ts';
import type { Editor } from '../../model/editor.ts';
import type { Overlay } from '../../model/overlays.ts';

/** Below this zoom heads cannot be read, and the whole map is in view anyway. */
const minZoom = 0.3;
/** Bars at the edges of the screen that heads must not lie under, in pixels. */
const clearPx = 8;
/** Lanes stay in sight as long as they leave this much of the view to the cells. */
const maxLaneShare = 0.4;

/**
 * Keeps the heads of a journey that is larger than the view in sight: the row of stages at the top and the column of lanes
 * at the left, as in a spreadsheet.
 */
export function headsOverlay(editor: Editor): Overlay {
  return {
    isOnTop: true,
    paint(context, onScreen) {
      const { zoom } = editor.camera.view.get();
      if (zoom < minZoom || editor.drafts.gesture.get()?.kind === 'move') return false;
      const map = mapInMiddle(editor);
      if (!map) return false;
      const [left, top] = editor.board.positionOf(map.layout.map.id);
      const clear = editor.camera.clearArea();
      const { stageHead, rows, size } = map.layout;
      const at = onScreen({ x: left, y: top, w: size[0], h: size[1] });
      const bottom = rows.at(-1);
      const row = rows[0];
      if (!bottom || !row) return false;
      const headsAt = at.y + stageHead.y * zoom;
      const lanesAt = at.x + row.head.x * zoom;
      const headHeight = stageHead.h * zoom;
      const laneWidth = row.head.w * zoom;
      const end = at.y + (bottom.y + bottom.h) * zoom;
      const right = at.x + (stageHead.x + stageHead.w) * zoom;
      const above = clear.y + clearPx;
      const beside = clear.x + clearPx;
      const isAbove = headsAt < above - 1 && end > above + headHeight * 2;
      const isBeside =
        lanesAt < beside - 1 && right > beside + laneWidth * 2 && laneWidth <= clear.w * maxLaneShare;
      if (!isAbove && !isBeside) return false;
      const dy = isAbove ? above - headsAt : 0;
      const dx = isBeside ? beside - lanesAt : 0;
      // What lies beyond the heads, below the bars of the page, is covered with them.
      const cover = ({ x, y, w, h }: Box): void => {
        context.fillStyle = theme.panel;
        context.fillRect(x, y, w, h);
        context.strokeStyle = theme.hairline;
        context.lineWidth = 1;
        context.strokeRect(Math.round(x) - 0.5, Math.round(y) - 0.5, Math.round(w), Math.round(h));
      };
      const draw = (part: 'stages' | 'lanes', clip: Box, by: readonly [number, number]): void => {
        context.save();
        context.beginPath();
        context.rect(clip.x, clip.y, clip.w, clip.h);
        context.clip();
        context.translate(at.x + by[0], at.y + by[1]);
        context.scale(zoom, zoom);
        drawHeadsOf(map.layout, part, context, editor.drawContext());
        context.restore();
      };
      const lanesEnd = isBeside ? beside + laneWidth : Math.max(lanesAt + laneWidth, 0);
      const headsEnd = isAbove ? above + headHeight : headsAt + headHeight;
      if (isBeside) {
        const from = Math.max(0, at.x);
        const box = { x: from, y: headsEnd, w: lanesEnd - from, h: Math.max(0, end - headsEnd) };
        cover(box);
        draw('lanes', box, [dx, 0]);
      }
      if (isAbove) {
        const from = Math.max(0, Math.min(at.x, lanesEnd));
        const upper = Math.max(0, at.y);
        cover({ x: from, y: upper, w: Math.max(0, right - from), h: headsEnd - upper });
        draw('stages', { x: lanesEnd, y: upper, w: Math.max(0, right - lanesEnd), h: headsEnd - upper }, [
          0,
          dy,
        ]);
      }
      return true;
    },
  };
}

/** The journey that fills the middle of the view. */
function mapInMiddle(editor: Editor): { readonly layout: JourneyLayout } | null {
  const { x, y, w, h } = editor.camera.clearArea();
  const point = editor.camera.toBoard([x + w / 2, y + h / 2]);
  for (const id of editor.scene.allAt(point)) {
    const item = editor.board.item(id);
    if (!item || !isMap(item)) continue;
    return item.type === 'journey' ? { layout: editor.board.layoutOf(item) } : null;
  }
  return null;
}
