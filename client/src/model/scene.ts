import { boundsOf, boxOf, containsPoint } from '@whoboard/shared/board/geometry.ts';
import type { Point } from '@whoboard/shared/board/schema.ts';
import type { DrawContext } from '@whoboard/shared/draw/draw-context.ts';
import { typeOf } from '@whoboard/shared/items/index.ts';
import type { Box, EditableText } from '@whoboard/shared/items/item-type.ts';
import type { DraftModel } from './draft.ts';
import type { BoardModel } from './editor.ts';
import { SpatialGrid, type GridEntry } from './spatial-grid.ts';

/** An item with its place on the board by the document. */
export interface Placement extends Box {
  readonly id: string;
  /** Place in the painting sequence, the lowest first. */
  readonly rank: number;
}

/** Where things lie: what is in view, what is under the pointer. */
export interface SceneModel {
  /** What touches the box, in painting sequence, without what is being dragged. */
  inView(box: Box): readonly Placement[];
  /** What is being dragged, by anybody, with what lies in it, in painting sequence. */
  lifted(): readonly string[];
  isLifted(id: string): boolean;
  /**
   * The topmost item at a point.
   * @param reach board units by which it may be missed, for fingers and small things
   */
  hit(point: Point, reach?: number): string | null;
  /** Items that touch a box; those that take others in only when they lie wholly in it. */
  touching(box: Box): readonly string[];
  /** The innermost container at a point that takes items in; `without` and what lies in them do not count. */
  containerAt(point: Point, without: ReadonlySet<string>): string | null;
  /** The items at a point, topmost first. */
  allAt(point: Point): readonly string[];
  /** The text of an item at a board point; the nearest one when it is beside all. */
  textAt(itemId: string, point: Point): EditableText | null;
  /** The ids and all that lies in them. */
  withContents(ids: Iterable<string>): ReadonlySet<string>;
  /** Ids without those that lie in another one of them, in painting sequence. */
  topmostOf(ids: Iterable<string>): readonly string[];
  /** Place in the painting sequence, the lowest first; -1 for what is not there. */
  rankOf(id: string): number;
  /** Around everything, or null on an empty board. */
  bounds(): Box | null;
  /** Where what `inView` gives has changed since this was last asked: old places and new; null for everywhere. */
  takeDamage(): readonly Box[] | null;
}

interface Entry extends GridEntry {
  readonly id: string;
  rank: number;
}

export interface SceneOptions {
  readonly board: BoardModel;
  readonly drafts: DraftModel;
  readonly context: () => DrawContext;
  /** Items that look different although they have not changed themselves, since this was last asked. */
  readonly alsoTouched: () => readonly string[];
}

/** With more changed places than this, everything counts as changed. */
const maxDamage = 250;

/** The scene of a board, kept up to date by what changed since it was last asked. */
export class Scene implements SceneModel {
  readonly #options: SceneOptions;
  readonly #grid = new SpatialGrid<Entry>();
  readonly #entries = new Map<string, Entry>();
  readonly #dirty = new Set<string>();
  #sorted: Entry[] = [];
  #ranksAreOld = true;
  #lifted: ReadonlySet<string> | null = null;
  #liftedBefore: ReadonlySet<string> = new Set();
  #damage: Box[] | null = null;
  readonly #unsubscribe: (() => void)[];

