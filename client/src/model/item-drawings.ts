import { itemsOf } from '@whoboard/shared/board/layout.ts';
// Which types wait for their drawings is known once the types are.
import '@whoboard/shared/items/index.ts';
import { fetchType, isDrawable, waitingTypes } from '@whoboard/shared/items/later.ts';
import type { Languages } from './languages.ts';
import type { BoardDoc } from './board-doc.ts';
import { Store } from './readable.ts';

/** Fetches the drawings of every type. @throws what an import throws; the next call tries again */
export async function fetchDrawings(): Promise<void> {
  await Promise.all(waitingTypes().map(fetchType));
}

export interface ItemDrawingsOptions {
  readonly board: BoardDoc;
  readonly languages: Languages;
  /** Fetches until it succeeds. */
  readonly untilFetched: <T>(load: () => Promise<T>) => Promise<T>;
}

/**
 * Fetches the drawings, and the words that stand in them, of the types that a board holds, as soon as it holds them.
 * Until they are there such items are blank paper; then the board is measured and painted anew.
 */
export class ItemDrawings {
  /** Whether everything on the board can be drawn. */
  readonly isWhole = new Store(true);
  readonly #options: ItemDrawingsOptions;
  readonly #asked = new Set<string>();
  #end: () => void;
  #isEnded = false;

  constructor(options: ItemDrawingsOptions) {
    this.#options = options;
    const { board } = options;
    this.#end = board.onChange((ids) => this.#look(ids));
    this.#look(itemsOf(board.doc).keys());
  }

  destroy(): void {
    this.#isEnded = true;
    this.#end();
  }

  /** Looks at types alone, so that floods of changes cost nothing. */
  #look(ids: Iterable<string>): void {
    if (waitingTypes().length === 0) {
      this.#end();
      return;
    }
    const items = itemsOf(this.#options.board.doc);
    for (const id of ids) {
      const type: unknown = items.get(id)?.get('type');
      if (typeof type === 'string' && !isDrawable(type)) void this.#ask(type);
    }
  }

  async #ask(type: string): Promise<void> {
    if (this.#asked.has(type)) return;
    this.#asked.add(type);
    this.isWhole.set(false);
    const { board, languages, untilFetched } = this.#options;
    const { locale } = board.meta.get();
    await untilFetched(() => Promise.all([fetchType(type), languages.load(locale, ['cards'])]));
    this.#asked.delete(type);
    if (this.#isEnded) return;
    board.remeasure();
    this.isWhole.set(this.#asked.size === 0);
  }
}
