import { containsPoint } from '@whoboard/shared/board/geometry.ts';
import type { Point } from '@whoboard/shared/board/schema.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import type { LinePoint } from '@whoboard/shared/lanes/emotion.ts';
import type { JourneyLayout, MapColumn, MapLayout, MapRow } from '@whoboard/shared/lanes/map-layout.ts';
import type { Editor } from '../../model/editor.ts';
import { mapLayout } from '../../model/map-places.ts';

/** What of a map lies under the pointer and can be taken hold of. */
type MapPart =
  | { readonly kind: 'border'; readonly column: MapColumn }
  | { readonly kind: 'rowBorder'; readonly row: MapRow }
  | { readonly kind: 'stage'; readonly column: MapColumn }
  | { readonly kind: 'lane'; readonly id: string; readonly head: Box }
  | { readonly kind: 'point'; readonly point: LinePoint; readonly band: Box }
  | { readonly kind: 'band'; readonly column: MapColumn; readonly band: Box };

export interface FoundPart {
  readonly map: string;
  readonly layout: MapLayout;
  /** The map's top left corner on the board. */
  readonly origin: Point;
  readonly part: MapPart;
}

/** The part of the topmost item at a point, when that is a map; null for anything else. */
export function partAt(editor: Editor, point: Point, isTouch: boolean): FoundPart | null {
  const id = editor.scene.hit(point);
  const layout = id === null ? undefined : mapLayout(editor, id);
  if (id === null || !layout) return null;
  const origin = editor.board.positionOf(id);
  const at: Point = [point[0] - origin[0], point[1] - origin[1]];
  const reach = (isTouch ? 14 : 6) / editor.camera.view.get().zoom;
  const part = layout.kind === 'journey' ? partOfJourney(layout, at, reach) : regionHead(layout, at);
  return part && { map: id, layout, origin, part };
}

function regionHead(layout: Extract<MapLayout, { kind: 'empathyMap' }>, at: Point): MapPart | null {
  for (const { id, box, name } of layout.regions) {
    const head = { x: box.x, y: box.y, w: box.w, h: name.box.y + name.box.h - box.y };
    if (id !== '' && containsPoint(head, at)) return { kind: 'lane', id, head };
  }
  return null;
}

function partOfJourney(layout: JourneyLayout, at: Point, reach: number): MapPart | null {
  const [x, y] = at;
  const point = pointAt(layout, at, reach + 6);
  if (point) return point;
  const bottom = layout.rows.at(-1);
  const end = bottom ? bottom.y + bottom.h : 0;
  const isInHead = y >= layout.stageHead.y && y < layout.stageHead.y + layout.stageHead.h;
  for (const column of layout.columns) {
    if (!column.stage) continue;
    const isAtBorder = Math.abs(x - column.x - column.w) <= reach;
    // Only in the head, where no notes are that one might want to take up.
    if (isAtBorder && isInHead) return { kind: 'border', column };
  }
  for (const row of layout.rows) {
    const isAtBorder = Math.abs(y - row.y - row.h) <= reach;
    if (row.lane && isAtBorder && x >= row.head.x && x < row.head.x + row.head.w)
      return { kind: 'rowBorder', row };
  }
  for (const column of layout.columns) {
    if (column.stage && containsPoint(column.head, at)) return { kind: 'stage', column };
  }
  for (const row of layout.rows) {
    if (row.lane && containsPoint(row.head, at)) return { kind: 'lane', id: row.id, head: row.head };
    if (!row.band || !containsPoint(row.band, at) || y > end) continue;
    const column = layout.columns.find((each) => each.stage && x >= each.x && x < each.x + each.w);
    if (column) return { kind: 'band', column, band: row.band };
  }
  return null;
}

/** The nearest of the map's own emotion points. */
function pointAt(layout: JourneyLayout, [x, y]: Point, reach: number): MapPart | null {
  let nearest: MapPart | null = null;
  let least = reach;
  for (const line of layout.lines) {
    if (line.isCompared) continue;
    for (const point of line.points) {
      const distance = Math.hypot(point.x - x, point.y - y);
      if (distance >= least) continue;
      const row = layout.rows.find(({ band }) => band && point.y >= band.y && point.y <= band.y + band.h);
      if (row?.band) [nearest, least] = [{ kind: 'point', point, band: row.band }, distance];
    }
  }
  return nearest;
}
