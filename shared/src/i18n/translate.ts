import type { Locale } from '../board/schema.ts';
import { en } from './messages/en.ts';
import { fr } from './messages/fr.ts';
import { createTranslator, type Messages, type Translate } from './translator.ts';

export type { MessageKey, MessageParams, Messages, Translate } from './translator.ts';

const tables: Readonly<Record<Locale, Messages>> = { en, fr };

/** For whoever has every language at hand: the server, prints, tests. The client asks its `Languages`. */
export function createTranslate(locale: Locale): Translate {
  return createTranslator(locale, tables[locale]);
}
