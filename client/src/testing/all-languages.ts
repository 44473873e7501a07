import { en } from '@whoboard/shared/i18n/messages/en.ts';
import { fr } from '@whoboard/shared/i18n/messages/fr.ts';
import { Languages } from '../model/languages.ts';

/** Every language, there from the beginning. */
export const allLanguages = new Languages(
  { en: () => Promise.resolve(en), fr: () => Promise.resolve(fr) },
  { en, fr },
);
