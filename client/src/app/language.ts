import { locales, type Locale } from '@whoboard/shared/board/schema.ts';
import { chooseLocale } from '@whoboard/shared/i18n/translator.ts';
import { Languages } from '../model/languages.ts';
import { Store, type Readable } from '../model/readable.ts';
import type { Language } from '../ui/language.tsx';
import { untilFetched } from '../ui/until-fetched.ts';

const storageKey = 'whoboard.locale';

export const languages = new Languages({
  en: async () => (await import('@whoboard/shared/i18n/messages/en.ts')).en,
  fr: async () => (await import('@whoboard/shared/i18n/messages/fr.ts')).fr,
});

const current = new Store<Language | null>(null);

/** The interface language: the browser's at first, then what this person chose. Null until its messages have come. */
export const language: Readable<Language | null> = current;

/** Fetches the first language; without one there is no page. */
export async function beginLanguage(): Promise<void> {
  const locale = remembered() ?? chooseLocale(navigator.languages);
  const t = await untilFetched(() => languages.load(locale));
  current.set({ locale, t });
}

/** Speaks another language, once its messages are there; out of reach of the server it stays with the present one. */
export async function setLocale(locale: Locale): Promise<void> {
  const t = await languages.load(locale).catch(() => null);
  if (!t) return;
  localStorage.setItem(storageKey, locale);
  if (locale !== current.get()?.locale) current.set({ locale, t });
}

function remembered(): Locale | undefined {
  const stored = localStorage.getItem(storageKey);
  return locales.find((locale) => locale === stored);
}
