import { readAgenda, type KeptAgenda } from '@whoboard/shared/session/kept-agenda.ts';
import type { KeyValueStorage } from '../local-copy.ts';
import { Store } from '../readable.ts';

const key = 'whoboard/agendas';
const maxKept = 50;

/** Agendas that this browser keeps, the newest first; a title stands for one of them. */
export class KeptAgendas {
  readonly list: Store<readonly KeptAgenda[]>;
  readonly #storage: KeyValueStorage | null;

  constructor(storage: KeyValueStorage | null) {
    this.#storage = storage;
    this.list = new Store(this.#read());
  }

  /** @returns whether the browser has kept it */
  keep(agenda: KeptAgenda): boolean {
    return this.#write(
      [agenda, ...this.list.get().filter(({ title }) => title !== agenda.title)].slice(0, maxKept),
    );
  }

  /** Whether one of this name is kept. */
  has(title: string): boolean {
    return this.list.get().some((kept) => kept.title === title.trim());
  }

  /** Gives one another name, in its place. @returns whether that was possible: names are not shared, and none is empty */
  rename(title: string, to: string): boolean {
    const name = to.trim();
    if (name === title) return true;
    if (name === '' || this.has(name)) return false;
    return this.#write(
      this.list.get().map((kept) => (kept.title === title ? { ...kept, title: name } : kept)),
    );
  }

  forget(title: string): void {
    this.#write(this.list.get().filter((kept) => kept.title !== title));
  }

  /** Puts back what was there before it was changed. */
  restore(agendas: readonly KeptAgenda[]): void {
    this.#write(agendas);
  }

  #read(): readonly KeptAgenda[] {
    try {
      const raw: unknown = JSON.parse(this.#storage?.getItem(key) ?? '[]');
      if (!Array.isArray(raw)) return [];
      return raw.flatMap((entry) => readAgenda(JSON.stringify(entry)) ?? []);
    } catch {
      // Written by something else, or not readable: nothing is kept.
      return [];
    }
  }

  #write(agendas: readonly KeptAgenda[]): boolean {
    this.list.set(agendas);
    try {
      this.#storage?.setItem(key, JSON.stringify(agendas));
      return this.#storage !== null;
    } catch {
      return false;
    }
  }
}
