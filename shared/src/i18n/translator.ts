import { locales, type Locale } from '../board/schema.ts';
import type { en } from './messages/en.ts';

/**
 * Message keys are dotted and owned: `command.<id>`, `item.<type>.field.<name>`, `error.<code>`. English is the
 * source of the type; every other language must have every key, which the compiler and a test check.
 */
export type MessageKey = keyof typeof en | PluralBase<keyof typeof en>;
type PluralBase<K> = K extends `${infer Base}_other` ? Base : never;
export type Messages = Readonly<Record<keyof typeof en, string>>;

/**
 * A language travels in parts: `first` before a board can be written on, `cards` with the drawings of cards and maps,
 * `rest` with everything else. Each is a file of its own in `messages/`.
 */
export const messageParts = ['first', 'cards', 'rest'] as const;
export type MessagePart = (typeof messageParts)[number];
export type MessageParams = Readonly<Record<string, string | number>>;

/** Looks up a message; `{name}` is replaced by params.name; `count` chooses among `_one`, `_many` and `_other`. */
export interface Translate {
  (key: MessageKey, params?: MessageParams): string;
  /** Whether a key that came from elsewhere names a message of this program. */
  readonly has: (key: string) => key is MessageKey;
}

/** What stands in place of words that are still on their way. */
const notYet = '…';

/**
 * Speaks one language from its messages, wherever they come from: a browser loads one language at a time, part by part.
 * @param isWhole whether every part is there; otherwise a message that is missing is no error
 */
export function createTranslator(locale: Locale, messages: Partial<Messages>, isWhole = true): Translate {
  const table: Readonly<Record<string, string | undefined>> = messages;
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const translate = (key: MessageKey, params?: MessageParams): string => {
    let message = table[key];
    if (params && typeof params['count'] === 'number') {
      message = table[`${key}_${plural.select(params['count'])}`] ?? table[`${key}_other`] ?? message;
    }
    if (message === undefined) {
      if (isWhole) throw new Error(`No message for ${key}`);
      return notYet;
    }
    if (!params) return message;
    return message.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const given = params[name];
      return given === undefined ? whole : typeof given === 'number' ? number.format(given) : given;
    });
  };
  return Object.assign(translate, { has: (key: string): key is MessageKey => Object.hasOwn(table, key) });
}

/** The first of the wanted languages that there is, English otherwise. */
export function chooseLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0];
    const found = locales.find((locale) => locale === language);
    if (found) return found;
  }
  return 'en';
}
