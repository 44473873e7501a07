import { addToGroup } from '../board/groups.ts';
import type { DrawContext } from '../draw/draw-context.ts';
import type { Item } from '../items/index.ts';
import { isMap, layOutMap } from './lay-out-map.ts';
import { childBox, type LayoutOf, type MapItem, type MapLayout } from './map-layout.ts';

/** Layouts of the maps of a board that does not change, worked out when they are asked for. */
export function layoutsOf(items: ReadonlyMap<string, Item>, context: () => DrawContext): LayoutOf {
  let children: Map<string, Item[]> | undefined;
  const layouts = new WeakMap<MapItem, MapLayout>();
  const layoutOf = (map: MapItem): MapLayout => {
    let layout = layouts.get(map);
    if (!layout) {
      children ??= childrenByParent(items.values());
      layout = layOutMap(map, children.get(map.id) ?? [], context());
      layouts.set(map, layout);
    }
    return layout;
  };
  return layoutOf as LayoutOf;
}

function childrenByParent(items: Iterable<Item>): Map<string, Item[]> {
  const children = new Map<string, Item[]>();
  for (const item of items) if (item.parent !== null) addToGroup(children, item.parent, item);
  return children;
}

/**
 * The items of a board with those of maps at the places and sizes that the maps' layouts give them; what is not shown
 * (in hidden and collapsed lanes) is left out. For drawing and printing; what is stored stays as it is.
 */
export function laidOut(items: ReadonlyMap<string, Item>, context: DrawContext): ReadonlyMap<string, Item> {
  if (![...items.values()].some(isMap)) return items;
  const shown = new Map<string, Item>();
  for (const [id, item] of items) {
    const parent = item.parent === null ? undefined : items.get(item.parent);
    if (!parent || !isMap(parent)) shown.set(id, item);
    else {
      const placed = placedInMap(item, layoutOfMap(parent, context));
      if (placed) shown.set(id, placed);
    }
  }
  return shown;
}

/** The layout of a map of either type. */
export function layoutOfMap(map: MapItem, context: DrawContext): MapLayout {
  return map.type === 'journey' ? context.layoutOf(map) : context.layoutOf(map);
}

/** A child of a map at the place and with the size that the layout gives it, or null when it is not shown. */
export function placedInMap(item: Item, layout: MapLayout): Item | null {
  const box = childBox(layout, item.id);
  if (!box) return null;
  return { ...item, pos: [box.x, box.y], size: [box.w, box.h] };
}
