import { roles, type Role } from '@whoboard/shared/protocol/api.ts';
import { idPattern } from '@whoboard/shared/ids.ts';
import * as z from 'zod/mini';
import { Store, type Readable } from './readable.ts';

const linkSchema = z.optional(z.string().check(z.maxLength(2_000)));
const knownBoardSchema = z.object({
  id: z.string().check(z.regex(idPattern)),
  title: z.string(),
  role: z.enum(roles),
  /** Milliseconds since 1970. */
  openedAt: z.number(),
  /** Full URLs with their keys, as far as this browser has seen them. */
  links: z.object({ facilitator: linkSchema, participant: linkSchema, observer: linkSchema }),
});
export type KnownBoard = z.infer<typeof knownBoardSchema>;

const storageKey = 'whoboard.boards';
const maxBoards = 200;

/**
 * The boards that this browser has opened, with the links that it was given: the facilitator's link of a new board is
 * kept here, so that it cannot be lost by closing a tab. Latest first.
 */
export class KnownBoards {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly #boards: Store<readonly KnownBoard[]>;

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'>) {
    this.#storage = storage;
    this.#boards = new Store(this.#read());
  }

  get list(): Readable<readonly KnownBoard[]> {
    return this.#boards;
  }

  find(id: string): KnownBoard | undefined {
    return this.#boards.get().find((board) => board.id === id);
  }

  /** Notes that a board was opened or made; links that are not given stay as they were. */
  remember(board: Omit<KnownBoard, 'links'> & { readonly links?: Partial<Record<Role, string>> }): void {
    // Another tab may have written meanwhile.
    const stored = this.#read();
    const links = { ...stored.find((known) => known.id === board.id)?.links, ...board.links };
    const others = stored.filter((known) => known.id !== board.id);
    this.#write([{ ...board, links }, ...others].slice(0, maxBoards));
  }

  rename(id: string, title: string): void {
    this.#write(this.#read().map((board) => (board.id === id ? { ...board, title } : board)));
  }

  setLink(id: string, role: Role, link: string): void {
    this.#write(
      this.#read().map((board) =>
        board.id === id ? { ...board, links: { ...board.links, [role]: link } } : board,
      ),
    );
  }

  forget(id: string): void {
    this.#write(this.#read().filter((board) => board.id !== id));
  }

  #write(boards: readonly KnownBoard[]): void {
    const sorted = boards.toSorted((a, b) => b.openedAt - a.openedAt);
    try {
      this.#storage.setItem(storageKey, JSON.stringify(sorted));
    } catch {
      // Storage full or switched off: the list then lives as long as the page.
    }
    this.#boards.set(sorted);
  }

  #read(): readonly KnownBoard[] {
    try {
      const stored: unknown = JSON.parse(this.#storage.getItem(storageKey) ?? '[]');
      if (!Array.isArray(stored)) return [];
      return stored.flatMap((entry) => {
        const parsed = knownBoardSchema.safeParse(entry);
        return parsed.success ? [parsed.data] : [];
      });
    } catch {
      return [];
    }
  }
}

/** The keyless part of a link is never stored apart; this is the key of one, or null. */
export function keyOfLink(link: string | undefined): string | null {
  const fragment = link?.split('#')[1];
  return fragment ? new URLSearchParams(fragment).get('k') : null;
}
