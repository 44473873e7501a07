import { locales, type Locale } from '@whoboard/shared/board/schema.ts';
import { chooseLocale } from '@whoboard/shared/i18n/translator.ts';
import { Languages } from '../model/languages.ts';
import { Store, type Readable } from '../model/readable.ts';
import type { Language } from '../ui/language.tsx';
import { untilFetched } from '../ui/until-fetched.ts';

const storageKey = 'whoboard.locale';

export const languages = new Languages({
  en: {
    first: async () => (await import('@whoboard/shared/i18n/messages/first.en.ts')).firstEn,
    cards: async () => (await import('@whoboard/shared/i18n/messages/cards.en.ts')).cardsEn,
    rest: async () => (await import('@whoboard/shared/i18n/messages/rest.en.ts')).restEn,
  },
  fr: {
    first: async () => (await import('@whoboard/shared/i18n/messages/first.fr.ts')).firstFr,
    cards: async () => (await import('@whoboard/shared/i18n/messages/cards.fr.ts')).cardsFr,
    rest: async () => (await import('@whoboard/shared/i18n/messages/rest.fr.ts')).restFr,
  },
});

const current = new Store<Language | null>(null);

/** The interface language: the browser's at first, then what this person chose. Null until its messages have come. */
export const language: Readable<Language | null> = current;

/** Fetches the first words of a language; without them there is no page. What is shown later waits for the others. */
export async function beginLanguage(): Promise<void> {
  const locale = remembered() ?? chooseLocale(navigator.languages);
  const t = await untilFetched(() => languages.load(locale, ['first']));
  current.set({ locale, t });
  languages.arrivals.subscribe(() => {
    const spoken = current.get()?.locale ?? locale;
    current.set({ locale: spoken, t: languages.of(spoken) });
  });
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
