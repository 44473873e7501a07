import { locales, type Locale } from '@whoboard/shared/board/schema.ts';
import {
  createTranslator,
  messageParts,
  type MessagePart,
  type Messages,
  type Translate,
} from '@whoboard/shared/i18n/translator.ts';
import { Store } from './readable.ts';

/** Fetches the messages of a language, part by part. */
export type MessageLoaders = Readonly<
  Record<Locale, Readonly<Record<MessagePart, () => Promise<Partial<Messages>>>>>
>;

/** What has come of a language. */
interface Spoken {
  readonly parts: ReadonlySet<MessagePart>;
  readonly messages: Partial<Messages>;
  readonly translate: Translate;
}

/**
 * The languages that this page speaks, each fetched when it is first wanted, its first words before the others: nearly
 * everybody needs but one, and a second one only where the board's language is another than the interface's.
 */
export class Languages {
  /** Counts up when a language, or more of one, has come. */
  readonly arrivals = new Store(0);
  readonly #loaders: MessageLoaders;
  readonly #spoken = new Map<Locale, Spoken>();
  readonly #loading = new Map<string, Promise<void>>();

  /** @param known whole languages that are there from the beginning */
  constructor(loaders: MessageLoaders, known: Partial<Record<Locale, Messages>> = {}) {
    this.#loaders = loaders;
    for (const locale of locales) {
      const messages = known[locale];
      if (messages) this.#add(locale, messageParts, messages);
    }
  }

  /** Whether a language has its first words. */
  has(locale: Locale): boolean {
    return this.#spoken.get(locale)?.parts.has('first') ?? false;
  }

  /**
   * Fetches a language, or parts of it, unless they are there.
   * @throws what the loader throws; the next call tries again
   */
  async load(locale: Locale, parts: readonly MessagePart[] = messageParts): Promise<Translate> {
    const there = this.#spoken.get(locale)?.parts;
    const missing = parts.filter((part) => !there?.has(part));
    await Promise.all(missing.map((part) => this.#loadPart(locale, part)));
    return this.of(locale);
  }

  /** Fetches all that is missing of the languages that are spoken here. @throws what a loader throws */
  async complete(): Promise<void> {
    await Promise.all([...this.#spoken.keys()].map((locale) => this.load(locale)));
  }

  /**
   * Speaks a language at once. One that is not there yet is fetched, and another one speaks until `arrivals` tells.
   * @throws Error when no language at all has been loaded
   */
  of(locale: Locale): Translate {
    const there = this.#spoken.get(locale);
    if (there?.parts.has('first')) return there.translate;
    this.load(locale).catch(() => undefined);
    const other = [...this.#spoken.values()].find(({ parts }) => parts.has('first'));
    if (!other) throw new Error('No language has been loaded.');
    return other.translate;
  }

  async #loadPart(locale: Locale, part: MessagePart): Promise<void> {
    const name = `${locale} ${part}`;
    let loading = this.#loading.get(name);
    if (!loading) {
      loading = this.#fetch(locale, part).finally(() => this.#loading.delete(name));
      this.#loading.set(name, loading);
    }
    return loading;
  }

  async #fetch(locale: Locale, part: MessagePart): Promise<void> {
    this.#add(locale, [part], await this.#loaders[locale][part]());
    this.arrivals.set(this.arrivals.get() + 1);
  }

  #add(locale: Locale, added: readonly MessagePart[], more: Partial<Messages>): void {
    const before = this.#spoken.get(locale);
    const parts = new Set([...(before?.parts ?? []), ...added]);
    const messages = { ...before?.messages, ...more };
    const translate = createTranslator(locale, messages, parts.size === messageParts.length);
    this.#spoken.set(locale, { parts, messages, translate });
  }
}
