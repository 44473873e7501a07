import type { Editor } from '../../model/editor.ts';
import { Store } from '../../model/readable.ts';
import { outlineRows, type OutlineRow, type OutlineRows } from './outline-rows.ts';

/** Items listed at first, and with each "show more". */
export const outlineChunk = 200;
/**
 * The outline follows the board at most this often, and spends at most this share of the time on it: when it is being
 * read, and when nobody looks.
 */
const pace = { open: { everyMs: 120, share: 0.1 }, closed: { everyMs: 700, share: 0.02 } } as const;

/** The lines of the outline, kept in step with the board without haste. */
export class OutlineModel {
  readonly rows: Store<OutlineRows>;
  readonly #editor: Editor;
  readonly #collapsed = new Set<string>();
  #known = new Map<string, OutlineRow>();
  #maxItems = outlineChunk;
  #isOpen = false;
  /** How long the last reading took. */
  #costMs = 0;
  #cancel: (() => void) | null = null;

  constructor(editor: Editor) {
    this.#editor = editor;
    this.rows = new Store<OutlineRows>({ rows: [], left: 0 });
  }

  /** Begins to follow the board. @returns how to stop */
  follow(): () => void {
    const later = () => this.#later();
    const { board } = this.#editor;
    const ends = [board.onChange(later), board.meta.subscribe(later), board.isReady.subscribe(later)];
    this.refresh();
    return () => {
      for (const end of ends) end();
      this.#cancel?.();
      this.#cancel = null;
    };
  }

  setOpen(isOpen: boolean): void {
    if (isOpen === this.#isOpen) return;
    this.#isOpen = isOpen;
    if (isOpen) this.refresh();
  }

  setExpanded(key: string, isExpanded: boolean): void {
    if (isExpanded) this.#collapsed.delete(key);
    else this.#collapsed.add(key);
    this.refresh();
  }

  showMore(): void {
    this.#maxItems += outlineChunk;
    this.refresh();
  }

  /** Makes sure that an item is among the lines: lists further, opens what it lies in. */
  reveal(itemId: string): void {
    if (this.#known.has(itemId)) return;
    const { board } = this.#editor;
    for (let at = board.parentOf(itemId); at !== null; at = board.parentOf(at)) this.#collapsed.delete(at);
    const index = board.order.get().indexOf(itemId);
    if (index >= this.#maxItems) this.#maxItems = (Math.floor(index / outlineChunk) + 1) * outlineChunk;
    this.refresh();
    // Cards of many lines: fewer items were listed than were allowed.
    while (index >= 0 && !this.#known.has(itemId) && this.rows.get().left > 0) {
      this.#maxItems *= 2;
      this.refresh();
    }
  }

  /** Reads the board now. */
  refresh(): void {
    this.#cancel?.();
    this.#cancel = null;
    const startMs = performance.now();
    const next = outlineRows(this.#editor, this.#collapsed, this.#maxItems, this.#known);
    this.#costMs = performance.now() - startMs;
    const { rows, left } = this.rows.get();
    const isEqual =
      left === next.left &&
      rows.length === next.rows.length &&
      next.rows.every((row, index) => row === rows[index]);
    if (isEqual) return;
    this.#known = new Map(next.rows.map((row) => [row.key, row]));
    this.rows.set(next);
  }

  #later(): void {
    const { everyMs, share } = pace[this.#isOpen ? 'open' : 'closed'];
    this.#cancel ??= this.#editor.clock.after(Math.max(everyMs, this.#costMs / share), () => {
      this.#cancel = null;
      this.refresh();
    });
  }
}
