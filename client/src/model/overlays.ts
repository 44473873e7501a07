import type { Box } from '@whoboard/shared/items/item-type.ts';
import { Store } from './readable.ts';

/** Paints something over the board, in CSS pixels of the viewport. */
export interface Overlay {
  /** Lies over what others paint, whenever they came. */
  readonly isOnTop?: boolean;
  /**
   * @param onScreen where a box of the board lies in the viewport
   * @returns whether anything was painted
   */
  paint(
    context: CanvasRenderingContext2D,
    onScreen: (box: Box) => Box,
    viewport: { readonly width: number; readonly height: number },
  ): boolean;
}

/** What parts that are loaded later (voting) paint over the board. */
export class Overlays {
  /** Another value whenever something must be painted anew. */
  readonly revision = new Store(0);
  #list: readonly Overlay[] = [];

  get list(): readonly Overlay[] {
    return this.#list;
  }

  /** @returns how to take it away */
  add(overlay: Overlay): () => void {
    const [below, above] = [false, true].map((isOnTop) =>
      [...this.#list, overlay].filter((each) => (each.isOnTop ?? false) === isOnTop),
    );
    this.#list = [...below!, ...above!];
    this.changed();
    return () => {
      this.#list = this.#list.filter((other) => other !== overlay);
      this.changed();
    };
  }

  changed(): void {
    this.revision.set(this.revision.get() + 1);
  }
}
