import type { BoardModel, SelectionModel } from './editor.ts';
import { Store } from './readable.ts';

/** What is selected; items that disappear leave the selection. */
export class Selection implements SelectionModel {
  readonly ids = new Store<ReadonlySet<string>>(new Set());
  readonly #board: BoardModel;

  constructor(board: BoardModel) {
    this.#board = board;
    board.onChange((changed) => {
      const now = [...this.ids.get()];
      const left = now.filter((id) => !changed.has(id) || board.item(id));
      if (left.length < now.length) this.ids.set(new Set(left));
    });
  }

  set(ids: Iterable<string>): void {
    const next = new Set<string>();
    for (const id of ids) if (this.#board.item(id)) next.add(id);
    const now = this.ids.get();
    if (next.size === now.size && [...next].every((id) => now.has(id))) return;
    this.ids.set(next);
  }

  toggle(id: string): void {
    const next = new Set(this.ids.get());
    if (!next.delete(id)) next.add(id);
    this.set(next);
  }

  clear(): void {
    this.set([]);
  }

  all(): void {
    this.set(this.#board.order.get());
  }
}
