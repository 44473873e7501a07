import {
  absolutePosition,
  ancestorsOf,
  boundsOf,
  boxOf,
  rootPosition,
} from '@whoboard/shared/board/geometry.ts';
import {
  byOrder,
  itemsOf,
  KeptReadings,
  metaOf,
  readFields,
  resolvePath,
  type FieldPath,
  type YRecord,
} from '@whoboard/shared/board/layout.ts';
import type { Board } from '@whoboard/shared/board/read-board.ts';
import { metaFields, type BoardMeta, type Point, type Size } from '@whoboard/shared/board/schema.ts';
import type { DrawContext } from '@whoboard/shared/draw/draw-context.ts';
import { readItem, type Item } from '@whoboard/shared/items/index.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import { isMap } from '@whoboard/shared/lanes/lay-out-map.ts';
import type { LayoutOf } from '@whoboard/shared/lanes/map-layout.ts';
import { inSlotOrder } from '@whoboard/shared/lanes/slot-order.ts';
import * as Y from 'yjs';
import type { Clock } from './clock.ts';
import type { Drafted } from './draft.ts';
import type { BoardModel } from './editor.ts';
import { ItemLinks, withParents } from './item-links.ts';
import { inReadingOrder } from '@whoboard/shared/board/reading-order.ts';
import { MapLayouts } from './map-layouts.ts';
import { Store, type Readable } from './readable.ts';

export interface BoardDocOptions {
  readonly isReady: Readable<boolean>;
  readonly clock: Clock;
  /** The size that an item is drawn with; asked for once per snapshot. */
  readonly measure: (item: Item) => Size;
  /** What the layouts of maps look at. */
  readonly context: () => DrawContext;
  /** Where a gesture in progress shows an item, on the board. */
  readonly draftOf: (id: string) => Drafted | undefined;
}

/** How long the reading order may lag behind moves, so that a flood of them costs little. */
const orderLagMs = 250;

/**
 * The document as immutable snapshots. An item is read again when it changed and somebody asks for it; a thousand moves
 * a second therefore cost one reading per item and frame.
 */
export class BoardDoc implements BoardModel {
  readonly doc: Y.Doc;
  readonly isReady: Readable<boolean>;
  readonly meta: Store<BoardMeta>;
  readonly count: Store<number>;
  readonly order: Readable<readonly string[]>;
  /** Origin of own transactions: what undo knows. */
  readonly origin = { own: true };
  readonly #records: Y.Map<YRecord>;
  readonly #options: BoardDocOptions;
  readonly #items = new Map<string, Item>();
  readonly #kept = new KeptReadings();
  readonly #dirty = new Set<string>();
  readonly #childIds = new Map<string | null, Set<string>>();
  readonly #parents = new Map<string, string | null>();
  /** Items by the parent that they name, whether it is there or not. */
  readonly #named = new Map<string, Set<string>>();
  readonly #sorted = new Map<string | null, readonly string[]>();
  readonly #listeners = new Set<(ids: ReadonlySet<string>) => void>();
  readonly #itemListeners = new Map<string, Set<() => void>>();
  readonly #order: Store<readonly string[]>;
  #sizes = new WeakMap<Item, Size>();
  #orderIsOld = true;
  readonly #links: ItemLinks;
  readonly #maps: MapLayouts;
  readonly #reflowListeners = new Set<(ids: ReadonlySet<string>) => void>();
  #orderListeners = 0;
  #cancelOrder: (() => void) | null = null;

