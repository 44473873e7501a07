import type { DrawContext } from '@whoboard/shared/draw/draw-context.ts';
import type { Item } from '@whoboard/shared/items/index.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import { placedInMap } from '@whoboard/shared/lanes/lay-out-board.ts';
import { isMap, layOutMap } from '@whoboard/shared/lanes/lay-out-map.ts';
import { childBox, type MapCell, type MapItem, type MapLayout } from '@whoboard/shared/lanes/map-layout.ts';

export interface MapLayoutsOptions {
  /** An item as it is stored. */
  readonly stored: (id: string) => Item | undefined;
  /** The items that lie in a map, as they are stored. */
  readonly childrenOf: (id: string) => readonly Item[];
  readonly context: () => DrawContext;
}

/**
 * Where the items of maps stand, kept up to date by what changed: a layout is worked out when somebody asks for it, from
 * the one before, so that a flood of changes costs one layout a frame.
 */
export class MapLayouts {
  readonly #options: MapLayoutsOptions;
  readonly #layouts = new Map<string, MapLayout>();
  readonly #stale = new Set<string>();
  /** Maps by what they show besides their own: personas, the journey that they are laid beside. */
  readonly #shownIn = new Map<string, Set<string>>();
  readonly #shows = new Map<string, readonly string[]>();
  /** What of these its paper was drawn with. */
  readonly #drawn = new Map<string, readonly unknown[]>();
  readonly #placed = new WeakMap<Item, { readonly layout: MapLayout; readonly item: Item | null }>();
  #moved = new Set<string>();

  constructor(options: MapLayoutsOptions) {
    this.#options = options;
  }

  /** Something of these items has changed; `maps` are those that they lie or lay in. @returns all maps concerned */
  markStale(ids: Iterable<string>): ReadonlySet<string> {
    const maps = new Set<string>();
    for (const id of ids) {
      if (this.#layouts.has(id)) maps.add(id);
      for (const map of this.#shownIn.get(id) ?? []) maps.add(map);
    }
    for (const map of maps) this.#stale.add(map);
    return maps;
  }

  /** Forgets all layouts: fonts or the board's language have changed. */
  clear(): void {
    for (const layout of this.#layouts.values()) for (const id of layout.slotOf.keys()) this.#moved.add(id);
    this.#layouts.clear();
  }

  /** The layout of a map as it is given, which may be a draft of the one on the board. */
  of(map: MapItem): MapLayout {
    const { id } = map;
    const before = this.#layouts.get(id);
    const isCurrent = this.#options.stored(id) === map;
    if (before && isCurrent && before.map === map && !this.#stale.has(id)) return before;
    const layout = layOutMap(map, this.#options.childrenOf(id), this.#options.context(), before);
    if (!isCurrent) return layout;
    this.#stale.delete(id);
    this.#layouts.set(id, layout);
    this.#noteShown(map);
    if (!before || !this.#isDrawnAlike(map) || !isSamePaper(before, layout)) this.#moved.add(id);
    this.#noteMoved(before, layout);
    return layout;
  }

  /** An item at the place and with the size that its map gives it; null when it is not shown. */
  place(item: Item, map: MapItem): Item | null {
    const layout = this.of(map);
    const known = this.#placed.get(item);
    if (known?.layout === layout) return known.item;
    let placed = placedInMap(item, layout);
    // The same snapshot as long as nothing about it has changed.
    if (placed && known?.item && isSamePlace(placed, known.item)) placed = known.item;
    this.#placed.set(item, { layout, item: placed });
    return placed;
  }

  /** Brings all layouts up to date. @returns the items that have another place, size or map since this was last asked */
  takeMoved(): ReadonlySet<string> {
    for (const id of [...this.#stale]) {
      const map = this.#options.stored(id);
      if (map && isMap(map)) this.of(map);
      else this.#drop(id);
    }
    if (this.#moved.size === 0) return nothing;
    const moved = this.#moved;
    this.#moved = new Set();
    return moved;
  }

  #drop(id: string): void {
    this.#stale.delete(id);
    for (const child of this.#layouts.get(id)?.slotOf.keys() ?? []) this.#moved.add(child);
    this.#layouts.delete(id);
    for (const shown of this.#shows.get(id) ?? []) this.#shownIn.get(shown)?.delete(id);
    this.#shows.delete(id);
    this.#drawn.delete(id);
  }

  /** Whether what a map shows of other items is what it showed before. */
  #isDrawnAlike(map: MapItem): boolean {
    const before = this.#drawn.get(map.id);
    const now = shownBy(map)
      .map((id) => this.#options.stored(id))
      .flatMap(looksOf);
    this.#drawn.set(map.id, now);
    return before?.length === now.length && before.every((look, at) => look === now[at]);
  }

  #noteShown(map: MapItem): void {
    for (const shown of this.#shows.get(map.id) ?? []) this.#shownIn.get(shown)?.delete(map.id);
    const shows = shownBy(map);
    this.#shows.set(map.id, shows);
    for (const shown of shows) {
      const maps = this.#shownIn.get(shown);
      if (maps) maps.add(map.id);
      else this.#shownIn.set(shown, new Set([map.id]));
    }
  }

  #noteMoved(before: MapLayout | undefined, after: MapLayout): void {
    for (const cell of after.cells.values()) {
      const old = before?.cells.get(cell.slot);
      if (old && isSameCell(old, cell)) continue;
      for (const { item } of cell.flow.items) {
        const [from, to] = [before && childBox(before, item.id), childBox(after, item.id)];
        if (!from || !to || !isSameBox(from, to)) this.#moved.add(item.id);
      }
    }
    if (!before || before.slotOf === after.slotOf) return;
    for (const id of before.slotOf.keys()) if (!after.slotOf.has(id)) this.#moved.add(id);
  }
}

/** Whether what the map itself draws is the same: lines, heads, and the questions in cells where nothing lies yet. */
function isSamePaper(a: MapLayout, b: MapLayout): boolean {
  if (a.map !== b.map || a.size[0] !== b.size[0] || a.size[1] !== b.size[1]) return false;
  for (const cell of b.cells.values()) {
    const old = a.cells.get(cell.slot);
    if (old === cell) continue;
    if (!old || !isSameBox(old.box, cell.box) || (old.prompt === null) !== (cell.prompt === null))
      return false;
  }
  return true;
}

function isSameCell(a: MapCell, b: MapCell): boolean {
  return (
    a.flow === b.flow &&
    a.isCollapsed === b.isCollapsed &&
    a.box.x === b.box.x &&
    a.box.y === b.box.y &&
    a.flowAt[0] === b.flowAt[0] &&
    a.flowAt[1] === b.flowAt[1]
  );
}

function isSameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;
}

const nothing: ReadonlySet<string> = new Set();

function isSamePlace(a: Item, b: Item): boolean {
  return a.pos[0] === b.pos[0] && a.pos[1] === b.pos[1] && a.size[0] === b.size[0] && a.size[1] === b.size[1];
}

function shownBy(map: MapItem): readonly string[] {
  if (map.type === 'empathyMap') return map.persona === null ? [] : [map.persona];
  const shown = [
    map.comparedWith,
    ...map.personas.map(({ persona }) => persona),
    ...map.lanes.map(({ persona }) => persona),
  ];
  return shown.flatMap((id) => id ?? []);
}

/** What a map draws of another item: of a persona its face and name, of the journey beside it much. */
function looksOf(item: Item | undefined): readonly unknown[] {
  if (item?.type !== 'persona') return [item];
  const { kind, firstName, age, photo } = item;
  return [kind, firstName, age, photo && JSON.stringify(photo)];
}
