import type { Point, Size } from '@whoboard/shared/board/schema.ts';

/** Where a gesture shows an item: top left corner on the board, and its size while it is being resized. */
export interface Drafted {
  readonly pos: Point;
  readonly size?: Size;
}

/** One's own gesture: items that move together, or boxes that are being resized. */
export type Gesture =
  | { readonly kind: 'move'; readonly ids: readonly string[]; readonly by: Point }
  | { readonly kind: 'resize'; readonly boxes: ReadonlyMap<string, Drafted> };

/** A gesture is a draft until the pointer is released: shown here and to others, written nowhere. */
export interface DraftModel {
  readonly gesture: { get(): Gesture | null; subscribe(listener: () => void): () => void };
  /** Shows a gesture; null drops it. */
  set(gesture: Gesture | null): void;
  /** The items of own and others' gestures; what lies in them moves along. */
  ids(): readonly string[];
  of(id: string): Drafted | undefined;
  /** Told when any draft changed, own or others'. */
  onChange(listener: () => void): () => void;
}

export interface DraftsOptions {
  /** Where an item lies by the document. */
  readonly homeOf: (id: string) => { readonly x: number; readonly y: number } | null;
}

/** How others' drafts come in: by the page that drags. */
export interface RemoteDrafts {
  setRemote(clientId: number, drafted: ReadonlyMap<string, Drafted>): void;
}

/** Own and others' gestures in one place; one's own wins where both hold an item. */
export class Drafts implements DraftModel, RemoteDrafts {
  readonly #options: DraftsOptions;
  readonly #remote = new Map<number, ReadonlyMap<string, Drafted>>();
  readonly #listeners = new Set<() => void>();
  readonly #gestureListeners = new Set<() => void>();
  #gesture: Gesture | null = null;
  #own: ReadonlyMap<string, Drafted> = new Map();

  readonly gesture = {
    get: (): Gesture | null => this.#gesture,
    subscribe: (listener: () => void): (() => void) => {
      this.#gestureListeners.add(listener);
      return () => this.#gestureListeners.delete(listener);
    },
  };

  constructor(options: DraftsOptions) {
    this.#options = options;
  }

  set(gesture: Gesture | null): void {
    if (gesture === null && this.#gesture === null) return;
    this.#gesture = gesture;
    this.#own = gesture ? this.#positions(gesture) : new Map();
    for (const listener of [...this.#gestureListeners]) listener();
    this.#tell();
  }

  setRemote(clientId: number, drafted: ReadonlyMap<string, Drafted>): void {
    if (drafted.size === 0 && !this.#remote.has(clientId)) return;
    if (drafted.size === 0) this.#remote.delete(clientId);
    else this.#remote.set(clientId, drafted);
    this.#tell();
  }

  ids(): readonly string[] {
    if (this.#remote.size === 0) return [...this.#own.keys()];
    const all = new Set(this.#own.keys());
    for (const drafted of this.#remote.values()) for (const id of drafted.keys()) all.add(id);
    return [...all];
  }

  of(id: string): Drafted | undefined {
    const own = this.#own.get(id);
    if (own || this.#remote.size === 0) return own;
    for (const drafted of this.#remote.values()) {
      const found = drafted.get(id);
      if (found) return found;
    }
    return undefined;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #positions(gesture: Gesture): ReadonlyMap<string, Drafted> {
    if (gesture.kind === 'resize') return gesture.boxes;
    const positions = new Map<string, Drafted>();
    for (const id of gesture.ids) {
      const home = this.#options.homeOf(id);
      if (home) positions.set(id, { pos: [home.x + gesture.by[0], home.y + gesture.by[1]] });
    }
    return positions;
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
