import { createTranslate, type Translate } from '@whoboard/shared/i18n/translate.ts';

export type Language = 'en' | 'fr';

const translates: Readonly<Record<Language, Translate>> = {
  en: createTranslate('en'),
  fr: createTranslate('fr'),
};

/** The words of the interface, by which people find what they use. */
export function wordsOf(language: Language): Translate {
  return translates[language];
}

/**
 * A pattern for a message of which one part is anything: `Writing: {label}`. Spaces of any kind match each other: names of
 * elements are compared with their no-break spaces made plain.
 */
export function patternOf(message: string): RegExp {
  const escaped = message.replace(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replace(/\{\w+\}/g, '.*').replace(/\s/g, String.raw`\s`)}$`, 's');
}
