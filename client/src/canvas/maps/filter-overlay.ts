import { theme } from '@whoboard/shared/draw/theme.ts';
import type { Item } from '@whoboard/shared/items/index.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import { drawBand } from '@whoboard/shared/items/journey/draw-emotion.ts';
import { isMap } from '@whoboard/shared/lanes/lay-out-map.ts';
import { layoutOfMap } from '@whoboard/shared/lanes/lay-out-board.ts';
import { asksForSomething, filterMap, type FilteredMap } from '@whoboard/shared/lanes/map-filter.ts';
import { childBox, type JourneyLayout, type MapLayout } from '@whoboard/shared/lanes/map-layout.ts';
import type { Editor } from '../../model/editor.ts';
import type { Overlay } from '../../model/overlays.ts';

/** How much of what does not match is still seen. */
const veil = 0.82;
/** Shadows of notes reach so far. */
const reach = 3;

interface Drawn {
  readonly layout: MapLayout;
  readonly filtered: FilteredMap;
}

/** Dims what of a map does not match this person's filter: notes, lanes, other personas' lines. */
export function filterOverlay(editor: Editor): Overlay & {
  /** Whether an item of the map does not match: it is dimmed, and the pointer goes through it. */
  readonly isOut: (id: string) => boolean;
  readonly end: () => void;
} {
  let known: Drawn | null = null;
  /** Worked out again only after a change: panning paints every frame. */
  const drawn = (): Drawn | null => {
    const filter = editor.mapFilter.get();
    const map = filter && editor.board.item(filter.map);
    if (!filter || !map || !isMap(map) || !asksForSomething(filter)) return null;
    const context = editor.drawContext();
    const layout = layoutOfMap(map, context);
    if (known?.layout === layout) return known;
    const children = editor.board.childrenOf(map.id).flatMap((id): Item[] => {
      const item = editor.board.item(id);
      return item ? [item] : [];
    });
    known = { layout, filtered: filterMap(map, children, filter, context) };
    return known;
  };
  const ends = [
    editor.mapFilter.subscribe(() => {
      known = null;
      editor.overlays.changed();
    }),
    editor.board.onChange(() => (known = null)),
  ];
  return {
    end: () => ends.forEach((end) => end()),
    isOut(id) {
      const now = drawn();
      return now !== null && now.layout.slotOf.has(id) && !now.filtered.shown.has(id);
    },
    paint(context, onScreen, { width, height }) {
      const now = drawn();
      if (!now) return false;
      const { layout, filtered } = now;
      const [left, top] = editor.board.positionOf(layout.map.id);
      context.save();
      context.fillStyle = theme.panel;
      context.globalAlpha = veil;
      const dim = (box: Box): void => {
        const { x, y, w, h } = onScreen({ ...box, x: left + box.x, y: top + box.y });
        if (x > width || y > height || x + w < 0 || y + h < 0) return;
        context.fillRect(x, y, w, h);
      };
      if (filtered.lanes) for (const box of lanesWithout(layout, filtered.lanes)) dim(box);
      for (const [id, slot] of layout.slotOf) {
        if (filtered.shown.has(id) || editor.drafts.of(id)) continue;
        const lane = layout.cells.get(slot)?.lane ?? '';
        const box = filtered.lanes && !filtered.lanes.has(lane) ? null : childBox(layout, id);
        if (box) dim({ x: box.x - reach, y: box.y - reach, w: box.w + 2 * reach, h: box.h + 2 * reach });
      }
      context.restore();
      if (filtered.persona !== null && layout.kind === 'journey')
        drawLinesOf(filtered.persona, layout, filtered, { editor, context, onScreen });
      return true;
    },
  };
}

/** The rows or regions that do not match. */
function lanesWithout(layout: MapLayout, lanes: ReadonlySet<string>): readonly Box[] {
  if (layout.kind === 'empathyMap')
    return layout.regions.flatMap(({ id, box }) => (lanes.has(id) ? [] : [box]));
  const { stageHead } = layout;
  return layout.rows.flatMap(({ id, y, h }) =>
    lanes.has(id) ? [] : [{ x: stageHead.x, y: y + 1, w: stageHead.w, h: h - 2 }],
  );
}

interface Canvas {
  readonly editor: Editor;
  readonly context: CanvasRenderingContext2D;
  readonly onScreen: (box: Box) => Box;
}

/** Draws the bands of the curve anew with the lines of one persona alone, and dims the points of others below. */
function drawLinesOf(
  persona: string,
  layout: JourneyLayout,
  { lanes }: FilteredMap,
  { editor, context, onScreen }: Canvas,
): void {
  const isOn = layout.map.personas.some((each) => each.persona === persona);
  const lines = layout.lines.filter((line) => line.persona === persona);
  const [left, top] = editor.board.positionOf(layout.map.id);
  const { zoom } = editor.camera.view.get();
  const corner = onScreen({ x: left, y: top, w: 1, h: 1 });
  context.save();
  context.translate(corner.x, corner.y);
  context.scale(zoom, zoom);
  for (const row of layout.rows) {
    if (!row.band || (lanes && !lanes.has(row.id))) continue;
    const { x, y, w, h } = row.band;
    context.fillStyle = theme.panel;
    context.fillRect(x, y + 1, w, h - 1);
    drawBand(context, row, { ...layout, lines: isOn ? lines : [] }, editor.drawContext());
  }
  context.globalAlpha = veil;
  context.fillStyle = theme.panel;
  for (const { box, parts, flowAt } of layout.cells.values()) {
    if (!parts) continue;
    const from = box.y + flowAt[1] - parts.height;
    for (const part of parts.parts) {
      if (part.kind !== 'point' || part.point.persona === persona) continue;
      const { text, mark } = part;
      context.fillRect(box.x + 4, from + mark.y, box.w - 8, Math.max(mark.h, text.box.h));
    }
  }
  context.restore();
}
