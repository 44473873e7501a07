import { locales, type Locale } from '@whoboard/shared/board/schema.ts';
import { chooseLocale, createTranslate } from '@whoboard/shared/i18n/translate.ts';
import { Store, type Readable } from '../model/readable.ts';
import type { Language } from '../ui/language.tsx';

const storageKey = 'whoboard.locale';

const current = new Store<Language>(languageOf(remembered() ?? chooseLocale(navigator.languages)));

/** The interface language: the browser's at first, then what this person chose. */
export const language: Readable<Language> = current;

export function setLocale(locale: Locale): void {
  localStorage.setItem(storageKey, locale);
  if (locale !== current.get().locale) current.set(languageOf(locale));
}

function languageOf(locale: Locale): Language {
  return { locale, t: createTranslate(locale) };
}

function remembered(): Locale | undefined {
  const stored = localStorage.getItem(storageKey);
  return locales.find((locale) => locale === stored);
}