  constructor(options: SceneOptions) {
    this.#options = options;
    const { board, drafts } = options;
    this.#addAll(null);
    this.#unsubscribe = [
      board.onChange((ids) => {
        for (const id of ids) this.#dirty.add(id);
        this.#lifted = null;
      }),
      drafts.onChange(() => (this.#lifted = null)),
    ];
  }

  destroy(): void {
    for (const end of this.#unsubscribe) end();
  }

  inView(box: Box): readonly Placement[] {
    this.#settle();
    const lifted = this.#liftedIds();
    const found: Entry[] = [];
    this.#grid.query(box, (entry) => {
      if (lifted.size === 0 || !lifted.has(entry.id)) found.push(entry);
    });
    if (found.length * 4 < this.#sorted.length) return found.sort(byRank);
    // With much in view, picking from the sorted list is cheaper than sorting what was found.
    const seen = new Set(found);
    return this.#sorted.filter((entry) => seen.has(entry));
  }

  lifted(): readonly string[] {
    this.#settle();
    return [...this.#liftedIds()].sort((a, b) => this.rankOf(a) - this.rankOf(b));
  }

  isLifted(id: string): boolean {
    return this.#liftedIds().has(id);
  }

  hit(point: Point, reach = 0): string | null {
    const box = { x: point[0] - reach, y: point[1] - reach, w: 2 * reach, h: 2 * reach };
    const exact = this.allAt(point)[0];
    if (exact !== undefined || reach === 0) return exact ?? null;
    return this.#at(box)[0] ?? null;
  }

  allAt(point: Point): readonly string[] {
    return this.#at({ x: point[0], y: point[1], w: 0, h: 0 });
  }

  touching(box: Box): readonly string[] {
    this.#settle();
    const found: Entry[] = [];
    this.#grid.query(box, (entry) => {
      const item = this.#options.board.item(entry.id);
      const isWhole =
        entry.x >= box.x &&
        entry.y >= box.y &&
        entry.x + entry.w <= box.x + box.w &&
        entry.y + entry.h <= box.y + box.h;
      if (item && (isWhole || !typeOf(item)?.isContainer)) found.push(entry);
    });
    return found.sort(byRank).map((entry) => entry.id);
  }

  containerAt(point: Point, without: ReadonlySet<string>): string | null {
    const { board } = this.#options;
    for (const id of this.allAt(point)) {
      const item = board.item(id);
      if (!item || !typeOf(item)?.isContainer) continue;
      let at: string | null = id;
      while (at !== null && !without.has(at)) at = board.parentOf(at);
      if (at === null) return id;
    }
    return null;
  }

  textAt(itemId: string, point: Point): EditableText | null {
    const { board, context } = this.#options;
    const item = board.item(itemId);
    const type = item && typeOf(item);
    if (!item || !type) return null;
    const [x, y] = board.positionOf(itemId);
    const local: Point = [point[0] - x, point[1] - y];
    let nearest: EditableText | null = null;
    let least = Infinity;
    for (const text of type.editableTexts(item, context())) {
      const distance = distanceTo(text.box, local);
      if (distance < least) [nearest, least] = [text, distance];
      if (distance === 0) break;
    }
    return nearest;
  }

  withContents(ids: Iterable<string>): ReadonlySet<string> {
    const all = new Set<string>();
    const visit = (id: string): void => {
      if (all.has(id)) return;
      all.add(id);
      for (const child of this.#options.board.childrenOf(id)) visit(child);
    };
    for (const id of ids) visit(id);
    return all;
  }

  topmostOf(ids: Iterable<string>): readonly string[] {
    this.#settle();
    const { board } = this.#options;
    const all = new Set(ids);
    const top: string[] = [];
    for (const id of all) {
      if (!board.item(id)) continue;
      let at = board.parentOf(id);
      while (at !== null && !all.has(at)) at = board.parentOf(at);
      if (at === null) top.push(id);
    }
    return top.sort((a, b) => this.rankOf(a) - this.rankOf(b));
  }

  bounds(): Box | null {
    this.#settle();
    return boundsOf(this.#entries.values());
  }

  takeDamage(): readonly Box[] | null {
    this.#settle();
    for (const id of this.#options.alsoTouched()) {
      const entry = this.#entries.get(id);
      if (entry) this.#damaged(entry);
    }
    const lifted = this.#liftedIds();
    for (const [some, others] of [
      [lifted, this.#liftedBefore],
      [this.#liftedBefore, lifted],
    ] as const) {
      for (const id of some) {
        const entry = others.has(id) ? undefined : this.#entries.get(id);
        if (entry) this.#damaged(entry);
      }
    }
    this.#liftedBefore = lifted;
    const damage = this.#damage;
    this.#damage = [];
    return damage;
  }

  #damaged({ x, y, w, h }: Box): void {
    if (!this.#damage) return;
    if (this.#damage.length >= maxDamage) this.#damage = null;
    else this.#damage.push({ x, y, w, h });
  }

  #at(box: Box): readonly string[] {
    this.#settle();
    const lifted = this.#liftedIds();
    const found: Entry[] = [];
    this.#grid.query(box, (entry) => {
      if (!lifted.has(entry.id)) found.push(entry);
    });
    const under = found.sort(byRank).map((entry) => entry.id);
    const { board } = this.#options;
    for (const id of this.lifted()) {
      const drawn = boxOf(board.positionOf(id), board.sizeOf(id));
      if (containsPoint(drawn, [box.x + box.w / 2, box.y + box.h / 2])) under.push(id);
    }
    return under.reverse();
  }

  #liftedIds(): ReadonlySet<string> {
    this.#lifted ??= this.withContents(
      this.#options.drafts.ids().filter((id) => this.#options.board.item(id)),
    );
    return this.#lifted;
  }

