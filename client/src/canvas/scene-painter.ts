import { drawItem } from '@whoboard/shared/draw/draw-board.ts';
import type { Size } from '@whoboard/shared/board/schema.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import type { Item } from '@whoboard/shared/items/index.ts';
import type { OpenEditor } from '../model/create-editor.ts';
import type { Placement } from '../model/scene.ts';
import { detailAt } from './detail.ts';
import { DotGrid } from './dot-grid.ts';

/** How a canvas looks at the board, in device pixels. */
export interface Projection {
  /** Device pixels per board unit. */
  readonly scale: number;
  /** Where the board's [0, 0] lies on the canvas: whole pixels, so that text stays sharp and shifting is exact. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

/** How far drawing may reach beyond an item's box (shadows, strokes), in board units. */
export const overhang = 12;

/** The part of the board that a canvas shows, with what reaches into it. */
export function shownBox({ scale, x, y, width, height }: Projection): Box {
  return {
    x: -x / scale - overhang,
    y: -y / scale - overhang,
    w: width / scale + 2 * overhang,
    h: height / scale + 2 * overhang,
  };
}

/** Paints items by their `draw`, as much of each as the zoom shows. */
export class ScenePainter {
  readonly #editor: OpenEditor;
  readonly #dots = new DotGrid();

  constructor(editor: OpenEditor) {
    this.#editor = editor;
  }

  /** The paper and these items on it. */
  paintAll(
    context: CanvasRenderingContext2D,
    projection: Projection,
    placements: readonly Placement[],
  ): void {
    this.paintPaper(context, projection);
    this.paintItems(context, projection, placements, 0, placements.length);
  }

  paintPaper(context: CanvasRenderingContext2D, projection: Projection): void {
    context.setTransform(1, 0, 0, 1, 0, 0);
    this.#dots.paint(context, projection, { x: 0, y: 0, w: projection.width, h: projection.height });
  }

  /** The items from one index to before another, the lowest first. */
  paintItems(
    context: CanvasRenderingContext2D,
    projection: Projection,
    placements: readonly Placement[],
    from: number,
    to: number,
  ): void {
    const { board } = this.#editor;
    for (let index = from; index < to; index++) {
      const { id, x, y } = placements[index]!;
      const item = board.item(id);
      if (item) this.#paintItem(context, item, x, y, projection);
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
  }

  /** Paints a part of the board anew: paper and what lies there, nothing beside it. */
  paintPart(
    context: CanvasRenderingContext2D,
    projection: Projection,
    { x, y, w, h }: Box,
    placements: readonly Placement[],
  ): void {
    const { scale } = projection;
    const left = Math.floor(projection.x + x * scale);
    const top = Math.floor(projection.y + y * scale);
    const part = {
      x: left,
      y: top,
      w: Math.ceil(projection.x + (x + w) * scale) - left,
      h: Math.ceil(projection.y + (y + h) * scale) - top,
    };
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.beginPath();
    context.rect(part.x, part.y, part.w, part.h);
    context.clip();
    this.#dots.paint(context, projection, part);
    this.paintItems(context, projection, placements, 0, placements.length);
    context.restore();
  }

  /** What is being dragged, by oneself or others, where the drafts show it. */
  paintLifted(context: CanvasRenderingContext2D, projection: Projection, ids: readonly string[]): void {
    const { board, drafts } = this.#editor;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, projection.width, projection.height);
    const shown = shownBox(projection);
    for (const id of ids) {
      const item = board.item(id);
      if (!item) continue;
      const [x, y] = board.positionOf(id);
      const [w, h] = board.sizeOf(id);
      if (x > shown.x + shown.w || y > shown.y + shown.h || x + w < shown.x || y + h < shown.y) continue;
      const size: Size | undefined = drafts.of(id)?.size;
      this.#paintItem(context, size ? { ...item, size } : item, x, y, projection);
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
  }

  #paintItem(
    context: CanvasRenderingContext2D,
    item: Item,
    boardX: number,
    boardY: number,
    { scale, x, y, pixelRatio }: Projection,
  ): void {
    const detail = detailAt(scale / pixelRatio, item);
    context.setTransform(scale, 0, 0, scale, x + boardX * scale, y + boardY * scale);
    const drawing = this.#editor.contexts.for(detail);
    if (detail === 'blocks') {
      drawItem(item, context, drawing);
      return;
    }
    context.save();
    drawItem(item, context, drawing);
    context.restore();
  }
}
