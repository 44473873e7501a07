import type { Box } from '@whoboard/shared/items/item-type.ts';

const cellSize = 512;
/** What covers more cells than this is kept in a list that every query looks through. */
const maxCells = 64;

/** A box in the grid; `stamp` keeps one query from finding it twice. */
export interface GridEntry {
  x: number;
  y: number;
  w: number;
  h: number;
  stamp: number;
}

/** Finds boxes by place: squares of the board with the entries that touch them. */
export class SpatialGrid<E extends GridEntry> {
  readonly #cells = new Map<number, Set<E>>();
  readonly #large = new Set<E>();
  #stamp = 0;

  add(entry: E): void {
    const fits = this.#forCells(entry, (key) => {
      const cell = this.#cells.get(key);
      if (cell) cell.add(entry);
      else this.#cells.set(key, new Set([entry]));
    });
    if (!fits) this.#large.add(entry);
  }

  remove(entry: E): void {
    const fits = this.#forCells(entry, (key) => {
      const cell = this.#cells.get(key);
      cell?.delete(entry);
      if (cell?.size === 0) this.#cells.delete(key);
    });
    if (!fits) this.#large.delete(entry);
  }

  /** Calls back for each entry that touches the box, in no order. */
  query(box: Box, found: (entry: E) => void): void {
    const stamp = ++this.#stamp;
    const visit = (entry: E): void => {
      if (entry.stamp === stamp) return;
      entry.stamp = stamp;
      if (touches(entry, box)) found(entry);
    };
    for (const entry of this.#large) visit(entry);
    const left = Math.floor(box.x / cellSize);
    const right = Math.floor((box.x + box.w) / cellSize);
    const top = Math.floor(box.y / cellSize);
    const bottom = Math.floor((box.y + box.h) / cellSize);
    if ((right - left + 1) * (bottom - top + 1) > this.#cells.size) {
      for (const cell of this.#cells.values()) for (const entry of cell) visit(entry);
      return;
    }
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const cell = this.#cells.get(keyOf(column, row));
        if (cell) for (const entry of cell) visit(entry);
      }
    }
  }

  /** @returns false when the box covers too many cells */
  #forCells(box: Box, each: (key: number) => void): boolean {
    const left = Math.floor(box.x / cellSize);
    const right = Math.floor((box.x + box.w) / cellSize);
    const top = Math.floor(box.y / cellSize);
    const bottom = Math.floor((box.y + box.h) / cellSize);
    if ((right - left + 1) * (bottom - top + 1) > maxCells) return false;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) each(keyOf(column, row));
    }
    return true;
  }
}

/** Coordinates stay within ±2,000,000 units with their containers, far less than 2^20 cells. */
function keyOf(column: number, row: number): number {
  return (row + 0x100000) * 0x200000 + column + 0x100000;
}

function touches(a: Box, b: Box): boolean {
  return a.x <= b.x + b.w && b.x <= a.x + a.w && a.y <= b.y + b.h && b.y <= a.y + a.h;
}
