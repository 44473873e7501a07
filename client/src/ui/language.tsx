import type { Locale } from '@whoboard/shared/board/schema.ts';
import type { Translate } from '@whoboard/shared/i18n/translate.ts';
import { createContext, useContext } from 'react';

export interface Language {
  readonly locale: Locale;
  readonly t: Translate;
}

const LanguageContext = createContext<Language | null>(null);
export const LanguageProvider = LanguageContext.Provider;

/** The interface language of this person. */
export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('LanguageProvider is missing');
  return language;
}

export function useT(): Translate {
  return useLanguage().t;
}
