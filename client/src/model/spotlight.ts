import type { Readable } from './readable.ts';
import { Store } from './readable.ts';

/** A line of an item that one was led to: a verbatim from a statement, a statement from its verbatim. */
export interface LitLine {
  readonly itemId: string;
  readonly entryId: string;
}

/** The line that stands out until something else is selected. Belongs to one page, not to the document. */
export class Spotlight {
  readonly current = new Store<LitLine | null>(null);
  readonly #end: () => void;

  constructor(selected: Readable<ReadonlySet<string>>) {
    this.#end = selected.subscribe(() => {
      const lit = this.current.get();
      if (lit && !selected.get().has(lit.itemId)) this.current.set(null);
    });
  }

  destroy(): void {
    this.#end();
  }
}