  constructor(doc: Y.Doc, options: BoardDocOptions) {
    this.doc = doc;
    this.#options = options;
    this.isReady = options.isReady;
    this.#maps = new MapLayouts({
      stored: (id) => this.#stored(id),
      childrenOf: (id) => [...(this.#childIds.get(id) ?? [])].map((child) => this.#items.get(child)!),
      context: options.context,
    });
    this.#records = itemsOf(doc);
    this.#links = new ItemLinks(this.#records);
    this.meta = new Store(readFields(metaOf(doc), metaFields));
    this.count = new Store(this.#records.size);
    this.#order = new Store<readonly string[]>([]);
    this.order = {
      get: () => this.#readOrder(),
      subscribe: (listener) => {
        // Whoever listens wants to hear of the next change, so the present order has to be known.
        this.#readOrder();
        this.#orderListeners++;
        const end = this.#order.subscribe(listener);
        return () => {
          end();
          this.#orderListeners--;
        };
      },
    };
    for (const id of this.#records.keys()) this.#dirty.add(id);
    this.#records.observeDeep(this.#onItems);
    metaOf(doc).observe(this.#onMeta);
  }

  item(id: string): Item | undefined {
    const item = this.#stored(id);
    return item && (this.#placedInMap(item) ?? item);
  }

  isShown(id: string): boolean {
    const item = this.#stored(id);
    return item !== undefined && this.#placedInMap(item) !== null;
  }

  readonly layoutOf = ((map) => this.#maps.of(map)) as LayoutOf;

  reflow(): ReadonlySet<string> {
    this.#settle();
    const moved = this.#maps.takeMoved();
    if (moved.size === 0) return moved;
    for (const id of moved) {
      const item = this.#items.get(id);
      if (item) this.#sizes.delete(item);
    }
    this.#orderIsOld = true;
    for (const listener of [...this.#reflowListeners]) listener(moved);
    return moved;
  }

  onReflow(listener: (ids: ReadonlySet<string>) => void): () => void {
    this.#reflowListeners.add(listener);
    return () => this.#reflowListeners.delete(listener);
  }

  childrenOf(parentId: string | null): readonly string[] {
    this.#settle();
    let sorted = this.#sorted.get(parentId);
    if (!sorted) {
      sorted = [...(this.#childIds.get(parentId) ?? [])]
        .map((id) => this.#items.get(id)!)
        .sort(byOrder)
        .map((item) => item.id);
      this.#sorted.set(parentId, sorted);
    }
    return sorted;
  }

  parentOf(id: string): string | null {
    this.#settle();
    return this.#parents.get(id) ?? null;
  }

  subscribeItem(id: string, listener: () => void): () => void {
    const listeners = this.#itemListeners.get(id) ?? new Set();
    this.#itemListeners.set(id, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#itemListeners.get(id) === listeners) this.#itemListeners.delete(id);
    };
  }

  onChange(listener: (ids: ReadonlySet<string>) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  snapshot(): Board {
    this.#settle();
    return { meta: this.meta.get(), items: new Map(this.#items) };
  }

  positionOf(id: string): Point {
    const draft = this.#options.draftOf(id);
    if (draft) return draft.pos;
    const item = this.item(id);
    if (!item) return [0, 0];
    const parent = this.parentOf(id);
    if (parent === null) return rootPosition(item);
    const [x, y] = this.positionOf(parent);
    return [x + item.pos[0], y + item.pos[1]];
  }

  sizeOf(id: string): Size {
    const draft = this.#options.draftOf(id);
    const item = this.item(id);
    if (!item) return [0, 0];
    return draft?.size ?? this.#sizeOfItem(item);
  }

  boundsOf(ids: Iterable<string>): Box | null {
    const boxes: Box[] = [];
    for (const id of ids) if (this.isShown(id)) boxes.push(boxOf(this.positionOf(id), this.sizeOf(id)));
    return boundsOf(boxes);
  }

  homeOf(id: string): Box | null {
    const item = this.item(id);
    if (!item || !this.isShown(id)) return null;
    return boxOf(absolutePosition(item, this.#lookup), this.#sizeOfItem(item));
  }

  change<T>(edit: (doc: Y.Doc) => T): T {
    return this.doc.transact(() => edit(this.doc), this.origin);
  }

  textAt(itemId: string, path: FieldPath): Y.Text | null {
    const record: unknown = this.#records.get(itemId);
    const found = record instanceof Y.Map ? resolvePath(record as YRecord, path) : undefined;
    return found instanceof Y.Text ? found : null;
  }

  cardsFrom(id: string): readonly string[] {
    return this.#links.cardsFrom(id);
  }

  /** Forgets measured sizes: fonts or the board's language have changed. */
  remeasure(): void {
    this.#sizes = new WeakMap();
    this.#maps.clear();
    this.#tell(new Set(this.#records.keys()));
  }

  destroy(): void {
    this.#cancelOrder?.();
    this.#records.unobserveDeep(this.#onItems);
    metaOf(this.doc).unobserve(this.#onMeta);
  }

  readonly #lookup = (id: string): Item | undefined => this.item(id);

  readonly #storedLookup = (id: string): Item | undefined => this.#items.get(id);

  /** An item as the document has it; what lies in a map has no place of its own there. */
  #stored(id: string): Item | undefined {
    this.#settle();
    return this.#items.get(id);
  }

  /** What lies in a map at its place there, or null when it is not shown; everything else as it is. */
  #placedInMap(item: Item): Item | null {
    if (item.parent === null) return item;
    const parent = this.#parents.get(item.id);
    const map = parent === undefined || parent === null ? undefined : this.#items.get(parent);
    return map && isMap(map) ? this.#maps.place(item, map) : item;
  }

  readonly #onItems = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    const changed = new Set<string>();
    for (const event of events) {
      this.#kept.forget(event.target);
      if (event.path.length > 0) changed.add(String(event.path[0]));
      else {
        for (const id of event.keys.keys()) changed.add(id);
        // Yjs counts a map by walking through it.
        this.count.set(this.#records.size);
      }
    }
    for (const id of changed) this.#dirty.add(id);
    for (const map of this.#maps.markStale(withParents(changed, this.#parents, this.#records))) {
      const item = this.#items.get(map);
      if (item) this.#sizes.delete(item);
    }
    for (const linked of this.#links.update(changed)) {
      const item = this.#items.get(linked);
      if (item) this.#sizes.delete(item);
      changed.add(linked);
    }
    this.#tell(changed);
  };

  readonly #onMeta = (): void => {
    const before = this.meta.get();
    this.meta.set(readFields(metaOf(this.doc), metaFields));
    const { locale, staleAfterMonths } = this.meta.get();
    if (before.locale !== locale) this.remeasure();
    // Marks on cards and notes follow.
    else if (before.staleAfterMonths !== staleAfterMonths) this.#tell(new Set(this.#records.keys()));
  };

  #tell(changed: ReadonlySet<string>): void {
    this.#orderIsOld = true;
    // Nobody waits for the order: it is worked out when somebody asks.
    if (!this.#cancelOrder && this.#orderListeners > 0) {
      this.#cancelOrder = this.#options.clock.after(orderLagMs, () => {
        this.#cancelOrder = null;
        this.#readOrder();
      });
    }
    for (const listener of [...this.#listeners]) listener(changed);
    if (this.#itemListeners.size === 0) return;
    for (const id of changed) {
      for (const listener of [...(this.#itemListeners.get(id) ?? [])]) listener();
    }
  }

  #sizeOfItem(item: Item): Size {
    let size = this.#sizes.get(item);
    if (!size) {
      size = this.#options.measure(item);
      this.#sizes.set(item, size);
    }
    return size;
  }

  /** Reads what has changed since it was last asked for. */
  #settle(): void {
    if (this.#dirty.size === 0) return;
    const ids = [...this.#dirty];
    this.#dirty.clear();
    const moved = new Set<string>();
    for (const id of ids) {
      const before = this.#items.get(id);
      const record: unknown = this.#records.get(id);
      const after =
        record instanceof Y.Map ? readItem(id, record as YRecord, { kept: this.#kept }) : undefined;
      if (after) this.#items.set(id, after);
      else this.#items.delete(id);
      if (before?.parent !== after?.parent || !before !== !after) {
        this.#name(id, before?.parent ?? null, after?.parent ?? null);
        moved.add(id);
      } else if (before?.order !== after?.order) this.#sorted.delete(this.#parents.get(id) ?? null);
    }
    const seen = new Set<string>();
    for (const id of moved) this.#rehome(id, seen);
  }

  #name(id: string, before: string | null, after: string | null): void {
    if (before !== null) this.#named.get(before)?.delete(id);
    if (after === null) return;
    const named = this.#named.get(after);
    if (named) named.add(id);
    else this.#named.set(after, new Set([id]));
  }

  /** Finds out anew in what an item lies, and what names it as its container. */
  #rehome(id: string, seen: Set<string>): void {
    if (seen.has(id)) return;
    seen.add(id);
    const item = this.#items.get(id);
    const before = this.#parents.get(id);
    const after = item ? (ancestorsOf(item, this.#storedLookup)[0]?.id ?? null) : undefined;
    if (before !== undefined && before !== after) {
      this.#childIds.get(before)?.delete(id);
      this.#sorted.delete(before);
    }
    if (after === undefined) this.#parents.delete(id);
    else {
      this.#parents.set(id, after);
      const siblings = this.#childIds.get(after);
      if (siblings) siblings.add(id);
      else this.#childIds.set(after, new Set([id]));
      this.#sorted.delete(after);
    }
    for (const child of this.#named.get(id) ?? []) this.#rehome(child, seen);
  }

  #readOrder(): readonly string[] {
    if (!this.#orderIsOld) return this.#order.get();
    this.#orderIsOld = false;
    const all: string[] = [];
    const visit = (parent: string | null): void => {
      for (const id of this.#readingOrderIn(parent)) {
        all.push(id);
        if (this.#childIds.get(id)?.size) visit(id);
      }
    };
    visit(null);
    const before = this.#order.get();
    if (before.length !== all.length || all.some((id, index) => before[index] !== id)) this.#order.set(all);
    return this.#order.get();
  }

  #readingOrderIn(parent: string | null): readonly string[] {
    const children = this.childrenOf(parent);
    const map = parent === null ? undefined : this.#items.get(parent);
    if (!map || !isMap(map)) return inReadingOrder(children, (child) => this.#localBox(child));
    return inSlotOrder(
      map,
      children.map((id) => this.#items.get(id)!),
    ).map(({ id }) => id);
  }

  #localBox(id: string): Box {
    const item = this.#items.get(id)!;
    const pos = this.#parents.get(id) === null ? rootPosition(item) : item.pos;
    return boxOf(pos, this.#sizeOfItem(item));
  }
}
