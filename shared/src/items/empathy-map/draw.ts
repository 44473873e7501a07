import type { DrawContext } from '../../draw/draw-context.ts';
import { roundRectPath, type Painter } from '../../draw/painter.ts';
import { drawHead } from '../../lanes/draw-head.ts';
import { drawPaper, drawWords } from '../../lanes/draw-parts.ts';
import type { EmpathyMapItem } from './fields.ts';

export function drawEmpathyMap(map: EmpathyMapItem, painter: Painter, context: DrawContext): void {
  const layout = context.layoutOf(map);
  drawPaper(painter, layout.size, context);
  drawHead(painter, layout.head, context, () => null);
  for (const { id, box, name, color, edge } of layout.regions) {
    painter.fillStyle = color;
    painter.strokeStyle = edge;
    painter.lineWidth = 1;
    painter.setLineDash(id === '' ? [5, 5] : []);
    roundRectPath(painter, box.x, box.y, box.w, box.h, 10);
    painter.fill();
    painter.stroke();
    painter.setLineDash([]);
    drawWords(painter, name, context, { isName: true });
    const prompt = layout.cells.get(id)?.prompt;
    if (prompt && context.hints) drawWords(painter, prompt, context, { dx: box.x, dy: box.y });
  }
}