  #addAll(parent: string | null): void {
    for (const id of this.#options.board.childrenOf(parent)) {
      this.#place(id);
      this.#addAll(id);
    }
  }

  #settle(): void {
    for (const id of this.#options.board.reflow()) {
      this.#dirty.add(id);
      this.#lifted = null;
    }
    if (this.#dirty.size > 0) {
      const dirty = [...this.#dirty];
      this.#dirty.clear();
      const seen = new Set<string>();
      for (const id of dirty) this.#placeWithContents(id, seen);
    }
    if (this.#ranksAreOld) this.#rank();
  }

  #placeWithContents(id: string, seen: Set<string>): void {
    if (seen.has(id)) return;
    seen.add(id);
    const moved = this.#place(id);
    if (!moved) return;
    for (const child of this.#options.board.childrenOf(id)) this.#placeWithContents(child, seen);
  }

  /** @returns whether its top left corner is elsewhere now */
  #place(id: string): boolean {
    const home = this.#options.board.homeOf(id);
    const entry = this.#entries.get(id);
    if (!home) {
      if (entry) {
        this.#damaged(entry);
        this.#grid.remove(entry);
        this.#entries.delete(id);
        this.#stackedBy.delete(id);
        this.#ranksAreOld = true;
      }
      return true;
    }
    if (!entry) {
      const added: Entry = { id, ...home, rank: 0, stamp: 0 };
      this.#entries.set(id, added);
      this.#grid.add(added);
      this.#damaged(added);
      this.#checkRank(added);
      return true;
    }
    this.#checkRank(entry);
    this.#damaged(entry);
    const moved = entry.x !== home.x || entry.y !== home.y;
    if (!moved && entry.w === home.w && entry.h === home.h) return false;
    this.#grid.remove(entry);
    entry.x = home.x;
    entry.y = home.y;
    entry.w = home.w;
    entry.h = home.h;
    this.#grid.add(entry);
    this.#damaged(entry);
    return moved;
  }

  readonly #stackedBy = new Map<string, string>();

  /** Notes whether what decides on the painting sequence has changed. */
  #checkRank(entry: Entry): void {
    const item = this.#options.board.item(entry.id)!;
    const key = `${item.order} ${this.#options.board.parentOf(entry.id) ?? ''}`;
    if (this.#stackedBy.get(entry.id) === key) return;
    this.#stackedBy.set(entry.id, key);
    this.#ranksAreOld = true;
  }

  #rank(): void {
    this.#ranksAreOld = false;
    const { board } = this.#options;
    const sorted: Entry[] = [];
    const visit = (parent: string | null): void => {
      const children = board.childrenOf(parent);
      for (const backdrops of [true, false]) {
        for (const id of children) {
          const entry = this.#entries.get(id);
          const item = board.item(id);
          if (!entry || !item || (typeOf(item)?.isBackdrop ?? false) !== backdrops) continue;
          entry.rank = sorted.length;
          sorted.push(entry);
          visit(id);
        }
      }
    };
    visit(null);
    this.#sorted = sorted;
  }

  rankOf(id: string): number {
    this.#settle();
    return this.#entries.get(id)?.rank ?? -1;
  }
}

function byRank(a: Entry, b: Entry): number {
  return a.rank - b.rank;
}

function distanceTo(box: Box, [x, y]: Point): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.w);
  const dy = Math.max(box.y - y, 0, y - box.y - box.h);
  return Math.hypot(dx, dy);
}
