import type * as Y from 'yjs';
import { readBoard } from '../board/read-board.ts';
import { byOrder, itemsOf } from '../board/layout.ts';
import type { Point, Size } from '../board/schema.ts';
import type { NewItem, NoteItem } from '../items/index.ts';

/** A note that only its author can see. */
export interface PrivateNote {
  readonly author: string;
  readonly note: NoteItem;
}

/** How many notes lie in a private document. Counts without reading them. */
export function countPrivateNotes(doc: Y.Doc): number {
  let count = 0;
  for (const record of itemsOf(doc).values()) if (record.get('type') === 'note') count++;
  return count;
}

/** The notes of a private document in the sequence in which they were written; empty ones are left out. */
export function readPrivateNotes(doc: Y.Doc, author: string): readonly PrivateNote[] {
  return [...readBoard(doc).items.values()]
    .filter((item): item is NoteItem => item.type === 'note' && item.text.trim() !== '')
    .sort((a, b) => a.createdAt - b.createdAt || byOrder(a, b))
    .map((note) => ({ author, note }));
}

/** In a random order in which every one is equally likely (Durstenfeld 1964). */
export function shuffled<T>(list: readonly T[], random: () => number = Math.random): readonly T[] {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last--) {
    const at = Math.floor(random() * (last + 1));
    [mixed[at], mixed[last]] = [mixed[last]!, mixed[at]!];
  }
  return mixed;
}

/** Where notes go that lie in no lane: into an area, or freely on the board. */
export interface RevealPlace {
  readonly area: string | null;
  /** Top left corner of the first note, relative to the area. */
  readonly at: Point;
  /** Board units until a row ends. */
  readonly width: number;
  /** What is there already, relative to the area; nothing is put upon it. */
  readonly taken: readonly { readonly pos: Point; readonly size: Size }[];
}

const gap = 20;

/**
 * The notes as they come to the board: in the lane for which they were written if that map is still there, else in rows.
 * @param withNames keeps who wrote them; without, give them shuffled: their sequence is all that they still tell
 * @param isThere whether an item is on the board
 */
export function revealedNotes(
  notes: readonly PrivateNote[],
  withNames: boolean,
  place: RevealPlace,
  isThere: (id: string) => boolean,
): readonly NewItem[] {
  const rows = new Rows(place);
  return notes.map(({ author, note }) => {
    const { text, color, saidBy, size } = note;
    const base = {
      type: 'note' as const,
      text,
      color,
      saidBy,
      size,
      createdBy: withNames ? author : null,
      // The moment of writing would join notes to people who were seen writing at that moment.
      ...(withNames ? {} : { createdAt: 0 }),
    };
    if (note.parent !== null && note.slot !== null && isThere(note.parent)) {
      return { ...base, parent: note.parent, slot: note.slot, pos: [0, 0] };
    }
    return { ...base, parent: place.area, pos: rows.next(size) };
  });
}

/** How much room the notes take in an area that begins where they are measured from. */
export function reachOf(notes: readonly NewItem[], area: string | null): Size {
  let [right, bottom] = [0, 0];
  for (const { parent, pos = [0, 0], size = [0, 0], slot } of notes) {
    if (parent !== area || (slot ?? null) !== null) continue;
    right = Math.max(right, pos[0] + size[0]);
    bottom = Math.max(bottom, pos[1] + size[1]);
  }
  return [right, bottom];
}

/** Hands out places from left to right and from top to bottom, past what is there. */
export class Rows {
  readonly #place: RevealPlace;
  #x: number;
  #y: number;
  #height = 0;

  constructor(place: RevealPlace) {
    this.#place = place;
    [this.#x, this.#y] = place.at;
  }

  next([w, h]: Size): Point {
    const { at, width } = this.#place;
    for (;;) {
      if (this.#x > at[0] && this.#x + w > at[0] + width) {
        this.#x = at[0];
        this.#y += Math.max(this.#height, 1) + gap;
        this.#height = 0;
      }
      const pos: Point = [this.#x, this.#y];
      const inTheWay = this.#inTheWay(pos, [w, h]);
      if (inTheWay === null) {
        this.#x += w + gap;
        this.#height = Math.max(this.#height, h);
        return pos;
      }
      this.#x = inTheWay + gap;
      // A row that is taken from end to end is passed in small steps.
      this.#height = Math.max(this.#height, gap);
    }
  }

  /** The right edge of something that a note at this place would cover, or null. */
  #inTheWay([x, y]: Point, [w, h]: Size): number | null {
    const found = this.#place.taken.find(
      ({ pos, size }) => pos[0] < x + w && x < pos[0] + size[0] && pos[1] < y + h && y < pos[1] + size[1],
    );
    return found ? found.pos[0] + found.size[0] : null;
  }
}
