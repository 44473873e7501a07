import { locales, type Locale } from '@whoboard/shared/board/schema.ts';
import { createTranslator, type Messages, type Translate } from '@whoboard/shared/i18n/translator.ts';
import { Store } from './readable.ts';

/** Fetches the messages of a language. */
export type MessageLoaders = Readonly<Record<Locale, () => Promise<Messages>>>;

/**
 * The languages that this page speaks, each fetched when it is first wanted: nearly everybody needs but one, and a
 * second one only where the board's language is another than the interface's.
 */
export class Languages {
  /** Counts up when a language has come. */
  readonly arrivals = new Store(0);
  readonly #loaders: MessageLoaders;
  readonly #spoken = new Map<Locale, Translate>();
  readonly #loading = new Map<Locale, Promise<Translate>>();

  /** @param known messages that are there from the beginning */
  constructor(loaders: MessageLoaders, known: Partial<Record<Locale, Messages>> = {}) {
    this.#loaders = loaders;
    for (const locale of locales) {
      const messages = known[locale];
      if (messages) this.#spoken.set(locale, createTranslator(locale, messages));
    }
  }

  has(locale: Locale): boolean {
    return this.#spoken.has(locale);
  }

  /** Fetches a language unless it is there. @throws what the loader throws; the next call tries again */
  async load(locale: Locale): Promise<Translate> {
    const there = this.#spoken.get(locale);
    if (there) return there;
    let loading = this.#loading.get(locale);
    if (!loading) {
      loading = this.#fetch(locale).finally(() => this.#loading.delete(locale));
      this.#loading.set(locale, loading);
    }
    return loading;
  }

  /**
   * Speaks a language at once. One that is not there yet is fetched, and another one speaks until `arrivals` tells.
   * @throws Error when no language at all has been loaded
   */
  of(locale: Locale): Translate {
    const there = this.#spoken.get(locale);
    if (there) return there;
    this.load(locale).catch(() => undefined);
    const [other] = this.#spoken.values();
    if (!other) throw new Error('No language has been loaded.');
    return other;
  }

  async #fetch(locale: Locale): Promise<Translate> {
    const translate = createTranslator(locale, await this.#loaders[locale]());
    this.#spoken.set(locale, translate);
    this.arrivals.set(this.arrivals.get() + 1);
    return translate;
  }
}
