import type { Locale } from '../board/schema.ts';
import { en } from './messages/en.ts';
import { fr } from './messages/fr.ts';

/**
 * Message keys are dotted and owned: `command.<id>`, `item.<type>.field.<name>`, `error.<code>`. English is the
 * source of the type; every other language must have every key, which the compiler and a test check.
 */
export type MessageKey = keyof typeof en | PluralBase<keyof typeof en>;
type PluralBase<K> = K extends `${infer Base}_other` ? Base : never;
export type Messages = Readonly<Record<keyof typeof en, string>>;
export type MessageParams = Readonly<Record<string, string | number>>;

/** Looks up a message; `{name}` is replaced by params.name; `count` chooses among `_one`, `_many` and `_other`. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

const tables: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { en, fr };

export function createTranslate(locale: Locale): Translate {
  const table = tables[locale];
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  return (key, params) => {
    let message = table[key];
    if (params && typeof params['count'] === 'number') {
      message = table[`${key}_${plural.select(params['count'])}`] ?? table[`${key}_other`] ?? message;
    }
    if (message === undefined) throw new Error(`No message for ${key}`);
    if (!params) return message;
    return message.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const given = params[name];
      return given === undefined ? whole : typeof given === 'number' ? number.format(given) : given;
    });
  };
}

/** Whether a key that came from elsewhere names a message of this program. */
export function hasMessage(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

/** The first of the wanted languages that there is, English otherwise. */
export function chooseLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0];
    if (language === 'fr' || language === 'en') return language;
  }
  return 'en';
}
